"""Aturan kompetensi: kinds and match with a post; pure."""
