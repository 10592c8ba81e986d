"""One kept setting, read before SQLAlchemy is loaded: the first page can't wait for that."""

import json
from contextlib import closing
from pathlib import Path
from urllib.parse import quote


def quick_setting(database: Path, key: str) -> object:
    """The setting as JSON gives it; None where there is none, or no database that can be read."""
    if not database.exists():
        return None
    import sqlite3

    uri = f"file:{quote(str(database.absolute()))}?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=1.0)) as connection:
            found = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        kept: object = None if found is None else json.loads(found[0])
    except (sqlite3.Error, ValueError):
        return None
    return kept
