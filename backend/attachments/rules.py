"""Lampiran: what a file must be to be kept, judged by its content alone; the client's word counts for nothing."""

from dataclasses import dataclass
from enum import StrEnum

from backend.core.problems import FieldProblem, Problem
from backend.core.text import Text

MEGABYTE = 1_000_000
KEPT_PHOTO_BYTES = 1 * MEGABYTE
UPLOAD_BYTES = 10 * MEGABYTE
"""The largest file that is taken; of a photo only a smaller picture, drawn anew, is kept."""
UPLOAD_SECONDS = 120
WAITING_MOST = 50
"""Files of one account that wait to be attached."""
WAITING_HOURS = 24
REASON_LEAST, REASON_MOST = 5, 500


class AttachmentKind(StrEnum):
    """Jenis lampiran."""

    PHOTO = "PHOTO"
    """Pasfoto, drawn anew in three sizes; what the camera wrote beside it is gone."""
    SCAN = "SCAN"
    """Pindaian surat keputusan, ijazah atau sertifikat, kept as it came."""


class AttachmentSubject(StrEnum):
    """Kepada apa lampiran melekat."""

    EMPLOYEE = "EMPLOYEE"
    """The person, for a photo."""
    APPOINTMENT = "APPOINTMENT"
    """An entry of riwayat jabatan."""
    RANK_GRANT = "RANK_GRANT"
    """An entry of riwayat pangkat."""
    EDUCATION = "EDUCATION"
    """An entry of riwayat pendidikan."""
    TRAINING = "TRAINING"
    """An entry of riwayat pengembangan kompetensi."""
    AWARD = "AWARD"
    """An entry of riwayat penghargaan."""
    SANCTION = "SANCTION"
    """An entry of riwayat hukuman disiplin; seen by whoever may read sanctions."""
    TEAM_ASSIGNMENT = "TEAM_ASSIGNMENT"
    """An entry of riwayat penugasan tim."""


class PhotoSize(StrEnum):
    """Ukuran foto."""

    SMALL = "SMALL"
    """48 pixels, for lists."""
    MEDIUM = "MEDIUM"
    """160 pixels, for a person's head line."""
    FULL = "FULL"
    """At most 640 pixels."""


PIXELS = {PhotoSize.SMALL: 48, PhotoSize.MEDIUM: 160, PhotoSize.FULL: 640}
"""Small and medium are squares cut from the middle; a full photo keeps its form within this length."""
JPEG, PNG, WEBP, PDF = "image/jpeg", "image/png", "image/webp", "application/pdf"
TAKEN = {AttachmentKind.PHOTO: (JPEG, PNG, WEBP), AttachmentKind.SCAN: (PDF, JPEG, PNG)}
PDF_HEAD = 1024
"""A PDF may have some bytes before its mark."""


def media_type(content: bytes) -> str | None:
    """What the content is by its first bytes; None when it is nothing that is ever kept."""
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return WEBP
    return PDF if content.startswith(b"%PDF-") else None


class UploadFault(StrEnum):
    """Mengapa unggahan ditolak."""

    EMPTY = "FILE_EMPTY"
    TOO_LARGE = "FILE_TOO_LARGE"
    TYPE = "FILE_TYPE"
    UNREADABLE = "PICTURE_UNREADABLE"
    TOO_SLOW = "UPLOAD_TOO_SLOW"
    TOO_MANY = "TOO_MANY_FILES"


FAULTS: dict[UploadFault, tuple[int, Text]] = {
    UploadFault.EMPTY: (400, Text(id="Berkas kosong. Pilih berkas lain.", en="The file is empty. Choose another.")),
    UploadFault.TOO_LARGE: (
        413,
        Text(
            id=f"Berkas melebihi {UPLOAD_BYTES // MEGABYTE} MB. Kecilkan, atau pindai ulang lebih kasar.",
            en=f"The file exceeds {UPLOAD_BYTES // MEGABYTE} MB. Make it smaller, or scan it again more coarsely.",
        ),
    ),
    UploadFault.TYPE: (
        415,
        Text(
            id="Isi berkas ini bukan jenis yang diterima. Foto: JPEG, PNG, atau WebP; pindaian: PDF, JPEG, atau PNG.",
            en="This content is of no kind that is taken. Photo: JPEG, PNG or WebP; scan: PDF, JPEG or PNG.",
        ),
    ),
    UploadFault.UNREADABLE: (
        422,
        Text(
            id="Gambar ini rusak atau terlalu besar untuk dibaca. Simpan ulang sebagai JPEG, lalu unggah kembali.",
            en="This picture is damaged or too large to be read. Save it again as JPEG, then upload it once more.",
        ),
    ),
    UploadFault.TOO_SLOW: (
        408,
        Text(
            id="Pengiriman berkas terlalu lama. Periksa jaringan, lalu unggah kembali.",
            en="Sending the file took too long. Look at your network, then upload it once more.",
        ),
    ),
    UploadFault.TOO_MANY: (
        429,
        Text(
            id=f"{WAITING_MOST} berkas Anda masih menunggu dilampirkan. Lampirkan dahulu, atau tunggu sampai besok.",
            en=f"{WAITING_MOST} of your files wait to be attached. Attach them first, or wait until tomorrow.",
        ),
    ),
}
"""The status and the sentence of each refusal."""


@dataclass(eq=False)
class UploadRefused(Problem):
    """Unggahan belum dapat diterima; told over HTTP, not as a member of a union."""

    fault: UploadFault = UploadFault.TYPE


def refused(fault: UploadFault) -> UploadRefused:
    """The problem of a fault."""
    return UploadRefused(FAULTS[fault][1], fault=fault)


def checked_type(content: bytes, kind: AttachmentKind) -> str:
    """The media type of a content that may be kept as `kind`.

    Raises:
        UploadRefused: when it is empty, too large, or of another type.
    """
    if not content:
        raise refused(UploadFault.EMPTY)
    if len(content) > UPLOAD_BYTES:
        raise refused(UploadFault.TOO_LARGE)
    found = media_type(content)
    if found not in TAKEN[kind]:
        raise refused(UploadFault.TYPE)
    return found


def reason_problems(reason: str, *, needed: bool) -> tuple[FieldProblem, ...]:
    """What stands in the way of a reason: needed where something kept goes away."""
    if not reason and not needed:
        return ()
    if REASON_LEAST <= len(reason) <= REASON_MOST:
        return ()
    sentence = Text(
        id=f"Tuliskan alasan, {REASON_LEAST} sampai {REASON_MOST} karakter.",
        en=f"Write a reason of {REASON_LEAST} to {REASON_MOST} characters.",
    )
    return (FieldProblem(("reason",), sentence),)


def kind_problems(kind: AttachmentKind, subject: AttachmentSubject) -> tuple[FieldProblem, ...]:
    """A person takes a photo, an entry of a history a scan."""
    if (kind is AttachmentKind.PHOTO) is (subject is AttachmentSubject.EMPLOYEE):
        return ()
    sentence = Text(
        id="Berkas ini tidak sesuai: pegawai memerlukan foto, entri riwayat memerlukan pindaian.",
        en="This file does not fit: a person takes a photo, an entry of a history takes a scan.",
    )
    return (FieldProblem(("fileId",), sentence),)
