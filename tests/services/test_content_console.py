"""Only a supervisor switches content and changes settings: others are refused in the service itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.domain.content_in_force import Check
from kiosk.domain.settings import Money
from kiosk.domain.site_changes import ChangeFault, ChangeReason, Raw, with_changes
from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import Act
from kiosk.exhibit.posed_staff import PosedDuty
from kiosk.services.acting import REFUSED
from kiosk.services.background import Background
from kiosk.services.content_answer import CHECK_FAILED, DONE, Answer
from kiosk.services.content_candidates import Candidates
from kiosk.services.content_console import ContentConsole, ContentView
from kiosk.services.content_desk import ContentDesk
from kiosk.services.content_recipe import BadContent, Recipe
from kiosk.services.content_sources import Sources
from kiosk.services.libraries import Libraries
from kiosk.services.library import Library
from kiosk.services.settings_console import (
    FAULTS,
    NOT_CHANGED,
    UNCHANGED,
    ChangeableSetting,
    SettingsConsole,
)
from kiosk.store.content_reader import ContentReader
from kiosk.store.content_shelf import ContentShelf
from kiosk.store.content_writer import write_content
from kiosk.store.errors import StoreFull
from tests.services.workers import ScreenThread, Worker
from tests.store.clocks import SetClock
from tests.store.packs import FORMS, PACK, SITE


class Hall:
    """A kiosk with a pack of one file (its version), another beside it, and somebody on duty."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock, self.duty = SetClock(), PosedDuty()
        self.worker, self.screen = Worker(), ScreenThread()
        for name, version in (("pack", "1"), ("packs/next", "2"), ("packs/bad", "bad")):
            (folder / name).mkdir(parents=True)
            (folder / name / "version").write_text(version)
        (folder / "site").mkdir()
        sources = Sources(folder / "pack", folder / "site", folder / "packs", folder / "site-changes.json")
        self.desk = ContentDesk(sources, ContentShelf(folder / "content"), self.compile, self.clock)
        background = Background(self.worker)
        first = self.library(self.desk.open())
        self.libraries = Libraries(first, self.desk, background, self.screen.post, self.library)
        candidates = Candidates(self.desk, folder / "candidates")
        self.content = ContentConsole(
            self.desk, candidates, self.libraries, self.duty, background, self.screen.post, self.clock
        )
        self.settings = SettingsConsole(
            self.desk, self.libraries, self.duty, background, self.screen.post, self.clock
        )
        self.answers: list[Answer] = []

    def library(self, reader: ContentReader) -> Library:
        return Library(reader, reader.front_page(), Background(self.worker), self.screen.post)

    def compile(self, recipe: Recipe, database: Path) -> Check:
        version = self._version(recipe.pack)
        if version == "bad":
            raise BadContent(("services/a.yaml:3: dead end: mend it",))
        if any(change.value == 1300 for change in recipe.changes):
            raise BadContent(("services/a.yaml:7: two costs: mend it",))
        pack = replace(PACK, identity=replace(PACK.identity, version=version))
        write_content(database, pack, with_changes(PACK.settings, SITE, recipe.changes), FORMS)
        return Check(paths=5)

    @staticmethod
    def _version(pack: Path) -> str:
        if pack.is_dir():
            return (pack / "version").read_text()
        with ContentReader(pack) as reader:
            return reader.identity().version

    def work(self) -> None:
        """Let everything be done."""
        for _ in range(3):
            self.worker.work()
            self.screen.run()

    def do(self, act: Callable[[Callable[[Answer], None]], None]) -> Answer:
        act(self.answers.append)
        self.work()
        return self.answers[-1]

    def switch(self, name: str) -> Answer:
        return self.do(lambda told: self.content.switch(name, told))

    def change(self, fen: Raw, *, setting: str = "fee.lost", days: int = 0) -> Answer:
        last_day = self.clock.now().date() + timedelta(days)
        reason = ChangeReason.NEW_RULE
        return self.do(lambda told: self.settings.change(setting, fen, reason, last_day, told))

    def served(self) -> tuple[str, str]:
        """Version and fee of what is in force."""
        with ContentReader(self.desk.state().live.path) as reader:
            fee = reader.guide().settings["fee.lost"]
            assert isinstance(fee, Money)
            return reader.identity().version, fee.yuan

    def found(self) -> dict[str, ChangeableSetting]:
        seen: list[tuple[ChangeableSetting, ...]] = []
        self.settings.look(lambda found, _answer: seen.append(found))
        self.work()
        return {one.setting.id: one for one in seen[0]}


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


ACTS: dict[str, Callable[[Hall], Answer]] = {
    "switch": lambda hall: hall.switch("next"),
    "back": lambda hall: hall.do(hall.content.back),
    "change": lambda hall: hall.change(2500),
    "end": lambda hall: hall.do(lambda told: hall.settings.end("fee.lost", told)),
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("role", [None, Role.GUIDE, Role.EDITOR, Role.OPERATOR])
def test_nobody_but_a_supervisor_changes_what_is_in_force(hall: Hall, role: Role | None, act: str) -> None:
    hall.duty.sign_in(Role.SUPERVISOR)
    hall.switch("next")
    hall.change(2000)
    done = list(hall.duty.done)
    hall.duty.sign_out()
    if role is not None:
        hall.duty.sign_in(role)
    before = hall.served(), hall.desk.state().choice, hall.desk.sources.changes_for(hall.clock.now().date())
    assert ACTS[act](hall).problem == REFUSED
    assert before == (
        hall.served(),
        hall.desk.state().choice,
        hall.desk.sources.changes_for(hall.clock.now().date()),
    )
    assert hall.duty.done == done


@pytest.mark.parametrize("act", ACTS)
def test_a_supervisor_does_each_act_and_it_is_on_record(hall: Hall, act: str) -> None:
    hall.duty.sign_in(Role.SUPERVISOR)
    hall.switch("next")
    hall.change(2000)
    assert ACTS[act](hall) == DONE
    assert len(hall.duty.done) == 3


class FullDuty(PosedDuty):
    """The audit can't be written."""

    def record(self, act: Act, subject: str = "", before: str = "", after: str = "") -> None:
        raise StoreFull("state.db: there is no room left on the disk")


@pytest.mark.parametrize("act", ["switch", "change"])
def test_what_can_not_be_put_on_record_is_not_done(tmp_path: Path, act: str) -> None:
    hall = Hall(tmp_path)
    hall.duty.sign_in(Role.SUPERVISOR)
    full = FullDuty()
    full.sign_in(Role.SUPERVISOR)
    for console in (hall.content, hall.settings):
        console._on_duty = full
    answer = ACTS[act](hall)
    assert answer.lines == ("state.db: there is no room left on the disk",)
    assert hall.served() == ("1", "16.50")
    assert not (tmp_path / "site-changes.json").exists()


@pytest.mark.parametrize("role", list(Role))
def test_supervisors_and_editors_read_content_that_is_not_in_force(hall: Hall, role: Role) -> None:
    hall.duty.sign_in(role)
    begun: list[str] = []
    answer = hall.do(lambda told: hall.content.read("next", lambda: begun.append("a visit"), told))
    if role in (Role.SUPERVISOR, Role.EDITOR):
        assert answer == DONE
        assert begun == ["a visit"]
        assert hall.duty.done == [(Act.CONTENT_READ, "default", "", "2")]
        assert hall.libraries.between_visits().front.site_name.primary == "查看内容 default 2：不计数，不打印"
        assert hall.libraries.reading
        assert hall.libraries.between_visits().front.site_name == SITE.name
        assert not hall.libraries.reading
    else:
        assert answer.problem == REFUSED
        assert begun == []
        assert hall.libraries.between_visits().front.site_name == SITE.name


def test_a_pack_that_fails_its_check_is_refused_with_its_lines(hall: Hall) -> None:
    hall.duty.sign_in(Role.SUPERVISOR)
    assert hall.switch("bad") == Answer(CHECK_FAILED, ("services/a.yaml:3: dead end: mend it",))
    assert hall.duty.done == []
    assert hall.served()[0] == "1"


def test_a_change_that_fails_the_check_is_refused_with_its_lines_and_not_on_record(hall: Hall) -> None:
    hall.duty.sign_in(Role.SUPERVISOR)
    assert hall.change(1300) == Answer(CHECK_FAILED, ("services/a.yaml:7: two costs: mend it",))
    assert hall.duty.done == []
    assert hall.served() == ("1", "16.50")
    assert hall.found()["fee.lost"].change is None


def test_a_pack_of_the_day_after_tomorrow_is_refused_today(hall: Hall) -> None:
    hall.duty.sign_in(Role.SUPERVISOR)
    hall.clock.time = hall.clock.time.replace(month=10, day=31)
    answer = hall.switch("next")
    assert answer.problem is not None
    assert "自2026年11月1日起施行" in answer.problem.chinese
    assert hall.duty.done == []
    hall.clock.pass_by(days=1)
    assert hall.switch("next") == DONE


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda hall: hall.change(1650), UNCHANGED),
        (
            lambda hall: hall.change("much"),
            FAULTS[ChangeFault.WRONG_VALUE],
        ),
        (lambda hall: hall.change(1, setting="days"), FAULTS[ChangeFault.NOT_BY_STAFF]),
        (lambda hall: hall.change(1, setting="gone"), FAULTS[ChangeFault.UNKNOWN]),
        (lambda hall: hall.change(2000, days=-1), FAULTS[ChangeFault.PAST]),
        (lambda hall: hall.change(2000, days=400), FAULTS[ChangeFault.TOO_LONG]),
        (lambda hall: hall.do(lambda told: hall.settings.end("fee.lost", told)), NOT_CHANGED),
    ],
)
def test_what_makes_no_sense_is_said_and_not_done(
    hall: Hall, act: Callable[[Hall], Answer], words: object
) -> None:
    hall.duty.sign_in(Role.SUPERVISOR)
    assert act(hall).problem == words
    assert hall.duty.done == []
    assert hall.served() == ("1", "16.50")


def test_a_change_takes_the_place_of_the_one_before(hall: Hall) -> None:
    hall.duty.sign_in(Role.SUPERVISOR)
    hall.change(2500, days=3)
    hall.change(2600, days=9)
    changes = hall.desk.sources.changes_for(date(2026, 1, 1))
    assert [(change.value, change.last_day) for change in changes] == [
        (2600, hall.clock.now().date() + timedelta(9))
    ]
    assert [record[2:] for record in hall.duty.done] == [
        ("16.50", "25; new-rule; until 2026-11-25"),
        ("25", "26; new-rule; until 2026-12-01"),
    ]


def test_the_page_sees_what_is_in_force_and_what_could_be(hall: Hall) -> None:
    seen: list[ContentView | None] = []
    hall.content.look(seen.append)
    hall.work()
    view = seen[0]
    assert view is not None
    assert (view.live.version, view.title, view.other, view.names) == (
        "1",
        PACK.identity.title.primary,
        None,
        ("", "bad", "next"),
    )


def test_only_what_the_pack_marks_for_staff_can_be_changed(hall: Hall) -> None:
    assert set(hall.found()) == {setting.id for setting in PACK.settings if setting.staff}
