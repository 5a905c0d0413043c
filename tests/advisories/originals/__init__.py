"""Tests of what is kept of a letter's file."""
