"""Management of the two languages."""
