"""Starting and stopping: a page is up before the content is, and no touch is lost meanwhile."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import bootstrap
from kiosk.app.application import Application
from kiosk.bootstrap import Services, open_services
from kiosk.domain.print_job import Medium
from kiosk.exhibit.opening import let_go, plain_options
from kiosk.exhibit.patience import wait
from kiosk.exhibit.timers import HandTimers
from kiosk.exhibit.visitor import Visitor
from kiosk.folders import Folders
from kiosk.services.library import Post

StartKiosk = Callable[[], tuple[Application, Visitor]]


class Gate:
    """Keeps everything behind the first pages from being opened until ``open`` is called."""

    def __init__(self) -> None:
        self._open = Event()

    def open(self) -> None:
        self._open.set()

    def open_services(
        self, folders: Folders, medium: Medium, post: Post, clips_ahead: bool = False
    ) -> Services:
        self._open.wait()
        return open_services(folders, medium, post, clips_ahead)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    gate = Gate()
    monkeypatch.setattr(bootstrap, "open_services", gate.open_services)
    return gate


@pytest.fixture
def start_kiosk(qapp: QGuiApplication, tmp_path: Path, gate: Gate) -> Iterator[StartKiosk]:
    """Starts a kiosk that has not opened everything yet."""
    started: list[Application] = []

    def start() -> tuple[Application, Visitor]:
        application = Application(plain_options(tmp_path / "data"), HandTimers())
        started.append(application)
        application.start()
        visitor = Visitor(application)
        visitor.hand.rest()
        return application, visitor

    yield start
    gate.open()
    for application in started:
        let_go(application)


@pytest.fixture
def compiled(content: Path, tmp_path: Path) -> None:
    """The kiosk has served before: its content lies there."""
    shutil.copytree(content, tmp_path / "data" / "content")


def test_the_first_page_is_up_before_anything_is_loaded(start_kiosk: StartKiosk) -> None:
    application, visitor = start_kiosk()
    assert application.services is None
    assert visitor.page == "AttractPage"
    assert "请触摸屏幕开始" in visitor.hand.eye.texts()


def test_at_the_very_first_start_a_touch_counts_as_soon_as_the_content_is_there(
    start_kiosk: StartKiosk, gate: Gate
) -> None:
    application, visitor = start_kiosk()
    visitor.tap("start")
    assert visitor.page == "AttractPage"
    gate.open()
    visitor.sees("HomePage")
    assert application.services is not None


@pytest.mark.usefixtures("compiled")
def test_a_visit_begins_before_everything_is_loaded_and_goes_on_as_it_was_begun(
    start_kiosk: StartKiosk, gate: Gate
) -> None:
    application, visitor = start_kiosk()
    visitor.start("en")
    assert "What brings you here?" in visitor.hand.eye.texts()
    visitor.tap("tile-card-worn")
    assert (application.services, visitor.page) == (None, "HomePage")
    gate.open()
    visitor.sees("QuestionPage")
    assert visitor.language == "en"
    assert "Why do you need a new card?" in visitor.hand.eye.texts()


@pytest.mark.usefixtures("compiled")
def test_who_changes_their_mind_meanwhile_is_not_held_to_it(start_kiosk: StartKiosk, gate: Gate) -> None:
    application, visitor = start_kiosk()
    visitor.start("en")
    visitor.tap("tile-card-worn")
    visitor.speak("zh-CN")
    visitor.tap("tile-activate-card")
    gate.open()
    visitor.sees("ServicesPage")
    assert visitor.language == "zh-CN"
    assert application.services is not None


@pytest.mark.usefixtures("compiled")
def test_who_leaves_meanwhile_leaves_nothing(start_kiosk: StartKiosk, gate: Gate) -> None:
    application, visitor = start_kiosk()
    visitor.start("en")
    visitor.tap("tile-card-worn")
    visitor.tap("bar-finish", "AttractPage")
    gate.open()
    wait(lambda: application.services is not None, "the content")
    visitor.hand.rest()
    assert (visitor.page, visitor.language) == ("AttractPage", "zh-CN")


@pytest.mark.usefixtures("compiled")
def test_a_visit_that_began_before_everything_was_loaded_is_watched_for_being_idle(
    qapp: QGuiApplication, tmp_path: Path, gate: Gate
) -> None:
    timers = HandTimers()
    application = Application(plain_options(tmp_path / "data"), timers)
    try:
        application.start()
        visitor = Visitor(application)
        visitor.hand.rest()
        visitor.start("en")
        gate.open()
        wait(lambda: application.services is not None, "the content")
        timers.advance(60)
        visitor.hand.rest()
        assert "Are you still there?" in visitor.hand.eye.texts()
    finally:
        gate.open()
        let_go(application)


def test_a_kiosk_that_is_closed_while_it_opens_closes_what_comes_late(
    start_kiosk: StartKiosk, gate: Gate
) -> None:
    application, _ = start_kiosk()
    opened: list[bool] = []
    application.opened.connect(lambda: opened.append(True))
    gate.open()
    application.close()
    assert opened == []
    assert application.services is not None
    with pytest.raises(RuntimeError, match="shutdown"):
        application.services.background.run(opened.clear)


def test_an_error_that_nobody_expected_is_told_and_not_lost(qapp: QGuiApplication, tmp_path: Path) -> None:
    def fail(folders: Folders, medium: Medium, post: Post) -> Services:
        raise ZeroDivisionError("of all things")

    application = Application(plain_options(tmp_path), HandTimers(), fail)
    problems: list[str] = []
    application.failed.connect(problems.append)
    try:
        application.start()
        wait(lambda: bool(problems), "the failure")
    finally:
        let_go(application)
    assert problems == ["an error of the kiosk itself (ZeroDivisionError: of all things): please report it"]


def test_the_kiosk_says_why_it_can_not_serve(qapp: QGuiApplication, tmp_path: Path) -> None:
    options = replace(plain_options(tmp_path / "data"), pack=tmp_path / "nowhere")
    application = Application(options, HandTimers())
    problems: list[str] = []
    application.failed.connect(problems.append)
    try:
        application.start()
        wait(lambda: bool(problems), "the failure")
    finally:
        let_go(application)
    (problem,) = problems
    assert problem.startswith(f"{tmp_path / 'nowhere'}: no content to serve: ")
