"""Two packs are compared by what a citizen is asked, told and charged: nothing of it can differ unseen."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest

from kiosk.domain.comparing import Difference, compare
from kiosk.domain.comparing_things import Aspect, Edition, Topic, condition
from kiosk.domain.criteria import ALWAYS, AllOf, AnyOf, Criterion, Not
from kiosk.domain.evidence import EvidenceType
from kiosk.domain.services import Channel, PublicService
from kiosk.domain.settings import Money
from kiosk.domain.texts import Text
from tests.builders import (
    cost,
    evidence,
    given,
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
from tests.store import packs
from tests.store.packs import SITE

PACK = replace(packs.PACK, wording=replace(packs.PACK.wording, money=text("{amount}元", "{amount} yuan")))
OLD = Edition(PACK, SITE)


def of(*services: PublicService) -> Edition:
    return Edition(replace(PACK, services=services, life_events=()), SITE)


def only(old: Edition, new: Edition) -> Difference:
    (difference,) = compare(old, new)
    return difference


def test_a_pack_does_not_differ_from_itself() -> None:
    assert compare(OLD, OLD) == ()


def test_another_fee_of_the_site_is_named_where_it_is_set_and_where_it_is_paid() -> None:
    dearer = replace(SITE, overrides=(("fee.lost", Money(2500)), *SITE.overrides[1:]))
    found = {
        (one.topic, one.id, one.aspect): (one.old, one.new, one.services)
        for one in compare(OLD, Edition(PACK, dearer))
    }
    money = PACK.wording.money
    old, new = (money.filled({"amount": text(yuan, yuan)}) for yuan in ("16.50", "25"))
    assert found[Topic.SETTING, "fee.lost", Aspect.VALUE] == (old, new, ())
    fees = [values for (topic, _, _), values in found.items() if topic is Topic.FEE]
    assert fees
    assert {values[:2] for values in fees} == {(old, new)}
    assert {topic for topic, _, _ in found} == {Topic.SETTING, Topic.FEE}


SERVICE = service(
    question("holder", "self", "child"),
    requirements=[requirement("identity", papers("id-card"), papers("passport"))],
    channels=[way("window", "first", "second", "third")],
    routes=[route("window")],
    costs=[cost("free")],
    notices=[notice("beware")],
)


@pytest.mark.parametrize(
    ("changed", "topic", "id_", "aspect"),
    [
        (replace(SERVICE, output=text("别的")), Topic.SERVICE, "replace", Aspect.RESULT),
        (
            replace(SERVICE, questions=(question("holder", "self", "child", when=given(a="b")),)),
            Topic.QUESTION,
            "holder",
            Aspect.WHEN,
        ),
        (
            replace(SERVICE, questions=(question("holder", "self", "child", "agent"),)),
            Topic.OPTION,
            "holder.agent",
            Aspect.WHOLE,
        ),
        (
            replace(SERVICE, requirements=(requirement("identity", papers("id-card", "passport")),)),
            Topic.REQUIREMENT,
            "identity",
            Aspect.PAPERS,
        ),
        (
            replace(SERVICE, routes=(route("window", when=given(a="b")),)),
            Topic.OUTCOME,
            "window",
            Aspect.WHEN,
        ),
        (replace(SERVICE, notices=()), Topic.NOTICE, "notices", Aspect.LINE),
        (replace(SERVICE, costs=(cost("free", Money(500)),)), Topic.FEE, "free", Aspect.AMOUNT),
        (replace(SERVICE, costs=(cost("free", None),)), Topic.FEE, "free", Aspect.AMOUNT),
        (
            replace(SERVICE, channels=(way("window", "first", "second", "third", when=switched("open")),)),
            Topic.PLACE,
            "window",
            Aspect.WHEN,
        ),
        (replace(SERVICE, before=(step("prepare"),)), Topic.STEP, "before", Aspect.LINE),
    ],
)
def test_what_differs_in_a_service_is_one_line_with_its_service(
    changed: PublicService, topic: Topic, id_: str, aspect: Aspect
) -> None:
    found = only(of(SERVICE), of(changed))
    assert (found.topic, found.id, found.aspect, found.services) == (
        topic,
        id_,
        aspect,
        () if aspect is Aspect.RESULT else ("replace",),
    )
    back = only(of(changed), of(SERVICE))
    assert (back.old, back.new) == (found.new, found.old)


def test_a_step_put_in_between_is_the_only_one_that_differs() -> None:
    more = replace(SERVICE, channels=(way("window", "first", "new", "second", "third"),))
    found = only(of(SERVICE), of(more))
    assert (found.topic, found.old, found.new) == (Topic.STEP, None, text("new"))


def test_a_step_that_is_worded_anew_stands_beside_its_old_wording() -> None:
    other = replace(SERVICE, channels=(way("window", "first", "second again", "third"),))
    found = only(of(SERVICE), of(other))
    assert (found.old, found.new) == (text("second"), text("second again"))


def test_a_service_that_comes_or_goes_is_one_line() -> None:
    other = replace(SERVICE, id="other", title=text("别的事", "another matter"))
    come = only(of(SERVICE), of(SERVICE, other))
    assert (come.topic, come.id, come.old, come.new) == (Topic.SERVICE, "other", None, other.title)
    gone = only(of(SERVICE, other), of(SERVICE))
    assert (gone.old, gone.new) == (other.title, None)


def test_what_several_services_share_is_named_once_with_all_of_them() -> None:
    def both(name: str) -> Edition:
        asks = requirement("identity", papers(replace(evidence("id-card"), issuer=text(name))))
        one = replace(SERVICE, requirements=(asks,))
        return of(one, replace(one, id="other"))

    found = only(both("police"), both("the police station"))
    assert (found.topic, found.id, found.aspect) == (Topic.PAPER, "id-card", Aspect.ISSUER)
    assert found.services == ("replace", "other")


def test_a_wording_that_differs_in_one_language_is_shown_in_that_language() -> None:
    old = replace(SERVICE, output=text("新卡", "a card"))
    new = replace(SERVICE, output=text("新卡", "a new card"))
    found = only(of(old), of(new))
    assert found.languages == ("en",)
    assert found.shown_in("zh-CN") == "en"


def test_a_language_that_only_one_pack_has_makes_no_difference() -> None:
    def with_german(value: Text) -> Text:
        return Text((*value.wordings, ("de", "auf deutsch")))

    german = replace(SERVICE, title=with_german(SERVICE.title), output=with_german(SERVICE.output))
    new = Edition(replace(of(german).pack, languages=("zh-CN", "en", "de")), SITE)
    assert compare(of(SERVICE), new) == ()


def test_version_and_day_of_a_pack_are_compared() -> None:
    identity = replace(PACK.identity, version="2", effective=date(2027, 1, 1))
    found = compare(OLD, Edition(replace(PACK, identity=identity), SITE))
    assert [(one.aspect, one.new and one.new.primary) for one in found] == [
        (Aspect.VERSION, "default 2"),
        (Aspect.EFFECTIVE, "2027-01-01"),
    ]


def test_a_paragraph_of_a_law_is_a_line() -> None:
    laws = (law("law-1"),)
    new = replace(laws[0], text=(*laws[0].text, text("第二款")))
    found = only(
        Edition(replace(PACK, legal_resources=laws), SITE),
        Edition(replace(PACK, legal_resources=(new,)), SITE),
    )
    assert (found.topic, found.aspect, found.new) == (Topic.LAW, Aspect.LINE, text("第二款"))


@pytest.mark.parametrize(
    ("criterion", "said"),
    [
        (given(holder="child"), "holder=child"),
        (switched("open", False), "open=false"),
        (switched("kind", "second"), "kind=second"),
        (Not(given(holder="child")), "not(holder=child)"),
        (AllOf((given(a="x"), AnyOf((given(b="y"), given(c="z"))))), "a=x & (b=y or c=z)"),
        (ALWAYS, ""),
    ],
)
def test_a_condition_reads_in_one_line(criterion: Criterion, said: str) -> None:
    assert condition(criterion) == said


NOT_SHOWN = {"also", "article_notes", "staff", "settings"}
"""What no citizen reads of a pack: words for the search, what is for editors and staff; settings by value."""

SHARED = {"evidence", "channel"}
"""What services share, and what is changed in all of them at once."""


def variants(value: Any) -> Iterator[tuple[str, Any]]:
    """``value`` again and again, each time with another of its texts changed, and where that text stands."""
    if isinstance(value, Text):
        yield "", Text(tuple((tag, f"{wording}!") for tag, wording in value.wordings))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            for where, changed in variants(item):
                yield f"{position}.{where}", (*value[:position], changed, *value[position + 1 :])
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name not in NOT_SHOWN | SHARED:
                for where, changed in variants(getattr(value, field.name)):
                    yield f"{field.name}.{where}", replace(value, **{field.name: changed})


def everywhere(value: Any, old: Any, new: Any) -> Any:
    """``value`` with ``new`` wherever ``old`` stands in it."""
    if value == old:
        return new
    if isinstance(value, tuple):
        return tuple(everywhere(item, old, new) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        kept = {field.name: getattr(value, field.name) for field in fields(value)}
        return replace(value, **{name: everywhere(item, old, new) for name, item in kept.items()})
    return value


def shared_parts() -> Iterator[tuple[str, Any]]:
    """The whole pack again and again, each time with another text of a shared paper or place changed."""
    for one in PACK.services:
        lists = (papers for wanted in one.requirements for papers in wanted.lists)
        evidence_types = dict.fromkeys(use.evidence for papers in lists for use in papers.uses)
        parts: tuple[EvidenceType | Channel, ...] = (*evidence_types, *(use.channel for use in one.channels))
        for part in parts:
            for where, changed in variants(part):
                yield f"{part.id}.{where}", everywhere(PACK, part, changed)


def test_no_text_that_a_citizen_reads_can_differ_unseen() -> None:
    tried = [*variants(replace(PACK, evidence_types=(), channels=())), *shared_parts()]
    assert len(tried) > 100
    assert [where for where, pack in tried if not compare(OLD, Edition(pack, SITE))] == []
