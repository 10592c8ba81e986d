"""Gathers the rows of a content database before they are written."""

from sqlalchemy import Connection, Table, insert
from sqlalchemy.exc import IntegrityError

from kiosk.domain.criteria import Criterion
from kiosk.domain.texts import Text
from kiosk.store.content.tables import CONTENT
from kiosk.store.errors import ContentUnwritable


class ContentRows:
    """All rows by table, and the numbers given to texts and criteria: equal ones are stored once."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages
        self.texts: dict[Text, int] = {}
        self.criteria: dict[Criterion, int] = {}
        self._rows: dict[str, list[dict[str, object]]] = {}

    def add(self, table: Table, **values: object) -> None:
        """Add one row."""
        self._rows.setdefault(table.name, []).append(values)

    def insert(self, connection: Connection) -> None:
        """Write everything, each table after those that it refers to.

        Raises ContentUnwritable for an id that is there twice, or that names nothing.
        """
        for table in CONTENT.sorted_tables:
            if rows := self._rows.get(table.name):
                try:
                    connection.execute(insert(table), rows)
                except IntegrityError as error:
                    raise ContentUnwritable(
                        f"the pack contradicts itself in table {table.name}: {error.orig}"
                    ) from error
