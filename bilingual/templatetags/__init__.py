"""Template tags for text in two languages."""
