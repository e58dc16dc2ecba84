"""Machinery; knows no feature."""
