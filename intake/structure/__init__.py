"""A letter as text becomes a notice: rules, no guesses, no Django."""
