"""Draft → published → withdrawn: what the word "published" means, and who may change it."""
