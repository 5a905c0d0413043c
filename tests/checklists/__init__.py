"""Tests of checklists: what to do, step by step."""
