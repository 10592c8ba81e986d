"""What a citizen was told, line by line, so that two lists can be compared.

Legal bases are left out: they are why a rule holds, and nothing that the citizen does differently. So is what
the citizen said: answers and ticks are theirs, whatever becomes of the rules; and a fee that staff changed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.checklist import Checklist
from kiosk.domain.evidence import EvidenceType, EvidenceUse
from kiosk.domain.materials import Material
from kiosk.domain.phrases import fee_words, form_words, pieces_words
from kiosk.domain.services import Channel
from kiosk.domain.texts import Text
from kiosk.domain.wording import Wording


class LineKind(StrEnum):
    """What a line is about."""

    OUTCOME = "outcome"
    WHERE = "where"
    HOURS = "hours"
    PHONE = "phone"
    CANNOT = "cannot"
    ADVICE = "advice"
    """What is to be known of the place."""
    FEE = "fee"
    TIME_LIMIT = "time-limit"
    RESULT = "result"
    ENQUIRY = "enquiry"
    COMPLAINT = "complaint"
    PAPER = "paper"
    GETTING = "getting"
    """How to get a paper that is missing."""
    STEP = "step"
    NOTICE = "notice"
    OTHER_WAY = "other-way"


SINGLE = (
    LineKind.OUTCOME,
    LineKind.WHERE,
    LineKind.HOURS,
    LineKind.PHONE,
    LineKind.CANNOT,
    LineKind.ADVICE,
    LineKind.FEE,
    LineKind.TIME_LIMIT,
    LineKind.RESULT,
    LineKind.ENQUIRY,
    LineKind.COMPLAINT,
)
"""The kinds of which a list has at most one line. The order is the codes': it must not change."""

LISTED = (LineKind.STEP, LineKind.NOTICE, LineKind.OTHER_WAY)
"""The kinds of which a list has any number of lines, one after the other; the order is the codes', too."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``said`` are its parts, each a whole text of the content, so that they can be read aloud."""

    kind: LineKind
    said: tuple[Text, ...]

    @property
    def plain(self) -> str:
        """All that it says, in the pack's primary language."""
        return "\n".join(part.primary for part in self.said)


@dataclass(frozen=True, slots=True)
class PaperLines:
    """What is told of one requirement; ``getting`` is None where nothing is missing for it."""

    requirement: str
    wanted: Line
    getting: Line | None


@dataclass(frozen=True, slots=True)
class ToldLines:
    """A whole list in lines: ``single`` and ``listed`` by kind."""

    single: Mapping[LineKind, Line]
    papers: tuple[PaperLines, ...]
    listed: Mapping[LineKind, tuple[Line, ...]]


def told_lines(checklist: Checklist) -> ToldLines:
    """The lines of a list."""
    return ToldLines(
        _single(checklist),
        tuple(_paper(material, checklist.wording) for material in checklist.materials),
        _listed(checklist),
    )


def _single(checklist: Checklist) -> Mapping[LineKind, Line]:
    charge, use = checklist.charge, checklist.where
    place = use.channel
    lines: Mapping[LineKind, tuple[Text | None, ...]] = {
        LineKind.OUTCOME: (checklist.headline, checklist.reason),
        LineKind.WHERE: (place.title, place.place),
        LineKind.HOURS: (place.hours,),
        LineKind.PHONE: (place.phone,),
        LineKind.CANNOT: (place.cannot,),
        LineKind.ADVICE: (use.note,),
        LineKind.FEE: () if charge.changed else (fee_words(checklist), charge.collector, charge.note),
        LineKind.TIME_LIMIT: (checklist.time_limit,),
        LineKind.RESULT: (checklist.result,),
        LineKind.ENQUIRY: (checklist.enquiry_phone,),
        LineKind.COMPLAINT: (checklist.complaint_phone,),
    }
    return {kind: Line(kind, said) for kind, parts in lines.items() if (said := _there(parts))}


def _listed(checklist: Checklist) -> Mapping[LineKind, tuple[Line, ...]]:
    return {
        LineKind.STEP: tuple(Line(LineKind.STEP, (step.text,)) for step in checklist.steps),
        LineKind.NOTICE: tuple(Line(LineKind.NOTICE, (text,)) for text in checklist.notices),
        LineKind.OTHER_WAY: tuple(Line(LineKind.OTHER_WAY, _way(way)) for way in checklist.other_ways),
    }


def _way(channel: Channel) -> tuple[Text, ...]:
    return _there((channel.title, channel.place, channel.phone, channel.cannot))


def _paper(material: Material, words: Wording) -> PaperLines:
    requirement = material.requirement
    said: list[Text | None] = []
    for number, alternative in enumerate(requirement.lists):
        said += (words.or_instead,) if number else ()
        said += (part for use in alternative.uses for part in _document(use, words))
    getting = tuple(part for item in material.items if not item.have for part in _getting(item.use.evidence))
    return PaperLines(
        requirement.id,
        Line(LineKind.PAPER, _there((*said, requirement.note))),
        Line(LineKind.GETTING, getting) if getting else None,
    )


def _document(use: EvidenceUse, words: Wording) -> tuple[Text | None, ...]:
    return use.evidence.name, form_words(words, use.form), pieces_words(words, use), use.note


def _getting(paper: EvidenceType) -> tuple[Text, ...]:
    return _there(
        (paper.name, paper.obtain, paper.issuer, paper.duration, paper.cost, paper.validity),
    )


def _there(parts: Iterable[Text | None]) -> tuple[Text, ...]:
    return tuple(part for part in parts if part is not None)
