"""Aturan jabatan: kinds, echelons and levels, retirement; pure."""
