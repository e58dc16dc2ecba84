"""How people's data change."""

from collections.abc import Mapping
from uuid import UUID

from backend.core.acts import Tx
from backend.core.problems import InvalidInput, NotFound, StaleVersion
from backend.employees import reads
from backend.employees.rules.contact import contact_problems

CONTACT = ("email", "work_email", "phone")


async def correct_contact(tx: Tx, employee_id: UUID, contact: Mapping[str, str | None], *, version: int) -> UUID:
    """Perbaiki kontak: set the given contact data; None clears, what is absent stays.

    Raises:
        NotFound: when the person is not there or not visible.
        StaleVersion: when the person has changed since it was read.
        InvalidInput: when an address or number cannot be one, naming each field.
    """
    employee = (await tx.session.execute(reads.employee(employee_id, tx.viewer))).scalar_one_or_none()
    if employee is None:
        raise NotFound
    if employee.version != version:
        raise StaleVersion(version=employee.version)
    cleaned = {name: (value or "").strip() or None for name, value in contact.items() if name in CONTACT}
    faults = contact_problems(cleaned)
    if faults:
        raise InvalidInput(fields=faults)
    before = {name: getattr(employee, name) for name in cleaned}
    for name, value in cleaned.items():
        setattr(employee, name, value)
    employee.version += 1
    tx.audit("Employee", employee.id, before=before, after=dict(cleaned))
    return employee.id
