"""What a citizen is told at the end: a pure function of service, answers, ticks and site settings.

Screen, sheet, receipt, QR code and JSON all read the one ``Checklist``; nothing else decides what is true.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.evidence import (
    EvidenceType,
    EvidenceTypeList,
    EvidenceUse,
    Requirement,
)
from kiosk.domain.interview import Interview
from kiosk.domain.pack import ContentPack
from kiosk.domain.services import (
    Channel,
    Cost,
    LegalResource,
    PackIdentity,
    Route,
    ServiceChannel,
    Step,
)
from kiosk.domain.settings import Money, Settings, SitePack, shown
from kiosk.domain.texts import Text
from kiosk.domain.wording import Wording


class OutcomeKind(StrEnum):
    """The three honest ends of a visit."""

    READY = "ready"
    BRING = "bring"
    GO_THERE = "go-there"


class NoOutcome(ValueError):
    """The answers lead nowhere: the pack is wrong, and its all-paths check says so before it is published."""


@dataclass(frozen=True, slots=True)
class Guide:
    """The content in force: what ``checklist`` needs besides a finished interview."""

    identity: PackIdentity
    wording: Wording
    site: SitePack
    settings: Settings
    laws: tuple[LegalResource, ...]

    @classmethod
    def of(cls, pack: ContentPack, site: SitePack, settings: Settings) -> "Guide":
        """The guide for a whole pack at a site."""
        return cls(pack.identity, pack.wording, site, settings, pack.legal_resources)


@dataclass(frozen=True, slots=True)
class MaterialItem:
    """One document on the list: ``have`` says whether the citizen ticked it."""

    use: EvidenceUse
    have: bool


@dataclass(frozen=True, slots=True)
class Material:
    """One requirement of the list, with the documents that serve it best for this citizen.

    ``items`` is the list that the citizen has in full, else the usual one; ``substitutes`` are the others.
    """

    requirement: Requirement
    items: tuple[MaterialItem, ...]
    substitutes: tuple[tuple[MaterialItem, ...], ...]

    @property
    def satisfied(self) -> bool:
        """Whether all of ``items`` are there."""
        return all(item.have for item in self.items)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and the answer that the list rests on."""

    question_id: str
    option_id: str
    prompt: Text
    label: Text


@dataclass(frozen=True, slots=True)
class Charge:
    """What is to be paid, to whom."""

    amount: Money
    collector: Text | None
    note: Text | None


@dataclass(frozen=True, slots=True)
class Checklist:
    """Everything that the citizen is told, with all settings filled in; choose a language to show it."""

    service_id: str
    title: Text
    outcome: OutcomeKind
    headline: Text
    reason: Text
    answers: tuple[Answered, ...]
    materials: tuple[Material, ...]
    notices: tuple[Text, ...]
    steps: tuple[Step, ...]
    where: ServiceChannel
    other_ways: tuple[Channel, ...]
    charge: Charge
    time_limit: Text
    result: Text
    laws: tuple[LegalResource, ...]
    enquiry_phone: Text
    complaint_phone: Text
    site_name: Text
    identity: PackIdentity
    wording: Wording

    @property
    def missing(self) -> tuple[Material, ...]:
        """The requirements that the citizen can't satisfy yet."""
        return tuple(material for material in self.materials if not material.satisfied)


ENQUIRY_PHONE = "phone.enquiry"
COMPLAINT_PHONE = "phone.complaint"
"""The settings of kind text that every pack must define, for the sheet's foot."""


def applicable_requirements(interview: Interview) -> tuple[Requirement, ...]:
    """The requirements that the answers call for, each with only the lists that this site accepts."""
    answers, settings = interview.answers, interview.settings
    return tuple(
        Requirement(
            requirement.id,
            requirement.title,
            requirement.when,
            tuple(option for option in requirement.lists if option.when.holds(answers, settings)),
            requirement.note,
            requirement.basis,
        )
        for requirement in interview.service.requirements
        if requirement.when.holds(answers, settings)
    )


def papers_to_tick(interview: Interview) -> tuple[EvidenceUse, ...]:
    """Every document that could serve, each kind once, in the order in which the citizen is asked for it."""
    uses: dict[str, EvidenceUse] = {}
    for requirement in applicable_requirements(interview):
        for alternative in requirement.lists:
            for use in alternative.uses:
                uses.setdefault(use.evidence.id, use)
    return tuple(uses.values())


def route_of(interview: Interview) -> Route:
    """The first route whose criterion holds; raises NoOutcome where none does."""
    answers, settings = interview.answers, interview.settings
    for route in interview.service.routes:
        if route.when.holds(answers, settings):
            return route
    raise NoOutcome(f"{interview.service.id}: no route for {answers}")


def costs_of(interview: Interview) -> tuple[Cost, ...]:
    """The cost rules that hold: exactly one in a checked pack."""
    answers, settings = interview.answers, interview.settings
    return tuple(cost for cost in interview.service.costs if cost.when.holds(answers, settings))


def open_channels(interview: Interview) -> tuple[ServiceChannel, ...]:
    """The channels that this site has switched on and that the answers allow, in the pack's order."""
    answers, settings = interview.answers, interview.settings
    return tuple(
        use
        for use in interview.service.channels
        if use.channel.when.holds(answers, settings) and use.when.holds(answers, settings)
    )


def checklist(guide: Guide, interview: Interview, ticks: Collection[str]) -> Checklist:
    """What to tell a citizen who gave these answers and has the documents with the ids in ``ticks``.

    Raises NoOutcome where a question is open or the pack has no outcome for these answers.
    """
    if (question := interview.current()) is not None:
        raise NoOutcome(f"{interview.service.id}: question {question.id!r} is still open")
    filler = _Filler(guide)
    service, answers = interview.service, interview.answers
    route = route_of(interview)
    ways = open_channels(interview)
    where = next((use for use in ways if use.channel.id == route.channel), None)
    costs = costs_of(interview)
    if where is None or len(costs) != 1:
        raise NoOutcome(f"{service.id}: no open channel or not one cost for {answers}")
    requirements = applicable_requirements(interview)
    materials = tuple(filler.material(requirement, ticks) for requirement in requirements)
    steps = (*service.before, *where.steps, *service.after)
    return Checklist(
        service_id=service.id,
        title=filler.text(service.title),
        outcome=_outcome(where.channel, materials),
        headline=filler.text(route.headline),
        reason=filler.text(route.reason),
        answers=_answered(interview, filler),
        materials=materials,
        notices=tuple(
            filler.text(notice.text)
            for notice in service.notices
            if notice.when.holds(answers, guide.settings)
        ),
        steps=tuple(filler.step(step) for step in steps if step.when.holds(answers, guide.settings)),
        where=filler.service_channel(where),
        other_ways=tuple(filler.channel(use.channel) for use in ways if use is not where),
        charge=filler.charge(costs[0]),
        time_limit=filler.text(route.time_limit),
        result=filler.text(service.output),
        laws=_laws(guide, service.basis, materials),
        enquiry_phone=filler.setting(ENQUIRY_PHONE),
        complaint_phone=filler.setting(COMPLAINT_PHONE),
        site_name=guide.site.name,
        identity=guide.identity,
        wording=guide.wording,
    )


def _outcome(channel: Channel, materials: tuple[Material, ...]) -> OutcomeKind:
    if not channel.here:
        return OutcomeKind.GO_THERE
    return OutcomeKind.READY if all(material.satisfied for material in materials) else OutcomeKind.BRING


def _answered(interview: Interview, filler: "_Filler") -> tuple[Answered, ...]:
    questions = {question.id: question for question in interview.service.questions}
    return tuple(
        Answered(
            question_id,
            option_id,
            filler.text(questions[question_id].prompt),
            next(
                filler.text(option.label)
                for option in questions[question_id].options
                if option.id == option_id
            ),
        )
        for question_id, option_id in interview.given
    )


def _laws(
    guide: Guide, service_basis: tuple[str, ...], materials: tuple[Material, ...]
) -> tuple[LegalResource, ...]:
    named = set(service_basis)
    for material in materials:
        named.update(material.requirement.basis)
        for item in material.items:
            named.update(item.use.evidence.basis)
    return tuple(law for law in guide.laws if law.id in named)


class _Filler:
    """Puts the site's values into texts."""

    def __init__(self, guide: Guide) -> None:
        self._settings = guide.settings
        self._values = shown(guide.settings, guide.wording.money)

    def setting(self, name: str) -> Text:
        return self._values[name]

    def text(self, text: Text) -> Text:
        return text.filled(self._values)

    def optional(self, text: Text | None) -> Text | None:
        return None if text is None else self.text(text)

    def step(self, step: Step) -> Step:
        return Step(self.text(step.text), step.picture, step.when)

    def channel(self, channel: Channel) -> Channel:
        return Channel(
            id=channel.id,
            title=self.text(channel.title),
            picture=channel.picture,
            halves=channel.halves,
            here=channel.here,
            place=self.text(channel.place),
            hours=self.optional(channel.hours),
            phone=self.optional(channel.phone),
            cannot=self.optional(channel.cannot),
            when=channel.when,
        )

    def service_channel(self, use: ServiceChannel) -> ServiceChannel:
        steps = tuple(self.step(step) for step in use.steps)
        return ServiceChannel(self.channel(use.channel), use.when, steps, self.optional(use.note))

    def charge(self, cost: Cost) -> Charge:
        amount = cost.amount if isinstance(cost.amount, Money) else self._settings[cost.amount]
        if not isinstance(amount, Money):
            raise NoOutcome(f"cost {cost.id}: setting {cost.amount} is no amount of money")
        return Charge(amount, self.optional(cost.collector), self.optional(cost.note))

    def material(self, requirement: Requirement, ticks: Collection[str]) -> Material:
        lists = [self._items(alternative, ticks) for alternative in requirement.lists]
        if not lists:
            raise NoOutcome(f"requirement {requirement.id}: no list of documents is accepted")
        chosen = next((items for items in lists if all(item.have for item in items)), lists[0])
        filled = Requirement(
            requirement.id,
            self.text(requirement.title),
            requirement.when,
            requirement.lists,
            self.optional(requirement.note),
            requirement.basis,
        )
        return Material(filled, chosen, tuple(items for items in lists if items is not chosen))

    def _items(self, alternative: EvidenceTypeList, ticks: Collection[str]) -> tuple[MaterialItem, ...]:
        return tuple(
            MaterialItem(
                EvidenceUse(
                    self.evidence(use.evidence),
                    use.form,
                    use.count,
                    self.optional(use.note),
                ),
                use.evidence.id in ticks,
            )
            for use in alternative.uses
        )

    def evidence(self, evidence: EvidenceType) -> EvidenceType:
        return EvidenceType(
            id=evidence.id,
            name=self.text(evidence.name),
            picture=evidence.picture,
            identity=evidence.identity,
            issuer=self.text(evidence.issuer),
            obtain=self.text(evidence.obtain),
            duration=self.text(evidence.duration),
            cost=self.text(evidence.cost),
            validity=self.optional(evidence.validity),
            basis=evidence.basis,
        )
