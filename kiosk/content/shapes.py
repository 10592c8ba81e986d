"""What the files of a pack look like: keys, kinds of values, what may be left out."""

import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    PlainValidator,
    Tag,
)
from pydantic_core import PydanticCustomError

from kiosk.content.yaml_tree import Word
from kiosk.domain.evidence import Form
from kiosk.domain.services import Audience, Half
from kiosk.domain.settings import SettingKind

ID = re.compile(r"[a-z0-9][a-z0-9.-]*")
MAX_ID = 60
"""Characters of an id; it also is a file name and a column of the store."""
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?")
ABSENT: Any = ()
"""What ``when`` is where it is not written; an empty ``when:`` is None and an error."""

E = TypeVar("E", bound=Enum)


def wrong(problem: str, mend: str) -> PydanticCustomError:
    """An error in a file's shape in the product's own words."""
    return PydanticCustomError("said", "{problem}", {"problem": problem, "mend": mend})


def _id(word: Word) -> Word:
    if not ID.fullmatch(word) or len(word) > MAX_ID:
        raise wrong(f"`{word[:MAX_ID]}` is no id", f"use a-z, 0-9, `-` and `.`, at most {MAX_ID} characters")
    return word


def _language(word: Word) -> Word:
    if not LANGUAGE.fullmatch(word):
        raise wrong(f"`{word[:MAX_ID]}` is no language tag", "write it as in zh-CN or en")
    return word


def _day(value: Any) -> date:
    try:
        if isinstance(value, Word) and len(value) == 10:
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise wrong("is no day of the calendar", "write it as YYYY-MM-DD")


def _version(value: Any) -> str:
    if isinstance(value, Word) and re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z.+-]{0,30}", value):
        return str(value)
    raise wrong("is no version", 'write it in quotes, as in "2026.11"')


def _trust(value: Any) -> str:
    if isinstance(value, Word) and value in ("A", "B", "C", "D", "S", "K"):
        return str(value)
    raise wrong(
        "is no degree of trust", "write A statute, B government, C republished, D hearsay, S article or K"
    )


def _one_of(kind: type[E]) -> PlainValidator:
    def member(value: Any) -> E:
        try:
            return kind(value)
        except ValueError:
            names = ", ".join(str(item.value) for item in kind)
            raise wrong(f"`{str(value)[:MAX_ID]}` can't stand here", f"use one of {names}") from None

    return PlainValidator(member)


def _short(key: str, kind: type | tuple[type, ...] = Word) -> Callable[[Any], Any]:
    """Lets ``value`` be written for ``{key: value}``."""

    def spelt_out(value: Any) -> Any:
        return {key: value} if isinstance(value, kind) else value

    return spelt_out


def _empty(value: Any) -> Any:
    return {} if value is None else value


def _first_key(key: str, otherwise: str) -> Discriminator:
    return Discriminator(lambda value: key if isinstance(value, dict) and key in value else otherwise)


class Shape(BaseModel):
    """A mapping of a pack file; its keys are the fields, spelt with hyphens."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        arbitrary_types_allowed=True,
        alias_generator=lambda name: name.replace("_", "-"),
    )


Id = Annotated[Word, AfterValidator(_id)]
Ids = list[Id]


class PackShape(Shape):
    """pack.yaml."""

    id: Id
    version: Annotated[str, PlainValidator(_version)]
    effective: Annotated[date, PlainValidator(_day)]
    title: Word
    languages: list[Annotated[Word, AfterValidator(_language)]]


class SiteShape(Shape):
    """site.yaml."""

    id: Id
    version: Annotated[str, PlainValidator(_version)]
    name: Word
    settings: dict[Id, Any] = {}


class SettingShape(Shape):
    """One entry of settings/*.yaml."""

    kind: Annotated[SettingKind, _one_of(SettingKind)]
    title: Word
    default: Any
    choices: Ids = []
    source: Word
    trust: Annotated[str, PlainValidator(_trust)]


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
    halves: list[Annotated[Half, _one_of(Half)]] = []
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


Options = dict[Id, Annotated[OptionShape, BeforeValidator(_short("label"))]]


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
    form: Annotated[Form, _one_of(Form)] = Form.ORIGINAL
    count: int = 1
    note: Word | None = None


class DocumentsShape(Shape):
    """Documents that satisfy a requirement together."""

    when: Any = ABSENT
    documents: list[Annotated[DocumentShape, BeforeValidator(_short("evidence"))]]


class RequirementShape(Shape):
    """One entry of requirements/*.yaml."""

    title: Word
    when: Any = ABSENT
    note: Word | None = None
    basis: Ids = []
    any_of: list[Annotated[DocumentsShape, BeforeValidator(_short("documents", list))]]


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
    when: Any = ABSENT


class NoticeShape(Shape):
    """One notice."""

    text: Word
    when: Any = ABSENT


Steps = list[Annotated[StepShape, BeforeValidator(_short("text"))]]


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
    """What is to be paid: ``amount`` or ``setting``."""

    amount: Any = None
    setting: Id | None = None
    when: Any = ABSENT
    collector: Word | None = None
    note: Word | None = None


AskOrOwn = Annotated[
    Annotated[AskShape, Tag("ask")] | Annotated[OwnQuestionShape, Tag("own")], _first_key("ask", "own")
]
UseOrOwn = Annotated[
    Annotated[UseShape, Tag("use")] | Annotated[OwnRequirementShape, Tag("own")], _first_key("use", "own")
]


class ServiceShape(Shape):
    """services/<id>.yaml."""

    title: Word
    summary: Word
    picture: Word
    audience: Annotated[Audience, _one_of(Audience)] = Audience.CITIZEN
    output: Word
    basis: Ids
    questions: list[AskOrOwn] = []
    requirements: list[UseOrOwn] = []
    channels: dict[Id, Annotated[ChannelUseShape, BeforeValidator(_empty)]]
    routes: list[RouteShape]
    costs: dict[Id, CostShape]
    before: Steps = []
    after: Steps = []
    notices: list[Annotated[NoticeShape, BeforeValidator(_short("text"))]] = []


class LifeEventShape(Shape):
    """One entry of life-events.yaml."""

    title: Word
    subtitle: Word
    picture: Word
    audience: Annotated[Audience, _one_of(Audience)] = Audience.CITIZEN
    services: Ids = []
    laws: Ids = []


class ArticleShape(Shape):
    """One entry of article.yaml."""

    statement: Word
    finding: Word
    refs: Ids = []
