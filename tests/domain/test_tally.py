"""What is counted of a visit says nothing of who made it, nor which answers belong together."""

from typing import get_args

from kiosk.domain.checklist import checklist
from kiosk.domain.interview import Interview
from kiosk.domain.stage_page import _PAGES, Page
from kiosk.domain.tally import Help, Leaving, Question, Tally, given_up, of_call, of_outcome, of_visit
from kiosk.domain.visit import Stage
from tests.builders import given, guide, papers, question, requirement, route, service

SERVICE = service(
    question("reason", "canary-lost", "worn"),
    requirements=[
        requirement("identity", papers("id-card"), papers("passport")),
        requirement("photo", papers("photo", "form"), when=given(reason="canary-lost")),
        requirement("proof", papers("photo")),
    ],
    routes=[route("window")],
)


def told(*ticks: str) -> set[Tally]:
    interview = Interview(SERVICE, {}).answer("reason", "canary-lost")
    return set(of_outcome(checklist(guide(), interview, frozenset(ticks))))


def test_an_outcome_counts_its_service_its_kind_and_the_papers_that_are_lacking() -> None:
    assert told("id-card", "form") == {
        Tally(Question.SERVICE, SERVICE.id),
        Tally(Question.OUTCOME, "bring"),
        Tally(Question.LACKING, "photo"),
    }


def test_nothing_is_counted_of_papers_at_hand_or_of_answers() -> None:
    """Which paper was lacking is counted; which is there, and what was answered, is nowhere."""
    for ticks in ((), ("id-card",), ("passport", "photo"), ("id-card", "photo", "form")):
        answers = {tally.answer for tally in told(*ticks)}
        assert not answers & {*ticks, "canary-lost", "reason"}


def test_an_alternative_that_nobody_has_to_bring_is_not_lacking() -> None:
    assert Tally(Question.LACKING, "passport") not in told()


def test_a_visit_counts_its_hour_its_language_and_its_ending() -> None:
    assert of_visit(9, "en", given_up(Page.PAPERS, Leaving.IDLE)) == (
        Tally(Question.HOUR, "09"),
        Tally(Question.LANGUAGE, "en"),
        Tally(Question.ENDING, "papers.idle"),
    )


def test_a_call_for_staff_counts_its_page_and_what_became_of_it() -> None:
    assert of_call(Page.PRINT, Help.WITHDRAWN) == (Tally(Question.HELP, "print.withdrawn"),)


def test_each_stage_has_a_page_of_its_own() -> None:
    assert set(_PAGES) == set(get_args(Stage))
    assert sorted(_PAGES.values()) == sorted(Page)
