"""Katalog: the tables that the demo city is made of: bodies, jobs, fields of study, names, sayings."""
