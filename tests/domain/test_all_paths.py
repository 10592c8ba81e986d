"""The check that nobody can be led to a dead end."""

import pytest
from hypothesis import given as drawn
from hypothesis import settings as profile
from hypothesis import strategies as st

from kiosk.domain import endings as endings_module
from kiosk.domain.all_paths import PathFault, PathReport, check_paths, example, paths
from kiosk.domain.checklist import checklist
from kiosk.domain.criteria import AllOf, AnyOf
from kiosk.domain.endings import Endings
from kiosk.domain.services import PublicService, Question
from kiosk.domain.settings import Settings
from tests.builders import (
    channel,
    cost,
    given,
    guide,
    notice,
    option,
    papers,
    question,
    requirement,
    route,
    service,
    step,
    switched,
    unless,
    way,
)
from tests.domain.test_interview import criteria, services

HOLDER = question("holder", "self", "child")


def faults(about: PublicService, settings: Settings | None = None) -> list[tuple[str, tuple[str, str]]]:
    return [(problem.fault, problem.part) for problem in check_paths(about, settings or {}).problems]


def test_good_service_has_no_problem_and_tells_how_many_paths_it_has() -> None:
    about = service(HOLDER, question("agent", when=given(holder="self")), question("lost"))
    assert check_paths(about, {}) == PathReport("replace", 6, ())


def test_dead_end_is_found_with_a_path_that_shows_it() -> None:
    about = service(HOLDER, question("lost"), routes=[route("r", when=given(holder="self"))])
    (problem,) = check_paths(about, {}).problems
    assert (problem.fault, problem.part) == (PathFault.DEAD_END, ("service", "replace"))
    assert example(dict(problem.answers)) == "holder=child lost=yes"


@pytest.mark.parametrize(
    ("about", "fault", "part"),
    [
        (service(HOLDER, costs=[cost("c", when=given(holder="self"))]), "no-cost", ("service", "replace")),
        (
            service(HOLDER, costs=[cost("c"), cost("d", when=given(holder="child"))]),
            "two-costs",
            ("cost", "d"),
        ),
        (
            service(HOLDER, channels=[way("window", when=given(holder="self"))]),
            "channel-closed",
            ("route", "window"),
        ),
        (
            service(HOLDER, requirements=[requirement("r", papers("a", when=given(holder="self")))]),
            "unsatisfiable",
            ("requirement", "r"),
        ),
        (
            service(HOLDER, question("q", option("x", when=given(holder="self")))),
            "no-option",
            ("question", "q"),
        ),
    ],
    ids=["no cost", "two costs", "channel closed", "no papers accepted", "no option"],
)
def test_fault_on_one_of_the_paths_is_found(about: PublicService, fault: str, part: tuple[str, str]) -> None:
    assert faults(about) == [(fault, part)]
    assert check_paths(about, {}).problems[0].answers


NEVER = AllOf((given(holder="self"), given(holder="child")))


@pytest.mark.parametrize(
    ("about", "part"),
    [
        (service(HOLDER, question("q", when=NEVER)), ("question", "q")),
        (service(HOLDER, question("q", "x", option("y", when=NEVER))), ("option", "q.y")),
        (service(HOLDER, routes=[route("all"), route("late")]), ("route", "late")),
        (service(HOLDER, costs=[cost("c"), cost("d", when=NEVER)]), ("cost", "d")),
        (service(HOLDER, requirements=[requirement("r", papers("a"), when=NEVER)]), ("requirement", "r")),
        (
            service(HOLDER, requirements=[requirement("r", papers("a"), papers("b", when=NEVER))]),
            ("list", "r.2"),
        ),
        (service(HOLDER, channels=[way("window"), way("bank", when=NEVER)]), ("channel", "bank")),
        (service(HOLDER, channels=[way("window", "one", step("two", NEVER))]), ("step", "window.2")),
        (service(HOLDER, before=[step("first", NEVER)]), ("before", "1")),
        (service(HOLDER, after=[step("last", NEVER)]), ("after", "1")),
        (service(HOLDER, notices=[notice("mind"), notice("never", NEVER)]), ("notice", "2")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_part_that_no_path_uses_is_found(about: PublicService, part: tuple[str, str]) -> None:
    assert (PathFault.UNREACHABLE, part) in faults(about)


def test_part_that_only_a_switch_hides_is_no_mistake() -> None:
    both = AllOf((switched("app"), switched("app.social")))
    about = service(HOLDER, channels=[way("window"), way("app", when=both)])
    assert faults(about, {"app": False, "app.social": False}) == []


def test_dead_end_under_a_switched_off_channel_is_found_before_any_bureau_switches_it_off() -> None:
    app = channel("app", when=switched("app"))
    about = service(HOLDER, channels=[way(app), way("window")], routes=[route("r", "app")])
    (problem,) = check_paths(about, {"app": True}).problems
    assert (problem.fault, problem.part) == (PathFault.CHANNEL_CLOSED, ("route", "r"))
    assert problem.turned == ("app", False)


def test_choice_is_tried_at_each_value_it_is_compared_with() -> None:
    about = service(
        costs=[cost("free", when=switched("policy", "free")), cost("paid", when=switched("policy", "paid"))]
    )
    assert faults(about, {"policy": "free"}) == []
    assert faults(about, {"policy": "half"}) == [("no-cost", ("service", "replace"))]


def test_service_that_can_not_be_checked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endings_module, "MOST_TOGETHER", 100)
    many = [question(f"q{number}", *"abcde") for number in range(4)]
    everything = AnyOf(tuple(given(**{f"q{number}": "a"}) for number in range(4)))
    about = service(*many, notices=[notice("mind", everything)])
    assert ("too-many", ("question", "q2")) in faults(about)


def test_many_questions_that_nobody_looks_at_together_are_no_trouble() -> None:
    many = [question(f"q{number}", *"abcdefghij") for number in range(30)]
    report = check_paths(service(*many), {})
    assert report == PathReport("replace", 10**30, ())


def _plain(about: PublicService, settings: Settings) -> tuple[int, set[tuple[str, tuple[str, str]]]]:
    """What is wrong, found the long way: every path one by one, and a checklist made for it."""
    count = 0
    wrong: set[tuple[str, tuple[str, str]]] = set()
    for talk in paths(about, settings):
        count += 1
        asked = talk.current()
        if asked is not None:
            wrong.add(("no-option", ("question", asked.id)))
            continue
        held = [item for item in about.costs if item.when.holds(talk.answers, settings)]
        if not held:
            wrong.add(("no-cost", ("service", about.id)))
        if len(held) > 1:
            wrong.add(("two-costs", ("cost", held[1].id)))
        if not any(item.when.holds(talk.answers, settings) for item in about.routes):
            wrong.add(("dead-end", ("service", about.id)))
    return count, wrong


@st.composite
def whole_services(draw: st.DrawFn) -> PublicService:
    questions = draw(services())
    if draw(st.booleans()):
        last = questions[-1]
        offers = tuple(option(offer.id, draw(criteria(len(questions) - 1))) for offer in last.options)
        questions[-1] = Question(last.id, last.prompt, None, offers, last.when)
    condition = criteria(len(questions))
    return service(
        *questions,
        costs=[cost("one", when=draw(condition)), cost("two", when=draw(condition))],
        routes=[route("one", when=draw(condition)), route("two", when=draw(condition))],
    )


@profile(max_examples=300)
@drawn(whole_services())
def test_merged_walk_finds_what_a_walk_of_every_single_path_finds(about: PublicService) -> None:
    count, wrong = _plain(about, {})
    report = check_paths(about, {})
    assert report.paths == count
    found = {(str(p.fault), p.part) for p in report.problems if p.fault is not PathFault.UNREACHABLE}
    assert found == wrong


@profile(max_examples=100)
@drawn(whole_services())
def test_example_of_an_ending_is_a_real_path_to_it(about: PublicService) -> None:
    real = {talk.given for talk in paths(about, {})}
    for ending in Endings(about).of({}, [unless(q0="x"), given(q1="x")]):
        assert ending.example in real
        assert set(ending.known) <= set(ending.example)


def test_checked_service_has_a_checklist_for_every_path() -> None:
    about = service(
        HOLDER,
        question("agent", when=given(holder="self")),
        requirements=[requirement("r", papers("a"), when=given(agent="yes"))],
        costs=[cost("free", when=given(holder="child")), cost("other", when=unless(holder="child"))],
    )
    assert check_paths(about, guide().settings).problems == ()
    for talk in paths(about, guide().settings):
        assert checklist(guide(), talk, ()).service_id == "replace"
