"""Tests of tactics: the tricks of scammers, and what to do about each."""
