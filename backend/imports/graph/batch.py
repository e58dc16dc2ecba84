"""How batches are spoken: columns, rows, changes, problems."""

from collections.abc import Mapping
from typing import Any

import orjson
import sqlalchemy as sa
import strawberry

from backend.core.access import Permission as P
from backend.core.graph import (
    Computed,
    Connection,
    DateTime,
    Key,
    Node,
    Order,
    Pages,
    Sql,
    connection,
    described_enum,
    described_input,
    node,
    plain,
)
from backend.core.plan.filters import among
from backend.core.text import Language
from backend.imports.models import ImportBatchRow, ImportRowRow
from backend.imports.rules.fields import FIELD_BY_NAME, label_of
from backend.imports.rules.kinds import ImportKind, ImportOutcome, ImportStatus

BATCH, ROW, FILE = "import", "importrow", "file"

described_enum(ImportKind)
described_enum(ImportStatus)
described_enum(ImportOutcome)


@plain
class ImportSheet:
    """Lembar kerja: one visible sheet of a workbook."""

    name: str
    """Its name."""
    rows: int
    """Rows below the first one with cells; about."""


@plain
class ImportColumn:
    """Kolom berkas: a heading, and the field into which it is loaded."""

    heading: str
    """The heading as the file has it."""
    field: str | None
    """Name of the field, null for a column that is not loaded."""
    field_name: str | None
    """Label of the field for people."""
    sample: str | None
    """A value of the column; null for protected columns."""
    required: bool
    """Whether the import needs the field."""


@plain
class ImportChange:
    """Perubahan: one value before and after. Of protected fields neither is told."""

    field: str
    """Label of the field."""
    before: str | None
    """What is kept now."""
    after: str | None
    """What the file says."""


@plain
class RowProblem:
    """Masalah pada satu sel: the column, what it holds, and how to mend it."""

    column: str
    """Heading of the column."""
    value: str | None
    """What the cell holds, shortened."""
    message: str
    """What the cell needs."""


def _spoken(text: Mapping[str, Any], language: str, prefix: str = "") -> Any:
    """The sentence of kept texts in the language of the request."""
    return text[prefix + ("en" if language.upper().startswith(Language.EN) else "id")]


def _columns(columns: list[dict[str, Any]], language: str) -> list[ImportColumn]:
    return [
        ImportColumn(
            heading=column["heading"],
            field=column["field"],
            field_name=_spoken(column, language, "name_"),
            sample=column["sample"],
            required=column["required"],
        )
        for column in columns
    ]


def _sheets(sheets: list[dict[str, Any]], _language: str) -> list[ImportSheet]:
    return [ImportSheet(**sheet) for sheet in sheets]


def _label(name: str, language: str) -> str:
    kind = next((kind for kind, fields in FIELD_BY_NAME.items() if name in fields), ImportKind.SIASN_EMPLOYEES)
    return label_of(kind, name).in_(language)


def _changes(changes: list[dict[str, Any]], language: str) -> list[ImportChange]:
    return [
        ImportChange(field=_label(each["field"], language), before=each["before"], after=each["after"])
        for each in changes
    ]


def _problems(problems: list[dict[str, Any]], language: str) -> list[RowProblem]:
    return [
        RowProblem(column=each["column"], value=each["value"], message=_spoken(each, language)) for each in problems
    ]


def _error(error: str | None, language: str) -> str | None:
    return None if error is None else _spoken(orjson.loads(error), language)


@node(ImportRowRow, ROW)
class ImportRow(Node):
    """Baris impor: one row of a file with what it would do."""

    number: int
    """Its number in the file, as a spreadsheet shows it."""
    key: str | None
    """NIP of the person, or id of the unit."""
    name: str | None
    """Name of the person or unit."""
    outcome: ImportOutcome
    """Hasil uji coba."""
    changes: list[ImportChange] = Computed(("changes",), _changes)
    """What would change; of a new row the main facts."""
    problems: list[RowProblem] = Computed(("problems",), _problems)
    """Why the row is refused."""
    warnings: list[RowProblem] = Computed(("warnings",), _problems)
    """What is taken and worth a look."""


@described_input
class ImportRowFilter:
    """Which rows."""

    outcomes: list[ImportOutcome] | None = None
    """Any of these outcomes."""


def _viewer_can_load(batch: Any, place: Any) -> sa.ColumnElement[bool]:
    allowed = "true" if place.builder.viewer.may(P.IMPORT_WRITE) else "false"
    good = batch.created + batch.changed + batch.unchanged
    return sa.and_(
        sa.literal_column(allowed), batch.status == sa.literal_column("'CHECKED'"), good > sa.literal_column("0")
    )


@node(ImportBatchRow, BATCH)
class ImportBatch(Node):
    """Batch impor: one file under one column mapping; checked first, loaded after a person's decision."""

    kind: ImportKind
    """What the file holds."""
    file_id: strawberry.ID = Key(FILE, "file_id")
    """The uploaded file; give it back to `checkImport` to read it in another way."""
    file_name: str
    """Name of the file."""
    size: int
    """Its size in bytes."""
    sheet: str | None
    """The sheet that is read, of a workbook."""
    sheets: list[ImportSheet] = Computed(("sheets",), _sheets)
    """All visible sheets of a workbook; those that are not read are left out of the import."""
    encoding: str | None
    """How letters are written, in a text file."""
    separator: str | None
    """What separates columns, in a text file."""
    status: ImportStatus
    """Keadaan batch."""
    done: int
    """Rows done so far."""
    total: int
    """Rows in all; about, until the dry run is done."""
    created_at: DateTime
    """When it was made."""
    created_by_name: str
    """Who made it."""
    loaded_at: DateTime | None
    """When it was loaded."""
    error: str | None = Computed(("error",), _error)
    """Why it stopped or waits, and what to do."""
    columns: list[ImportColumn] = Computed(("columns",), _columns)
    """Every column of the file, those left out too."""
    created: int
    """Rows that create somebody or something."""
    changed: int
    """Rows that change something."""
    unchanged: int
    """Rows that change nothing."""
    faulty: int
    """Refused rows."""
    rows: Connection[ImportRow] = connection(
        Pages(
            ImportRowRow,
            {"NUMBER": Order(("number",))},
            "NUMBER",
            {"outcomes": lambda row, given, _place: among(row.outcome, given)},
            on=lambda batch, row, _place: sa.and_(row.agency_id == batch.agency_id, row.batch_id == batch.id),
        ),
        filter=ImportRowFilter,
    )
    """The rows in the order of the file."""
    viewer_can_load: bool = Sql(_viewer_can_load)
    """Whether the viewer may load it as it is, faulty rows left out."""
