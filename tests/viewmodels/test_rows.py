"""Lists for QML: only what changed is told, so that a tick neither flickers nor loses the scroll."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.viewmodels.rows import RowModel


@dataclass(frozen=True, slots=True)
class Paper:
    key: str
    name: str
    ticked: bool = False


class Watcher:
    """Hears what a view would hear."""

    def __init__(self, model: RowModel[Paper]) -> None:
        self.resets = 0
        self.changed: list[int] = []
        model.modelReset.connect(self.reset)
        model.dataChanged.connect(self.change)

    def reset(self) -> None:
        self.resets += 1

    def change(self, first: QModelIndex, last: QModelIndex) -> None:
        self.changed += range(first.row(), last.row() + 1)


@pytest.fixture
def model(qapp: QObject) -> RowModel[Paper]:
    model = RowModel(Paper, qapp)
    model.fold([Paper("id", "Card"), Paper("photo", "Photo")])
    return model


@pytest.fixture
def watcher(model: RowModel[Paper]) -> Watcher:
    return Watcher(model)


def shown(model: RowModel[Paper]) -> list[tuple[object, ...]]:
    roles = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    return [
        tuple(model.data(model.index(number), roles[name]) for name in ("key", "name", "ticked"))
        for number in range(model.rowCount())
    ]


def test_every_field_is_a_role(model: RowModel[Paper]) -> None:
    assert shown(model) == [("id", "Card", False), ("photo", "Photo", False)]


def test_a_changed_row_alone_is_told(model: RowModel[Paper], watcher: Watcher) -> None:
    model.fold([Paper("id", "Card"), Paper("photo", "Photo", True)])
    assert (watcher.resets, watcher.changed) == (0, [1])
    assert shown(model)[1] == ("photo", "Photo", True)


def test_another_language_changes_all_rows_in_place(model: RowModel[Paper], watcher: Watcher) -> None:
    model.fold([Paper("id", "身份证"), Paper("photo", "照片")])
    assert (watcher.resets, watcher.changed) == (0, [0, 1])


def test_the_same_rows_are_no_news(model: RowModel[Paper], watcher: Watcher) -> None:
    model.fold(model.rows)
    assert (watcher.resets, watcher.changed) == (0, [])


@pytest.mark.parametrize(
    "rows",
    [[], [Paper("id", "Card")], [Paper("photo", "Photo"), Paper("id", "Card")]],
    ids=["none", "fewer", "another order"],
)
def test_other_rows_begin_anew(model: RowModel[Paper], watcher: Watcher, rows: list[Paper]) -> None:
    model.fold(rows)
    assert watcher.resets == 1
    assert shown(model) == [(row.key, row.name, row.ticked) for row in rows]


def test_a_row_has_no_rows_below_it(model: RowModel[Paper]) -> None:
    assert model.rowCount(model.index(0)) == 0


def test_it_keeps_the_rules_of_qts_models(model: RowModel[Paper]) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for rows in ([], [Paper("id", "Card")], [Paper("id", "ID card")], [Paper("a", "b"), Paper("c", "d")]):
        model.fold(rows)
    assert tester.model() is model
