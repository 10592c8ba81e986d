"""The content of a visit, read in the background and kept in memory."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import ParamSpec, TypeVar

from kiosk.domain.checklist import Guide
from kiosk.domain.services import PublicService
from kiosk.services.background import Background
from kiosk.services.library import FrontPage, Library
from tests.builders import guide, notice, question, service, text

P = ParamSpec("P")
T = TypeVar("T")


class ByHand(Executor):
    """Holds tasks until a test runs them."""

    def __init__(self) -> None:
        self.tasks: list[Callable[[], object]] = []

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        self.tasks.append(lambda: fn(*args, **kwargs))
        return Future()

    def run_all(self) -> None:
        while self.tasks:
            self.tasks.pop(0)()


@dataclass
class Shelf:
    """Content that counts how often it is read."""

    read: list[str] = field(default_factory=list)

    def service(self, service_id: str) -> PublicService:
        self.read.append(service_id)
        return service(question("holder"), notices=[notice("请打{phone.enquiry}")])

    def guide(self) -> Guide:
        self.read.append("guide")
        return guide()


def library(shelf: Shelf, executor: ByHand) -> Library:
    front = FrontPage(("zh-CN",), (), (), text("大厅"))
    return Library(shelf, front, Background(executor), lambda call: call())


def test_a_service_is_handed_over_once_it_has_been_read_and_at_once_from_then_on() -> None:
    shelf, executor = Shelf(), ByHand()
    books = library(shelf, executor)
    taken: list[PublicService] = []
    books.with_service("replace", lambda found, _: taken.append(found))
    assert taken == []
    executor.run_all()
    books.with_service("replace", lambda found, _: taken.append(found))
    assert len(taken) == 2
    assert shelf.read == ["guide", "replace"]


def test_a_visitor_reads_values_and_no_names_of_settings() -> None:
    executor = ByHand()
    taken: list[PublicService] = []
    library(Shelf(), executor).with_service("replace", lambda found, _: taken.append(found))
    executor.run_all()
    assert taken[0].notices[0].text.primary == "请打12333"


def test_a_service_that_can_not_be_read_does_not_stop_the_next_one() -> None:
    class Torn(Shelf):
        def service(self, service_id: str) -> PublicService:
            if service_id == "torn":
                raise ValueError(service_id)
            return super().service(service_id)

    executor = ByHand()
    books = library(Torn(), executor)
    taken: list[str] = []
    books.with_service("torn", lambda found, _: taken.append(found.id))
    books.with_service("whole", lambda found, _: taken.append(found.id))
    executor.run_all()
    assert len(taken) == 1
