"""Printing as a citizen sees it: working, take it, trouble, not sure; and nobody else's sheet."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.bootstrap import Services, open_services
from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.domain.sheet_copy import SheetCopy
from kiosk.exhibit.posed import Uncounted
from kiosk.folders import Folders
from kiosk.services.library import Post
from kiosk.services.visit_desk import VisitDesk
from tests.kiosks import Kiosk, OpenKiosk
from tests.printing.reading import codes
from tests.screens.pictures import as_image
from tests.screens.test_visits import ERRANDS, walk_to_outcome

TROUBLE = {"zh-CN": "这次没有打印出来", "en": "Nothing was printed"}
TAKE = {"zh-CN": "请取走告知单", "en": "Please take your sheet"}


class SlowPrinter:
    """Takes requests and says how they go only when it is told to."""

    def __init__(self) -> None:
        self.requests: list[tuple[PrintJob, Callable[[PrintJob], None]]] = []
        self.left: list[str] = []
        self.cancelled: list[str] = []
        self.settled: list[tuple[str, bool]] = []

    def get_ready(self, checklist: Checklist, language: str) -> None: ...

    def put_away(self) -> None: ...

    def leave(self, uid: str) -> None:
        self.left.append(uid)

    def cancel(self, uid: str) -> None:
        self.cancelled.append(uid)

    def settle(self, uid: str, came_out: bool) -> None:
        self.settled.append((uid, came_out))

    def print(
        self,
        checklist: Checklist,
        language: str,
        told: Callable[[PrintJob], None],
        printer_id: str = "",
        copy: SheetCopy = SheetCopy.ONLY,
    ) -> None:
        uid = f"20261122-{len(self.requests):06}"
        job = PrintJob(uid, "a4", Medium.A4, JobState.QUEUED, "", datetime(2026, 11, 22, tzinfo=UTC))
        self.requests.append((job, told))
        told(job)

    def says(self, number: int, state: JobState) -> None:
        """News of the request with this number."""
        job, told = self.requests[number]
        told(replace(job, state=state))

    def at_the_desk(self, folders: Folders, medium: Medium, post: Post) -> Services:
        services = open_services(folders, medium, post)
        desk = VisitDesk(services.desk.library, self, Uncounted(), services.libraries.between_visits)
        return replace(services, desk=desk)


@pytest.fixture
def printer() -> SlowPrinter:
    return SlowPrinter()


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_trouble_is_told_the_list_stays_and_once_it_is_mended_the_sheet_comes(
    open_kiosk: OpenKiosk, tmp_path: Path, language: str
) -> None:
    in_the_way = tmp_path / "tray"
    in_the_way.symlink_to(in_the_way)
    kiosk = open_kiosk(sheets=in_the_way / "sheets")
    walk_to_outcome(kiosk, ERRANDS["bring"], language)
    told = kiosk.texts()
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.hand.target("again")
    assert TROUBLE[language] in kiosk.texts()

    kiosk.visitor.tap("back", "OutcomePage")
    assert kiosk.texts() == told

    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.hand.target("again")
    in_the_way.unlink()
    kiosk.visitor.tap("again")
    kiosk.visitor.hand.target("finish")
    assert TAKE[language] in kiosk.texts()
    assert len(kiosk.sheets()) == 1


def test_where_printing_fails_the_list_can_be_taken_by_phone(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    (tmp_path / "tray").symlink_to(tmp_path / "tray")
    kiosk = open_kiosk(sheets=tmp_path / "tray" / "sheets")
    walk_to_outcome(kiosk, ERRANDS["bring"], "en")
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.hand.target("again")
    kiosk.visitor.tap("scan", "ScanPage")
    (words,) = codes(as_image(kiosk.visitor.hand.picture()))
    assert "Please bring what is missing" in words


def test_while_it_prints_there_is_nothing_to_touch_but_the_way_out(
    open_kiosk: OpenKiosk, printer: SlowPrinter
) -> None:
    kiosk = open_kiosk(open_services=printer.at_the_desk)
    walk_to_outcome(kiosk, ERRANDS["ready"], "en")
    kiosk.visitor.tap("print", "PrintPage")
    assert "Printing…" in kiosk.texts()
    names = {target.name for target in kiosk.visitor.hand.eye.targets()}
    assert names == {"bar-languages", "bar-comfort", "bar-staff", "bar-home", "bar-finish"}


def test_a_printer_that_does_not_answer_is_not_called_done(
    open_kiosk: OpenKiosk, printer: SlowPrinter
) -> None:
    kiosk = open_kiosk(open_services=printer.at_the_desk)
    walk_to_outcome(kiosk, ERRANDS["ready"], "en")
    kiosk.visitor.tap("print", "PrintPage")
    printer.says(0, JobState.UNKNOWN)
    assert "Did your sheet come out?" in kiosk.texts()
    assert not kiosk.visitor.hand.has("again")
    assert kiosk.visitor.hand.has("scan")


@pytest.mark.parametrize("it_did", [True, False])
def test_where_nobody_knows_the_citizen_says_whether_it_came_out(
    open_kiosk: OpenKiosk, printer: SlowPrinter, it_did: bool
) -> None:
    kiosk = open_kiosk(open_services=printer.at_the_desk)
    walk_to_outcome(kiosk, ERRANDS["ready"], "en")
    kiosk.visitor.tap("print", "PrintPage")
    printer.says(0, JobState.UNKNOWN)
    kiosk.visitor.tap("came-out" if it_did else "not-out")
    assert (TAKE if it_did else TROUBLE)["en"] in kiosk.texts()
    assert printer.settled == [(printer.requests[0][0].uid, it_did)]
    if not it_did:
        kiosk.visitor.tap("again")
        assert len(printer.requests) == 2


@pytest.mark.parametrize(
    ("state", "lit"),
    [(JobState.QUEUED, 1), (JobState.CREATING, 1), (JobState.SENDING, 2), (JobState.PRINTING, 3)],
)
def test_the_steps_are_lit_as_the_job_comes_on(
    open_kiosk: OpenKiosk, printer: SlowPrinter, state: JobState, lit: int
) -> None:
    kiosk = open_kiosk(open_services=printer.at_the_desk)
    walk_to_outcome(kiosk, ERRANDS["ready"], "en")
    kiosk.visitor.tap("print", "PrintPage")
    printer.says(0, state)
    assert kiosk.texts().count("✓") == lit - 1
    assert {"Prepare", "Send", "Paper"} <= set(kiosk.texts())


def test_the_number_on_the_screen_is_the_number_on_the_sheet(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["ready"], "en")
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.hand.target("finish")
    (sheet,) = kiosk.sheets()
    assert f"Sheet no. {sheet.stem}" in kiosk.texts()
    assert sheet.stem in kiosk.sheet_text()


@pytest.mark.parametrize("state", [JobState.DONE, JobState.FAILED, JobState.UNKNOWN])
def test_news_of_an_earlier_visits_sheet_never_shows_in_the_next_visit(
    open_kiosk: OpenKiosk, printer: SlowPrinter, state: JobState
) -> None:
    kiosk = open_kiosk(open_services=printer.at_the_desk)
    walk_to_outcome(kiosk, ERRANDS["ready"], "en")
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.tap("bar-finish", "AttractPage")
    printer.says(0, state)
    assert kiosk.visitor.page == "AttractPage"

    walk_to_outcome(kiosk, ERRANDS["ready"], "en")
    printer.says(0, state)
    assert kiosk.visitor.page == "OutcomePage"
    kiosk.visitor.tap("print", "PrintPage")
    printer.says(0, state)
    assert "Printing…" in kiosk.texts()
    printer.says(1, JobState.DONE)
    assert TAKE["en"] in kiosk.texts()


def test_news_of_an_errand_that_was_left_does_not_show_in_the_next(
    open_kiosk: OpenKiosk, printer: SlowPrinter
) -> None:
    kiosk = open_kiosk(open_services=printer.at_the_desk)
    walk_to_outcome(kiosk, ERRANDS["ready"], "en")
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.tap("bar-home", "HomePage")
    kiosk.visitor.open("activate-card", "activate-both")
    kiosk.visitor.answer(ERRANDS["go-there"].answers)
    kiosk.visitor.tap("conclude", "OutcomePage")
    kiosk.visitor.tap("print", "PrintPage")
    printer.says(0, JobState.FAILED)
    assert "Printing…" in kiosk.texts()
    assert f"Sheet no. {printer.requests[1][0].uid}" in kiosk.texts()


def test_who_leaves_while_it_prints_gets_their_sheet_and_the_next_one_theirs(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["ready"], "en")
    kiosk.visitor.hand.tap("print")
    kiosk.visitor.tap("bar-finish", "AttractPage")
    walk_to_outcome(kiosk, ERRANDS["go-there"], "en")
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.tap("finish", "AttractPage")
    kiosk.close()
    assert len(kiosk.sheets()) == 2


def test_the_screen_goes_on_in_the_language_of_the_visit_while_it_prints(kiosk: Kiosk) -> None:
    walk_to_outcome(kiosk, ERRANDS["ready"], "zh-CN")
    kiosk.visitor.tap("print", "PrintPage")
    kiosk.visitor.hand.target("finish")
    kiosk.visitor.speak("en")
    assert TAKE["en"] in kiosk.texts()
