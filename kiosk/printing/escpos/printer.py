"""A thermal receipt printer: the paper comes out once, or the citizen is told."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum, auto
from functools import partial
from threading import Lock

from kiosk.domain.print_job import SENT_NOT_CONFIRMED, JobState, Medium
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.escpos.commands import MARK
from kiosk.printing.escpos.contact import Contact
from kiosk.printing.escpos.delivery import Delivery, GivenUp, Hands, Stuck
from kiosk.printing.escpos.dialogue import Dialogue, Garbled
from kiosk.printing.escpos.line import Line, LineDown
from kiosk.printing.escpos.models import Answer, Model
from kiosk.printing.escpos.patience import USUAL, Patience
from kiosk.printing.escpos.picture import BadPicture
from kiosk.printing.escpos.slip import filling, paced, slip
from kiosk.printing.escpos.status import Signs
from kiosk.printing.printer import Condition, Finding, Report

_CALLS = 8
"""Marks, more than an earlier slip can have left unanswered: so many answers later the last one is ours."""

_LEFT_OVER = 100
"""Reads at most of answers to an earlier slip."""


class NotNow(Exception):
    """Nothing can be printed at present; the message says why."""


class Left(Enum):
    """What an earlier slip may have left behind."""

    NOTHING = auto()
    ROWS = auto()
    """Some of it, on the paper or on its way there."""
    PICTURE = auto()
    """The same, and the printer may wait for the rest of a picture."""


class EscposPrinter:
    """Prints slips on one printer, which nothing else may use.

    ``line`` comes from ``line_to``, ``model`` from ``find_model``. ``void_mark`` is a 1-bit PNG; raises
    BadPicture where it does not fit the paper. ``left_open``: whether a slip of an earlier run may still be
    in the printer; it is stamped with the mark and cut off before the next one. ``wait`` lets seconds pass
    between two looks at a printer that is being mended.
    """

    def __init__(
        self,
        printer_id: str,
        line: Line,
        model: Model,
        void_mark: bytes,
        *,
        left_open: bool,
        patience: Patience = USUAL,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._id = printer_id
        self._model = paced(model, line.bytes_per_second)
        self._patience = patience
        self._wait = wait
        self._contact = Contact(line, model, patience)
        self._void_slip = slip(void_mark, self._model)
        self._left = Left.PICTURE if left_open else Left.NOTHING
        self._seen = Condition(PrinterStatus.UNSURE, (), "", model.name)
        self._printing = ""
        self._given_up = False
        self._lock = Lock()

    @property
    def id(self) -> str:
        return self._id

    @property
    def medium(self) -> Medium:
        return self._model.medium

    def look(self) -> Condition:
        """As it says now, within a few seconds; while a slip is printed, as it said last.

        OFFLINE where it can't be reached. A model that answers nothing is UNSURE where it can.
        """
        if self._lock.acquire(blocking=False):
            try:
                self._seen = self._present_status()
            finally:
                self._lock.release()
        if self._printing and self._seen.status is PrinterStatus.READY:
            return replace(self._seen, status=PrinterStatus.PRINTING)
        return self._seen

    def pages(self, document: bytes) -> int:
        """A slip is one."""
        return 1

    def print(self, document: bytes, uid: str, report: Report) -> None:
        """Print a slip, a 1-bit PNG no wider than the paper.

        It ends in DONE when the printer has answered the mark behind the cut; in UNKNOWN with
        SENT_NOT_CONFIRMED on a model that answers no marks.
        """
        with self._lock:
            self._printing, self._given_up = uid, False
            try:
                self._print(document, report)
            finally:
                self._printing = ""

    def cancel(self, uid: str) -> None:
        """Send no more of a slip; what has come out of it is voided and cut, now or before the next one."""
        if uid == self._printing:
            self._given_up = True

    def recall(self, uid: str, pages: int) -> Finding:
        """What came of it nobody can say: it remembers no jobs. What is left of it is voided."""
        with self._lock:
            self._left = Left.PICTURE
            gone = self._tidy()
        rest = "its rest was voided" if gone else "its rest will be voided before the next slip"
        return Finding(JobState.UNKNOWN, f"{self._id}: {rest}")

    def tidy(self) -> bool:
        """Void and cut what an earlier slip left in the printer; whether there is nothing left of it."""
        with self._lock:
            return self._tidy()

    def close(self) -> None:
        """Let go of the line."""
        with self._lock:
            self._contact.hang_up()

    def _print(self, document: bytes, report: Report) -> None:
        report(JobState.CREATING, "")
        try:
            parts = slip(document, self._model)
            talk = self._ready()
        except (BadPicture, NotNow, LineDown, Garbled, Stuck) as error:
            self._contact.abort()
            report(JobState.FAILED, f"{self._id}: {error}")
            return
        report(JobState.CREATED, "")
        report(JobState.SENDING, "")
        end, reason = self._deliver(talk, parts, _Telling(report))
        if self._left is not Left.NOTHING:
            self._contact.abort()
        elif self._mute:
            self._contact.hang_up()
        report(end, f"{self._id}: {reason}" if reason else "")
        if end is JobState.CANCELLED:
            self._tidy()

    def _deliver(self, talk: Dialogue, parts: Sequence[bytes], telling: "_Telling") -> tuple[JobState, str]:
        """Send a slip; how that ended, and why."""
        before = talk.taken
        self._left = Left.PICTURE
        saw = partial(self._saw_on_the_way, telling)
        delivery = self._delivery(talk, self._patience.repair, lambda: self._given_up, saw)
        try:
            delivery.run(parts, telling.on_paper)
        except LineDown as error:
            if talk.taken > before:
                return JobState.UNKNOWN, str(error)
            self._left = Left.NOTHING
            return JobState.FAILED, str(error)
        except GivenUp:
            if talk.taken == before:
                self._left = Left.NOTHING
            if delivery.all_sent:
                return JobState.UNKNOWN, "it was given up after all of it had been sent"
            return JobState.CANCELLED, ""
        except (Garbled, Stuck) as error:
            return JobState.UNKNOWN, str(error)
        self._left = Left.NOTHING
        if Answer.MARKS not in self._model.answers:
            return JobState.UNKNOWN, SENT_NOT_CONFIRMED
        return (JobState.UNKNOWN, delivery.doubts) if delivery.doubts else (JobState.DONE, delivery.remark)

    def _ready(self) -> Dialogue:
        """The printer able to print, and with nothing in it; raises NotNow, LineDown, Garbled and Stuck."""
        found = self._ask()
        self._must_print(found)
        talk = self._contact.talk()
        if self._left is not Left.NOTHING:
            self._void(talk)
            self._left = Left.NOTHING
        return talk

    def _ask(self) -> Signs | None:
        """How the printer is; a picture that was broken off is ended first: it takes questions for dots."""
        if self._left is Left.PICTURE and not self._mute:
            self._contact.talk().say(filling(self._model))
        found = self._contact.ask()
        if found is not None and self._left is Left.PICTURE:
            self._left = Left.ROWS
        return found

    def _void(self, talk: Dialogue) -> None:
        """Stamp what is left with the mark and cut it off, once all answers that are due to it have come."""
        if self._mute:
            talk.say(filling(self._model))
        self._left = Left.PICTURE
        delivery = self._delivery(talk, 0, lambda: False, self._saw)
        if Answer.MARKS in self._model.answers:
            talk.say(MARK * _CALLS, _CALLS)
            delivery.until_due(0)
            for _ in range(_LEFT_OVER):
                if not talk.move(self._patience.quiet):
                    break
            talk.due = 0
        delivery.run(self._void_slip, lambda: None)

    def _tidy(self) -> bool:
        try:
            self._ready()
        except (NotNow, LineDown, Garbled, Stuck):
            self._contact.abort()
        return self._left is Left.NOTHING

    def _must_print(self, found: Signs | None) -> None:
        """Raises NotNow where no paper could come out."""
        if self._mute:
            return
        if found is None:
            raise NotNow(_SILENT)
        self._saw(found)
        if not found.can_print:
            raise NotNow(_WHY[found.status])

    def _present_status(self) -> Condition:
        model = self._model.name
        try:
            found = self._ask()
        except LineDown as error:
            return Condition(PrinterStatus.OFFLINE, (), str(error), model)
        except Garbled:
            found = None
        if found is None:
            self._contact.abort()
            return Condition(PrinterStatus.UNSURE, (), "" if self._mute else _SILENT, model)
        return Condition(found.status, (), _WHY.get(found.status, ""), model)

    def _saw(self, found: Signs) -> None:
        self._seen = Condition(found.status, (), _WHY.get(found.status, ""), self._model.name)

    def _saw_on_the_way(self, telling: "_Telling", found: Signs) -> None:
        self._saw(found)
        telling.trouble("" if found.can_print else _WHY[found.status])

    def _delivery(
        self,
        talk: Dialogue,
        repair: float,
        given_up: Callable[[], bool],
        saw: Callable[[Signs], None],
    ) -> Delivery:
        hands = Hands(self._wait, given_up, saw)
        return Delivery(talk, self._model, self._patience, repair, hands, self._contact.proves_power)

    @property
    def _mute(self) -> bool:
        return Answer.STATUS not in self._model.answers


class _Telling:
    """Tells PRINTING when paper comes out first, and when trouble on the way comes or goes."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._told: str | None = None

    def on_paper(self) -> None:
        if self._told is None:
            self._tell("")

    def trouble(self, what: str) -> None:
        """Empty where there is none any more."""
        if what != (self._told or ""):
            self._tell(what)

    def _tell(self, reason: str) -> None:
        self._told = reason
        self._report(JobState.PRINTING, reason)


_SILENT = "the printer does not answer: switch it off and on again"
_WHY = {
    PrinterStatus.COVER_OPEN: "the cover is open: close it",
    PrinterStatus.PAPER_OUT: "there is no paper: put in a new roll",
    PrinterStatus.JAM: "the cutter is jammed: clear it, and switch the printer off and on again",
    PrinterStatus.OFFLINE: "the printer says it is offline: press its button, or switch it off and on again",
    PrinterStatus.UNSURE: "the printer reports an error: wait a moment, or switch it off and on again",
}
"""What keeps a printer from printing."""
