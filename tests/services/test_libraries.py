"""New content waits for the end of a visit."""

from collections.abc import Callable
from typing import cast

import pytest

from kiosk.domain.checklist import Guide
from kiosk.domain.front_page import FrontPage
from kiosk.domain.search_forms import SearchForms
from kiosk.domain.services import PublicService
from kiosk.services.background import Background
from kiosk.services.content_desk import ContentDesk
from kiosk.services.libraries import Libraries
from kiosk.services.library import Library, Post
from kiosk.store.content_reader import ContentReader
from tests.builders import guide, service, text
from tests.domain.search_samples import forms
from tests.services.workers import ScreenThread, Worker


class Content:
    def service(self, service_id: str) -> PublicService:
        return service(id_=service_id)

    def guide(self) -> Guide:
        return guide()

    def search_forms(self) -> SearchForms:
        return forms()


class Desk:
    """Hands out what a test puts there."""

    def __init__(self) -> None:
        self.found: list[object] = []

    def newer(self) -> object | None:
        return self.found.pop(0) if self.found else None


def library(background: Background, post: Post) -> Library:
    return Library(Content(), FrontPage(("zh-CN",), (), (), text("hall")), background, post)


class Hall:
    def __init__(self) -> None:
        self.worker, self.thread, self.desk = Worker(), ScreenThread(), Desk()
        self.background = Background(self.worker)
        self.opened: dict[object, Library] = {}
        self.first = library(self.background, self.thread.post)
        self.libraries = Libraries(
            self.first,
            cast("ContentDesk", self.desk),
            self.background,
            self.thread.post,
            cast("Callable[[ContentReader], Library]", self.open),
        )

    def open(self, reader: object) -> Library:
        self.opened[reader] = library(self.background, self.thread.post)
        return self.opened[reader]

    def look(self) -> None:
        self.libraries.look()
        self.worker.work()
        self.thread.run()


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_as_long_as_nothing_is_new_the_first_library_serves(hall: Hall) -> None:
    hall.look()
    assert hall.libraries.between_visits() is hall.first


def test_new_content_serves_from_the_next_visit_on(hall: Hall) -> None:
    hall.desk.found = ["second"]
    hall.look()
    assert hall.libraries.between_visits() is hall.opened["second"]
    assert hall.libraries.between_visits() is hall.opened["second"]


def test_looking_makes_nobody_wait(hall: Hall) -> None:
    hall.desk.found = ["second"]
    hall.libraries.look()
    assert hall.libraries.between_visits() is hall.first
    hall.worker.work()
    assert hall.libraries.between_visits() is hall.first
    hall.thread.run()
    assert hall.libraries.between_visits() is hall.opened["second"]


def test_of_several_changes_during_a_visit_the_last_one_serves(hall: Hall) -> None:
    hall.desk.found = ["second", "third"]
    hall.look()
    hall.look()
    assert hall.libraries.between_visits() is hall.opened["third"]
