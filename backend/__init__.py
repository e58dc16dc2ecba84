"""Merita: talent management (manajemen talenta) for a city."""
