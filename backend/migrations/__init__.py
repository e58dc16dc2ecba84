"""Migrations: the database's history, run by its owner; the application itself owns nothing."""
