"""Public services (CPSV-AP PublicService, Channel, Cost, LegalResource)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.domain.criteria import Criterion
from kiosk.domain.evidence import Requirement
from kiosk.domain.front_page import Audience
from kiosk.domain.places import Place
from kiosk.domain.settings import Money
from kiosk.domain.texts import Text


@dataclass(frozen=True, slots=True)
class LegalResource:
    """A statute article in the wording in force; ``plain`` says in everyday words what it means.

    ``version`` is the wording's own date or number, ``source`` where the wording was taken from.
    """

    id: str
    title: Text
    plain: Text
    text: tuple[Text, ...]
    version: Text
    source: str


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question, offered where ``when`` holds."""

    id: str
    label: Text
    hint: Text | None
    picture: str | None
    when: Criterion


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the citizen, where ``when`` holds on earlier answers and settings."""

    id: str
    prompt: Text
    hint: Text | None
    options: tuple[Option, ...]
    when: Criterion

    def criteria(self) -> tuple[Criterion, ...]:
        """When it is asked, and when each option is on offer."""
        return (self.when, *(option.when for option in self.options))


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, taken up where ``when`` holds.

    ``at`` is the place to go to for it; None for a step that is done where the matter is dealt with.
    """

    text: Text
    picture: str | None
    when: Criterion
    at: Place | None = None


class Half(StrEnum):
    """Which half of a social security card something concerns: they are activated separately."""

    SOCIAL = "social"
    BANK = "bank"


@dataclass(frozen=True, slots=True)
class Channel:
    """A place or way to be served, open where ``when`` (settings only) holds.

    ``halves`` are the halves of the card that can be dealt with here; ``cannot`` says what can't be done.
    """

    id: str
    title: Text
    picture: str
    halves: frozenset[Half]
    here: bool
    place: Text
    hours: Text | None
    phone: Text | None
    cannot: Text | None
    when: Criterion


@dataclass(frozen=True, slots=True)
class ServiceChannel:
    """A channel as one service uses it: when it applies, the steps there, and what to know."""

    channel: Channel
    when: Criterion
    steps: tuple[Step, ...]
    note: Text | None


@dataclass(frozen=True, slots=True)
class Cost:
    """What is to be paid where ``when`` holds: a fixed amount or the id of a money setting.

    None for an amount that only the place knows which takes it, such as another city's fee.
    """

    id: str
    when: Criterion
    amount: Money | str | None
    collector: Text | None
    note: Text | None


@dataclass(frozen=True, slots=True)
class Route:
    """Where a path leads: the first route whose ``when`` holds is taken.

    ``channel`` is the id of the service channel that serves the citizen; it decides whether the outcome can
    be "ready" here or is "go there".
    """

    id: str
    when: Criterion
    channel: str
    headline: Text
    reason: Text
    time_limit: Text


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that must not be overlooked, where ``when`` holds."""

    text: Text
    when: Criterion


@dataclass(frozen=True, slots=True)
class PublicService:
    """One procedure, from the questions that personalise it to where it leads."""

    id: str
    title: Text
    summary: Text
    picture: str
    audience: Audience
    output: Text
    basis: tuple[str, ...]
    questions: tuple[Question, ...]
    requirements: tuple[Requirement, ...]
    channels: tuple[ServiceChannel, ...]
    routes: tuple[Route, ...]
    costs: tuple[Cost, ...]
    before: tuple[Step, ...]
    after: tuple[Step, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class ArticleNote:
    """A statement of the commissioning article, what was found to be true, and where the pack says it.

    ``refs`` are ids of services, settings, evidence types, channels or legal resources.
    """

    id: str
    statement: Text
    finding: Text
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackIdentity:
    """Which content this is: id, version and the day from which it applies."""

    id: str
    version: str
    effective: date
    title: Text
