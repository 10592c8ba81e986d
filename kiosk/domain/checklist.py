"""What a citizen is told at the end: a pure function of service, answers, ticks and site settings.

Screen, sheet, receipt, QR code and JSON all read the one ``Checklist``; nothing else decides what is true.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.assistance import UNASSISTED, Assistance
from kiosk.domain.charge import Charge, as_changed
from kiosk.domain.evidence import EvidenceUse, Requirement
from kiosk.domain.filling import Filler
from kiosk.domain.interview import Interview
from kiosk.domain.materials import Material, best_material
from kiosk.domain.pack import ContentPack
from kiosk.domain.services import (
    Channel,
    Cost,
    LegalResource,
    PackIdentity,
    PublicService,
    Route,
    ServiceChannel,
    Step,
)
from kiosk.domain.settings import Money, Settings, SitePack, shown
from kiosk.domain.staff_lists import NO_LISTS, StaffLists, chosen, lists_in_force
from kiosk.domain.staff_remarks import NO_REMARKS, StaffRemarks, staff_remarks, still_known
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
    """The content in force: what ``checklist`` needs besides a finished interview.

    ``lists`` are what staff may choose from, ``generated`` the languages that no translator wrote.
    """

    identity: PackIdentity
    wording: Wording
    site: SitePack
    settings: Settings
    laws: tuple[LegalResource, ...]
    lists: StaffLists = NO_LISTS
    generated: tuple[str, ...] = ()

    @classmethod
    def of(cls, pack: ContentPack, site: SitePack, settings: Settings) -> "Guide":
        """The guide for a whole pack at a site."""
        lists = lists_in_force(pack.staff, site.staff)
        laws = pack.legal_resources
        return cls(pack.identity, pack.wording, site, settings, laws, lists, pack.generated)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and the answer that the list rests on."""

    question_id: str
    option_id: str
    prompt: Text
    label: Text
    for_citizen: Text | None = None
    """Why staff answered it, where they did."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """Everything that the citizen is told, with all settings filled in; choose a language to show it.

    ``generated`` are the languages that no translator wrote. ``ticks`` and ``marks`` are what it rests on
    besides ``answers``, for the code by which the visit can be taken up elsewhere.
    """

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
    generated: tuple[str, ...] = ()
    staff: StaffRemarks = NO_REMARKS
    ticks: frozenset[str] = frozenset()
    marks: Assistance = UNASSISTED

    @property
    def assisted(self) -> bool:
        """Whether staff changed or added anything."""
        papers = (
            item
            for material in self.materials
            for items in (material.items, *material.substitutes)
            for item in items
        )
        return (
            self.staff != NO_REMARKS
            or self.charge.changed is not None
            or any(answer.for_citizen is not None for answer in self.answers)
            or any(paper.seen is not None for paper in papers)
        )

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


def where_of(interview: Interview, route: Route) -> ServiceChannel:
    """The channel that ``route`` leads to; raises NoOutcome where it is closed to these answers."""
    for use in open_channels(interview):
        if use.channel.id == route.channel:
            return use
    raise NoOutcome(f"{interview.service.id}: channel {route.channel} is closed for {interview.answers}")


def open_channels(interview: Interview) -> tuple[ServiceChannel, ...]:
    """The channels that this site has switched on and that the answers allow, in the pack's order."""
    answers, settings = interview.answers, interview.settings
    return tuple(
        use
        for use in interview.service.channels
        if use.channel.when.holds(answers, settings) and use.when.holds(answers, settings)
    )


def checklist(
    guide: Guide, interview: Interview, ticks: Collection[str], assistance: Assistance = UNASSISTED
) -> Checklist:
    """What to tell a citizen who gave these answers and has the documents with the ids in ``ticks``.

    What staff marked counts before ticks and rules, as far as the site's lists still know it. Raises
    NoOutcome where a question is open or the pack has no outcome for these answers.
    """
    if (question := interview.current()) is not None:
        raise NoOutcome(f"{interview.service.id}: question {question.id!r} is still open")
    values = shown(guide.settings, guide.wording.money)
    fill = Filler(values)
    service, answers, settings = interview.service, interview.answers, guide.settings
    route = route_of(interview)
    where = where_of(interview, route)
    marks = still_known(assistance, guide.lists)
    materials = _materials(interview, fill, ticks, marks)
    steps = (*service.before, *where.steps, *service.after)
    notices = (notice for notice in service.notices if notice.when.holds(answers, settings))
    return Checklist(
        service_id=service.id,
        title=fill.text(service.title),
        outcome=_outcome(where.channel, materials),
        headline=fill.text(route.headline),
        reason=fill.text(route.reason),
        answers=_answered(interview, fill, marks, guide.lists),
        materials=materials,
        notices=tuple(fill.text(notice.text) for notice in notices),
        steps=tuple(fill.step(step) for step in steps if step.when.holds(answers, settings)),
        where=fill.service_channel(where),
        other_ways=tuple(fill.channel(use.channel) for use in open_channels(interview) if use is not where),
        charge=as_changed(_charge(interview, settings, fill), marks.fee, guide.lists.fee_reasons),
        time_limit=fill.text(route.time_limit),
        result=fill.text(service.output),
        laws=_laws(guide, service.basis, materials),
        enquiry_phone=values[ENQUIRY_PHONE],
        complaint_phone=values[COMPLAINT_PHONE],
        site_name=guide.site.name,
        identity=guide.identity,
        wording=guide.wording,
        generated=guide.generated,
        staff=staff_remarks(marks, guide.lists),
        ticks=frozenset(ticks),
        marks=marks,
    )


def in_force(service: PublicService, guide: Guide) -> PublicService:
    """The service as a citizen reads it at this site: every ``{setting}`` in its texts filled in."""
    return Filler(shown(guide.settings, guide.wording.money)).service(service)


def _outcome(channel: Channel, materials: tuple[Material, ...]) -> OutcomeKind:
    if not channel.here:
        return OutcomeKind.GO_THERE
    return OutcomeKind.READY if all(material.satisfied for material in materials) else OutcomeKind.BRING


def _materials(
    interview: Interview, fill: Filler, ticks: Collection[str], marks: Assistance
) -> tuple[Material, ...]:
    try:
        return tuple(
            best_material(fill.requirement(requirement), ticks, marks.verdict_of)
            for requirement in applicable_requirements(interview)
        )
    except ValueError as error:
        raise NoOutcome(str(error)) from error


def _answered(
    interview: Interview, fill: Filler, marks: Assistance, lists: StaffLists
) -> tuple[Answered, ...]:
    reasons = {
        question: reason.text
        for question, name in marks.answered_for
        if (reason := chosen(lists.answer_reasons, name)) is not None
    }
    questions = {question.id: question for question in interview.service.questions}
    return tuple(
        Answered(
            question_id,
            option_id,
            fill.text(questions[question_id].prompt),
            next(
                fill.text(option.label) for option in questions[question_id].options if option.id == option_id
            ),
            reasons.get(question_id),
        )
        for question_id, option_id in interview.given
    )


def _charge(interview: Interview, settings: Settings, fill: Filler) -> Charge:
    costs = costs_of(interview)
    if len(costs) != 1:
        raise NoOutcome(f"{interview.service.id}: {len(costs)} costs for {interview.answers}")
    (cost,) = costs
    amount = _amount(cost, settings)
    collector = None if amount == Money(0) else cost.collector
    return Charge(amount, fill.optional(collector), fill.optional(cost.note))


def _amount(cost: Cost, settings: Settings) -> Money | None:
    amount = settings[cost.amount] if isinstance(cost.amount, str) else cost.amount
    if amount is None or isinstance(amount, Money):
        return amount
    raise NoOutcome(f"cost {cost.id}: setting {cost.amount} is no amount of money")


def _laws(
    guide: Guide, service_basis: tuple[str, ...], materials: tuple[Material, ...]
) -> tuple[LegalResource, ...]:
    """The laws behind the service and every document that the list names, substitutes included."""
    named = set(service_basis)
    for material in materials:
        named.update(material.requirement.basis)
        for items in (material.items, *material.substitutes):
            named.update(*(item.use.evidence.basis for item in items))
    return tuple(law for law in guide.laws if law.id in named)
