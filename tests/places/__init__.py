"""Tests of provinces, before and after each merger."""
