"""Whose a printed sheet is, where it is printed more than once."""

from enum import StrEnum


class SheetCopy(StrEnum):
    """A copy is marked, so that none is taken for another."""

    ONLY = "only"
    """The citizen's own sheet, of which there is one."""
    CITIZEN = "citizen"
    """The citizen's, where the bureau keeps one as well."""
    FILE = "file"
    """The bureau's, for its files."""
