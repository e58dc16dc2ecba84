"""How files are spoken: what a person's file and its entries show of them, and the acts that attach them."""

from typing import Annotated, Any

import sqlalchemy as sa
import strawberry

from backend.attachments import reads, writes
from backend.attachments.models import AttachmentRow
from backend.attachments.rules import AttachmentKind, AttachmentSubject, PhotoSize
from backend.core.access import Permission as P
from backend.core.graph import (
    DateTime,
    Node,
    Sql,
    Tx,
    described_enum,
    described_input,
    field,
    key_of,
    mutation,
    node,
    plain,
    refer,
    shape,
)
from backend.core.ids import split_global
from backend.core.problems import InvalidInput, NotFound, StaleVersion

Employee = Annotated["Employee", strawberry.lazy("backend.employees.graph")]

for _kind in (AttachmentKind, AttachmentSubject, PhotoSize):
    described_enum(_kind)


def _photo_address(photo: Any, place: Any) -> sa.ColumnElement[str]:
    return reads.address(photo, PhotoSize(place.args["size"].value))


@node(AttachmentRow, "att")
class Attachment(Node):
    """Berkas lampiran: a stored file that proves an entry of a history."""

    kind: AttachmentKind
    """Jenis lampiran."""
    subject: AttachmentSubject | None
    """What it belongs to; null while it waits to be attached."""
    name: str
    """Nama berkas as it was uploaded, for people only."""
    media_type: str
    """Media type, found in the content itself."""
    size: int
    """Bytes."""
    sha256: str
    """Kode keaslian (SHA-256) of the content."""
    uploaded_at: DateTime
    """When it was uploaded."""
    uploaded_by_name: str
    """Who uploaded it."""
    url: str = Sql(lambda file, _place: reads.address(file))
    """Where it is to be had, on this host, with the same session or token."""


@shape(AttachmentRow)
class Photo:
    """Pasfoto of a person, drawn anew in three sizes."""

    url: str = field(Sql(_photo_address), args={"size": (Annotated[PhotoSize, "Which of its sizes."], PhotoSize.SMALL)})
    """Where it is to be had, on this host, with the same session or token."""
    uploaded_at: DateTime
    """When it was uploaded."""
    uploaded_by_name: str
    """Who uploaded it."""


@described_input
class AttachFileInput:
    """Which uploaded file goes where."""

    subject_id: strawberry.ID
    """The person, for a photo, or the entry of a history, for a scan."""
    file_id: strawberry.ID
    """The id that your upload answered with."""
    version: int
    """The version of the person that you have read."""
    reason: str = ""
    """Alasan; needed when it takes the place of another file, 5 to 500 characters."""


@plain
class AttachFilePayload:
    """The person whose file has changed."""

    employee: Employee
    """The person, with the file in its place."""


@described_input
class DetachFileInput:
    """Which file goes."""

    subject_id: strawberry.ID
    """The person, for a photo, or the entry of a history, for a scan."""
    version: int
    """The version of the person that you have read."""
    reason: str
    """Alasan, 5 to 500 characters."""


@plain
class DetachFilePayload:
    """The person whose file has changed."""

    employee: Employee
    """The person, without the file."""


@mutation(P.ATTACHMENT_WRITE, problems=(NotFound, InvalidInput, StaleVersion))
async def attach_file(tx: Tx, input: AttachFileInput) -> AttachFilePayload:  # noqa: A002 - the convention of mutations
    """Attach an uploaded file to a person or to an entry of a history; an earlier one there is replaced."""
    person = await writes.attach(
        tx,
        split_global(input.subject_id),
        key_of(input.file_id, reads.ATTACHMENT),
        version=input.version,
        reason=input.reason,
    )
    return AttachFilePayload(employee=refer("emp", person))


@mutation(P.ATTACHMENT_WRITE, problems=(NotFound, InvalidInput, StaleVersion))
async def detach_file(tx: Tx, input: DetachFileInput) -> DetachFilePayload:  # noqa: A002 - the convention of mutations
    """Take a file away from a person or from an entry of a history; the trail keeps its name and digest."""
    person = await writes.detach(tx, split_global(input.subject_id), version=input.version, reason=input.reason)
    return DetachFilePayload(employee=refer("emp", person))


@strawberry.type
class AttachmentMutation:
    """Acts on files."""

    attach_file = attach_file
    detach_file = detach_file


__all__ = ["Attachment", "AttachmentMutation", "Photo"]
