"""Vietnamese and English text: normal form, folding, slugs, language marks."""
