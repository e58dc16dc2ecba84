"""Who may see which assessment results: whoever may see the employee."""

from backend.competencies.models import AssessmentRow
from backend.core.access import scope
from backend.employees.access import with_employee

scope(AssessmentRow)(with_employee)
