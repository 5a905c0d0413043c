"""The commands of intake."""
