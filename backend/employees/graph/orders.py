"""By what lists of people can be ordered."""

from enum import StrEnum


class EmployeeOrderField(StrEnum):
    """By what people are ordered."""

    NAME = "NAME"
    """Name without degrees."""
    NIP = "NIP"
    """NIP; an order of numbers alone, it says nothing of the person."""
    GRADE = "GRADE"
    """Golongan; those without one stand at the low end."""
    LEVEL = "LEVEL"
    """Jenjang jabatan; those without a post stand at the low end."""
    HIRED_ON = "HIRED_ON"
    """TMT CPNS or beginning of the contract; unknown ones stand at the early end."""
