"""Tests that open the portal in a real Chromium, as readers and officers do."""
