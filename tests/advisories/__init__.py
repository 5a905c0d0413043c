"""Tests of the official notices."""
