"""Commands that compile and check the Vietnamese catalogue."""
