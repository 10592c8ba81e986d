"""The things that two packs are compared by: each has a name, facts, and perhaps lines in order."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from kiosk.domain.criteria import ALWAYS, AllOf, AnswerIn, AnyOf, Criterion, Not, SettingIs
from kiosk.domain.pack import ContentPack
from kiosk.domain.settings import Money, Settings, SettingValue, SitePack, resolve
from kiosk.domain.texts import Text


class Topic(StrEnum):
    """What kind of thing differs."""

    PACK = "pack"
    EVENT = "event"
    SERVICE = "service"
    QUESTION = "question"
    OPTION = "option"
    REQUIREMENT = "requirement"
    PAPER = "paper"
    PLACE = "place"
    STEP = "step"
    OUTCOME = "outcome"
    FEE = "fee"
    NOTICE = "notice"
    LAW = "law"
    SETTING = "setting"
    PHRASE = "phrase"


class Aspect(StrEnum):
    """What about a thing differs."""

    WHOLE = "whole"
    """The thing itself: it is new, or gone."""
    LINE = "line"
    """One of its lines: a step, a notice, a paragraph."""
    VERSION = "version"
    EFFECTIVE = "effective"
    TITLE = "title"
    SUMMARY = "summary"
    RESULT = "result"
    HINT = "hint"
    WHEN = "when"
    NOTE = "note"
    BASIS = "basis"
    PAPERS = "papers"
    ISSUER = "issuer"
    OBTAIN = "obtain"
    DURATION = "duration"
    COST = "cost"
    VALIDITY = "validity"
    WHERE = "where"
    HOURS = "hours"
    PHONE = "phone"
    CANNOT = "cannot"
    REASON = "reason"
    TIME_LIMIT = "time-limit"
    AMOUNT = "amount"
    COLLECTOR = "collector"
    VALUE = "value"
    SERVICES = "services"
    LAWS = "laws"
    PLAIN = "plain"


Facts = tuple[tuple[Aspect, Text | None], ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """Something of a pack. ``lines`` have an order and no names of their own; without facts they are all."""

    topic: Topic
    id: str
    name: Text
    facts: Facts = ()
    lines: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Edition:
    """A pack at a site."""

    pack: ContentPack
    site: SitePack

    @cached_property
    def settings(self) -> Settings:
        """The settings in force."""
        return resolve(self.pack.settings, self.site)

    @cached_property
    def laws(self) -> Mapping[str, Text]:
        """Law id -> title."""
        return {law.id: law.title for law in self.pack.legal_resources}

    def same(self, words: str) -> Text:
        """Words that read alike in every language."""
        return Text(tuple((tag, words) for tag in self.pack.languages))

    def joined(self, parts: "tuple[Text, ...]", between: str) -> Text | None:
        """Texts one behind the other, None for none."""
        if not parts:
            return None
        return Text(
            tuple((tag, between.join(part.in_language(tag) for part in parts)) for tag in self.pack.languages)
        )

    def basis(self, ids: tuple[str, ...]) -> Text | None:
        """The titles of laws."""
        return self.joined(tuple(self.laws.get(id_, self.same(id_)) for id_ in ids), "; ")

    def when(self, criterion: Criterion) -> Text | None:
        """A condition in ids; None for one that always holds."""
        return None if criterion == ALWAYS else self.same(condition(criterion))

    def value(self, value: SettingValue | None) -> Text:
        """A value as it is read: an amount in the pack's words, a text as it is."""
        match value:
            case None:
                return self.pack.wording.fee_as_posted
            case Text():
                return value
            case Money():
                return self.pack.wording.money.filled({"amount": self.same(value.yuan)})
            case bool():
                return self.same("✓" if value else "✗")
            case _:
                return self.same(str(value))


def condition(criterion: Criterion) -> str:
    """A condition in one line: ``holder=child|other & not(reason=lost)``."""
    match criterion:
        case AnswerIn(question, options):
            return f"{question}={'|'.join(sorted(options))}"
        case SettingIs(setting, value):
            return f"{setting}={str(value).lower() if isinstance(value, bool) else value}"
        case AllOf(parts):
            return " & ".join(_part(part) for part in parts)
        case AnyOf(parts):
            return " or ".join(_part(part) for part in parts)
        case Not(part):
            return f"not({condition(part)})"
        case _:
            raise TypeError(f"a condition of an unknown kind: {criterion!r}")


def _part(criterion: Criterion) -> str:
    whole = condition(criterion)
    return f"({whole})" if isinstance(criterion, AllOf | AnyOf) else whole
