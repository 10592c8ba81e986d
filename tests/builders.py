"""Small services by hand: each helper takes what a test is about and fills in the rest."""

from collections.abc import Iterable
from datetime import date

from kiosk.domain.checklist import Guide
from kiosk.domain.criteria import ALWAYS, AllOf, AnswerIn, Criterion, Not, SettingIs
from kiosk.domain.evidence import EvidenceType, EvidenceTypeList, EvidenceUse, Form, Requirement
from kiosk.domain.front_page import Audience
from kiosk.domain.services import (
    Channel,
    Cost,
    LegalResource,
    Notice,
    Option,
    PackIdentity,
    PublicService,
    Question,
    Route,
    ServiceChannel,
    Step,
)
from kiosk.domain.settings import Money, Settings, SettingValue, SitePack
from kiosk.domain.staff_lists import NO_LISTS, Choice, StaffLists
from kiosk.domain.texts import Text
from kiosk.domain.wording import PHRASES, Wording


def text(chinese: str, english: str | None = None) -> Text:
    """A text in both languages; without English the Chinese stands for it."""
    return Text((("zh-CN", chinese), ("en", chinese if english is None else english)))


def given(**answers: str) -> Criterion:
    """Every question named was answered with the option named; `__` in a name stands for `-`."""
    parts = tuple(AnswerIn(_id(name), frozenset(option.split("|"))) for name, option in answers.items())
    return parts[0] if len(parts) == 1 else AllOf(parts)


def unless(**answers: str) -> Criterion:
    """The opposite of ``given``."""
    return Not(given(**answers))


def switched(setting: str, value: bool | str = True) -> Criterion:
    """The setting has this value."""
    return SettingIs(setting, value)


def option(id_: str, when: Criterion = ALWAYS) -> Option:
    return Option(id_, text(f"选{id_}", f"option {id_}"), None, None, when)


def question(id_: str, *options: str | Option, when: Criterion = ALWAYS) -> Question:
    """A question with options by id; without any it can be answered with yes or no."""
    made = tuple(item if isinstance(item, Option) else option(item) for item in options or ("yes", "no"))
    return Question(id_, text(f"问{id_}", f"question {id_}"), None, made, when)


def evidence(
    id_: str, *, identity: bool = True, basis: Iterable[str] = (), cost: str = "免费"
) -> EvidenceType:
    return EvidenceType(
        id=id_,
        name=text(f"材料{id_}", f"paper {id_}"),
        picture="documents/id-card",
        identity=identity,
        issuer=text("公安机关", "police"),
        obtain=text("到派出所办理", "at the police station"),
        duration=text("3日", "3 days"),
        cost=text(cost),
        validity=None,
        basis=tuple(basis),
    )


def papers(*ids: str | EvidenceType, when: Criterion = ALWAYS) -> EvidenceTypeList:
    """Documents that are wanted together, an original of each."""
    kinds = (item if isinstance(item, EvidenceType) else evidence(item) for item in ids)
    return EvidenceTypeList(tuple(EvidenceUse(kind, Form.ORIGINAL, 1, None) for kind in kinds), when)


def requirement(
    id_: str, *lists: EvidenceTypeList, when: Criterion = ALWAYS, basis: Iterable[str] = ()
) -> Requirement:
    return Requirement(id_, text(f"证明{id_}", f"prove {id_}"), when, lists, None, tuple(basis))


def channel(id_: str, *, here: bool = True, when: Criterion = ALWAYS) -> Channel:
    return Channel(
        id=id_,
        title=text(f"在{id_}", f"at {id_}"),
        picture="channels/window",
        halves=frozenset(),
        here=here,
        place=text("一楼", "first floor"),
        hours=None,
        phone=None,
        cannot=None,
        when=when,
    )


def way(to: str | Channel, *steps: str | Step, when: Criterion = ALWAYS) -> ServiceChannel:
    """A channel as a service uses it; by id it is one in the hall."""
    place = to if isinstance(to, Channel) else channel(to)
    made = tuple(item if isinstance(item, Step) else step(item) for item in steps)
    return ServiceChannel(place, when, made, None)


def step(words: str, when: Criterion = ALWAYS) -> Step:
    return Step(text(words), None, when)


def route(id_: str, to: str = "window", when: Criterion = ALWAYS) -> Route:
    return Route(
        id_,
        when,
        to,
        text(f"请到{id_}", f"go to {id_}"),
        text("按规定", "by the rules"),
        text("当场", "at once"),
    )


FREE = Money(0)


def cost(id_: str, amount: Money | str | None = FREE, when: Criterion = ALWAYS) -> Cost:
    return Cost(id_, when, amount, None, None)


def notice(words: str, when: Criterion = ALWAYS) -> Notice:
    return Notice(text(words), when)


def law(id_: str) -> LegalResource:
    return LegalResource(id_, text(f"法{id_}"), text("大意"), (text("条文"),), text("2018"), "a gazette")


def service(
    *questions: Question,
    id_: str = "replace",
    requirements: Iterable[Requirement] = (),
    channels: Iterable[ServiceChannel] | None = None,
    routes: Iterable[Route] | None = None,
    costs: Iterable[Cost] | None = None,
    before: Iterable[Step] = (),
    after: Iterable[Step] = (),
    notices: Iterable[Notice] = (),
    basis: Iterable[str] = (),
) -> PublicService:
    """A service; what is not named is one open window, one route to it, and no charge."""
    return PublicService(
        id=id_,
        title=text("补领社保卡", "Replace a card"),
        summary=text("丢了补领", "After a loss"),
        picture="events/replace",
        audience=Audience.CITIZEN,
        output=text("新卡", "A new card"),
        basis=tuple(basis),
        questions=questions,
        requirements=tuple(requirements),
        channels=(way("window"),) if channels is None else tuple(channels),
        routes=(route("window"),) if routes is None else tuple(routes),
        costs=(cost("free"),) if costs is None else tuple(costs),
        before=tuple(before),
        after=tuple(after),
        notices=tuple(notices),
    )


def wording() -> Wording:
    """Every phrase is its own name, save the two that are filled in."""
    phrases = {name: text(name) for name in PHRASES}
    return Wording(
        **phrases | {"money": text("{amount}元", "{amount} yuan"), "pieces": text("{count}份", "{count} pc.")}
    )


PHONES: dict[str, SettingValue] = {"phone.enquiry": text("12333"), "phone.complaint": text("12345")}


def staff_lists() -> StaffLists:
    """One or two entries in each list."""
    return StaffLists(
        fee_reasons=(Choice("hardship", text("困难减免", "Hardship")),),
        answer_reasons=(Choice("cannot-see", text("看不清屏幕", "Cannot see the screen")),),
        notes=(
            Choice("come-early", text("请上午来", "Come in the morning")),
            Choice("ask-bank", text("先问银行", "Ask the bank first")),
        ),
        windows=(Choice("w3", text("3号窗口", "Window 3")),),
    )


def guide(
    settings: Settings | None = None, laws: Iterable[LegalResource] = (), lists: StaffLists = NO_LISTS
) -> Guide:
    """The content in force: the phones are set, and what ``settings`` add."""
    return Guide(
        identity=PackIdentity("default", "2026.11", date(2026, 11, 1), text("默认", "default")),
        wording=wording(),
        site=SitePack("hall", "1", text("市社保局", "City bureau"), ()),
        settings={**PHONES, **(settings or {})},
        laws=tuple(laws),
        lists=lists,
    )


def _id(name: str) -> str:
    return name.replace("__", "-")
