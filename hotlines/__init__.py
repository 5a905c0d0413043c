"""Agencies, and how to reach them."""
