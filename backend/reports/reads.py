"""Lists for files: the same filters and scope as on the screen, all rows, in one statement."""

import json
from typing import Any

import sqlalchemy as sa
from graphql import (
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
)
from graphql.execution.values import VariableValues
from graphql.utilities.coerce_input_value import coerce_input_value
from graphql.utilities.validate_input_value import validate_input_value

from backend.core.access import Viewer
from backend.core.plan.compile import Builder, Place
from backend.core.plan.given import Args, BadInput, Given
from backend.core.plan.leaves import leaf
from backend.core.plan.pages import filtered
from backend.core.plan.registry import NODES
from backend.core.plan.specs import Pages
from backend.core.plan.statement import Plan, render
from backend.core.text import Text
from backend.employees import reads
from backend.employees.models import EmployeeRow
from backend.positions.models import GradeRow, PositionRow, UnitRow

COLUMNS = (
    ("NIP", "NIP"), ("Nama", "Name"), ("Gelar depan", "Degree before"), ("Gelar belakang", "Degree after"),
    ("Jenis pegawai", "Kind"), ("Kedudukan hukum", "Standing"), ("Golongan", "Grade"), ("TMT golongan", "Grade since"),
    ("Jabatan", "Post"), ("Jenjang", "Level"), ("TMT jabatan", "Post since"), ("Unit", "Unit"),
    ("Tingkat pendidikan", "Education"), ("Program studi", "Study program"), ("TMT CPNS/kontrak", "Hired on"),
)  # fmt: skip
"""Headings in Indonesian and English, in the order of the statement's columns."""

NOTHING_ASKED = OperationDefinitionNode(operation=OperationType.QUERY, selection_set=SelectionSetNode(selections=()))
"""An export is no GraphQL operation, but its filter is read by the same rules."""

FILTER_REFUSED = Text(
    id="Saringan ekspor belum dapat dibaca. Unduh kembali dari daftar pegawai.",
    en="The filter of the export cannot be read. Download it again from the list of employees.",
)


def employees(schema: GraphQLSchema, viewer: Viewer, asked: str | None) -> tuple[Plan, VariableValues]:
    """The plan of an export of people; `asked` is the JSON of an EmployeeFilter.

    Raises:
        BadInput: when it is none.
    """
    nothing = VariableValues({}, {})
    builder = Builder(schema, NODES, {}, NOTHING_ASKED, nothing, viewer)
    place = Place(builder, Args.of({}), None, ())
    if asked:
        place = Place(builder, Args.of({"filter": _filter(schema, asked, builder)}), None, ())
    sql, names, constants = render(_statement(builder, place))
    return Plan("", sql, names, constants, builder.binder.reads, frozenset(), builder.custom_plan), nothing


def _filter(schema: GraphQLSchema, asked: str, builder: Builder) -> Given:
    kind = schema.type_map["EmployeeFilter"]
    assert isinstance(kind, GraphQLInputObjectType), "a type of the schema"  # noqa: S101 - narrows the type
    try:
        found = json.loads(asked)
    except (ValueError, RecursionError) as error:
        raise BadInput(FILTER_REFUSED) from error
    faults: list[GraphQLError] = []
    validate_input_value(found, kind, lambda error, _path: faults.append(error))
    if faults or not isinstance(found, dict):
        raise BadInput(FILTER_REFUSED)
    value = coerce_input_value(found, kind)
    return Given(value, lambda _run: value, kind, builder.binder)


def _statement(builder: Builder, place: Place) -> sa.Select[*tuple[Any, ...]]:
    person, unit = EmployeeRow.__table__.alias(), UnitRow.__table__.alias()
    post, grade = PositionRow.__table__.alias(), GradeRow.__table__.alias()
    spec = Pages(EmployeeRow, reads.EMPLOYEE_ORDERS, "NAME", reads.EMPLOYEE_FILTERS, searches=("search",))
    rows = (
        person.outerjoin(grade, grade.c.number == person.c.grade_no)
        .outerjoin(post, _linked(builder, PositionRow, post, person.c.agency_id, person.c.position_id, place))
        .outerjoin(unit, _linked(builder, UnitRow, unit, person.c.agency_id, person.c.unit_id, place))
    )
    return (
        sa.select(
            person.c.nip, person.c.name, person.c.front_title, person.c.back_title, person.c.kind, person.c.standing,
            grade.c.code, leaf(person.c.grade_since), post.c.title, person.c.level, leaf(person.c.position_since),
            unit.c.name.label("unit"), person.c.education_level, person.c.education_name, leaf(person.c.hired_on),
        )
        .select_from(rows)
        .where(place.visible(EmployeeRow, person.c), *filtered(spec, person.c, place))
        .order_by(person.c.name, person.c.id)
    )  # fmt: skip


def _linked(builder: Builder, row: Any, table: Any, agency_id: Any, key: Any, place: Place) -> Any:
    return sa.and_(table.c.agency_id == agency_id, table.c.id == key, place.visible(row, table.c))
