"""Which content a kiosk serves, who chose it, and what its check found."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Check:
    """What the check of content that may be published found: paths walked, searches tried, warnings."""

    paths: int = 0
    searches: int = 0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """Which pack staff want in force; without a word of theirs the usual one, as its files are.

    ``pack`` is the name of a folder among the packs beside the usual one, empty for the usual one. ``held``:
    the pack stays as it was compiled, whatever its files are now.
    """

    pack: str = ""
    held: bool = False


USUAL = Choice()
"""Nobody has chosen."""


@dataclass(frozen=True, slots=True)
class InForce:
    """What stands in one content database.

    ``pack_print`` is the fingerprint of the pack's files alone, ``fingerprint`` of all that the database was
    made of, ``sha256`` of the database, all in hexadecimal. ``since`` is when this pack came into force here;
    another fee or place of the site leaves it.
    """

    pack_id: str
    version: str
    effective: date
    site_id: str
    site_version: str
    pack_print: str
    fingerprint: str
    sha256: str
    since: datetime
    check: Check
