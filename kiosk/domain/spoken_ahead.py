"""Every line that a pack can make the kiosk say, so that its clips are there before anybody asks.

``spoken`` composes its utterances of whole texts, so that these are few and known: all texts of the content
in force, amounts and numbers of pieces with their unit, and how far questions and steps can go. Only what a
visit itself makes, the sheet's number and a fee that staff changed, can't be foreseen.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Protocol

from kiosk.domain.checklist import Guide, in_force
from kiosk.domain.evidence import EvidenceUse
from kiosk.domain.front_page import FrontPage
from kiosk.domain.phrases import money_words, pieces_words, version_words
from kiosk.domain.services import Cost, PublicService
from kiosk.domain.settings import Money, SettingValue
from kiosk.domain.spoken import Line, line_of, said_in
from kiosk.domain.spoken_above import names_ahead
from kiosk.domain.texts import Text

STEPS = 15
"""How many steps are counted ahead: each more costs as many clips as it has, and a longer way is rare."""


class FrameAhead(Protocol):
    """The words of the frame, all of them."""

    def lines(self, language: str) -> Iterable[Line]:
        """Every word of the frame that has no figure in it."""
        ...

    def counted(self, language: str, questions: int, steps: int) -> Iterable[Line]:
        """How far one has come, for as many questions and steps as there can be."""
        ...


def lines_ahead(
    front: FrontPage, guide: Guide, services: Iterable[PublicService], frame: FrameAhead
) -> tuple[Line, ...]:
    """Each line once, in the order in which a visit may come upon it: first pages, frame, services, law."""
    made = [in_force(service, guide) for service in services]
    questions = max((len(service.questions) for service in made), default=0)
    steps = min(STEPS, max((_most_steps(service) for service in made), default=0))
    texts = list(texts_of((front.life_events, front.cards, front.site_name)))
    later = list(texts_of((guide.wording, made, list(guide.settings.values()), guide.laws)))
    later += [text for service in made for text in _composed(service, guide)]
    later += _by_staff(guide)
    lines: dict[Line, None] = {}
    languages = dict.fromkeys(said_in(front, language) for language in front.languages)
    for language in languages:
        lines |= dict.fromkeys(line_of(text, language) for text in texts)
        lines |= dict.fromkeys(frame.lines(language))
    lines |= dict.fromkeys(names_ahead(front))
    for language in languages:
        lines |= dict.fromkeys(frame.counted(language, questions, steps))
        lines |= dict.fromkeys(line_of(text, language) for text in later if not text.placeholders())
        lines[Line(version_words(guide.identity), language)] = None
    return tuple(line for line in lines if line.text)


def texts_of(thing: object) -> Iterator[Text]:
    """Every text anywhere in ``thing``, a frozen object or a sequence of such."""
    if isinstance(thing, Text):
        yield thing
    elif isinstance(thing, tuple | list):
        for part in thing:
            yield from texts_of(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from texts_of(getattr(thing, field.name))


def _by_staff(guide: Guide) -> Iterator[Text]:
    """What is said of a visit that staff assisted."""
    for choice in (*guide.lists.notes, *guide.lists.windows):
        yield choice.text
    for reason in guide.lists.answer_reasons:
        yield guide.wording.answered_for.filled({"reason": reason.text})


def _most_steps(service: PublicService) -> int:
    most = max((len(way.steps) for way in service.channels), default=0)
    return len(service.before) + most + len(service.after)


def _composed(service: PublicService, guide: Guide) -> Iterator[Text]:
    """The texts that are put together of a figure and its unit."""
    for cost in service.costs:
        amount = _amount(cost, guide)
        if isinstance(amount, Money) and amount.fen:
            yield money_words(guide.wording, amount)
    for requirement in service.requirements:
        for alternative in requirement.lists:
            for use in alternative.uses:
                yield from _pieces(use, guide)


def _amount(cost: Cost, guide: Guide) -> SettingValue | None:
    return guide.settings[cost.amount] if isinstance(cost.amount, str) else cost.amount


def _pieces(use: EvidenceUse, guide: Guide) -> Iterator[Text]:
    words = pieces_words(guide.wording, use)
    if words is not None:
        yield words
