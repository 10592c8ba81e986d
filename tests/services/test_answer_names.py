"""Services and papers are called in the statistics as the content in force calls them."""

from kiosk.domain.tally import Question
from kiosk.services.answer_names import AnswerNames, with_names
from tests.services.test_visit_desk import REPLACE, Hall


def told() -> tuple[Hall, list[AnswerNames]]:
    hall, found = Hall(), list[AnswerNames]()
    with_names(hall.library, {"en": "English"}, found.append)
    return hall, found


def test_services_have_their_titles_at_once_and_papers_once_they_are_read() -> None:
    hall, found = told()
    assert len(found) == 1
    assert found[0].named(Question.SERVICE, "replace", "zh-CN") == hall.library.front.cards[0].title.primary
    assert found[0].named(Question.LACKING, "id-card", "zh-CN") == "id-card"
    hall.settle()
    assert len(found) == 2
    (use,) = REPLACE.requirements[0].lists[0].uses
    paper = use.evidence.name
    assert found[1].named(Question.LACKING, "id-card", "en") == paper.in_language("en")


def test_languages_are_called_as_they_call_themselves() -> None:
    _hall, found = told()
    assert found[0].named(Question.LANGUAGE, "en", "zh-CN") == "English"


def test_what_a_newer_content_no_longer_has_is_told_by_its_id() -> None:
    hall, found = told()
    hall.settle()
    for question in (Question.SERVICE, Question.LACKING, Question.LANGUAGE):
        assert found[-1].named(question, "gone", "en") == "gone"
