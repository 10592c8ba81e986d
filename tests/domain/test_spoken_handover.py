"""The page of a visit that was taken up says aloud what it shows: each change, and why a code is refused."""

from dataclasses import replace

import pytest

from kiosk.domain.handover_code import Unreadable
from kiosk.domain.spoken import Around, Line
from kiosk.domain.spoken_handover import REFUSALS, UNSEALED
from kiosk.domain.spoken_pages import spoken
from kiosk.domain.taking_up import taken_up
from kiosk.domain.visit import NotTakenUp, Stage
from kiosk.resources import resource_folder
from tests.builders import question
from tests.domain.handovers import EVENT, REPLACE, edition, sheet
from tests.domain.test_handover_changes import THREE
from tests.domain.test_spoken import FRONT


class Frame:
    """The frame's words in brackets."""

    def line(self, page: str, source: str, language: str, *figures: object) -> Line:
        return Line(f"<{source}>", language)


def said(stage: Stage) -> list[tuple[str, str]]:
    return [(one.part, one.line.text) for one in spoken(stage, Around(FRONT), Frame(), "zh-CN")]


def test_each_change_is_said_with_the_old_words_before_the_new() -> None:
    told = said(taken_up(sheet(), EVENT, edition(THREE), (edition(),)))
    assert told[0] == ("title", "<规定有变化>")
    assert [text for part, text in told if part == "change-0"][:3] == ["materials", "<新增>", "材料form"]
    assert [text for part, text in told if part == "change-2"] == [
        "fee",
        "<有变化>",
        "<原来>",
        "20元",
        "<现在>",
        "32元",
    ]
    assert told[-1] == ("go-on", "<知道了>")


@pytest.mark.parametrize("reason", Unreadable)
def test_every_refusal_is_said_and_leads_home(reason: Unreadable) -> None:
    parts = [part for part, _ in said(NotTakenUp(reason))]
    assert parts == ["title", "hint", "go-on"]


def test_a_new_question_is_announced() -> None:
    more = replace(REPLACE, questions=(question("city"), *REPLACE.questions))
    assert said(taken_up(sheet(), EVENT, edition(more)))[0] == ("title", "<还要再答几个问题>")


def test_every_word_that_is_said_stands_on_its_page() -> None:
    """What is spoken is the page's own words, so that a clip and a translation are there for each."""
    pages = resource_folder() / "qml" / "Kiosk" / "Pages"
    refused = (pages / "RefusedPage.qml").read_text("utf-8")
    for words in REFUSALS.values():
        assert all(f'qsTr("{text}")' in refused for text in words)
    assert f'qsTr("{UNSEALED}")' in (pages / "HandoverPage.qml").read_text("utf-8")
