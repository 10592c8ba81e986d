"""What the first bytes of a content database tell, read without SQL (sqlite.org/fileformat2.html § 1.3)."""

APPLICATION_ID = int.from_bytes(b"KiCo")
"""SQLite's application_id of a content database."""

SCHEMA_VERSION = 7
"""SQLite's user_version of a content database; raise it when a table or what a column means is changed.

A file of another version is not migrated but built anew from the pack.
"""

HEADER_SIZE = 100
_MAGIC = b"SQLite format 3\0"


def header_problem(header: bytes) -> str | None:
    """Why a file with these first 100 bytes can't be content of this version; None if it can."""
    if not header:
        return "the file is empty"
    if len(header) < HEADER_SIZE or not header.startswith(_MAGIC):
        return "the file is no SQLite database"
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        return "the file is no content database"
    version = int.from_bytes(header[60:64])
    if version != SCHEMA_VERSION:
        return f"the file has content of schema {version}, this kiosk reads schema {SCHEMA_VERSION}"
    return None
