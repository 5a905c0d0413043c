"""How the trick works."""
