"""What each touch leads to, and that touches which come too late or twice lead nowhere."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pytest

from kiosk.domain.checklist import Checklist, Guide
from kiosk.domain.front_page import Audience, FrontPage, LifeEvent, ServiceCard
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.domain.search_forms import FoundKind, SearchForms
from kiosk.domain.services import PublicService
from kiosk.domain.sheet_copy import SheetCopy
from kiosk.domain.tally import Leaving
from kiosk.domain.visit import (
    LONGEST_QUERY,
    Asking,
    Attract,
    Choosing,
    Following,
    Home,
    Outcome,
    Printing,
    Reading,
    Scanning,
    Searching,
    Stage,
    Ticking,
)
from kiosk.services.background import Background
from kiosk.services.library import Library
from kiosk.services.visit_desk import VisitDesk
from tests.builders import (
    channel,
    given,
    guide,
    law,
    papers,
    question,
    requirement,
    route,
    service,
    text,
    way,
)
from tests.domain.search_samples import entry, forms
from tests.services.workers import ScreenThread, Worker

REPLACE = service(
    question("reason", "lost", "worn"),
    question("reported", when=given(reason="lost")),
    requirements=[requirement("identity", papers("id-card"), papers("passport"))],
    channels=[
        way("window", "take a number", "hand over"),
        way(channel("bank", here=False), when=given(reason="lost")),
    ],
    routes=[route("bank", "bank", when=given(reported="no")), route("window")],
    basis=["law-1"],
)
PAY = service(id_="pay")
"""No question, no papers: its outcome is there at once, and has neither steps nor laws."""

STUCK = service(question("where"), id_="stuck", routes=[route("window", when=given(where="yes"))])


class Content:
    def service(self, service_id: str) -> PublicService:
        return {one.id: one for one in (REPLACE, PAY, STUCK)}[service_id]

    def guide(self) -> Guide:
        return guide(laws=[law("law-1"), law("law-2")])

    def search_forms(self) -> SearchForms:
        worn = replace(entry("worn", "坏huai 卡ka", english="worn"), kind=FoundKind.EVENT)
        return forms(entry("replace", "换huan 卡ka", english="replace"), worn)


def event(id_: str, *services: str, laws: tuple[str, ...] = ()) -> LifeEvent:
    return LifeEvent(id_, text(id_), text(id_), "events/lost", Audience.CITIZEN, services, laws)


FRONT = FrontPage(
    ("zh-CN", "en"),
    (
        event("worn", "replace"),
        event("card", "replace", "pay", laws=("law-2",)),
        event("stuck", "stuck"),
        event("law", laws=("law-1", "law-2")),
    ),
    (ServiceCard("replace", text("replace"), text("replace"), "events/worn"),),
    text("hall"),
)


@dataclass
class Printer:
    """Takes requests; a test tells how they go."""

    told: list[Callable[[PrintJob], None]]
    sheets: list[tuple[str, str]]
    calls: list[str]
    left: list[str] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)
    settled: list[tuple[str, bool]] = field(default_factory=list)
    printers: list[str] = field(default_factory=list)
    copies: list[SheetCopy] = field(default_factory=list)

    def get_ready(self, checklist: Checklist, language: str) -> None:
        self.calls.append(f"get ready {language}")

    def put_away(self) -> None:
        self.calls.append("put away")

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
        self.told.append(told)
        self.printers.append(printer_id)
        self.sheets.append((checklist.service_id, language))
        self.copies.append(copy)


@dataclass
class Counted:
    """What was counted: outcomes as service and kind, visits as language and ending."""

    outcomes: list[tuple[str, str]] = field(default_factory=list)
    visits: list[tuple[str, str]] = field(default_factory=list)

    def outcome(self, checklist: Checklist) -> None:
        self.outcomes.append((checklist.service_id, checklist.outcome))

    def visit(self, language: str, ending: str) -> None:
        self.visits.append((language, ending))


def job(number: int, state: JobState) -> PrintJob:
    return PrintJob(f"job-{number}", "a4", Medium.A4, state, "", datetime(2026, 11, 22, tzinfo=UTC))


class Hall:
    """A desk whose background works when it is told to, unless everything has been ``read``."""

    def __init__(self) -> None:
        self.worker, self.thread = Worker(), ScreenThread()
        self.printer = Printer([], [], [])
        self.counted = Counted()
        self.library = self.new_library()
        self.next_library = self.library
        self.desk = VisitDesk(self.library, self.printer, self.counted, lambda: self.next_library)
        self.changes = 0
        self.desk.listen(self.changed)

    def new_library(self, front: FrontPage = FRONT) -> Library:
        return Library(Content(), front, Background(self.worker), self.thread.post)

    def changed(self) -> None:
        self.changes += 1

    def settle(self) -> None:
        while self.worker.tasks or self.thread.calls:
            self.worker.work()
            self.thread.run()

    def read(self) -> "Hall":
        self.library.read_ahead()
        self.settle()
        return self

    def at_papers(self) -> "Hall":
        self.read().desk.start()
        self.desk.open_event("worn")
        self.desk.answer("worn")
        assert isinstance(self.desk.stage, Ticking)
        return self

    def at_outcome(self) -> "Hall":
        self.at_papers().desk.conclude()
        assert isinstance(self.desk.stage, Outcome)
        return self

    def outcome(self) -> Outcome:
        assert isinstance(self.desk.stage, Outcome)
        return self.desk.stage

    def job(self) -> PrintJob | None:
        assert isinstance(self.desk.stage, Printing)
        return self.desk.stage.job


@pytest.fixture
def hall() -> Hall:
    return Hall()


def stage(desk: VisitDesk) -> Stage:
    return desk.stage


def test_a_visit_through_every_stage(hall: Hall) -> None:
    desk = hall.read().desk
    assert stage(desk) == Attract()
    desk.start("en")
    assert (stage(desk), desk.language) == (Home(), "en")
    desk.open_event("card")
    assert isinstance(stage(desk), Choosing)
    desk.open_service("replace")
    assert isinstance(stage(desk), Asking)
    desk.answer("lost")
    desk.answer("yes")
    assert isinstance(stage(desk), Ticking)
    desk.tick("id-card")
    desk.conclude()
    outcome = hall.outcome()
    assert outcome.checklist.outcome == "ready"
    desk.follow()
    assert stage(desk) == Following(outcome, 0)
    desk.turn(1)
    assert stage(desk) == Following(outcome, 1)
    desk.turn(1)
    assert stage(desk) is outcome
    desk.read_laws()
    assert stage(desk) == Reading(outcome, outcome.checklist.laws, None)
    desk.read_article("law-1")
    assert stage(desk) == Reading(outcome, outcome.checklist.laws, outcome.checklist.laws[0])
    desk.back()
    desk.scan()
    assert stage(desk) == Scanning(outcome)
    desk.print()
    assert stage(desk) == Printing(outcome, None)
    desk.finish()
    assert (stage(desk), desk.language) == (Attract(), "zh-CN")


def test_a_tile_with_one_service_opens_it_even_where_laws_belong_to_it(hall: Hall) -> None:
    hall.read().desk.start()
    hall.desk.open_event("worn")
    assert isinstance(hall.desk.stage, Asking)


def test_a_tile_with_laws_alone_opens_them(hall: Hall) -> None:
    hall.read().desk.start()
    hall.desk.open_event("law")
    reading = stage(hall.desk)
    assert isinstance(reading, Reading)
    assert [one.id for one in reading.laws] == ["law-1", "law-2"]
    hall.desk.read_article("law-2")
    hall.desk.back()
    hall.desk.back()
    assert stage(hall.desk) == Home()


def test_the_laws_of_a_tile_can_be_read_from_its_services_and_lead_back_to_them(hall: Hall) -> None:
    hall.read().desk.start()
    hall.desk.open_event("card")
    choosing = hall.desk.stage
    hall.desk.read_laws()
    assert isinstance(hall.desk.stage, Reading)
    hall.desk.back()
    assert hall.desk.stage == choosing


def test_a_service_without_questions_and_papers_leads_to_its_outcome_at_once(hall: Hall) -> None:
    hall.read().desk.start()
    hall.desk.open_event("card")
    hall.desk.open_service("pay")
    assert hall.outcome().checklist.service_id == "pay"


def test_an_outcome_without_steps_or_laws_opens_neither(hall: Hall) -> None:
    hall.read().desk.start()
    hall.desk.open_event("card")
    hall.desk.open_service("pay")
    outcome = hall.outcome()
    hall.desk.follow()
    hall.desk.read_laws()
    assert hall.desk.stage is outcome


def test_a_service_that_is_still_being_read_opens_when_it_has_been(hall: Hall) -> None:
    hall.desk.start()
    hall.desk.open_event("worn")
    assert hall.desk.stage == Home()
    hall.settle()
    assert isinstance(hall.desk.stage, Asking)


@pytest.mark.parametrize("leaving", ["finish", "other tile", "finish and start"])
def test_a_service_that_comes_too_late_does_not_open(hall: Hall, leaving: str) -> None:
    hall.desk.start()
    hall.desk.open_event("worn")
    match leaving:
        case "finish":
            hall.desk.finish()
        case "other tile":
            hall.desk.open_event("card")
        case _:
            hall.desk.finish()
            hall.desk.start()
    stage = hall.desk.stage
    hall.settle()
    assert hall.desk.stage == stage


def test_two_quick_touches_on_a_tile_open_one_service(hall: Hall) -> None:
    hall.desk.start()
    hall.desk.open_event("worn")
    hall.desk.open_event("worn")
    hall.settle()
    assert isinstance(hall.desk.stage, Asking)
    assert hall.desk.stage.interview.given == ()


def intents(desk: VisitDesk) -> dict[str, Callable[[], None]]:
    return {
        "start": desk.start,
        "open_service": lambda: desk.open_service("replace"),
        "answer": lambda: desk.answer("lost"),
        "change": lambda: desk.change("reason"),
        "tick": lambda: desk.tick("id-card"),
        "tick_all": desk.tick_all,
        "conclude": desk.conclude,
        "follow": desk.follow,
        "turn": lambda: desk.turn(1),
        "read_laws": desk.read_laws,
        "read_article": lambda: desk.read_article("law-1"),
        "scan": desk.scan,
        "print": desk.print,
    }


TAKES = {
    "Attract": {"start"},
    "Home": set[str](),
    "Choosing": {"open_service", "read_laws"},
    "Asking": {"answer", "change"},
    "Ticking": {"change", "tick", "tick_all", "conclude"},
    "Outcome": {"change", "follow", "read_laws", "scan", "print"},
    "Following": {"turn"},
    "Reading": {"read_article"},
    "Scanning": {"print"},
    "Printing": {"scan"},
}
"""Which intents mean something at which stage; all others come from a page that is gone."""


def arrive(hall: Hall, stage: str) -> None:
    desk = hall.read().desk
    if stage != "Attract":
        desk.start()
    if stage == "Choosing":
        desk.open_event("card")
    if stage == "Asking":
        desk.open_event("worn")
    if stage not in {"Attract", "Home", "Choosing", "Asking"}:
        desk.open_event("worn")
        desk.answer("worn")
    if stage not in {"Attract", "Home", "Choosing", "Asking", "Ticking"}:
        desk.conclude()
    if go := {
        "Following": desk.follow,
        "Reading": desk.read_laws,
        "Scanning": desk.scan,
        "Printing": desk.print,
    }.get(stage):
        go()
    assert type(desk.stage).__name__ == stage


@pytest.mark.parametrize("stage", TAKES)
def test_a_touch_that_belongs_to_another_page_changes_nothing(hall: Hall, stage: str) -> None:
    arrive(hall, stage)
    for name, intent in intents(hall.desk).items():
        if name not in TAKES[stage]:
            before = hall.desk.stage
            intent()
            assert hall.desk.stage is before, name


@pytest.mark.parametrize(
    ("stage", "intent"), [(stage, name) for stage, names in TAKES.items() for name in sorted(names)]
)
def test_a_touch_that_belongs_to_the_page_changes_something(hall: Hall, stage: str, intent: str) -> None:
    arrive(hall, stage)
    before, changes = hall.desk.stage, hall.changes
    intents(hall.desk)[intent]()
    assert hall.desk.stage != before
    assert hall.changes > changes


def test_an_answer_that_is_not_on_offer_changes_nothing_and_the_log_does_not_tell_it(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    hall.read().desk.start()
    hall.desk.open_event("worn")
    stage = hall.desk.stage
    hall.desk.answer("canary")
    assert hall.desk.stage is stage
    assert "visit.stuck" in caplog.text
    assert "canary" not in caplog.text


def test_a_path_without_an_outcome_leaves_the_visitor_where_they_are(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    hall.read().desk.start()
    hall.desk.open_event("stuck")
    stage = hall.desk.stage
    hall.desk.answer("no")
    assert hall.desk.stage is stage
    (record,) = caplog.records
    assert (record.getMessage(), vars(record)["service"]) == ("visit.stuck", "stuck")
    hall.desk.answer("yes")
    assert isinstance(hall.desk.stage, Outcome)


def test_the_language_changes_in_place_and_only_to_one_that_there_is(hall: Hall) -> None:
    desk = hall.at_papers().desk
    desk.tick("id-card")
    stage, changes = desk.stage, hall.changes
    desk.speak("en")
    assert (desk.language, desk.stage) == ("en", stage)
    assert hall.changes == changes + 1
    for language in ("en", "fr"):
        desk.speak(language)
    assert (desk.language, hall.changes) == ("en", changes + 1)


def test_an_unknown_language_begins_in_the_first(hall: Hall) -> None:
    hall.desk.start("fr")
    assert (hall.desk.stage, hall.desk.language) == (Home(), "zh-CN")


def test_new_content_comes_between_visits_only(hall: Hall) -> None:
    hall.at_papers()
    hall.next_library = hall.new_library(replace(FRONT, languages=("en",)))
    hall.desk.conclude()
    hall.desk.home()
    assert hall.desk.library is hall.library
    hall.desk.finish()
    assert hall.desk.library is hall.next_library
    assert hall.desk.language == "en"


def test_content_that_came_while_nobody_was_there_serves_the_next_visitor(hall: Hall) -> None:
    hall.next_library = hall.new_library()
    hall.desk.start()
    assert hall.desk.library is hall.next_library


@pytest.mark.parametrize("end", ["finish", "home"])
@pytest.mark.parametrize("look", ["outcome", "steps", "law", "code", "print"])
def test_a_visit_that_came_to_an_outcome_is_counted_once(hall: Hall, look: str, end: str) -> None:
    desk = hall.at_outcome().desk
    {"steps": desk.follow, "law": desk.read_laws, "code": desk.scan, "print": desk.print}.get(look, str)()
    (desk.finish if end == "finish" else desk.home)()
    desk.finish()
    assert hall.counted.outcomes == [("replace", "bring")]
    assert hall.counted.visits == [("zh-CN", "read")]


def test_an_outcome_counts_where_an_answer_was_looked_at_again_before_the_visit_ended(hall: Hall) -> None:
    hall.at_outcome().desk.change("reason")
    hall.desk.finish()
    assert hall.counted.outcomes == [("replace", "bring")]
    assert hall.counted.visits == [("zh-CN", "read")]


def test_a_visit_for_two_things_is_one_visit_with_two_outcomes(hall: Hall) -> None:
    hall.at_outcome().desk.home()
    hall.desk.open_event("card")
    hall.desk.open_service("pay")
    hall.desk.home()
    hall.desk.finish()
    assert hall.counted.outcomes == [("replace", "bring"), ("pay", "ready")]
    assert hall.counted.visits == [("zh-CN", "read")]


@pytest.mark.parametrize("leaving", list(Leaving))
def test_where_and_how_a_visit_was_given_up_is_counted(hall: Hall, leaving: Leaving) -> None:
    hall.at_papers().desk.finish(leaving)
    hall.desk.start("en")
    hall.desk.finish(leaving)
    assert hall.counted.outcomes == []
    assert hall.counted.visits == [("zh-CN", f"papers.{leaving}"), ("en", f"home.{leaving}")]


def test_an_errand_that_is_given_up_after_another_is_no_visit_given_up(hall: Hall) -> None:
    hall.at_outcome().desk.home()
    hall.desk.open_event("worn")
    hall.desk.finish(Leaving.IDLE)
    assert hall.counted.visits == [("zh-CN", "read")]


def test_nobody_is_no_visit(hall: Hall) -> None:
    hall.desk.finish()
    assert hall.counted.visits == []


@pytest.mark.parametrize(
    ("state", "ending"), [(JobState.DONE, "printed"), (JobState.FAILED, "read"), (JobState.UNKNOWN, "read")]
)
def test_printed_is_counted_only_where_paper_came_out(hall: Hall, state: JobState, ending: str) -> None:
    hall.at_outcome().desk.print()
    hall.printer.told[0](job(0, state))
    hall.desk.back()
    hall.desk.finish()
    assert hall.counted.visits == [("zh-CN", ending)]


def test_a_sheet_that_came_out_before_another_errand_is_counted(hall: Hall) -> None:
    hall.at_outcome().desk.print()
    hall.printer.told[0](job(0, JobState.DONE))
    hall.desk.home()
    hall.at_outcome().desk.finish()
    assert hall.counted.visits == [("zh-CN", "printed")]


def test_the_next_visit_is_not_counted_as_printed(hall: Hall) -> None:
    hall.at_outcome().desk.print()
    hall.printer.told[0](job(0, JobState.DONE))
    hall.desk.finish()
    hall.at_outcome().desk.finish()
    assert hall.counted.visits == [("zh-CN", "printed"), ("zh-CN", "read")]


def test_the_sheet_is_printed_in_the_language_of_the_screen(hall: Hall) -> None:
    hall.at_outcome().desk.speak("en")
    hall.desk.print()
    assert hall.printer.sheets == [("replace", "en")]


def test_printing_gets_ready_for_the_language_that_the_outcome_is_read_in(hall: Hall) -> None:
    hall.at_outcome().desk.ask_staff()
    hall.desk.staff_thanks()
    hall.desk.speak("en")
    assert hall.printer.calls == ["get ready zh-CN", "get ready en"]


def test_printing_gets_ready_at_each_outcome_and_is_put_away_with_the_visit(hall: Hall) -> None:
    hall.at_outcome().desk.scan()
    assert hall.printer.calls == ["get ready zh-CN"]
    hall.desk.finish()
    assert hall.printer.calls[-1] == "put away"


@pytest.mark.parametrize(
    ("state", "sheets"),
    [
        (None, 1),
        (JobState.QUEUED, 1),
        (JobState.SENDING, 1),
        (JobState.PRINTING, 1),
        (JobState.DONE, 1),
        (JobState.UNKNOWN, 1),
        (JobState.FAILED, 2),
        (JobState.CANCELLED, 2),
    ],
)
def test_print_again_prints_only_where_nothing_came_out(
    hall: Hall, state: JobState | None, sheets: int
) -> None:
    hall.at_outcome().desk.print()
    if state is not None:
        hall.printer.told[0](job(0, state))
    hall.desk.print()
    assert len(hall.printer.sheets) == sheets


@pytest.mark.parametrize("state", [None, JobState.QUEUED, JobState.SENDING, JobState.PRINTING])
def test_while_it_prints_there_is_no_way_back(hall: Hall, state: JobState | None) -> None:
    hall.at_outcome().desk.print()
    if state is not None:
        hall.printer.told[0](job(0, state))
    stage = hall.desk.stage
    hall.desk.back()
    assert hall.desk.stage is stage


@pytest.mark.parametrize("state", [JobState.DONE, JobState.FAILED, JobState.UNKNOWN])
def test_when_it_has_printed_or_not_the_list_is_still_there(hall: Hall, state: JobState) -> None:
    outcome = hall.at_outcome().outcome()
    hall.desk.print()
    hall.printer.told[0](job(0, state))
    hall.desk.back()
    assert hall.desk.stage is outcome


@pytest.mark.parametrize("accepted", [True, False])
@pytest.mark.parametrize("leave", ["finish", "home"])
def test_news_of_a_sheet_that_was_left_behind_is_not_taken_for_the_next_ones(
    hall: Hall, leave: str, accepted: bool
) -> None:
    hall.at_outcome().desk.print()
    hall.printer.told[0](job(0, JobState.PRINTING))
    (hall.desk.finish if leave == "finish" else hall.desk.home)()
    if leave == "finish":
        hall.desk.start()
    hall.desk.open_event("worn")
    hall.desk.answer("worn")
    hall.desk.conclude()
    hall.desk.print()
    if accepted:
        hall.printer.told[1](job(1, JobState.QUEUED))
    before = hall.job()
    hall.printer.told[0](job(0, JobState.DONE))
    assert hall.job() == before
    hall.desk.finish()
    assert hall.counted.visits[-1] == ("zh-CN", "read")


def test_late_news_of_the_sheet_that_failed_is_not_taken_for_the_new_ones(hall: Hall) -> None:
    hall.at_outcome().desk.print()
    hall.printer.told[0](job(0, JobState.FAILED))
    hall.desk.print()
    hall.printer.told[0](job(0, JobState.FAILED))
    assert hall.job() is None
    hall.printer.told[1](job(1, JobState.DONE))
    assert hall.job() == job(1, JobState.DONE)


@pytest.mark.parametrize("leave", ["finish", "home", "scan"])
@pytest.mark.parametrize("state", [JobState.QUEUED, JobState.PRINTING])
def test_a_sheet_that_is_not_out_is_left_with_the_visit(hall: Hall, leave: str, state: JobState) -> None:
    hall.at_outcome().desk.print()
    hall.printer.told[0](job(0, state))
    getattr(hall.desk, leave)()
    assert hall.printer.left == ["job-0"]


def test_a_sheet_that_was_left_before_it_had_a_number_is_left_once_it_has_one(hall: Hall) -> None:
    hall.at_outcome().desk.print()
    hall.desk.finish()
    hall.printer.told[0](job(0, JobState.QUEUED))
    hall.printer.told[0](job(0, JobState.PRINTING))
    assert hall.printer.left == ["job-0"]


@pytest.mark.parametrize("state", [JobState.DONE, JobState.FAILED, JobState.UNKNOWN])
def test_a_sheet_that_is_over_is_nothing_to_leave(hall: Hall, state: JobState) -> None:
    hall.at_outcome().desk.print()
    hall.printer.told[0](job(0, state))
    hall.desk.finish()
    assert hall.printer.left == hall.printer.cancelled == []


def test_who_does_not_wait_for_the_repair_has_the_list_back_and_the_sheet_never_comes(hall: Hall) -> None:
    outcome = hall.at_outcome().outcome()
    hall.desk.print()
    hall.printer.told[0](job(0, JobState.PRINTING))
    hall.desk.give_up()
    assert hall.desk.stage is outcome
    assert hall.printer.cancelled == ["job-0"]
    hall.printer.told[0](job(0, JobState.CANCELLED))
    assert hall.desk.stage is outcome


@pytest.mark.parametrize(
    ("it_did", "state", "printed"), [(True, JobState.DONE, True), (False, JobState.FAILED, False)]
)
def test_the_citizen_says_whether_the_sheet_came_out(
    hall: Hall, it_did: bool, state: JobState, printed: bool
) -> None:
    hall.at_outcome().desk.print()
    hall.printer.told[0](job(0, JobState.UNKNOWN))
    hall.desk.came_out(it_did)
    said = hall.job()
    assert said is not None
    assert said.state is state
    assert hall.printer.settled == [("job-0", it_did)]
    hall.desk.finish()
    assert hall.counted.visits[-1] == ("zh-CN", "printed" if printed else "read")


@pytest.mark.parametrize("state", [JobState.QUEUED, JobState.PRINTING, JobState.DONE, JobState.FAILED])
def test_where_the_printer_tells_nobody_is_asked(hall: Hall, state: JobState) -> None:
    hall.at_outcome().desk.print()
    hall.printer.told[0](job(0, state))
    hall.desk.came_out(True)
    assert hall.printer.settled == []


def test_another_printer_can_be_asked_for(hall: Hall) -> None:
    hall.at_outcome().desk.print()
    hall.printer.told[0](job(0, JobState.FAILED))
    hall.desk.print("slips")
    assert hall.printer.printers == ["", "slips"]


def awaited(desk: VisitDesk) -> bool:
    return desk.staff_asked


def test_staff_are_awaited_until_they_have_come(hall: Hall) -> None:
    outcome = hall.at_outcome().outcome()
    changes = hall.changes
    for _ in range(2):
        hall.desk.ask_staff()
    assert awaited(hall.desk)
    assert (hall.desk.stage, hall.changes) == (outcome, changes + 1)
    for _ in range(2):
        hall.desk.staff_thanks()
    assert not awaited(hall.desk)
    assert (hall.desk.stage, hall.changes) == (outcome, changes + 2)


def test_nobody_waits_for_staff_before_a_visit_or_after_it(hall: Hall) -> None:
    hall.read().desk.ask_staff()
    assert not awaited(hall.desk)
    hall.desk.start()
    hall.desk.ask_staff()
    hall.desk.finish()
    assert not awaited(hall.desk)


@pytest.mark.parametrize(
    ("state", "still"), [(JobState.DONE, False), (JobState.PRINTING, True), (JobState.FAILED, True)]
)
def test_once_the_sheet_is_out_nobody_waits_for_staff(hall: Hall, state: JobState, still: bool) -> None:
    hall.at_outcome().desk.print()
    hall.desk.ask_staff()
    hall.printer.told[0](job(0, state))
    assert awaited(hall.desk) is still


def test_back_leaves_the_call_for_staff_and_not_the_page(hall: Hall) -> None:
    outcome = hall.at_outcome().outcome()
    hall.desk.ask_staff()
    hall.desk.back()
    assert (hall.desk.stage, awaited(hall.desk)) == (outcome, False)
    hall.desk.back()
    assert isinstance(hall.desk.stage, Ticking)


def typing(hall: Hall, text: str) -> Searching:
    for letter in text:
        hall.desk.type(letter)
    hall.settle()
    stage = hall.desk.stage
    assert isinstance(stage, Searching)
    return stage


def test_what_is_typed_is_found_letter_by_letter(hall: Hall) -> None:
    hall.read().desk.start()
    hall.desk.search()
    assert hall.desk.stage == Searching()
    stage = typing(hall, "hk")
    assert (stage.query, stage.sought) == ("hk", "hk")
    assert [hit.id for hit in stage.hits] == ["replace", "worn"]
    hall.desk.erase()
    hall.settle()
    assert isinstance(hall.desk.stage, Searching)
    assert hall.desk.stage.query == "h"
    hall.desk.clear()
    assert hall.desk.stage == Searching()


@pytest.mark.parametrize("hit", ["replace", "worn"])
def test_what_was_found_is_opened(hall: Hall, hit: str) -> None:
    hall.read().desk.start()
    hall.desk.search()
    typing(hall, "hk")
    found = hall.desk.stage
    hall.desk.open_hit("nobody's")
    assert hall.desk.stage is found
    hall.desk.open_hit(hit)
    hall.settle()
    assert type(hall.desk.stage) is Asking


def test_a_query_has_an_end(hall: Hall) -> None:
    hall.read().desk.start()
    hall.desk.search()
    assert len(typing(hall, "k" * 60).query) == LONGEST_QUERY


def test_typing_elsewhere_does_nothing(hall: Hall) -> None:
    hall.read().desk.start()
    stage = hall.desk.stage
    hall.desk.type("k")
    hall.desk.erase()
    hall.desk.clear()
    hall.desk.open_hit("replace")
    assert hall.desk.stage is stage
    hall.at_outcome().desk.search()
    assert isinstance(hall.desk.stage, Outcome)


def test_what_is_found_after_the_visit_shows_nowhere(hall: Hall) -> None:
    hall.read().desk.start()
    hall.desk.search()
    hall.desk.type("h")
    hall.desk.finish()
    hall.settle()
    assert hall.desk.stage == Attract()
