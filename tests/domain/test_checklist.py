"""What a citizen is told at the end."""

from dataclasses import replace

import pytest

from kiosk.domain.checklist import Checklist, NoOutcome, OutcomeKind, checklist, papers_to_tick
from kiosk.domain.evidence import Requirement
from kiosk.domain.interview import Interview
from kiosk.domain.materials import MaterialItem
from kiosk.domain.services import PublicService
from kiosk.domain.settings import Money, SettingValue
from tests.builders import (
    PHONES,
    channel,
    cost,
    evidence,
    given,
    guide,
    law,
    notice,
    papers,
    question,
    requirement,
    route,
    service,
    step,
    switched,
    text,
    way,
)


def told(
    about: PublicService, answers: dict[str, str], ticks: set[str] | None = None, **settings: SettingValue
) -> Checklist:
    content = guide({name.replace("__", "."): value for name, value in settings.items()})
    talk = Interview(about, content.settings)
    for name, chosen in answers.items():
        talk = talk.answer(name, chosen)
    return checklist(content, talk, ticks or set())


def ids(items: tuple[MaterialItem, ...]) -> list[str]:
    return [item.use.evidence.id for item in items]


IDENTITY = requirement(
    "identity", papers("id-card"), papers("temporary-id-card"), papers("passport", "permit")
)


@pytest.mark.parametrize(
    ("place", "ticks", "outcome"),
    [
        ("window", {"id-card"}, OutcomeKind.READY),
        ("window", {"temporary-id-card"}, OutcomeKind.READY),
        ("window", {"passport", "permit"}, OutcomeKind.READY),
        ("window", {"passport"}, OutcomeKind.BRING),
        ("window", set(), OutcomeKind.BRING),
        ("bank", {"id-card"}, OutcomeKind.GO_THERE),
        ("bank", set(), OutcomeKind.GO_THERE),
    ],
)
def test_outcome_follows_the_place_and_the_papers(place: str, ticks: set[str], outcome: OutcomeKind) -> None:
    both = [way("window"), way(channel("bank", here=False))]
    about = service(requirements=[IDENTITY], channels=both, routes=[route("there", place)])
    assert told(about, {}, ticks).outcome is outcome


def test_service_that_needs_no_papers_is_ready() -> None:
    assert told(service(), {}).outcome is OutcomeKind.READY


@pytest.mark.parametrize(
    ("ticks", "shown"),
    [
        (set(), ["id-card"]),
        ({"temporary-id-card"}, ["temporary-id-card"]),
        ({"id-card", "temporary-id-card"}, ["id-card"]),
        ({"passport"}, ["passport", "permit"]),
        ({"passport", "permit"}, ["passport", "permit"]),
        ({"passport", "temporary-id-card"}, ["temporary-id-card"]),
        ({"something-else"}, ["id-card"]),
    ],
)
def test_list_shown_first_is_the_one_that_asks_for_the_least_more(ticks: set[str], shown: list[str]) -> None:
    (material,) = told(service(requirements=[IDENTITY]), {}, ticks).materials
    assert ids(material.items) == shown
    assert len(material.substitutes) == 2
    assert shown not in [ids(items) for items in material.substitutes]


def test_of_two_lists_begun_alike_the_usual_one_is_shown() -> None:
    family = requirement("family", papers("id-card", "register"), papers("id-card", "birth-certificate"))
    (material,) = told(service(requirements=[family]), {}, {"id-card"}).materials
    assert ids(material.items) == ["id-card", "register"]
    assert [item.have for item in material.items] == [True, False]


def test_list_that_lacks_fewer_papers_comes_before_the_usual_one() -> None:
    family = requirement("family", papers("id-card", "register", "photo"), papers("register", "certificate"))
    (material,) = told(service(requirements=[family]), {}, {"register"}).materials
    assert ids(material.items) == ["register", "certificate"]


def test_substitute_that_the_site_does_not_accept_is_not_named() -> None:
    lost = requirement("identity", papers("id-card"), papers("police-note", when=switched("police")))
    about = service(requirements=[lost])
    assert [ids(items) for items in told(about, {}, police=True).materials[0].substitutes] == [
        ["police-note"]
    ]
    assert told(about, {}, police=False).materials[0].substitutes == ()
    assert [use.evidence.id for use in papers_to_tick(Interview(about, {"police": False}))] == ["id-card"]


def test_requirement_applies_only_where_its_condition_holds() -> None:
    agent = requirement("agent", papers("power-of-attorney"), when=given(agent="yes"))
    about = service(question("agent"), requirements=[IDENTITY, agent])
    assert [m.requirement.id for m in told(about, {"agent": "yes"}).materials] == ["identity", "agent"]
    assert [m.requirement.id for m in told(about, {"agent": "no"}).materials] == ["identity"]


def test_missing_names_what_is_still_to_be_brought() -> None:
    photo = requirement("photo", papers("photo"))
    result = told(service(requirements=[IDENTITY, photo]), {}, {"id-card"})
    assert [material.requirement.id for material in result.missing] == ["photo"]


def test_each_paper_is_asked_for_once() -> None:
    about = service(requirements=[IDENTITY, requirement("agent", papers("id-card", "agent-id-card"))])
    asked = [use.evidence.id for use in papers_to_tick(Interview(about, PHONES))]
    assert asked == ["id-card", "temporary-id-card", "passport", "permit", "agent-id-card"]


def test_charge_is_the_fixed_amount_or_the_sites_own() -> None:
    quality = given(reason="quality")
    about = service(
        question("reason", "lost", "quality"),
        costs=[cost("free", when=quality), cost("lost", "fee.lost", given(reason="lost"))],
    )
    assert told(about, {"reason": "quality"}, fee__lost=Money(2000)).charge.amount == Money(0)
    assert told(about, {"reason": "lost"}, fee__lost=Money(2500)).charge.amount == Money(2500)


def test_nobody_collects_what_is_free() -> None:
    paid = replace(cost("lost", Money(2000)), collector=text("银行"))
    free = replace(paid, amount=Money(0))
    assert told(service(costs=[paid]), {}).charge.collector == text("银行")
    assert told(service(costs=[free]), {}).charge.collector is None


def test_charge_that_only_the_place_knows_names_no_amount() -> None:
    assert told(service(costs=[cost("elsewhere", None)]), {}).charge.amount is None


def test_steps_stand_in_order_and_only_those_that_apply() -> None:
    there = way("window", "交材料", step("拍照", given(first="yes")), "领卡")
    about = service(question("first"), channels=[there], before=[step("先挂失")], after=[step("再启用")])
    told_steps = [item.text.primary for item in told(about, {"first": "no"}).steps]
    assert told_steps == ["先挂失", "交材料", "领卡", "再启用"]
    assert len(told(about, {"first": "yes"}).steps) == 5


def test_other_ways_are_the_open_channels_besides_the_one_named() -> None:
    ways = [
        way("window"),
        way("app", when=given(holder="self")),
        way(channel("phone", when=switched("phone"))),
    ]
    about = service(question("holder", "self", "child"), channels=ways)
    assert [w.id for w in told(about, {"holder": "self"}, phone=True).other_ways] == ["app", "phone"]
    assert [w.id for w in told(about, {"holder": "child"}, phone=False).other_ways] == []


def test_first_route_that_holds_is_taken() -> None:
    about = service(
        question("holder", "self", "child"),
        routes=[route("for-children", when=given(holder="child")), route("usual")],
    )
    assert told(about, {"holder": "child"}).headline.in_language("en") == "go to for-children"
    assert told(about, {"holder": "self"}).headline.in_language("en") == "go to usual"


def test_answers_are_told_in_words() -> None:
    (answered,) = told(service(question("holder", "self", "child")), {"holder": "child"}).answers
    assert (answered.question_id, answered.option_id) == ("holder", "child")
    assert (answered.prompt.primary, answered.label.primary) == ("问holder", "选child")


def test_notices_are_told_where_they_apply() -> None:
    about = service(
        question("pension"), notices=[notice("记得重新绑定", given(pension="yes")), notice("原件")]
    )
    assert [words.primary for words in told(about, {"pension": "no"}).notices] == ["原件"]


def test_laws_are_those_behind_the_service_and_each_paper_named() -> None:
    bank = evidence("bank-proof", identity=False, basis=["rules-3"])
    spare = evidence("spare-proof", identity=False, basis=["rules-4"])
    wanted = requirement("bank", papers(bank), papers(spare), basis=["rules-2"])
    about = service(requirements=[wanted], basis=["law-1"])
    content = guide(laws=[law(id_) for id_ in ("law-1", "law-9", "rules-2", "rules-3", "rules-4")])
    laws = checklist(content, Interview(about, content.settings), ()).laws
    assert [item.id for item in laws] == ["law-1", "rules-2", "rules-3", "rules-4"]


def test_site_values_stand_in_every_text() -> None:
    about = service(before=[step("打{phone.enquiry}")], notices=[notice("交{fee}")])
    result = told(about, {}, fee=Money(2000))
    assert result.steps[0].text.primary == "打12333"
    assert result.notices[0].in_language("en") == "交20 yuan"
    assert result.complaint_phone.primary == "12345"


NEVER = given(holder="nobody")


@pytest.mark.parametrize(
    ("about", "answers"),
    [
        (service(question("holder")), {}),
        (service(question("holder"), routes=[route("r", when=NEVER)]), {"holder": "yes"}),
        (service(question("holder"), channels=[way("window", when=NEVER)]), {"holder": "yes"}),
        (service(question("holder"), costs=[cost("c", when=NEVER)]), {"holder": "yes"}),
        (service(question("holder"), costs=[cost("c"), cost("d")]), {"holder": "yes"}),
        (
            service(question("holder"), requirements=[requirement("r", papers("a", when=NEVER))]),
            {"holder": "yes"},
        ),
        (service(question("holder"), costs=[cost("c", "phone.enquiry")]), {"holder": "yes"}),
    ],
    ids=["open question", "no route", "closed channel", "no cost", "two costs", "no list", "no amount"],
)
def test_wrong_pack_is_said_instead_of_guessed(about: PublicService, answers: dict[str, str]) -> None:
    with pytest.raises(NoOutcome):
        told(about, answers)


def test_requirement_keeps_its_own_list_of_documents() -> None:
    (material,) = told(service(requirements=[IDENTITY]), {}).materials
    assert isinstance(material.requirement, Requirement)
    assert len(material.requirement.lists) == 3
