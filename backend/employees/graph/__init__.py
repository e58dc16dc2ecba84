"""How people are spoken: root fields and acts."""

from typing import Annotated

import strawberry

from backend.core.access import Permission as P
from backend.core.graph import (
    Connection,
    Date,
    Direction,
    One,
    Pages,
    Tx,
    connection,
    described_enum,
    described_input,
    key_of,
    mutation,
    plain,
    refer,
    root_field,
)
from backend.core.problems import InvalidInput, NotFound, StaleVersion
from backend.employees import reads, writes
from backend.employees.graph.employee import Employee
from backend.employees.graph.orders import EmployeeOrderField
from backend.employees.models import EmployeeRow
from backend.employees.rules.kinds import EducationLevel, EmploymentKind, Standing
from backend.positions.rules.kinds import PositionLevel

described_enum(Direction)
described_enum(EmployeeOrderField)


@described_input
class GradeRange:
    """A range of grades, ends included; codes of the national list alone, such as III/d."""

    from_: str | None = None
    """The lowest grade."""
    to: str | None = None
    """The highest grade."""


@described_input
class EmployeeFilter:
    """Which people."""

    search: str | None = None
    """Part of the name, or of the NIP with or without spaces."""
    unit: strawberry.ID | None = None
    """People of this unit and of everything below it."""
    levels: list[PositionLevel] | None = None
    """Any of these levels."""
    grades: GradeRange | None = None
    """Grades within this range."""
    job_family: str | None = None
    """Rumpun jabatan of the definitive post."""
    superior: strawberry.ID | None = None
    """People whose post reports to the post of this person."""
    kinds: list[EmploymentKind] | None = None
    """Any of these kinds."""
    standings: list[Standing] | None = None
    """Any of these standings."""
    education_levels: list[EducationLevel] | None = None
    """Any of these levels of education."""


@described_input
class EmployeeOrder:
    """In which order people stand; the key is always the last."""

    field: EmployeeOrderField
    """By what."""
    direction: Direction = Direction.ASC
    """In which direction."""


@strawberry.type
class EmployeeQuery:
    """Root fields of people."""

    employees: Connection[Employee] = connection(
        Pages(EmployeeRow, reads.EMPLOYEE_ORDERS, "NAME", reads.EMPLOYEE_FILTERS, searches=("search",)),
        filter=EmployeeFilter,
        order=EmployeeOrder,
        permission=P.EMPLOYEE_READ,
    )
    """People whom the viewer may see."""
    employee: Employee | None = root_field(
        One(EmployeeRow, reads.one_employee),
        P.EMPLOYEE_READ,
        args={
            "id": (Annotated[strawberry.ID | None, "Id of the person."], None),
            "nip": (Annotated[str | None, "NIP, with or without spaces; a malformed one is named as such."], None),
            "as_of": (Annotated[Date | None, "Show post, unit, grade and histories as they stood on this day."], None),
        },
    )
    """One person, today or as of another day."""


@described_input
class CorrectContactInput:
    """New contact data; what is absent stays, null clears."""

    employee_id: strawberry.ID
    """The person."""
    version: int
    """The version of the person that you have read."""
    email: strawberry.Maybe[str | None]
    """Private mail address."""
    work_email: strawberry.Maybe[str | None]
    """Mail address of the agency."""
    phone: strawberry.Maybe[str | None]
    """Telephone number."""


@plain
class CorrectContactPayload:
    """The corrected person."""

    employee: Employee
    """The person with the new contact data."""


@mutation(P.EMPLOYEE_CORRECT, problems=(NotFound, InvalidInput, StaleVersion))
async def correct_contact(tx: Tx, input: CorrectContactInput) -> CorrectContactPayload:  # noqa: A002 - the convention of mutations
    """Correct a person's mail addresses and telephone number."""
    given = {"email": input.email, "work_email": input.work_email, "phone": input.phone}
    contact = {name: value.value for name, value in given.items() if value is not None}
    employee_id = await writes.correct_contact(
        tx, key_of(input.employee_id, reads.EMPLOYEE), contact, version=input.version
    )
    return CorrectContactPayload(employee=refer(reads.EMPLOYEE, employee_id))


@strawberry.type
class EmployeeMutation:
    """Acts on people."""

    correct_contact = correct_contact


__all__ = ["Employee", "EmployeeFilter", "EmployeeMutation", "EmployeeQuery", "GradeRange"]
