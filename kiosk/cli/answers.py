"""Answers on the command line -> an interview, or the one line that says what is wrong with them."""

from collections.abc import Sequence

from kiosk.cli.failure import Failure
from kiosk.domain.interview import Interview


def answer_all(talk: Interview, answers: Sequence[str]) -> Interview:
    """The interview with answers written ``question=option``, in any order; raises Failure.

    Answers to questions that may come later wait for the first open question, and count for nothing yet.
    """
    given = _pairs(answers)
    while (question := talk.current()) is not None and question.id in given:
        option = given.pop(question.id)
        offered = [offer.id for offer in talk.options(question)]
        if option not in offered:
            choices = ", ".join(f"{question.id}={offer}" for offer in offered)
            raise Failure(f"question `{question.id}` has no option `{option}` here: use one of {choices}")
        talk = talk.answer(question.id, option)
    for left, option in given.items():
        _check_left(talk, left, option)
    return talk


def _pairs(answers: Sequence[str]) -> dict[str, str]:
    given: dict[str, str] = {}
    for answer in answers:
        question, _, option = answer.partition("=")
        if not (question and option):
            raise Failure(f"`{answer}` is no answer: write question=option, as in holder=self")
        if question in given:
            raise Failure(f"question `{question}` is answered twice: keep one answer")
        given[question] = option
    return given


def _check_left(talk: Interview, question_id: str, option_id: str) -> None:
    """An answer is left over: fine for a question that may still come, else a Failure."""
    options = {question.id: [option.id for option in question.options] for question in talk.service.questions}
    if question_id not in options:
        raise Failure(
            f"service `{talk.service.id}` has no question `{question_id}`: use {', '.join(options)}"
        )
    if option_id not in options[question_id]:
        choices = ", ".join(options[question_id])
        raise Failure(f"question `{question_id}` has no option `{option_id}`: use one of {choices}")
    order, current = list(options), talk.current()
    if current is None or order.index(question_id) < order.index(current.id):
        raise Failure(f"question `{question_id}` is not asked with these answers: leave it out")
