"""What an exported file must be: no cell may start a formula, and names must survive every header."""

from urllib.parse import quote

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""First characters, full-width ones too, that make a spreadsheet compute a cell."""

DIGITS_KEPT = 15
"""Digits of a number that a spreadsheet keeps; a NIP has 18 and would become 1.97E+17."""


def harmless(text: str | None) -> str:
    """A text that a spreadsheet shows as it is: an apostrophe stands before what it would compute or round.

    SIASN writes its long numbers in the same way, and the import of this product takes the apostrophe away.
    """
    if text is None:
        return ""
    if len(text) > DIGITS_KEPT and text.isdigit():
        return f"'{text}"
    return f"'{text}" if text.lstrip(" \n\u00a0\u3000").startswith(FORMULA_STARTS) else text


def disposition(name: str) -> str:
    """The header that makes a browser save a file under this name."""
    plain = "".join(letter if letter.isascii() and (letter.isalnum() or letter in ".-_") else "-" for letter in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
