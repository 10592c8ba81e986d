"""The things of one service: what it asks, wants, costs and says, and where it leads."""

from collections.abc import Iterator

from kiosk.domain.comparing_things import Aspect, Edition, Thing, Topic
from kiosk.domain.evidence import EvidenceType, EvidenceTypeList, EvidenceUse, Form, Requirement
from kiosk.domain.services import Channel, Cost, PublicService, Question, Route, ServiceChannel, Step
from kiosk.domain.texts import Text


def service_card(service: PublicService) -> Thing:
    """The service as such, by which it is told whether it is new or gone."""
    facts = (
        (Aspect.TITLE, service.title),
        (Aspect.SUMMARY, service.summary),
        (Aspect.RESULT, service.output),
    )
    return Thing(Topic.SERVICE, service.id, service.title, facts)


def things_of_service(service: PublicService, edition: Edition) -> Iterator[Thing]:
    """All that is in a service."""
    basis = ((Aspect.BASIS, edition.basis(service.basis)),)
    yield Thing(Topic.SERVICE, service.id, service.title, basis)
    for question in service.questions:
        yield from _question(question, edition)
    for requirement in service.requirements:
        yield _requirement(requirement, edition)
    papers = {
        use.evidence.id: use.evidence
        for requirement in service.requirements
        for papers in requirement.lists
        for use in papers.uses
    }
    for evidence in papers.values():
        yield _paper(evidence, edition)
    for use in service.channels:
        yield from _place(use, edition)
    for route in service.routes:
        yield _outcome(route, service, edition)
    for cost in service.costs:
        yield _fee(cost, edition)
    yield _steps("before", service.title, service.before, edition)
    yield _steps("after", service.title, service.after, edition)
    notices = tuple(_conditional(notice.text, edition.when(notice.when)) for notice in service.notices)
    yield Thing(Topic.NOTICE, "notices", service.title, lines=notices)


def _question(question: Question, edition: Edition) -> Iterator[Thing]:
    facts = (
        (Aspect.TITLE, question.prompt),
        (Aspect.HINT, question.hint),
        (Aspect.WHEN, edition.when(question.when)),
    )
    yield Thing(Topic.QUESTION, question.id, question.prompt, facts)
    for option in question.options:
        facts = (
            (Aspect.TITLE, option.label),
            (Aspect.HINT, option.hint),
            (Aspect.WHEN, edition.when(option.when)),
        )
        yield Thing(Topic.OPTION, f"{question.id}.{option.id}", option.label, facts)


def _requirement(requirement: Requirement, edition: Edition) -> Thing:
    lists = tuple(_papers(papers, edition) for papers in requirement.lists)
    facts = (
        (Aspect.TITLE, requirement.title),
        (Aspect.PAPERS, edition.joined(lists, " / ")),
        (Aspect.WHEN, edition.when(requirement.when)),
        (Aspect.NOTE, requirement.note),
        (Aspect.BASIS, edition.basis(requirement.basis)),
    )
    return Thing(Topic.REQUIREMENT, requirement.id, requirement.title, facts)


def _papers(papers: EvidenceTypeList, edition: Edition) -> Text:
    together = edition.joined(tuple(_use(use, edition) for use in papers.uses), " + ") or edition.same("–")
    return _conditional(together, edition.when(papers.when))


def _use(use: EvidenceUse, edition: Edition) -> Text:
    forms = {
        Form.ORIGINAL: edition.pack.wording.original,
        Form.COPY: edition.pack.wording.copy,
        Form.ORIGINAL_AND_COPY: edition.pack.wording.original_and_copy,
        Form.ITSELF: None,
    }
    form, note = forms[use.form], use.note
    return Text(
        tuple(
            (
                tag,
                use.evidence.name.in_language(tag)
                + (f" ({form.in_language(tag)})" if form is not None else "")
                + (f" ×{use.count}" if use.count != 1 else "")
                + (f" [{note.in_language(tag)}]" if note is not None else ""),
            )
            for tag in edition.pack.languages
        )
    )


def _paper(evidence: EvidenceType, edition: Edition) -> Thing:
    facts = (
        (Aspect.TITLE, evidence.name),
        (Aspect.ISSUER, evidence.issuer),
        (Aspect.OBTAIN, evidence.obtain),
        (Aspect.DURATION, evidence.duration),
        (Aspect.COST, evidence.cost),
        (Aspect.VALIDITY, evidence.validity),
        (Aspect.WHERE, None if evidence.at is None else edition.same(evidence.at.value)),
        (Aspect.BASIS, edition.basis(evidence.basis)),
    )
    return Thing(Topic.PAPER, evidence.id, evidence.name, facts)


def _place(use: ServiceChannel, edition: Edition) -> Iterator[Thing]:
    channel: Channel = use.channel
    facts = (
        (Aspect.TITLE, channel.title),
        (Aspect.WHERE, channel.place),
        (Aspect.HOURS, channel.hours),
        (Aspect.PHONE, channel.phone),
        (Aspect.CANNOT, channel.cannot),
        (Aspect.WHEN, _both_when(use, edition)),
        (Aspect.NOTE, use.note),
    )
    yield Thing(Topic.PLACE, channel.id, channel.title, facts)
    yield _steps(channel.id, channel.title, use.steps, edition)


def _both_when(use: ServiceChannel, edition: Edition) -> Text | None:
    conditions = (edition.when(use.channel.when), edition.when(use.when))
    return edition.joined(tuple(condition for condition in conditions if condition is not None), " & ")


def _outcome(route: Route, service: PublicService, edition: Edition) -> Thing:
    titles = {use.channel.id: use.channel.title for use in service.channels}
    facts = (
        (Aspect.TITLE, route.headline),
        (Aspect.WHERE, titles.get(route.channel, edition.same(route.channel))),
        (Aspect.REASON, route.reason),
        (Aspect.TIME_LIMIT, route.time_limit),
        (Aspect.WHEN, edition.when(route.when)),
    )
    return Thing(Topic.OUTCOME, route.id, route.headline, facts)


def _fee(cost: Cost, edition: Edition) -> Thing:
    amount = edition.settings.get(cost.amount) if isinstance(cost.amount, str) else cost.amount
    facts = (
        (Aspect.AMOUNT, edition.value(amount)),
        (Aspect.COLLECTOR, cost.collector),
        (Aspect.NOTE, cost.note),
        (Aspect.WHEN, edition.when(cost.when)),
    )
    return Thing(Topic.FEE, cost.id, edition.pack.wording.fee, facts)


def _steps(id_: str, name: Text, steps: tuple[Step, ...], edition: Edition) -> Thing:
    lines = tuple(_conditional(step.text, edition.when(step.when)) for step in steps)
    return Thing(Topic.STEP, id_, name, lines=lines)


def _conditional(text: Text, condition: Text | None) -> Text:
    if condition is None:
        return text
    return Text(tuple((tag, f"{wording} {{{condition.in_language(tag)}}}") for tag, wording in text.wordings))
