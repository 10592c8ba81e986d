"""What is told now and was not told so on a sheet, line by line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from kiosk.domain.checklist import Checklist
from kiosk.domain.handover import PaperMarks, ToldMarks, line_mark, marks_of
from kiosk.domain.handover_digits import number_of
from kiosk.domain.phrases import outcome_words
from kiosk.domain.texts import Text
from kiosk.domain.told_lines import LISTED, SINGLE, Line, LineKind, PaperLines, ToldLines, told_lines
from kiosk.domain.wording import Wording


class ChangeKind(StrEnum):
    """What became of a line."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """A line that is not as it was on the sheet.

    ``label`` says what it is about, as in ``收费``. ``was`` is empty for a new line, and where no
    kept content has the old words; ``now`` is empty for a line that is gone.
    """

    kind: ChangeKind
    line: LineKind
    label: Text
    was: tuple[Text, ...]
    now: tuple[Text, ...]


def changes(told: ToldMarks, now: Checklist, earlier: Iterable[Checklist] = ()) -> tuple[Change, ...]:
    """What differs between a sheet and the list as it is now, in the order of the list.

    ``earlier`` are the same visit's lists by content that was in force before: words of theirs are shown as
    the old ones only where they are the very words of the sheet.
    """
    return tuple(_Comparison(now, earlier).changes(told))


class _Comparison:
    def __init__(self, now: Checklist, earlier: Iterable[Checklist]) -> None:
        self._lines = told_lines(now)
        self._marks = marks_of(self._lines)
        self._labels = _labels(now)
        self._known: Mapping[tuple[LineKind, int], tuple[Text, ...]] = {
            (line.kind, line_mark(line)): line.said
            for checklist in earlier
            for line in _all_lines(told_lines(checklist))
        }

    def changes(self, told: ToldMarks) -> Iterator[Change]:
        singles = dict(zip(SINGLE, told.single, strict=True))
        if LineKind.FEE not in self._lines.single:
            singles[LineKind.FEE] = 0  # staff changed it: nothing in force is to be compared
        yield from self._single(LineKind.OUTCOME, singles)
        yield from self._papers(told.papers)
        for kind in SINGLE[1:]:
            yield from self._single(kind, singles)
        for kind, marks in zip(LISTED, told.listed, strict=True):
            yield from self._listed(kind, marks, self._lines.listed[kind])

    def _single(self, kind: LineKind, told: Mapping[LineKind, int]) -> Iterator[Change]:
        yield from self._line(kind, told[kind], self._lines.single.get(kind))

    def _papers(self, told: Sequence[PaperMarks]) -> Iterator[Change]:
        before = {requirement: (wanted, getting) for requirement, wanted, getting in told}
        now: dict[int, PaperLines] = {number_of(paper.requirement): paper for paper in self._lines.papers}
        for requirement, (wanted, _) in before.items():
            if requirement not in now:
                yield from self._line(LineKind.PAPER, wanted, None)
        for requirement, paper in now.items():
            wanted, getting = before.get(requirement, (0, 0))
            yield from self._line(LineKind.PAPER, wanted, paper.wanted)
            if wanted and getting and paper.getting is not None:
                yield from self._line(LineKind.GETTING, getting, paper.getting)

    def _listed(self, kind: LineKind, told: Sequence[int], lines: Sequence[Line]) -> Iterator[Change]:
        now = [line_mark(line) for line in lines]
        for _, start, end, now_start, now_end in SequenceMatcher(None, told, now, False).get_opcodes():
            gone = [mark for mark in told[start:end] if mark not in now]
            come = [line for line in lines[now_start:now_end] if line_mark(line) not in told]
            for place in range(max(len(gone), len(come))):
                mark = gone[place] if place < len(gone) else 0
                yield from self._line(kind, mark, come[place] if place < len(come) else None)

    def _line(self, kind: LineKind, told: int, now: Line | None) -> Iterator[Change]:
        """At most one change: from a fingerprint, 0 for no line, to a line, None for none."""
        was = self._known.get((kind, told), ())
        label = self._labels[kind]
        if now is None:
            if told:
                yield Change(ChangeKind.GONE, kind, label, was, ())
        elif not told:
            yield Change(ChangeKind.NEW, kind, label, (), now.said)
        elif told != line_mark(now):
            yield Change(ChangeKind.CHANGED, kind, label, was, now.said)


def _all_lines(lines: ToldLines) -> Iterator[Line]:
    yield from lines.single.values()
    for paper in lines.papers:
        yield paper.wanted
        if paper.getting is not None:
            yield paper.getting
    for listed in lines.listed.values():
        yield from listed


def _labels(checklist: Checklist) -> Mapping[LineKind, Text]:
    words: Wording = checklist.wording
    label, _ = outcome_words(words, checklist.outcome)
    return {
        LineKind.OUTCOME: label,
        LineKind.WHERE: words.where,
        LineKind.HOURS: words.hours,
        LineKind.PHONE: words.phone,
        LineKind.CANNOT: words.cannot_here,
        LineKind.ADVICE: words.notice,
        LineKind.FEE: words.fee,
        LineKind.TIME_LIMIT: words.time_limit,
        LineKind.RESULT: words.result,
        LineKind.ENQUIRY: words.enquiry_phone,
        LineKind.COMPLAINT: words.complaint_phone,
        LineKind.PAPER: words.materials,
        LineKind.GETTING: words.how_to_get,
        LineKind.STEP: words.steps,
        LineKind.NOTICE: words.notice,
        LineKind.OTHER_WAY: words.other_ways,
    }
