"""How imports are spoken: root fields, and the known fields of files."""

from typing import Annotated

import strawberry

from backend.core.access import Permission as P
from backend.core.graph import Connection, One, Order, Pages, Rows, connection, root_field, shape
from backend.core.plan.filters import bound_key
from backend.imports import reads
from backend.imports.graph.acts import ImportMutation
from backend.imports.graph.batch import BATCH, ImportBatch, ImportRow
from backend.imports.models import ImportBatchRow
from backend.imports.rules.kinds import ImportKind


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


__all__ = ["ImportBatch", "ImportMutation", "ImportQuery", "ImportRow"]
