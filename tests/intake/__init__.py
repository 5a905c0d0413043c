"""Tests of bringing letters in."""
