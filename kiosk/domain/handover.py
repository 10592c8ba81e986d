"""What a sheet's second code holds of a visit, so that any kiosk can take it up.

Names are held as numbers of 20 bits and no positions: questions, options and papers can come, go and change
places, and what is still there is still found. `kiosk content check` warns of two names with one number. Each
line that was told has a fingerprint, so that a kiosk without the old rules can still say which lines differ.
Nobody's name or number is in it, nor what staff typed, nor a ticket.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.domain.assistance import UNASSISTED, Assistance, FeeChange, Verdict
from kiosk.domain.checklist import Checklist
from kiosk.domain.criteria import Answers
from kiosk.domain.handover_digits import SERVICE, mark_of, number_of
from kiosk.domain.services import PublicService
from kiosk.domain.settings import Money
from kiosk.domain.staff_lists import StaffLists
from kiosk.domain.told_lines import LISTED, SINGLE, Line, ToldLines, told_lines

PaperMarks = tuple[int, int, int]
"""A requirement's number, and the fingerprints of what is wanted for it and of how to get what is missing."""


@dataclass(frozen=True, slots=True)
class ToldMarks:
    """The fingerprints of all lines, in the orders of SINGLE and LISTED; 0 for a line that was not told."""

    single: tuple[int, ...]
    papers: tuple[PaperMarks, ...]
    listed: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class StaffMarks:
    """What staff marked, in numbers: see Assistance."""

    verdicts: tuple[tuple[int, Verdict], ...]
    answered_for: tuple[tuple[int, int], ...]
    fee: tuple[Money, int] | None
    notes: tuple[int, ...]
    window: int


@dataclass(frozen=True, slots=True)
class Handover:
    """A visit's end in numbers: service, pack and its version, answers, ticked papers, lines, staff's marks.

    ``genuine`` says whether the marks were made by a kiosk of this hall: anybody can write a code.
    """

    service: int
    pack: int
    version: str
    answers: tuple[int, ...]
    ticks: tuple[int, ...]
    told: ToldMarks
    marks: StaffMarks | None
    genuine: bool = True


def handover_of(checklist: Checklist) -> Handover:
    """What the code of this list's sheet holds."""
    return Handover(
        service_number(checklist.service_id),
        number_of(checklist.identity.id),
        checklist.identity.version,
        tuple(answer_number(answer.question_id, answer.option_id) for answer in checklist.answers),
        tuple(number_of(evidence_id) for evidence_id in sorted(checklist.ticks)),
        marks_of(told_lines(checklist)),
        _marked(checklist.marks),
    )


def service_number(service_id: str) -> int:
    """The number of a service."""
    return number_of(service_id, digits=SERVICE)


def answer_number(question_id: str, option_id: str) -> int:
    """The number of an answer."""
    return number_of(question_id, option_id)


def answers_in(handover: Handover, service: PublicService) -> Answers:
    """The answers that this version of the service still knows; the others have to be asked for anew."""
    held = frozenset(handover.answers)
    return {
        question.id: option.id
        for question in service.questions
        for option in question.options
        if answer_number(question.id, option.id) in held
    }


def named(numbers: Iterable[int], ids: Iterable[str]) -> tuple[str, ...]:
    """Those of the ``ids`` that are among the numbers, in the numbers' order."""
    known = ids_by_number(ids)
    return tuple(known[number] for number in numbers if number in known)


def ids_by_number(ids: Iterable[str]) -> Mapping[int, str]:
    """What a name's number stands for."""
    return {number_of(id_): id_ for id_ in ids}


def assistance_in(handover: Handover, service: PublicService, lists: StaffLists) -> Assistance:
    """What staff marked, as far as it is genuine, and its papers, questions and reasons are known here."""
    marks = handover.marks
    if marks is None or not handover.genuine:
        return UNASSISTED
    papers, listed = ids_by_number(papers_of(service)), ids_by_number(_choices(lists))
    questions = ids_by_number(question.id for question in service.questions)
    fee = None
    if marks.fee is not None and marks.fee[1] in listed:
        fee = FeeChange(marks.fee[0], listed[marks.fee[1]])
    return Assistance(
        verdicts=tuple(
            sorted((papers[number], verdict) for number, verdict in marks.verdicts if number in papers)
        ),
        answered_for=tuple(
            sorted(
                (questions[question], listed[reason])
                for question, reason in marks.answered_for
                if question in questions and reason in listed
            )
        ),
        fee=fee,
        notes=tuple(listed[note] for note in marks.notes if note in listed),
        window=listed.get(marks.window, ""),
    )


def _choices(lists: StaffLists) -> tuple[str, ...]:
    every = (lists.fee_reasons, lists.answer_reasons, lists.notes, lists.windows)
    return tuple(choice.id for choices in every for choice in choices)


def papers_of(service: PublicService) -> tuple[str, ...]:
    """The ids of all papers that the service can ask for, each once."""
    lists = (alternative for requirement in service.requirements for alternative in requirement.lists)
    return tuple(dict.fromkeys(use.evidence.id for alternative in lists for use in alternative.uses))


def marks_of(lines: ToldLines) -> ToldMarks:
    """The fingerprints of all lines."""
    return ToldMarks(
        tuple(line_mark(lines.single.get(kind)) for kind in SINGLE),
        tuple(
            (number_of(paper.requirement), line_mark(paper.wanted), line_mark(paper.getting))
            for paper in lines.papers
        ),
        tuple(tuple(line_mark(line) for line in lines.listed[kind]) for kind in LISTED),
    )


_UNSAID = str.maketrans("", "", " \t\n\u3000，。、；！？,;!?")
"""What changes how a line looks and never what it says; not `.`, `:` and `-`, which stand in figures."""


def line_mark(line: Line | None) -> int:
    """The fingerprint of what a line says in the pack's primary language; 0 for no line."""
    return 0 if line is None else mark_of(line.kind, line.plain.translate(_UNSAID))


def _marked(assistance: Assistance) -> StaffMarks | None:
    marks = StaffMarks(
        verdicts=tuple((number_of(paper), verdict) for paper, verdict in assistance.verdicts),
        answered_for=tuple(
            (number_of(question), number_of(reason)) for question, reason in assistance.answered_for
        ),
        fee=None if assistance.fee is None else (assistance.fee.amount, number_of(assistance.fee.reason)),
        notes=tuple(map(number_of, assistance.notes)),
        window=number_of(assistance.window) if assistance.window else 0,
    )
    return None if marks == _NO_MARKS else marks


_NO_MARKS = StaffMarks((), (), None, (), 0)
