"""Tests of sources: the documents and pages on which everything rests."""
