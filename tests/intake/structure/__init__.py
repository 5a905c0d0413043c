"""Tests of what a letter means: the fields that are read from its lines."""
