"""Statistics that pose for a picture: the same numbers on the same days every time, and two sticks."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from kiosk.app.application import OpenServices
from kiosk.bootstrap import Services
from kiosk.domain.counts import Counts
from kiosk.domain.periods import step
from kiosk.domain.print_job import Medium
from kiosk.domain.tally import Question, Tally
from kiosk.folders import Folders
from kiosk.services.late import Late
from kiosk.services.library import Post
from kiosk.services.usb_sticks import Stick, UsbSticks

NOW = datetime(2026, 11, 27, 15, 10, tzinfo=timezone(timedelta(hours=8)))
"""A Friday afternoon, when the default pack is in force."""

SHARES: Mapping[Question, Mapping[str, int]] = {
    Question.HOUR: {"08": 4, "09": 19, "10": 24, "11": 13, "13": 6, "14": 15, "15": 12, "16": 7},
    Question.LANGUAGE: {"zh-CN": 96, "en": 4},
    Question.ENDING: {
        "printed": 58,
        "read": 25,
        "question.idle": 7,
        "papers.idle": 4,
        "home.idle": 3,
        "home.button": 2,
        "law.button": 1,
    },
    Question.SERVICE: {
        "replace": 28,
        "activate-both": 19,
        "pay-flexible": 11,
        "pin": 9,
        "pay-resident": 8,
        "report-loss": 6,
        "electronic-card": 5,
        "first-card": 3,
        "employer-employees": 1,
    },
    Question.OUTCOME: {"ready": 38, "bring": 41, "go-there": 11},
    Question.LACKING: {"photo": 21, "old-card": 12, "household-register": 9, "power-of-attorney": 4},
    Question.HELP: {"question.answered": 5, "papers.answered": 3, "print.withdrawn": 2},
}
"""Of a hundred visits so many."""


class PosedClock:
    """It is always the same time."""

    def now(self) -> datetime:
        """When the pictures are taken."""
        return NOW


class PosedCounters:
    """Counts nothing, and has counted the same on every working day."""

    def add(self, tallies: Iterable[Tally]) -> None:
        """Nobody need know."""

    def between(self, first: date, last: date, by_month: bool = False) -> Counts:
        """What these days are said to have brought."""
        found = Counts()
        for day in _days(first, last):
            visits = 0 if day.weekday() > 4 else 60 + day.toordinal() * 37 % 41
            answers = {question: _shared(visits, shares) for question, shares in SHARES.items()}
            by_step = {step(day, by_month): sum(answers[Question.HOUR].values())}
            found = found.plus(Counts({**answers, Question.DAY: by_step}))
        return found


class PosedSticks(UsbSticks):
    """Two sticks that can't be written to: they are not there."""

    def found(self) -> tuple[Stick, ...]:
        """Both."""
        return (Stick("sdb1", Path("no-such-folder/KINGSTON")), Stick("sdc1", Path("no-such-folder/U盘")))


def with_figures(opening: OpenServices) -> OpenServices:
    """What ``opening`` opens, with statistics, time and sticks that pose."""

    def open_services(folders: Folders, medium: Medium, post: Post) -> Services:
        services = opening(folders, medium, post)
        office = Late(lambda: replace(services.office.get(), counters=PosedCounters()))
        return replace(services, office=office, clock=PosedClock(), sticks=PosedSticks())

    return open_services


def _shared(visits: int, shares: Mapping[str, int]) -> dict[str, int]:
    return {answer: count for answer, share in shares.items() if (count := visits * share // 100)}


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(number) for number in range((last - first).days + 1))
