"""Every text of every page of the default pack has its clip ahead of time; only the sheet's number can't."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import islice, product

import pytest

from kiosk.cli.packs import open_content
from kiosk.domain import visit
from kiosk.domain.all_paths import paths
from kiosk.domain.checklist import Guide, in_force, papers_to_tick
from kiosk.domain.front_page import SERVICE_DESK, FrontPage, LifeEvent, ServiceCard
from kiosk.domain.interview import Interview
from kiosk.domain.language_names import OWN_NAMES
from kiosk.domain.pack import ContentPack
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.domain.printer_state import PrinterState, PrinterStatus
from kiosk.domain.spoken import Around, Line, Speaker, said_in
from kiosk.domain.spoken_above import around_the_page, spoken_farewell
from kiosk.domain.spoken_pages import spoken
from kiosk.domain.spoken_printing import NUMBER
from kiosk.domain.texts import Text
from kiosk.domain.visit import (
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
from kiosk.printing.sheet_data import JsonValue, SheetStamp, law_mark, sheet_data
from kiosk.resources import resource_folder
from kiosk.services.speech_lines import lines_of_pack
from kiosk.speech.frame_words import FrameWords
from kiosk.speech.reading import as_read

RESOURCES = resource_folder()
STAMP = SheetStamp("20261122-K7PX3Q", datetime.fromisoformat("2026-11-22T09:31+08:00"))
# Parts of the sheet that are no sentence, or stand for the sheet itself.
NOT_SAID = {"printed-at", "uid", "words", "languages", "kind", "content-version", "mark"}
MARKS = frozenset(law_mark(number) for number in range(1, 30))

SAMPLE = 5
"""Every so many outcomes are laid beside their sheet: neighbours differ in one answer."""


class Hall:
    """The default pack at the default site."""

    def __init__(self) -> None:
        there = open_content(RESOURCES / "content" / "default", RESOURCES / "sites" / "default")
        self.pack: ContentPack = there.pack
        self.guide: Guide = there.guide
        self.frame = FrameWords(RESOURCES / "translations")
        cards = tuple(ServiceCard(one.id, one.title, one.summary, one.picture) for one in self.pack.services)
        desk = self.guide.settings[SERVICE_DESK]
        assert isinstance(desk, Text)
        self.front = FrontPage(
            self.pack.languages, self.pack.life_events, cards, self.guide.site.name, self.pack.generated, desk
        )
        self.around = Around(self.front, names=tuple(OWN_NAMES.items()))
        self.written = [tag for tag in self.pack.languages if tag not in self.pack.generated]
        self.ahead = frozenset(lines_of_pack(self.pack, self.guide, self.frame))

    def outcomes(self) -> Iterator[Stage]:
        """Every path of every service, with no paper and with all papers, and all stages on the way."""
        for service in self.pack.services:
            made = in_force(service, self.guide)
            event = next(one for one in self.pack.life_events if service.id in one.services)
            asked: dict[tuple[tuple[str, str], ...], None] = {}
            for interview in paths(made, self.guide.settings):
                asked |= {interview.given[:length]: None for length in range(len(interview.given))}
                yield from self._ended(event, interview)
            for given in asked:
                yield Asking(event, Interview(made, self.guide.settings, given), frozenset())

    def _ended(self, event: LifeEvent, interview: Interview) -> Iterator[Stage]:
        none: frozenset[str] = frozenset()
        every = frozenset(use.evidence.id for use in papers_to_tick(interview))
        for ticks in (none, every) if every else (none,):
            ticking = Ticking(event, interview, ticks, self.guide)
            if every:
                yield ticking
            outcome = visit.concluded(ticking)
            yield outcome
            yield Scanning(outcome)
            if ticks is none:
                for position in range(len(outcome.checklist.steps)):
                    yield Following(outcome, position)

    def others(self) -> Iterator[Stage]:
        """The stages before and beside the services."""
        yield from (Attract(), Home(), Reading(Home(), self.guide.laws, None))
        yield from (Searching(), Searching("xyz", "xyz"))
        yield Searching("sbk", "sbk", (*self.front.life_events, *self.front.cards))
        for event in self.pack.life_events:
            yield Choosing(event)
        for law in self.guide.laws:
            yield Reading(Home(), self.guide.laws, law)
        outcome = next(stage for stage in self.outcomes() if isinstance(stage, Outcome))
        yield Printing(outcome, None)
        for state in JobState:
            yield Printing(outcome, PrintJob(STAMP.uid, "folder", Medium.A4, state, "", STAMP.at))


@pytest.fixture(scope="module")
def hall() -> Hall:
    return Hall()


def test_every_text_of_every_page_has_its_clip(hall: Hall) -> None:
    unforeseen: set[tuple[str, Line]] = set()
    for language in hall.written:
        for stage in (*hall.others(), *hall.outcomes()):
            for utterance in spoken(stage, hall.around, hall.frame, language):
                if utterance.line not in hall.ahead and utterance.part != NUMBER:
                    unforeseen.add((utterance.part, utterance.line))
        speaker = Speaker.of(hall.frame, hall.front, language)
        framing = {utterance.line for utterance in around_the_page(hall.around, speaker)}
        framing |= {utterance.line for utterance in spoken_farewell(hall.around, hall.frame, language)}
        assert len(framing) > 50
        assert framing <= hall.ahead
    assert unforeseen == set()


def test_whatever_the_printers_do_has_its_clip(hall: Hall) -> None:
    printing = [stage for stage in hall.others() if isinstance(stage, Printing)]
    stages: list[Stage] = [printing[0].outcome]
    for stage in printing:
        stages += [stage, Printing(stage.outcome, _busy(stage.job))]
    for language, desk, slip in product(hall.pack.languages, PrinterStatus, PrinterStatus):
        printers = (PrinterState("folder", Medium.A4, desk), PrinterState("slip", Medium.RECEIPT_58, slip))
        for turned in (printers, printers[::-1], ()):
            around = Around(hall.front, turned, printers_known=True)
            for one in stages:
                for utterance in spoken(one, around, hall.frame, language):
                    assert utterance.line in hall.ahead or utterance.part == NUMBER, utterance


def _busy(job: PrintJob | None) -> PrintJob | None:
    return None if job is None else replace(job, medium=Medium.RECEIPT_58, reason="busy", printer="slip")


def test_every_sentence_is_in_the_language_of_the_visit(hall: Hall) -> None:
    for language in hall.pack.languages:
        for stage in hall.others():
            for utterance in spoken(stage, hall.around, hall.frame, language):
                assert utterance.line.language == said_in(hall.front, language), utterance


def test_all_that_the_sheet_says_is_also_said_aloud(hall: Hall) -> None:
    for language in hall.written:
        outcomes = (stage for stage in hall.outcomes() if isinstance(stage, Outcome))
        for stage in islice(outcomes, 0, None, SAMPLE):
            told = {one.line.text for one in spoken(stage, hall.around, hall.frame, language)}
            on_sheet = set(_words(sheet_data(stage.checklist, STAMP, language), language))
            assert on_sheet - {hall.guide.site.name.in_language(language)} <= told


def _words(part: JsonValue, language: str) -> Iterator[str]:
    """What a sheet says in one language: each text is a list of one or two wordings."""
    if isinstance(part, dict):
        for name, value in part.items():
            if name not in NOT_SAID:
                yield from _words(value, language)
    elif isinstance(part, list) and part and all(isinstance(wording, str) for wording in part):
        if all(str(wording) in MARKS for wording in part):
            return
        yield " ".join(str(part[0] if language == "zh-CN" else part[-1]).split())
    elif isinstance(part, list):
        for value in part:
            yield from _words(value, language)


def test_every_word_of_the_frame_has_its_clip(hall: Hall) -> None:
    for language in hall.pack.languages:
        words = set(hall.frame.lines(language))
        assert len(words) > 50
        assert words <= hall.ahead


def test_no_figure_or_bracket_reaches_the_chinese_voice(hall: Hall) -> None:
    left = [line.text for line in hall.ahead if line.language == "zh-CN" and set(as_read(line)) & FIGURES]
    assert left == []


FIGURES = frozenset("0123456789%（）()〔〕[]{}·×/✓▼①")


def test_no_sign_that_is_no_word_reaches_the_english_voice(hall: Hall) -> None:
    signs = frozenset('%（）()[]{}·×✓▼①“”"')
    assert [line.text for line in hall.ahead if line.language == "en" and set(as_read(line)) & signs] == []
