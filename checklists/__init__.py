"""What to do, step by step."""
