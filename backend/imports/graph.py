"""How imports are spoken: batches with their columns and rows, and the acts check, load, discard."""

from collections.abc import Mapping
from typing import Annotated, Any

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
    One,
    Order,
    Pages,
    Rows,
    Sql,
    Tx,
    connection,
    described_enum,
    described_input,
    key_of,
    mutation,
    node,
    plain,
    refer,
    root_field,
    shape,
)
from backend.core.plan.filters import among, bound_key
from backend.core.problems import FieldProblem, InvalidInput, NotFound
from backend.core.text import Language, Text
from backend.imports import jobs, reads
from backend.imports.models import ImportBatchRow, ImportRowRow
from backend.imports.rules.fields import FIELD_BY_NAME, label_of
from backend.imports.rules.kinds import ImportKind, ImportOutcome, ImportStatus
from backend.imports.rules.refusals import FileRefused
from backend.imports.rules.states import ImportNotLoadable
from backend.imports.writes import batches
from backend.imports.writes.loading import Actor

BATCH, ROW, FILE = "import", "importrow", "file"
COLUMNS_MOST = 200
TWICE = Text(id="Judul ini disebut dua kali.", en="This heading is given twice.")
MANY = Text(id="Paling banyak 200 kolom.", en="At most 200 columns.")

described_enum(ImportKind)
described_enum(ImportStatus)
described_enum(ImportOutcome)


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


@shape()
class ImportField:
    """Kolom yang dikenal: what a column of a file may be loaded into."""

    name: str
    """Name of the field, as `checkImport` takes it."""
    label: str
    """Its label for people."""
    required: bool
    """Whether the import needs it."""


@strawberry.type
class ImportQuery:
    """Root fields of imports."""

    import_fields: list[ImportField] = root_field(
        Rows(reads.fields), P.IMPORT_READ, args={"kind": Annotated[ImportKind, "What a file holds."]}
    )
    """The fields that a file of this kind may hold."""

    import_batches: Connection[ImportBatch] = connection(
        Pages(ImportBatchRow, {"NEWEST": Order(("created_at",), descending=True)}, "NEWEST"),
        permission=P.IMPORT_READ,
    )
    """Batches, the newest first."""
    import_batch: ImportBatch | None = root_field(
        One(ImportBatchRow, lambda batch, place: batch.id == bound_key(place.args["id"], BATCH)),
        P.IMPORT_READ,
        args={"id": Annotated[strawberry.ID, "Id of the batch."]},
    )
    """One batch."""


@described_input
class ImportColumnInput:
    """Where one column of the file goes."""

    heading: str
    """The heading as the file has it."""
    field: str | None = None
    """Name of the field; null leaves the column out."""


@described_input
class CheckImportInput:
    """Which file is checked, and how it is read."""

    file_id: strawberry.ID
    """The uploaded file (POST /files)."""
    kind: ImportKind
    """What it holds."""
    sheet: str | None = None
    """The sheet of a workbook; the first with cells if absent."""
    columns: list[ImportColumnInput] | None = None
    """Columns that go elsewhere than their headings say; those not named stay as they are understood."""
    empty_erases: bool = False
    """Whether an empty cell erases what is kept; histories are never erased."""


@plain
class CheckImportPayload:
    """The batch that is being checked."""

    batch: ImportBatch
    """CHECKING, or UPLOADED while required columns are not matched yet."""


@mutation(P.IMPORT_WRITE, problems=(NotFound, InvalidInput, FileRefused), audited=False)
async def check_import(tx: Tx, input: CheckImportInput) -> CheckImportPayload:  # noqa: A002 - the convention of mutations
    """Begin a dry run of an uploaded file; nothing of the agency's data is written."""
    viewer = tx.viewer
    wish = batches.Wish(
        file_id=key_of(input.file_id, FILE),
        kind=ImportKind(input.kind),
        sheet=input.sheet,
        columns=_chosen(input.columns),
        empty_erases=input.empty_erases,
    )
    batch_id, ready = await batches.begin_check(
        tx.session, viewer.agency_id, wish=wish, by=(viewer.account_id, viewer.name), now=tx.now
    )
    if ready:
        await jobs.defer_check(tx.session, viewer.agency_id, batch_id)
    return CheckImportPayload(batch=refer(BATCH, batch_id))


def _chosen(columns: list[ImportColumnInput] | None) -> dict[str, str | None] | None:
    if columns is None:
        return None
    if len(columns) > COLUMNS_MOST:
        raise InvalidInput(fields=(FieldProblem(("columns",), MANY),))
    chosen: dict[str, str | None] = {}
    for column in columns:
        if column.heading in chosen:
            raise InvalidInput(fields=(FieldProblem(("columns", column.heading), TWICE),))
        chosen[column.heading] = column.field
    return chosen


@described_input
class LoadImportInput:
    """Which batch is loaded."""

    batch_id: strawberry.ID
    """A checked batch."""
    only_good_rows: bool = False
    """Load although rows are faulty; those are left out."""


@plain
class LoadImportPayload:
    """The batch that is being loaded."""

    batch: ImportBatch
    """LOADING; in one transaction, or not at all."""


@mutation(P.IMPORT_WRITE, problems=(NotFound, ImportNotLoadable), audited=False)
async def load_import(tx: Tx, input: LoadImportInput) -> LoadImportPayload:  # noqa: A002 - the convention of mutations
    """Load what was checked. The load writes the audit row in its own transaction, with its counts."""
    viewer, batch_id = tx.viewer, key_of(input.batch_id, BATCH)
    await batches.begin_load(tx.session, viewer.agency_id, batch_id=batch_id, only_good_rows=input.only_good_rows)
    await jobs.defer_load(tx.session, viewer.agency_id, batch_id, actor=Actor(id=viewer.account_id, name=viewer.name))
    return LoadImportPayload(batch=refer(BATCH, batch_id))


@described_input
class DiscardImportInput:
    """Which batch is closed."""

    batch_id: strawberry.ID
    """A batch that is not being loaded."""


@plain
class DiscardImportPayload:
    """The closed batch."""

    batch: ImportBatch
    """DISCARDED."""


@mutation(P.IMPORT_WRITE, problems=(NotFound, ImportNotLoadable))
async def discard_import(tx: Tx, input: DiscardImportInput) -> DiscardImportPayload:  # noqa: A002 - the convention of mutations
    """Close a batch without loading it."""
    batch_id = key_of(input.batch_id, BATCH)
    await batches.discard(tx.session, tx.viewer.agency_id, batch_id=batch_id)
    tx.audit("ImportBatch", batch_id, after={"status": ImportStatus.DISCARDED})
    return DiscardImportPayload(batch=refer(BATCH, batch_id))


@strawberry.type
class ImportMutation:
    """Acts on imports."""

    check_import = check_import
    load_import = load_import
    discard_import = discard_import


__all__ = ["ImportBatch", "ImportMutation", "ImportQuery", "ImportRow"]
