"""Tests of the portal, in folders that mirror the apps."""
