"""The text of a sheet's second code, and what is said of one that can't be read.

``LK``, the format's number, the body and a checksum, all in ``handover_digits``: for the default pack 196
characters at most, a QR code of version 8. Staff's marks are sealed with the hall's key: a sheet can be
copied, but a fee that nobody waived can't be written into one.
"""

import hmac
import zlib
from enum import StrEnum

from kiosk.domain.assistance import Verdict
from kiosk.domain.handover import Handover, StaffMarks, ToldMarks
from kiosk.domain.handover_digits import DIGITS, MARK, MOST, NAME, SERVICE, CutShort, Reader, TooMuch, Writer
from kiosk.domain.handover_form import FORMAT, LONGEST, PREFIX, plain
from kiosk.domain.settings import Money
from kiosk.domain.told_lines import LISTED, SINGLE

_CHECK = 6
_SEAL = 7
_FEN = 5
_VERDICTS = tuple(Verdict)


class Unreadable(StrEnum):
    """Why a visit can't be taken up by what was read."""

    NOT_OURS = "not-ours"
    """No code of a sheet at all."""
    DAMAGED = "damaged"
    """Begins like one, but some of it is missing or wrong."""
    TOO_LONG = "too-long"
    LATER_FORMAT = "later-format"
    """Written by a newer version of the kiosk."""
    OTHER_PACK = "other-pack"
    """Another bureau's content."""
    UNKNOWN_SERVICE = "unknown-service"
    """The service is not offered here, or no more."""
    NOT_RECORDED = "not-recorded"
    """Staff are signed in, and that they take it up can't be put on record."""


def written(handover: Handover, key: bytes = b"") -> str:
    """The code's text, empty for a visit that is too much for one; ``key`` seals staff's marks."""
    try:
        body = _body(handover)
    except TooMuch:
        return ""
    text = PREFIX + FORMAT + body
    if handover.marks is not None:
        text += _digits(_seal(text, key), _SEAL)
    text = checked(text)
    return text if len(text) <= LONGEST else ""


def checked(text: str) -> str:
    """A code with the checksum that every format ends in."""
    return text + _digits(zlib.crc32(text.encode()) >> 2, _CHECK)


def read(text: str, key: bytes = b"") -> Handover | Unreadable:
    """What a code holds, or why it can't be read. Raises nothing, whatever the text is."""
    sent = text.strip(" \t\r\n")
    if len(sent) > LONGEST:
        return Unreadable.TOO_LONG
    code = plain(sent)
    if not code.startswith(PREFIX):
        return Unreadable.NOT_OURS
    start = len(PREFIX) + len(FORMAT)
    if any(sign not in DIGITS for sign in code) or len(code) < start + _CHECK:
        return Unreadable.DAMAGED
    if code != checked(code[:-_CHECK]):
        return Unreadable.DAMAGED
    if code[len(PREFIX) : start] != FORMAT:
        return Unreadable.LATER_FORMAT
    try:
        return _read_body(code[:-_CHECK], start, key)
    except CutShort:
        return Unreadable.DAMAGED


def _body(handover: Handover) -> str:
    to = Writer()
    to.number(handover.service, SERVICE)
    to.number(handover.pack, NAME)
    to.text(handover.version)
    to.each(handover.answers, lambda answer: to.number(answer, NAME))
    to.each(handover.ticks, lambda paper: to.number(paper, NAME))
    _write_told(handover.told, to)
    to.number(0 if handover.marks is None else 1, 1)
    if handover.marks is not None:
        _write_marks(handover.marks, to)
    return to.code


def _read_body(code: str, start: int, key: bytes) -> Handover:
    whole = Reader(code[start:])
    service, pack, version = whole.number(SERVICE), whole.number(NAME), whole.text()
    answers = whole.each(lambda: whole.number(NAME))
    ticks = whole.each(lambda: whole.number(NAME))
    told = _read_told(whole)
    marks = _read_marks(whole) if whole.number(1) else None
    genuine = True
    if marks is not None:
        genuine = hmac.compare_digest(_digits(_seal(code[:-_SEAL], key), _SEAL), code[-_SEAL:])
        whole.number(_SEAL)
    if not whole.at_end:
        raise CutShort("there is more than the code announces")
    return Handover(service, pack, version, answers, ticks, told, marks, genuine)


def _write_told(told: ToldMarks, to: Writer) -> None:
    for mark in told.single:
        to.number(mark, MARK)

    def paper(marks: tuple[int, int, int]) -> None:
        requirement, wanted, getting = marks
        to.number(requirement, NAME)
        to.number(wanted, MARK)
        to.number(getting, MARK)

    to.each(told.papers, paper)
    for marks in told.listed:
        to.each(marks, lambda mark: to.number(mark, MARK))


def _read_told(whole: Reader) -> ToldMarks:
    def mark() -> int:
        return whole.number(MARK)

    single = tuple(mark() for _ in SINGLE)
    papers = whole.each(lambda: (whole.number(NAME), mark(), mark()))
    return ToldMarks(single, papers, tuple(whole.each(mark) for _ in LISTED))


def _write_marks(marks: StaffMarks, to: Writer) -> None:
    def verdict(one: tuple[int, Verdict]) -> None:
        to.number(one[0], NAME)
        to.number(_VERDICTS.index(one[1]), 1)

    def answered(one: tuple[int, int]) -> None:
        to.number(one[0], NAME)
        to.number(one[1], NAME)

    to.each(marks.verdicts, verdict)
    to.each(marks.answered_for, answered)
    to.number(0 if marks.fee is None else 1, 1)
    if marks.fee is not None:
        amount, reason = marks.fee
        to.number(amount.fen, _FEN)
        to.number(reason, NAME)
    to.each(marks.notes, lambda note: to.number(note, NAME))
    to.number(marks.window, NAME)


def _read_marks(whole: Reader) -> StaffMarks:
    verdicts = whole.each(lambda: (whole.number(NAME), _verdict(whole.number(1))))
    answered_for = whole.each(lambda: (whole.number(NAME), whole.number(NAME)))
    fee = (Money(whole.number(_FEN)), whole.number(NAME)) if whole.number(1) else None
    notes = whole.each(lambda: whole.number(NAME))
    return StaffMarks(verdicts, answered_for, fee, notes, whole.number(NAME))


def _verdict(number: int) -> Verdict:
    if number >= len(_VERDICTS):
        raise CutShort("a verdict that is none")
    return _VERDICTS[number]


def _seal(text: str, key: bytes) -> int:
    return int.from_bytes(hmac.digest(key, text.encode(), "sha256")[:5]) >> 5


def _digits(value: int, count: int) -> str:
    return "".join(DIGITS[value >> 5 * place & MOST] for place in reversed(range(count)))
