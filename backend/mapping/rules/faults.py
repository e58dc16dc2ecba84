"""Kesalahan kebijakan: what keeps a policy from being taken; all of them at once, each with its remedy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from backend.core.problems import Problem
from backend.core.text import Text


class FaultCode(StrEnum):
    """Kode kesalahan kebijakan."""

    ATRIBUT_DILINDUNGI = "ATRIBUT_DILINDUNGI"
    BOBOT_DI_LUAR_RENTANG = "BOBOT_DI_LUAR_RENTANG"
    CELAH_PITA = "CELAH_PITA"
    INDIKATOR_TIDAK_DIKENAL = "INDIKATOR_TIDAK_DIKENAL"
    ISIAN_BELUM_ADA = "ISIAN_BELUM_ADA"
    ISIAN_BELUM_SESUAI = "ISIAN_BELUM_SESUAI"
    ISIAN_TIDAK_DIKENAL = "ISIAN_TIDAK_DIKENAL"
    JUMLAH_BOBOT = "JUMLAH_BOBOT"
    JUMLAH_KOMPONEN = "JUMLAH_KOMPONEN"
    KATEGORI_BELUM_LENGKAP = "KATEGORI_BELUM_LENGKAP"
    KATEGORI_TIDAK_DIKENAL = "KATEGORI_TIDAK_DIKENAL"
    KODE_GANDA = "KODE_GANDA"
    MASA_BERLAKU = "MASA_BERLAKU"
    POIN_DI_LUAR_RENTANG = "POIN_DI_LUAR_RENTANG"
    SKALA_BELUM_SESUAI = "SKALA_BELUM_SESUAI"
    SUMBU_BELUM_LENGKAP = "SUMBU_BELUM_LENGKAP"
    TUMPANG_TINDIH = "TUMPANG_TINDIH"


@dataclass(frozen=True, slots=True)
class Fault:
    """Kesalahan: code, place in the document ("axes.0.components.1.weight"), sentence with the remedy."""

    code: FaultCode
    path: str
    message: Text


@dataclass(eq=False)
class PolicyRefused(Problem):
    """Kebijakan belum dapat diterima: every fault that was found, those of form before those of meaning."""

    message: Text = Text(
        id="Kebijakan belum dapat diterima. Perbaiki hal-hal yang tercantum, lalu ajukan kembali.",
        en="The policy cannot be accepted yet. Mend what is listed, then submit it again.",
    )
    faults: tuple[Fault, ...] = ()


HUNDRED = Decimal(100)

REMEDIES = {
    FaultCode.ATRIBUT_DILINDUNGI: Text(
        id="“{name}” adalah atribut yang dilindungi dan tidak dapat menjadi dasar nilai. Hapus dari kebijakan.",
        en="“{name}” is a protected attribute and cannot be a ground for a score. Take it out of the policy.",
    ),
    FaultCode.BOBOT_DI_LUAR_RENTANG: Text(
        id="Bobot {value} perlu lebih dari 0 dan paling tinggi 100.",
        en="Weight {value} needs to be more than 0 and at most 100.",
    ),
    FaultCode.CELAH_PITA: Text(
        id="Nilai antara {low} dan {high} tidak masuk ke pita mana pun. Mulai pita berikutnya dari {low}.",
        en="Values between {low} and {high} fall into no band. Let the next band start at {low}.",
    ),
    FaultCode.INDIKATOR_TIDAK_DIKENAL: Text(
        id="Jenis bukti “{name}” belum dikenal. Pilih salah satu dari: {known}.",
        en="Evidence “{name}” is not known. Choose one of: {known}.",
    ),
    FaultCode.ISIAN_BELUM_ADA: Text(
        id="Isian “{name}” belum ada. Tambahkan pada bagian ini.",
        en="“{name}” is not there yet. Add it here.",
    ),
    FaultCode.ISIAN_BELUM_SESUAI: Text(
        id="Isian ini perlu berupa {expected}.",
        en="This needs to be {expected_en}.",
    ),
    FaultCode.ISIAN_TIDAK_DIKENAL: Text(
        id="Isian “{name}” tidak dikenal. Hapus, atau gunakan salah satu dari: {known}.",
        en="“{name}” is not known. Remove it, or use one of: {known}.",
    ),
    FaultCode.JUMLAH_BOBOT: Text(
        id="Jumlah bobot {sum}. {remedy} agar menjadi 100 sebelum kebijakan diajukan.",
        en="The weights sum to {sum}. {remedy_en} to make 100 before the policy is submitted.",
    ),
    FaultCode.JUMLAH_KOMPONEN: Text(
        id="Jumlah bobot indikator {sum}, sedangkan bobot komponen {weight}. Samakan keduanya.",
        en="The indicators sum to {sum} while the component weighs {weight}. Make them equal.",
    ),
    FaultCode.KATEGORI_BELUM_LENGKAP: Text(
        id="Skala belum memuat {names}. Beri poin, atau cantumkan dalam “unstated”.",
        en="The scale lacks {names}. Give points, or list them under “unstated”.",
    ),
    FaultCode.KATEGORI_TIDAK_DIKENAL: Text(
        id="Kategori “{name}” tidak dikenal untuk bukti ini. Gunakan: {known}.",
        en="Category “{name}” is not known for this evidence. Use: {known}.",
    ),
    FaultCode.KODE_GANDA: Text(
        id="Kode “{name}” dipakai lebih dari sekali. Gunakan kode yang berbeda.",
        en="Code “{name}” is used more than once. Use different codes.",
    ),
    FaultCode.MASA_BERLAKU: Text(
        id="Akhir masa berlaku perlu sesudah awalnya ({start}).",
        en="The end needs to come after the beginning ({start}).",
    ),
    FaultCode.POIN_DI_LUAR_RENTANG: Text(
        id="Nilai {value} perlu berada antara 0 dan 100.",
        en="{value} needs to lie between 0 and 100.",
    ),
    FaultCode.SKALA_BELUM_SESUAI: Text(
        id="Skala {given} tidak dapat membaca bukti {kind}. Gunakan: {known}.",
        en="Scale {given} cannot read evidence {kind}. Use: {known}.",
    ),
    FaultCode.SUMBU_BELUM_LENGKAP: Text(
        id="Bagian ini perlu memuat tepat: {known}, masing-masing sekali dan berurutan.",
        en="This needs to hold exactly: {known}, each once and in this order.",
    ),
    FaultCode.TUMPANG_TINDIH: Text(
        id="Batas {high} tidak lebih tinggi daripada {low}. Urutkan batas dari rendah ke tinggi tanpa tumpang tindih.",
        en="Bound {high} is not above {low}. Put the bounds in ascending order without overlap.",
    ),
}


def fault(code: FaultCode, path: str, **values: object) -> Fault:
    """Kesalahan dengan kalimatnya: the remedy of `code`, filled with `values`."""
    return Fault(code, path, REMEDIES[code].filled(**values))


def sum_fault(total: Decimal, path: str) -> Fault:
    """Jumlah bobot belum 100: says how much to add or take away."""
    rest = plain(abs(HUNDRED - total))
    remedy, remedy_en = ("Tambahkan", "Add") if total < HUNDRED else ("Kurangi", "Take away")
    return fault(
        FaultCode.JUMLAH_BOBOT, path, sum=plain(total), remedy=f"{remedy} {rest}", remedy_en=f"{remedy_en} {rest}"
    )


def plain(value: Decimal) -> str:
    """Angka tanpa nol di belakang: 95.0 reads 95, never 9.5E+1."""
    return f"{value.normalize():f}"


def listed(names: Iterable[str]) -> str:
    """Daftar: names with commas."""
    return ", ".join(names)
