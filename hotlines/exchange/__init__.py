"""The directory as a file: contacts written as CSV or Excel, and read back after a look at them."""
