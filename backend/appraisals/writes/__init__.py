"""How appraisals change: cycles are begun and closed, plans are written, agreed, reported and rated."""
