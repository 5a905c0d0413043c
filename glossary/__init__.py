"""The words that need explaining: one place, marked wherever they first stand on a page."""
