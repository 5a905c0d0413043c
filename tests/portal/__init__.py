"""Tests of the site itself."""
