"""What is said aloud: for every stage of a visit, the ordered sentences of its page.

Only the frozen objects that page and sheet are made from are read here, and the frame's own words by their
page. There is no way in for anything that was typed: a PIN can't be spoken, masked or not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.front_page import FrontPage
from kiosk.domain.printer_state import PrinterState
from kiosk.domain.texts import Text


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence that can be said, and the language to say it in (BCP 47); one clip holds one line."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """A line in its place: ``part`` names the control (its object name in QML) or the part of the page."""

    part: str
    line: Line


@dataclass(frozen=True, slots=True)
class Around:
    """What a page shows besides its stage: the front page, and the printers if they are known.

    ``names`` are the languages on offer, each with its tag and its own name.
    """

    front: FrontPage
    printers: tuple[PrinterState, ...] = ()
    printers_known: bool = False
    names: tuple[tuple[str, str], ...] = ()


class Frame(Protocol):
    """The words of buttons and headings, which stand in the pages and are translated with them."""

    def line(self, page: str, source: str, language: str, *figures: object) -> Line:
        """What a QML file shows for its Chinese ``source``, its %1, %2 filled in; raises KeyError."""
        ...


class Speaker:
    """Makes utterances in the language of the visit.

    ``converted`` is whether its letters were generated from those of ``language``.
    """

    def __init__(self, frame: Frame, language: str, converted: bool = False) -> None:
        self._frame = frame
        self._language = language
        self.converted = converted

    @classmethod
    def of(cls, frame: Frame, front: FrontPage, language: str) -> "Speaker":
        """One for a visit in ``language`` at this kiosk."""
        spoken = said_in(front, language)
        return cls(frame, spoken, converted=spoken != language)

    def say(self, part: str, *texts: Text | None) -> Iterator[Utterance]:
        """Each text that is there, in the visitor's language, else in the one that it has."""
        for text in texts:
            if text is not None and (line := line_of(text, self._language)).text:
                yield Utterance(part, line)

    def frame(self, part: str, page: str, source: str, *figures: object) -> Iterator[Utterance]:
        """Words of the frame."""
        yield Utterance(part, self._frame.line(page, source, self._language, *figures))

    def line(self, part: str, line: Line) -> Iterator[Utterance]:
        """What is said in a language of its own, whatever the visitor's is."""
        yield Utterance(part, line)

    def figure(self, part: str, figure: str) -> Iterator[Utterance]:
        """What is written alike in every language."""
        yield Utterance(part, Line(figure, self._language))

    def labelled(self, part: str, facts: Iterable[tuple[Text, Text | None]]) -> Iterator[Utterance]:
        """Each fact that is there, its label first."""
        for label, fact in facts:
            if fact is not None:
                yield from self.say(part, label, fact)


def said_in(front: FrontPage, language: str) -> str:
    """What ``language`` is said in: letters that were generated sound like those they come from."""
    if language not in front.generated:
        return language
    kind = language.partition("-")[0]
    written = (tag for tag in front.languages if tag not in front.generated)
    return next((tag for tag in written if tag.partition("-")[0] == kind), language)


def line_of(text: Text, language: str) -> Line:
    """How ``text`` is said to a visitor who speaks ``language``."""
    tag = language if language in text.languages else text.languages[0]
    return Line(" ".join(text.in_language(tag).split()), tag)
