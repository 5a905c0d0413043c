"""Bringing a letter in: a file or a pasted text becomes a draft that an officer corrects."""
