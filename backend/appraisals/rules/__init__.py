"""Aturan penilaian kinerja: kinds and predicates; pure."""
