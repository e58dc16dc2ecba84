"""How competencies change: standards by decree, assessments by event."""
