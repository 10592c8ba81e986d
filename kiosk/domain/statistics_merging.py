"""Keeps anybody from being picked out of the statistics: all numbers that leave here are whole fives.

Five is the number to which British offices for statistics of education round counts (HESA, Rounding and
suppression to anonymise statistics; Ofqual, Rounding policy for statistical publications, 2025, which says
"fewer than 5" of 1 to 4). Here a count is rounded *down*, so that it is always true to say "at least", and
what rounding leaves over is shown as "other", together with the small counts.

Leaving out small numbers would not do, since periods can be laid against each other: had the seven days of
a week 20 visits for something, and six of them 18, then the seventh had 2. In whole fives such a difference
is known within 4 on either side.

One thing rounding alone does not hide: where the small counts of a chart fill up all that its total leaves,
as five answers of 4 each do in a total of 20, each of them must be 4. Such counts are shown as if one visit
had not been made. The counts with any one visit less look the same, so that nobody can tell.
"""

from kiosk.domain.checklist import OutcomeKind
from kiosk.domain.counts import Answers, Counts
from kiosk.domain.tally import PRINTED, READ, Question

FEW = 5
"""Fewer than this are nobody's business."""

TOTALS: tuple[tuple[Question, ...], ...] = (
    (Question.DAY, Question.HOUR, Question.LANGUAGE, Question.ENDING),
    (Question.SERVICE, Question.OUTCOME),
    (Question.LACKING,),
    (Question.HELP,),
)
"""Questions whose answers add up to the same number: what one of them shows bounds the others."""

_TOLD_ELSEWHERE = {
    Question.ENDING: (PRINTED, READ),
    Question.OUTCOME: (OutcomeKind.BRING.value,),
}
"""Answers that bound another total: each finished visit has an outcome, each "bring" lacks a paper."""


def whole(count: int) -> int:
    """As much of a count as is shown."""
    return count // FEW * FEW


def safe(counts: Counts) -> Counts:
    """The same counts, or such that look alike and whose whole fives give none away."""
    while any(_gives_away(counts, questions) for questions in TOTALS):
        counts = _one_visit_less(counts)
    return counts


def _gives_away(counts: Counts, questions: tuple[Question, ...]) -> bool:
    """Whether some question's small counts and remainders must all be as large as they can."""
    return any(_fills_up(counts.of(question)) for question in questions)


def _fills_up(answers: Answers) -> bool:
    total = sum(answers.values())
    return total > 0 and total % FEW == 0 and all(count % FEW == FEW - 1 for count in answers.values())


def _one_visit_less(counts: Counts) -> Counts:
    return Counts({question: _less(question, counts.of(question)) for question in Question})


def _less(question: Question, answers: Answers) -> Answers:
    """One less where the fewest can see it: of an answer that has a remainder, else of the most frequent."""
    told = [answer for answer in _TOLD_ELSEWHERE.get(question, ()) if answers.get(answer)]
    among = told or sorted(answers)
    if not among:
        return answers
    remainders = [answer for answer in among if answers[answer] % FEW]
    chosen = max(remainders or among, key=lambda answer: answers[answer])
    less = {**answers, chosen: answers[chosen] - 1}
    return {answer: count for answer, count in less.items() if count}
