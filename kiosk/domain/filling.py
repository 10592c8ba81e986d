"""Puts a site's values into texts, so that what a citizen reads names no setting but its value."""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.domain.evidence import EvidenceType, EvidenceTypeList, EvidenceUse, Requirement
from kiosk.domain.services import (
    Channel,
    Cost,
    Notice,
    Option,
    PublicService,
    Question,
    Route,
    ServiceChannel,
    Step,
)
from kiosk.domain.texts import Text


class Filler:
    """Fills in ``{setting}`` wherever a text stands; ``values`` maps a setting's id to its wording."""

    def __init__(self, values: Mapping[str, Text]) -> None:
        self._values = values

    def text(self, text: Text) -> Text:
        return text.filled(self._values)

    def optional(self, text: Text | None) -> Text | None:
        return None if text is None else self.text(text)

    def service(self, service: PublicService) -> PublicService:
        """The whole service: its questions, papers, ways and all else that it says."""
        return replace(
            service,
            title=self.text(service.title),
            summary=self.text(service.summary),
            output=self.text(service.output),
            questions=tuple(map(self.question, service.questions)),
            requirements=tuple(map(self.requirement, service.requirements)),
            channels=tuple(map(self.service_channel, service.channels)),
            routes=tuple(map(self.route, service.routes)),
            costs=tuple(map(self.cost, service.costs)),
            before=tuple(map(self.step, service.before)),
            after=tuple(map(self.step, service.after)),
            notices=tuple(map(self.notice, service.notices)),
        )

    def question(self, question: Question) -> Question:
        return replace(
            question,
            prompt=self.text(question.prompt),
            hint=self.optional(question.hint),
            options=tuple(map(self.option, question.options)),
        )

    def option(self, option: Option) -> Option:
        return replace(option, label=self.text(option.label), hint=self.optional(option.hint))

    def requirement(self, requirement: Requirement) -> Requirement:
        return replace(
            requirement,
            title=self.text(requirement.title),
            lists=tuple(map(self.documents, requirement.lists)),
            note=self.optional(requirement.note),
        )

    def documents(self, alternative: EvidenceTypeList) -> EvidenceTypeList:
        return replace(alternative, uses=tuple(map(self.use, alternative.uses)))

    def use(self, use: EvidenceUse) -> EvidenceUse:
        return replace(use, evidence=self.evidence(use.evidence), note=self.optional(use.note))

    def evidence(self, evidence: EvidenceType) -> EvidenceType:
        return replace(
            evidence,
            name=self.text(evidence.name),
            issuer=self.text(evidence.issuer),
            obtain=self.text(evidence.obtain),
            duration=self.text(evidence.duration),
            cost=self.text(evidence.cost),
            validity=self.optional(evidence.validity),
        )

    def channel(self, channel: Channel) -> Channel:
        return replace(
            channel,
            title=self.text(channel.title),
            place=self.text(channel.place),
            hours=self.optional(channel.hours),
            phone=self.optional(channel.phone),
            cannot=self.optional(channel.cannot),
        )

    def service_channel(self, use: ServiceChannel) -> ServiceChannel:
        return replace(
            use,
            channel=self.channel(use.channel),
            steps=tuple(map(self.step, use.steps)),
            note=self.optional(use.note),
        )

    def route(self, route: Route) -> Route:
        return replace(
            route,
            headline=self.text(route.headline),
            reason=self.text(route.reason),
            time_limit=self.text(route.time_limit),
        )

    def cost(self, cost: Cost) -> Cost:
        return replace(cost, collector=self.optional(cost.collector), note=self.optional(cost.note))

    def step(self, step: Step) -> Step:
        return replace(step, text=self.text(step.text))

    def notice(self, notice: Notice) -> Notice:
        return replace(notice, text=self.text(notice.text))
