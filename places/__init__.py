"""The provinces of Viet Nam, before and after each merger."""
