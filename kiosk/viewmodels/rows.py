"""A list for QML: rows are frozen dataclasses, their fields the roles."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex

DISPLAY_ROLE = 0
FIRST_ROLE = 0x0100
"""Qt.ItemDataRole's DisplayRole and UserRole. Naming them would load all of the namespace Qt: 12 ms."""


class Row(Protocol):
    """A frozen dataclass whose ``key`` tells rows apart."""

    @property
    def key(self) -> str: ...


RowType = TypeVar("RowType", bound=Row)


class RowModel(QAbstractListModel, Generic[RowType]):
    """Rows of one dataclass; ``fold`` takes the new ones and tells only of what changed.

    While the keys stay the same the delegates live on, so that a tick neither flickers nor loses the scroll.
    """

    def __init__(self, row_type: type[RowType], parent: QObject) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(row_type)]  # type: ignore[arg-type]  # a Protocol can't say "dataclass"
        self._rows: tuple[RowType, ...] = ()

    @property
    def rows(self) -> tuple[RowType, ...]:
        """What is shown now."""
        return self._rows

    def fold(self, rows: Sequence[RowType]) -> None:
        """Show these rows."""
        before, after = self._rows, tuple(rows)
        if [row.key for row in before] != [row.key for row in after]:
            self.beginResetModel()
            self._rows = after
            self.endResetModel()
            return
        self._rows = after
        for number, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> object:
        number = role - FIRST_ROLE
        if not index.isValid() or not 0 <= number < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[number])

    def roleNames(self) -> dict[int, QByteArray]:
        return {FIRST_ROLE + number: QByteArray(name.encode()) for number, name in enumerate(self._names)}
