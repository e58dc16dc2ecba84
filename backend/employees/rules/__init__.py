"""Aturan kepegawaian: kinds, numbers, grades, education, standing, histories; pure."""
