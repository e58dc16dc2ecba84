"""What is kept of people (pegawai) and of their dated histories (riwayat)."""

from backend.employees.models.current import CURRENT_FACTS
from backend.employees.models.employee import PROTECTED_SCHEMA, EmployeeRow, IdentityRow
from backend.employees.models.histories import (
    AppointmentRow,
    AwardRow,
    EducationRow,
    History,
    RankGrantRow,
    SanctionRow,
    TeamAssignmentRow,
    TrainingRow,
    of_employee,
)

__all__ = [
    "CURRENT_FACTS",
    "PROTECTED_SCHEMA",
    "AppointmentRow",
    "AwardRow",
    "EducationRow",
    "EmployeeRow",
    "History",
    "IdentityRow",
    "RankGrantRow",
    "SanctionRow",
    "TeamAssignmentRow",
    "TrainingRow",
    "of_employee",
]
