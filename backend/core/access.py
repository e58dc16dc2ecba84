"""Kewenangan: who may do what, and who may see which rows. Everything fails closed.

Three gates: role to permission (`GRANTS`), viewer to rows (`scope`), state to act (in each feature's rules).
A table without a declared scope cannot be reached at all.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement

from backend.core.text import Language


class Role(StrEnum):
    """Peran pengguna."""

    HR_ADMIN = "HR_ADMIN"
    """Admin Talenta di BKPSDM: data, policies, runs and imports of the whole agency."""
    UNIT_ADMIN = "UNIT_ADMIN"
    """Admin OPD: people of the own unit and below; results after publication."""
    EMPLOYEE = "EMPLOYEE"
    """Pegawai: the own record; the own result after publication."""
    AUDITOR = "AUDITOR"
    """Auditor (Inspektorat, BPK, BKN): reads everything with its trail, changes nothing."""


class Permission(StrEnum):
    """Wewenang, `resource:action`."""

    VIEWER_READ = "viewer:read"
    EMPLOYEE_READ = "employee:read"
    EMPLOYEE_CORRECT = "employee:correct"
    ATTACHMENT_WRITE = "attachment:write"
    SANCTION_READ = "sanction:read"
    UNIT_READ = "unit:read"
    UNIT_MOVE = "unit:move"
    POSITION_READ = "position:read"
    APPRAISAL_READ = "appraisal:read"
    APPRAISAL_WRITE = "appraisal:write"
    APPRAISAL_MANAGE = "appraisal:manage"
    ASSESSMENT_READ = "assessment:read"
    COMPETENCY_READ = "competency:read"
    STANDARD_WRITE = "standard:write"
    ASSESSMENT_MANAGE = "assessment:manage"
    ASSESSMENT_ENTER = "assessment:enter"
    POLICY_READ = "policy:read"
    POLICY_WRITE = "policy:write"
    MAPPING_READ = "mapping:read"
    MAPPING_RUN = "mapping:run"
    MAPPING_PUBLISH = "mapping:publish"
    IMPORT_READ = "import:read"
    IMPORT_WRITE = "import:write"
    EXPORT = "employee:export"
    TOKEN_MANAGE = "token:manage"  # noqa: S105 - the name of a permission
    AUDIT_READ = "audit:read"


P = Permission
EVERYONE = frozenset(
    {
        P.VIEWER_READ,
        P.EMPLOYEE_READ,
        P.UNIT_READ,
        P.POSITION_READ,
        P.APPRAISAL_READ,
        P.ASSESSMENT_READ,
        P.COMPETENCY_READ,
        P.POLICY_READ,
        P.MAPPING_READ,
    }
)

GRANTS: Mapping[Role, frozenset[Permission]] = {
    Role.HR_ADMIN: frozenset(Permission),
    Role.UNIT_ADMIN: EVERYONE
    | {P.APPRAISAL_WRITE, P.ASSESSMENT_ENTER, P.EMPLOYEE_CORRECT, P.ATTACHMENT_WRITE, P.EXPORT, P.TOKEN_MANAGE},
    Role.EMPLOYEE: EVERYONE | {P.APPRAISAL_WRITE, P.ASSESSMENT_ENTER, P.SANCTION_READ},
    Role.AUDITOR: EVERYONE | {P.SANCTION_READ, P.IMPORT_READ, P.EXPORT, P.TOKEN_MANAGE, P.AUDIT_READ},
}
"""Grants only add; what is not here is refused."""


class Reach(StrEnum):
    """Cakupan: the form of a viewer's row range; its values travel as parameters."""

    AGENCY = "AGENCY"
    UNITS = "UNITS"
    SELF = "SELF"
    NOTHING = "NOTHING"


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """Pengguna yang sedang masuk: one signed-in principal, resolved anew for every request."""

    agency_id: UUID
    account_id: UUID
    name: str
    username: str
    role: Role
    language: Language
    unit_path: str | None = None
    employee_id: UUID | None = None
    token_id: UUID | None = None
    session_id: UUID | None = None

    def may(self, permission: Permission) -> bool:
        """Whether the viewer's role grants a permission."""
        return permission in GRANTS[self.role]

    @property
    def reach(self) -> Reach:
        """The form of the row range; an unset range means nothing, never everything."""
        if self.role in (Role.HR_ADMIN, Role.AUDITOR):
            return Reach.AGENCY
        if self.role is Role.UNIT_ADMIN and self.unit_path is not None:
            return Reach.UNITS
        if self.role is Role.EMPLOYEE and self.employee_id is not None:
            return Reach.SELF
        return Reach.NOTHING

    @property
    def shape(self) -> tuple[Role, Reach, Language]:
        """What of the viewer changes the form of a statement; everything else is a parameter."""
        return self.role, self.reach, self.language

    def parameters(self) -> dict[str, Any]:
        """The values of the parameters that scopes name."""
        return {
            "viewer_agency": self.agency_id,
            "viewer_account": self.account_id,
            "viewer_employee": self.employee_id,
            "viewer_unit_from": self.unit_path,
            "viewer_unit_until": None if self.unit_path is None else self.unit_path + "~",
        }


class Terms:
    """The viewer as a scope sees it: the reach to decide on, and parameters to compare with."""

    def __init__(self, role: Role, reach: Reach) -> None:
        self.role = role
        self.reach = reach
        self.agency_id = sa.bindparam("viewer_agency", type_=sa.Uuid(), unique=False)
        self.account_id = sa.bindparam("viewer_account", type_=sa.Uuid(), unique=False)
        self.employee_id = sa.bindparam("viewer_employee", type_=sa.Uuid(), unique=False)
        self.unit_from = sa.bindparam("viewer_unit_from", type_=sa.Text(), unique=False)
        self.unit_until = sa.bindparam("viewer_unit_until", type_=sa.Text(), unique=False)


ScopeRule = Callable[[Any, Terms], ColumnElement[bool]]
SCOPES: dict[Any, ScopeRule] = {}
OPEN_TO_ALL: set[Any] = set()
"""Tables that even a viewer without any range meets: the own account, the agency's name, shared lists."""


def scope(row: Any, *, open_to_all: bool = False) -> Callable[[ScopeRule], ScopeRule]:
    """Declare, once, which rows of a table a viewer may see; applied by whatever road they are reached."""

    def declare(rule: ScopeRule) -> ScopeRule:
        if row in SCOPES:
            raise ValueError(f"{row.__name__} already has a scope")
        SCOPES[row] = rule
        if open_to_all:
            OPEN_TO_ALL.add(row)
        return rule

    return declare


def visible(row: Any, alias: Any, terms: Terms) -> ColumnElement[bool]:
    """The condition under which rows of `alias` (the table of `row`, or an alias of it) may be seen.

    Raises:
        KeyError: when the table declares no scope; a programming error that a guard test finds first.
    """
    rule = SCOPES[row]
    if terms.reach is Reach.NOTHING and row not in OPEN_TO_ALL:
        return sa.false()
    if not hasattr(row, "agency_id"):
        return rule(alias, terms)
    return sa.and_(alias.agency_id == terms.agency_id, rule(alias, terms))


def scoped(statement: sa.Select[*tuple[Any, ...]], row: Any, viewer: Viewer) -> sa.Select[*tuple[Any, ...]]:
    """A statement over `row` itself with the viewer's scope and its parameters, for reads outside the planner."""
    terms = Terms(viewer.role, viewer.reach)
    return statement.where(visible(row, row, terms)).params(viewer.parameters())
