"""What can be done with imports: check, load, discard."""

import strawberry

from backend.core.access import Permission as P
from backend.core.graph import (
    Tx,
    described_input,
    key_of,
    mutation,
    plain,
    refer,
)
from backend.core.problems import FieldProblem, InvalidInput, NotFound
from backend.core.text import Text
from backend.imports import jobs
from backend.imports.graph.batch import BATCH, FILE, ImportBatch
from backend.imports.rules.kinds import ImportKind, ImportStatus
from backend.imports.rules.refusals import FileRefused
from backend.imports.rules.states import ImportNotLoadable
from backend.imports.writes import batches
from backend.imports.writes.loading import Actor

COLUMNS_MOST = 200
TWICE = Text(id="Judul ini disebut dua kali.", en="This heading is given twice.")
MANY = Text(id="Paling banyak 200 kolom.", en="At most 200 columns.")


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
