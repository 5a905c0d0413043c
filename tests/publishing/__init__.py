"""Tests of publishing: what is public, and who says so."""
