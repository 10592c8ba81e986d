"""What the files of a pack look like: keys, kinds of values, what may be left out."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Tag

from kiosk.content.shape_values import (
    ABSENT,
    Day,
    Id,
    Ids,
    Language,
    Trust,
    Version,
    nothing_as_empty,
    one_of,
    short_for,
    told_by_key,
)
from kiosk.content.yaml_tree import Word
from kiosk.domain.evidence import Form
from kiosk.domain.front_page import Audience
from kiosk.domain.places import Place
from kiosk.domain.services import Half
from kiosk.domain.settings import SettingKind


class Shape(BaseModel):
    """A mapping of a pack file; its keys are the fields, spelt with hyphens."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        arbitrary_types_allowed=True,
        alias_generator=lambda name: name.replace("_", "-"),
    )


class PackShape(Shape):
    """pack.yaml."""

    id: Id
    version: Version
    effective: Day
    title: Word
    languages: list[Language]
    generated: dict[Language, Language] = {}


class SiteShape(Shape):
    """site.yaml."""

    id: Id
    version: Version
    name: Word
    settings: dict[Id, Any] = {}
    phrases: dict[Id, list[Word]] = {}
    notices: dict[Id, Word] = {}


class StaffShape(Shape):
    """staff.yaml of a pack or of a site: lists that staff choose from."""

    fee_reasons: dict[Id, Word] = {}
    answer_reasons: dict[Id, Word] = {}
    notes: dict[Id, Word] = {}
    windows: dict[Id, Word] = {}


class SettingShape(Shape):
    """One entry of settings/*.yaml."""

    kind: Annotated[SettingKind, one_of(SettingKind)]
    title: Word
    default: Any
    choices: Ids = []
    source: Word
    trust: Trust
    staff: bool = False
    figures: bool = False
    phrases: list[Word] = []


class LawShape(Shape):
    """One entry of laws/*.yaml."""

    title: Word
    plain: Word
    text: list[Word]
    version: Word
    source: Word


class EvidenceShape(Shape):
    """One entry of evidence/*.yaml."""

    name: Word
    picture: Word
    identity: bool
    at: Annotated[Place, one_of(Place)] | None = None
    issuer: Word
    obtain: Word
    duration: Word
    cost: Word
    validity: Word | None = None
    basis: Ids = []


class ChannelShape(Shape):
    """One entry of channels/*.yaml."""

    title: Word
    picture: Word
    here: bool
    halves: list[Annotated[Half, one_of(Half)]] = []
    place: Word
    hours: Word | None = None
    phone: Word | None = None
    cannot: Word | None = None
    when: Any = ABSENT


class OptionShape(Shape):
    """One option of a question."""

    label: Word
    hint: Word | None = None
    picture: Word | None = None
    when: Any = ABSENT


Options = dict[Id, Annotated[OptionShape, BeforeValidator(short_for("label"))]]


class QuestionShape(Shape):
    """One entry of questions/*.yaml."""

    prompt: Word
    hint: Word | None = None
    options: Options


class OwnQuestionShape(QuestionShape):
    """A question that only one service asks."""

    id: Id
    when: Any = ABSENT


class AskShape(Shape):
    """A shared question as a service asks it."""

    ask: Id
    options: Ids | None = None
    when: Any = ABSENT


class DocumentShape(Shape):
    """One document of a list."""

    evidence: Id
    form: Annotated[Form, one_of(Form)] = Form.ORIGINAL
    count: int = 1
    note: Word | None = None


class DocumentsShape(Shape):
    """Documents that satisfy a requirement together."""

    when: Any = ABSENT
    documents: list[Annotated[DocumentShape, BeforeValidator(short_for("evidence"))]]


class RequirementShape(Shape):
    """One entry of requirements/*.yaml."""

    title: Word
    when: Any = ABSENT
    note: Word | None = None
    basis: Ids = []
    any_of: list[Annotated[DocumentsShape, BeforeValidator(short_for("documents", list))]]


class OwnRequirementShape(RequirementShape):
    """A requirement that only one service has."""

    id: Id


class UseShape(Shape):
    """A shared requirement as a service uses it."""

    use: Id
    when: Any = ABSENT


class StepShape(Shape):
    """One step."""

    text: Word
    picture: Word | None = None
    at: Annotated[Place, one_of(Place)] | None = None
    when: Any = ABSENT


class NoticeShape(Shape):
    """One notice."""

    text: Word
    when: Any = ABSENT


Steps = list[Annotated[StepShape, BeforeValidator(short_for("text"))]]


class ChannelUseShape(Shape):
    """A channel as a service uses it."""

    when: Any = ABSENT
    note: Word | None = None
    steps: Steps = []


class RouteShape(Shape):
    """Where a path leads."""

    id: Id
    when: Any = ABSENT
    channel: Id
    headline: Word
    reason: Word
    time_limit: Word


class CostShape(Shape):
    """What is to be paid: ``amount`` (in yuan, or as-posted) or ``setting``."""

    amount: Any = None
    setting: Id | None = None
    when: Any = ABSENT
    collector: Word | None = None
    note: Word | None = None


AskOrOwn = Annotated[
    Annotated[AskShape, Tag("ask")] | Annotated[OwnQuestionShape, Tag("own")], told_by_key("ask", "own")
]
UseOrOwn = Annotated[
    Annotated[UseShape, Tag("use")] | Annotated[OwnRequirementShape, Tag("own")], told_by_key("use", "own")
]


class AlsoShape(Shape):
    """Words that people say; ``after`` names who comes first where several have the same."""

    word: Word
    after: Id | None = None


Also = list[Annotated[AlsoShape, BeforeValidator(short_for("word"))]]


class ServiceShape(Shape):
    """services/<id>.yaml."""

    title: Word
    also: Also = []
    summary: Word
    picture: Word
    audience: Annotated[Audience, one_of(Audience)] = Audience.CITIZEN
    output: Word
    basis: Ids
    questions: list[AskOrOwn] = []
    requirements: list[UseOrOwn] = []
    channels: dict[Id, Annotated[ChannelUseShape, BeforeValidator(nothing_as_empty)]]
    routes: list[RouteShape]
    costs: dict[Id, CostShape]
    before: Steps = []
    after: Steps = []
    notices: list[Annotated[NoticeShape, BeforeValidator(short_for("text"))]] = []


class LifeEventShape(Shape):
    """One entry of life-events.yaml."""

    title: Word
    also: Also = []
    subtitle: Word
    picture: Word
    audience: Annotated[Audience, one_of(Audience)] = Audience.CITIZEN
    services: Ids = []
    laws: Ids = []


class ArticleShape(Shape):
    """One entry of article.yaml."""

    statement: Word
    finding: Word
    refs: Ids = []
