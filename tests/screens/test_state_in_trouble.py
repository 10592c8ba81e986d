"""A damaged state database or a full disk: the citizen is served, and always sees the list and the code."""

from pathlib import Path

import pytest

from kiosk.store.errors import StoreFull
from kiosk.store.state_store import StateStore
from tests.kiosks import Kiosk, OpenKiosk
from tests.printing.reading import codes
from tests.screens.pictures import as_image
from tests.screens.test_visits import ERRANDS, walk_to_outcome
from tests.store.disks import no_file_larger_than


def sees_list_and_code_though_printing_fails(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["bring"], "en")
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.hand.target("again")
    assert "Nothing was printed" in kiosk.texts()
    kiosk.visitor.tap("back", "OutcomePage")
    assert "Please bring what is missing" in kiosk.texts()
    kiosk.visitor.tap("scan", "ScanPage")
    (words,) = codes(as_image(kiosk.visitor.hand.picture()))
    assert "Please bring what is missing" in words
    kiosk.visitor.tap("finish", "AttractPage")


def prints_a_sheet(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["ready"], "en")
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.tap("finish", "AttractPage")
    assert kiosk.sheets()


def test_a_corrupt_state_database_is_set_aside_and_visitors_are_served(
    open_kiosk: OpenKiosk, tmp_path: Path
) -> None:
    (tmp_path / "data" / "state.db").write_bytes(b"no database" * 1000)
    kiosk = open_kiosk()
    kiosk.says("state.set_aside")
    prints_a_sheet(kiosk)
    (aside,) = kiosk.data.glob("state.db.broken-*")
    assert aside.read_bytes() == b"no database" * 1000


def test_with_a_full_disk_the_citizen_still_sees_the_list_and_the_code(kiosk: Kiosk) -> None:
    kiosk.settle()
    with no_file_larger_than(0):
        sees_list_and_code_though_printing_fails(kiosk)
        kiosk.settle()
    prints_a_sheet(kiosk)


def test_with_a_disk_that_is_full_at_the_start_visitors_are_served(open_kiosk: OpenKiosk) -> None:
    with no_file_larger_than(0):
        kiosk = open_kiosk()
        sees_list_and_code_though_printing_fails(kiosk)
        kiosk.settle()
    prints_a_sheet(kiosk)


def test_where_only_the_records_can_not_be_kept_nothing_is_printed_behind_their_back(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreFull("state.db: there is no room left on the disk")

    kiosk.settle()
    monkeypatch.setattr(StateStore, "write", full)
    sees_list_and_code_though_printing_fails(kiosk)
    kiosk.settle()
    assert kiosk.sheets() == []
    assert "print.not_recorded" in kiosk.events()
