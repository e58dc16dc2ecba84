"""What is kept of imports: the file, the batch, and each of its rows with what it would do."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from backend.core.db import Row, choice, link, of_agency
from backend.imports.rules.kinds import ImportKind, ImportOutcome, ImportStatus


class ImportFileRow(Row):
    """Berkas yang diunggah: bytes as they came; the name is only shown, never used as a path."""

    __tablename__ = "import_file"
    __table_args__ = (of_agency(), sa.Index("ix_import_file_agency_id_sha256", "agency_id", "sha256"))

    name: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    content: Mapped[bytes] = mapped_column(sa.LargeBinary)
    uploaded_at: Mapped[datetime]
    uploaded_by_id: Mapped[UUID | None]


class ImportBatchRow(Row):
    """Batch impor: one file under one column mapping; checked first, loaded after a person's decision."""

    __tablename__ = "import_batch"
    __table_args__ = (of_agency(), link("file_id", "import_file"))

    file_id: Mapped[UUID]
    kind: Mapped[ImportKind] = choice(ImportKind)
    file_name: Mapped[str]
    size: Mapped[int]
    sheet: Mapped[str | None]
    sheets: Mapped[list[Any]] = mapped_column(server_default="[]")
    encoding: Mapped[str | None]
    separator: Mapped[str | None]
    empty_erases: Mapped[bool] = mapped_column(default=False)
    status: Mapped[ImportStatus] = choice(ImportStatus)
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    columns: Mapped[list[Any]]
    created: Mapped[int] = mapped_column(default=0)
    changed: Mapped[int] = mapped_column(default=0)
    unchanged: Mapped[int] = mapped_column(default=0)
    faulty: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    created_by_id: Mapped[UUID | None]
    created_by_name: Mapped[str]
    loaded_at: Mapped[datetime | None]
    error: Mapped[str | None]


class ImportRowRow(Row):
    """Baris impor: the values as understood, the outcome, the changes, and the faults by column."""

    __tablename__ = "import_row"
    __table_args__ = (
        of_agency(),
        link("batch_id", "import_batch", on_delete="CASCADE"),
        sa.UniqueConstraint("agency_id", "batch_id", "number"),
        sa.Index("ix_import_row_outcome", "agency_id", "batch_id", "outcome", "number"),
    )

    batch_id: Mapped[UUID]
    number: Mapped[int]
    key: Mapped[str | None]
    name: Mapped[str | None]
    outcome: Mapped[ImportOutcome] = choice(ImportOutcome)
    # named `parsed` because `values` is a word of SQL
    parsed: Mapped[dict[str, Any]]
    changes: Mapped[list[Any]]
    problems: Mapped[list[Any]]
    warnings: Mapped[list[Any]]
