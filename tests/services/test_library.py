"""The content in memory: read once, in the background, and handed out at once from then on."""

from collections import Counter
from dataclasses import replace

import pytest

from kiosk.domain.checklist import Guide
from kiosk.domain.front_page import Audience, FrontPage, LifeEvent, ServiceCard
from kiosk.domain.search_forms import FoundKind, SearchForms
from kiosk.domain.services import PublicService
from kiosk.services.background import Background
from kiosk.services.library import Library
from kiosk.store.errors import ContentUnreadable
from tests.builders import guide, question, service, text
from tests.domain.search_samples import entry, forms
from tests.services.workers import ScreenThread, Worker


class Content:
    """Three services and a guide, with a count of what was read; ``damaged`` ones can't be read."""

    def __init__(self) -> None:
        self.read: Counter[str] = Counter()
        self.damaged: set[str] = set()

    def service(self, service_id: str) -> PublicService:
        self.read[service_id] += 1
        if service_id in self.damaged:
            raise ContentUnreadable("content.db: damaged")
        return service(question("{phone.enquiry}"), id_=service_id)

    def guide(self) -> Guide:
        self.read["guide"] += 1
        return guide()

    def search_forms(self) -> SearchForms:
        self.read["search"] += 1
        service = entry("replace", "卡ka 丢diu 了le", english="lost card")
        unled = entry("pay", "卡ka 费fei", english="pay for a card")
        event = replace(entry("lost", "卡ka 丢diu 失shi", english="card is gone"), kind=FoundKind.EVENT)
        return forms(service, unled, event)


def event(id_: str, *services: str) -> LifeEvent:
    return LifeEvent(id_, text(id_), text(id_), "events/lost", Audience.CITIZEN, services, ())


def card(id_: str) -> ServiceCard:
    return ServiceCard(id_, text(id_), text(id_), "events/lost")


class Desk:
    def __init__(self) -> None:
        self.worker, self.thread, self.content = Worker(), ScreenThread(), Content()
        front = FrontPage(
            ("zh-CN", "en"),
            (event("lost", "report", "replace"), event("worn", "replace"), event("law")),
            tuple(map(card, ("replace", "report", "pay"))),
            text("hall"),
        )
        self.library = Library(self.content, front, Background(self.worker), self.thread.post)
        self.got: list[tuple[str, bool]] = []

    def want(self, service_id: str) -> None:
        self.library.with_service(
            service_id, lambda found, with_guide: self.got.append((found.id, bool(with_guide)))
        )

    def settle(self) -> None:
        while self.worker.tasks or self.thread.calls:
            self.worker.work()
            self.thread.run()


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_service_is_read_in_the_background_and_taken_up_on_the_screens_thread(desk: Desk) -> None:
    desk.want("replace")
    assert desk.content.read == Counter()
    desk.worker.work()
    assert desk.got == []
    desk.thread.run()
    assert desk.got == [("replace", True)]


def test_what_was_read_once_is_there_at_once(desk: Desk) -> None:
    desk.want("replace")
    desk.settle()
    desk.want("replace")
    assert desk.got == [("replace", True)] * 2
    assert desk.content.read == Counter({"replace": 1, "guide": 1})


def test_reading_ahead_reads_every_service_of_every_tile_once(desk: Desk) -> None:
    desk.library.read_ahead()
    desk.settle()
    assert (desk.content.read["report"], desk.content.read["replace"], desk.content.read["pay"]) == (1, 1, 0)
    desk.want("report")
    assert desk.got == [("report", True)]


def test_settings_are_filled_into_the_texts_of_a_service(desk: Desk) -> None:
    prompts: list[str] = []
    desk.library.with_service("replace", lambda found, _: prompts.append(found.questions[0].prompt.primary))
    desk.settle()
    assert prompts == ["问12333"]


def test_a_service_that_can_not_be_read_is_not_handed_out_and_the_next_is(desk: Desk) -> None:
    desk.content.damaged.add("report")
    desk.want("report")
    desk.want("replace")
    desk.settle()
    assert desk.got == [("replace", True)]


def test_the_guide_is_read_once(desk: Desk) -> None:
    guides: list[Guide] = []
    desk.library.with_guide(guides.append)
    desk.settle()
    desk.library.with_guide(guides.append)
    assert guides[0] is guides[1]
    assert desk.content.read == Counter({"guide": 1})


def test_the_services_of_a_tile_are_shown_in_its_order(desk: Desk) -> None:
    assert [card.id for card in desk.library.cards(desk.library.event("lost"))] == ["report", "replace"]
    assert desk.library.cards(desk.library.event("law")) == ()


def test_a_tile_that_is_not_there_is_no_tile(desk: Desk) -> None:
    with pytest.raises(KeyError):
        desk.library.event("nothing")


def found(desk: Desk, query: str) -> list[list[str]]:
    """What each search that ended has found."""
    got: list[list[str]] = []
    desk.library.find(query, "zh-CN", lambda hits: got.append([hit.id for hit in hits]))
    desk.settle()
    return got


def test_what_is_typed_finds_services_and_life_events_that_lead_somewhere(desk: Desk) -> None:
    assert found(desk, "kd") == [["replace", "lost"]]
    assert found(desk, "kf") == [[]]


def test_the_index_is_read_once_and_in_the_background(desk: Desk) -> None:
    desk.library.prepare_search()
    assert desk.content.read["search"] == 0
    desk.settle()
    found(desk, "kd")
    found(desk, "kdl")
    assert desk.content.read["search"] == 1


def test_of_keystrokes_that_overtake_each_other_only_the_last_is_searched_for(desk: Desk) -> None:
    got: list[str] = []
    for query in ("k", "kd", "kdl"):
        desk.library.find(query, "zh-CN", lambda _hits, query=query: got.append(query))  # type: ignore[misc]
    desk.settle()
    assert got == ["kdl"]


def test_what_was_found_too_late_is_not_told(desk: Desk) -> None:
    got: list[str] = []
    desk.library.find("k", "zh-CN", lambda _hits: got.append("k"))
    desk.worker.work()
    desk.library.find("kd", "zh-CN", lambda _hits: got.append("kd"))
    desk.settle()
    assert got == ["kd"]
