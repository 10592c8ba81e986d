"""Of a visit that staff took up, marked and printed in copies no file tells, nor the exported figures."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from kiosk.bootstrap import content_desk_for
from kiosk.domain.signing_in import SignedIn
from kiosk.domain.staff import Role
from kiosk.domain.visit import Outcome
from kiosk.exhibit.opening import plain_options
from kiosk.exhibit.patience import wait
from kiosk.services.hall_clock import HallClock
from kiosk.services.open_staff import open_staff_office
from kiosk.store.state_store import StateStore
from tests.e2e.canaries import IDS, canary_pack, found_in
from tests.e2e.test_nothing_is_stored import ROOT, audited, files, prints
from tests.kiosks import Kiosk, OpenKiosk
from tests.printing.reading import pdf_text
from tests.screens.test_assisted_visit import TICKET, TYPED, mark_everything, print_two
from tests.screens.test_handover import code_on, print_a_sheet, scan
from tests.screens.test_sign_in import sign_in, stage_is
from tests.screens.test_statistics import on_machine, settle
from tests.services.staffed import PIN
from tests.services.sticks import Machine

ANSWERS = {
    "reason": IDS["stained"],
    IDS["holder"]: IDS["mainland"],
    IDS["applicant"]: "self",
    "id-state": "valid",
}
TICKED, JUDGED = IDS["old-card"], IDS["id-card"]
TOLD = ("鸑鷟", "Qzx", *(word for word in IDS.values() if word != JUDGED), TYPED, TICKET)
"""Wordings, answers, the ticked paper and what was typed; not the judged paper, which the audit names."""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack of canaries, in force at both kiosks; the second one has a guide and an operator."""
    pack = canary_pack(tmp_path / "pack", "replace")
    for desk in ("data", "desk"):
        options = replace(plain_options(tmp_path / desk), pack=pack)
        content_desk_for(options.folders).open().close()
    store = StateStore.open(tmp_path / "desk" / "state.db", HallClock())
    office = open_staff_office(tmp_path / "desk", store)
    for role in (Role.GUIDE, Role.OPERATOR):
        office.add(role.value, role, PIN)
    store.close()
    return pack


def assist(kiosk: Kiosk, code: str) -> None:
    """By touch: sign in, take the visit up, mark everything, print both copies and one of them again."""
    sign_in(kiosk, "guide")
    stage_is(kiosk, SignedIn)
    kiosk.visitor.tap("console-help", "HomePage")
    kiosk.visitor.hand.target("assist-open")
    scan(kiosk, code, then="OutcomePage")
    stage = kiosk.visitor.stage
    assert isinstance(stage, Outcome)
    assert stage.ticks == {TICKED}
    assert set(ANSWERS.items()) <= set(stage.interview.answers.items())
    mark_everything(kiosk, JUDGED)
    print_two(kiosk)
    kiosk.visitor.tap("assist-open")
    kiosk.visitor.tap("assist-Copies")
    kiosk.visitor.tap("copies-file", "PrintPage")
    wait(lambda: len(kiosk.sheets()) == 3, "the copy once more")
    kiosk.visitor.hand.target("finish")
    kiosk.visitor.tap("finish", "AttractPage")


def export(kiosk: Kiosk) -> None:
    sign_in(kiosk, "operator")
    stage_is(kiosk, SignedIn)
    kiosk.visitor.tap("section-Today")
    settle(kiosk)
    kiosk.visitor.tap("export")
    settle(kiosk)
    kiosk.visitor.hand.target("export-end")
    kiosk.visitor.tap("console-sign-out")
    kiosk.settle()


def rows(database: Path) -> list[str]:
    """Every row as one piece, however it lies on the pages."""
    with closing(sqlite3.connect(database)) as connection:
        return [line for line in connection.iterdump() if line.startswith("INSERT")]


def counted_as(database: Path, question: str) -> list[tuple[str]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute("SELECT answer FROM visit_tally WHERE question = ?", [question]).fetchall()


def test_no_file_tells_of_a_visit_that_staff_took_up_marked_and_printed(
    open_kiosk: OpenKiosk, pack: Path, tmp_path: Path
) -> None:
    machine = Machine(tmp_path / "machine")
    stick = machine.plug_in("sdb1", "BUREAU")
    first = open_kiosk(pack=pack)
    first.settle()
    second = open_kiosk(desk="desk", pack=pack, open_services=partial(on_machine, machine))
    second.settle()
    content = {**prints(first.data / "content"), **prints(second.data / "content")}
    code = print_a_sheet(first, "zh-CN", ANSWERS, TICKED)
    first.visitor.tap("finish", "AttractPage")
    assist(second, code)
    export(second)

    def kept() -> dict[Path, bytes]:
        """All but the paper in the citizen's hand, and the bureau's content, which is as it was before."""
        places = [path for folder in (first.data, second.data, stick.folder) for path in files(folder)]
        assert {path: mark for path, mark in prints(tmp_path).items() if path in content} == content
        return {path: path.read_bytes() for path in places if path not in content and path not in sheets}

    sheets = [*first.sheets(), *second.sheets()]
    assert len(sheets) == 4
    assert all(TYPED in pdf_text(sheet.read_bytes()) for sheet in second.sheets())
    printed = {code_on(sheet) for sheet in sheets}
    assert code in printed
    told = (*TOLD, *printed, *(one.lower() for one in printed))  # keys may come without their shift
    running = kept()  # with whatever the database keeps beside it while it is open
    first.close()
    second.close()
    closed = kept()
    names = {path.name for path in (*running, *closed)}
    assert {"state.db", "kiosk.log", "audit-head", "handover.key"} <= names
    assert any(path.suffix == ".csv" for path in closed)
    for files_ in (running, closed):
        assert {path.name: found for path, held in files_.items() if (found := found_in(held, told))} == {}
        assert [path.name for path, held in files_.items() if b"%PDF" in held] == []
        # The judged paper's id may stand in the database, see below, and in no file that is taken away.
        assert {path.name for path, held in files_.items() if found_in(held, [JUDGED])} == {"state.db"}
    database = second.data / "state.db"
    assert [row for row in rows(database) if found_in(row.encode(), told)] == []
    # It stands in the audit, as the catalogue of acts says of a judged paper; and because the citizen lacked
    # it, it is counted among the papers of the day, which nothing joins to a visit.
    naming = {row.split('"')[1] for row in rows(database) if JUDGED in row}
    assert naming == {"audit", "visit_tally"}
    assert JUDGED in [subject for _who, act, subject, *_rest in audited(database) if "judged" in act]
    assert [answer for (answer,) in counted_as(database, "lacking")] == [JUDGED]

    acts = [act for _who, act, *_rest in audited(database)]
    for act in ("visit.taken-up", "visit.paper-judged", "visit.note-added", "visit.ticket-noted"):
        assert act in acts
    assert acts.count("visit.copies-printed") == 2
    assert acts.count("statistics.exported") == 1
    command = [sys.executable, "-m", "kiosk", "audit", "list", "--data", str(second.data)]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    assert b"added a note" in listed
    assert found_in(listed, told) == set()
