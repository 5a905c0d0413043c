"""Tests of the bilingual foundation."""
