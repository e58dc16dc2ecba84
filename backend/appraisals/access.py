"""Who may see which ratings and 360 values: whoever may see the employee."""

from backend.appraisals.models import FeedbackRow, RatingRow
from backend.core.access import scope
from backend.employees.access import with_employee

scope(RatingRow)(with_employee)
scope(FeedbackRow)(with_employee)
