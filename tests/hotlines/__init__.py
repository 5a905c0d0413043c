"""Tests of agencies, and how to reach them."""
