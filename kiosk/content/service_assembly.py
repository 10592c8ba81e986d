"""The shape of one service's file -> a service, with the place of each of its parts."""

from collections.abc import Iterable
from typing import Any

from kiosk.content.assembly import Assembly
from kiosk.content.criteria import Scope
from kiosk.content.limits import Fit
from kiosk.content.problems import Place
from kiosk.content.shapes import (
    AskShape,
    CostShape,
    DocumentsShape,
    OptionShape,
    OwnQuestionShape,
    OwnRequirementShape,
    QuestionShape,
    RequirementShape,
    RouteShape,
    ServiceShape,
    StepShape,
    UseShape,
)
from kiosk.content.values import money
from kiosk.content.yaml_tree import Word
from kiosk.domain.criteria import ALWAYS, AllOf, Criterion
from kiosk.domain.evidence import EvidenceTypeList, EvidenceUse, Requirement
from kiosk.domain.services import (
    Cost,
    Notice,
    Option,
    PublicService,
    Question,
    Route,
    ServiceChannel,
    Step,
)
from kiosk.domain.settings import Money, SettingKind

PartPlaces = dict[tuple[str, str], Place]
"""(kind, id) of a part as the walk over all paths names it -> where it stands."""


class ServiceAssembly:
    """Makes one service; ``places`` then tells where each part of it stands."""

    def __init__(self, assembly: Assembly, service_id: str, shape: ServiceShape) -> None:
        self._in = assembly
        self._findings = assembly.findings
        self._id = service_id
        self._shape = shape
        self._asked: dict[str, tuple[str, ...]] = {}
        self._all_options: dict[str, tuple[str, ...]] = {}
        self.places: PartPlaces = {("service", service_id): assembly.tables.services.places[service_id]}

    def make(self) -> PublicService:
        """The service; what is wrong with it is noted."""
        shape, help_ = self._shape, self._in
        order = [self._question_id(item) for item in shape.questions]
        questions = tuple(
            question
            for position, item in enumerate(shape.questions)
            if (question := self._question(item, order[position + 1 :])) is not None
        )
        channels = tuple(
            channel for id_, use in shape.channels.items() if (channel := self._channel(id_, use)) is not None
        )
        return PublicService(
            id=self._id,
            title=help_.texts.join(shape.title, Fit.TITLE),
            summary=help_.text(shape.summary, Fit.SUMMARY),
            picture=help_.picture(shape.picture),
            audience=shape.audience,
            output=help_.text(shape.output, Fit.OUTPUT),
            basis=help_.laws(shape.basis),
            questions=questions,
            requirements=self._requirements(),
            channels=channels,
            routes=tuple(self._route(route) for route in shape.routes),
            costs=tuple(self._cost(id_, cost) for id_, cost in shape.costs.items()),
            before=self._steps(shape.before),
            after=self._steps(shape.after),
            notices=tuple(
                Notice(help_.text(notice.text, Fit.NOTICE), self._when(notice.when, notice.text.place))
                for notice in shape.notices
            ),
        )

    def _mark(self, kind: str, id_: Word) -> None:
        if (kind, id_) in self.places:
            there = self.places[kind, str(id_)]
            self._findings.error(
                id_.place, f"{kind} `{id_}` stands in line {there.line} too", "keep one of the two"
            )
        self.places[kind, str(id_)] = id_.place

    def _scope(self, later: Iterable[str] = (), shared: bool = False) -> Scope:
        return Scope(
            self._in.settings,
            dict(self._asked),
            frozenset(later),
            self._all_options if shared else None,
            f"service `{self._id}`" if shared else "",
        )

    def _when(self, tree: Any, where: Place) -> Criterion:
        return self._in.when(tree, self._scope(), where)

    @staticmethod
    def _question_id(item: AskShape | OwnQuestionShape) -> Word:
        return item.ask if isinstance(item, AskShape) else item.id

    def _question(self, item: AskShape | OwnQuestionShape, later: list[Word]) -> Question | None:
        id_ = self._question_id(item)
        self._mark("question", id_)
        shape: QuestionShape | None
        shape = self._in.tables.questions.find(id_, self._findings) if isinstance(item, AskShape) else item
        scope = self._scope((id_, *later))
        when = self._in.when(item.when, scope, id_.place)
        if shape is None:
            self._asked[str(id_)] = ()
            return None
        self._all_options[str(id_)] = tuple(map(str, shape.options))
        chosen = self._chosen(item, shape)
        shared = isinstance(item, AskShape)
        inner = self._scope((id_, *later), shared)
        options = tuple(self._option(name, option, inner) for name, option in chosen.items())
        self.places |= {("option", f"{id_}.{name}"): id_.place if shared else name.place for name in chosen}
        self._asked[str(id_)] = tuple(map(str, chosen))
        if not options:
            self._findings.error(id_.place, f"question `{id_}` has no options", "give it at least two")
        return Question(
            str(id_),
            self._in.text(shape.prompt, Fit.PROMPT),
            self._in.optional(shape.hint, Fit.HINT),
            options,
            when,
        )

    def _chosen(self, item: AskShape | OwnQuestionShape, shape: QuestionShape) -> dict[Word, OptionShape]:
        if not isinstance(item, AskShape) or item.options is None:
            return shape.options
        for name in item.options:
            if name not in shape.options:
                self._findings.error(
                    name.place,
                    f"question `{item.ask}` has no option `{name}`",
                    f"use some of {', '.join(shape.options)}",
                )
        return {name: option for name, option in shape.options.items() if name in item.options}

    def _option(self, name: Word, shape: OptionShape, scope: Scope) -> Option:
        return Option(
            str(name),
            self._in.text(shape.label, Fit.LABEL),
            self._in.optional(shape.hint, Fit.HINT),
            self._in.pictures.check(shape.picture),
            self._in.when(shape.when, scope, name.place),
        )

    def _requirements(self) -> tuple[Requirement, ...]:
        made: list[Requirement] = []
        for item in self._shape.requirements:
            match item:
                case UseShape():
                    self._mark("requirement", item.use)
                    shape = self._in.tables.requirements.find(item.use, self._findings)
                    when = self._when(item.when, item.use.place)
                    if shape is not None:
                        where = self._in.tables.requirements.places[item.use]
                        made.append(
                            self._requirement(str(item.use), shape, self._scope(shared=True), where, when)
                        )
                case OwnRequirementShape():
                    self._mark("requirement", item.id)
                    made.append(self._requirement(str(item.id), item, self._scope(), item.id.place, ALWAYS))
        return tuple(made)

    def _requirement(
        self, id_: str, shape: RequirementShape, scope: Scope, where: Place, also: Criterion
    ) -> Requirement:
        own = self._in.when(shape.when, scope, where)
        if not shape.any_of:
            self._findings.error(where, f"requirement `{id_}` lists no documents", "add a list to any-of:")
        return Requirement(
            id_,
            self._in.text(shape.title, Fit.TITLE),
            _both(also, own),
            tuple(self._documents(documents, shape, scope, where) for documents in shape.any_of),
            self._in.optional(shape.note, Fit.NOTE),
            self._in.laws(shape.basis),
        )

    def _documents(
        self, shape: DocumentsShape, requirement: RequirementShape, scope: Scope, where: Place
    ) -> EvidenceTypeList:
        uses: list[EvidenceUse] = []
        if not shape.documents:
            self._findings.error(where, "a list without documents", "name a document, or remove the list")
        for document in shape.documents:
            self._in.tables.evidence.find(document.evidence, self._findings)
            evidence = self._in.evidence.get(document.evidence)
            place = document.evidence.place
            if not 1 <= document.count <= 99:
                self._findings.error(place, f"`count` is {document.count}", "write a number from 1 to 99")
            if evidence is None:
                continue
            if not evidence.identity and not evidence.basis and not requirement.basis:
                self._findings.error(
                    place,
                    f"document `{evidence.id}` proves no identity and is asked for without a legal basis",
                    "add basis: to the document or to this requirement (社会保险经办条例 art. 31)",
                )
            note = self._in.optional(document.note, Fit.NOTE)
            uses.append(EvidenceUse(evidence, document.form, document.count, note))
        return EvidenceTypeList(tuple(uses), self._in.when(shape.when, scope, where))

    def _channel(self, id_: Word, use: Any) -> ServiceChannel | None:
        self._mark("channel", id_)
        self._in.tables.channels.find(id_, self._findings)
        steps = self._steps(use.steps)
        when = self._when(use.when, id_.place)
        note = self._in.optional(use.note, Fit.NOTE)
        channel = self._in.channels.get(id_)
        return None if channel is None else ServiceChannel(channel, when, steps, note)

    def _steps(self, shapes: Iterable[StepShape]) -> tuple[Step, ...]:
        return tuple(
            Step(
                self._in.text(shape.text, Fit.STEP),
                self._in.pictures.check(shape.picture),
                self._when(shape.when, shape.text.place),
            )
            for shape in shapes
        )

    def _route(self, shape: RouteShape) -> Route:
        self._mark("route", shape.id)
        if shape.channel not in self._shape.channels:
            self._findings.error(
                shape.channel.place,
                f"route `{shape.id}` leads to `{shape.channel}`, which is no channel of this service",
                f"use one of {', '.join(self._shape.channels)}, or add it under channels:",
            )
        return Route(
            str(shape.id),
            self._when(shape.when, shape.id.place),
            str(shape.channel),
            self._in.text(shape.headline, Fit.HEADLINE),
            self._in.text(shape.reason, Fit.REASON),
            self._in.text(shape.time_limit, Fit.TIME_LIMIT),
        )

    def _cost(self, id_: Word, shape: CostShape) -> Cost:
        self._mark("cost", id_)
        return Cost(
            str(id_),
            self._when(shape.when, id_.place),
            self._amount(id_, shape),
            self._in.optional(shape.collector, Fit.PLACE),
            self._in.optional(shape.note, Fit.NOTE),
        )

    def _amount(self, id_: Word, shape: CostShape) -> Money | str:
        if (shape.amount is None) == (shape.setting is None):
            self._findings.error(
                id_.place, f"cost `{id_}` needs an amount or a setting", "write one of the two"
            )
            return Money(0)
        if shape.setting is None:
            amount = money(shape.amount)
            if amount is None:
                self._findings.error(
                    id_.place, f"cost `{id_}` is no amount in yuan", 'write 20, or "2.50" in quotes'
                )
            return amount or Money(0)
        self._in.tables.settings.find(shape.setting, self._findings)
        setting = self._in.settings.get(shape.setting)
        if setting is not None and setting.kind is not SettingKind.MONEY:
            self._findings.error(
                shape.setting.place,
                f"setting `{setting.id}` is no amount of money",
                "name one of kind: money",
            )
        return str(shape.setting)


def _both(one: Criterion, other: Criterion) -> Criterion:
    if one == ALWAYS:
        return other
    return one if other == ALWAYS else AllOf((one, other))
