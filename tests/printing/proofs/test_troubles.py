"""Everything that goes wrong with printers in a hall, through the outbox: what is on record is on paper."""

import random
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import Any

import pytest

from kiosk.domain.print_job import JobState
from kiosk.printing.escpos.models import find_model
from kiosk.printing.escpos.slip import slip
from kiosk.printing.ipp.client import IppClient, attribute
from kiosk.printing.ipp.operations import Operation
from kiosk.printing.ipp.values import Attribute, Group, Tag
from tests.printing.escpos.bench import begin
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire
from tests.printing.ipp.peer import Connection, Fault, Peer, drip, hang, says
from tests.printing.ipp.waiting import until
from tests.printing.proofs.conftest import ROWS
from tests.printing.proofs.desk_printer import breaks_off, swallows
from tests.printing.proofs.office import Office, Visit
from tests.printing.proofs.paper import MODEL_80, PRINTERS, slip_of
from tests.printing.proofs.places import A4Place, DeskPlace, Place, SlipPlace

CREATING, CREATED, PRINTING = JobState.CREATING, JobState.CREATED, JobState.PRINTING
DONE, FAILED, UNKNOWN = JobState.DONE, JobState.FAILED, JobState.UNKNOWN
SOMEBODY = "somebody"
GARBAGE = b"\x00\xff\x00\xff\r\n\r\n"

Happens = Callable[[Any], object]


def nothing(*_: object) -> None: ...


@dataclass(frozen=True)
class Case:
    """One trouble at a printer, and how a sheet fares that is asked for in it.

    ``before`` happens before the kiosk is switched on, ``at`` when the sheet is at a state, ``then`` once it
    was asked for, ``after`` when it has ended: somebody sees to the printer. It ends in one of ``ends``, for
    a reason with ``words``, and with ``sheets`` on paper: they are counted when the next visitor has theirs.
    """

    ends: JobState | set[JobState]
    sheets: int
    words: str = ""
    before: Happens = nothing
    at: dict[JobState, Happens] = field(default_factory=dict)
    then: Callable[[Any, Visit], object] = nothing
    after: Happens = nothing


def prove(case: Case, opened: Callable[[Place], Office], place: Place, *others: str) -> None:
    case.before(place)
    office = opened(place)
    visit = office.ask(case.at)
    case.then(place, visit)
    end = visit.end()
    assert end.state in (case.ends if isinstance(case.ends, set) else {case.ends}), visit.moves
    assert case.words in end.reason
    assert bool(end.reason) or end.state is DONE
    case.after(place)
    following = office.ask()
    assert following.end().state is DONE, following.moves
    out = office.agrees_with_the_paper(*others)
    assert (out[visit.uid], out[following.uid]) == (case.sheets, 1)


def load(sheets: int) -> Callable[[A4Place], None]:
    return lambda hall: hall.eve.load(sheets)


def breaks(trouble: str) -> Callable[[A4Place], None]:
    return lambda hall: hall.eve.break_down(trouble)


def mended(trouble: str, words: str) -> Callable[[A4Place, Visit], None]:
    """It is mended once the kiosk says what it is."""

    def mend(hall: A4Place, visit: Visit) -> None:
        visit.hears(PRINTING, words)
        hall.eve.mend(trouble)

    return mend


def refilled(hall: A4Place, visit: Visit) -> None:
    visit.hears(PRINTING, "tray is empty")
    hall.eve.load(250)


def refilled_at_last(hall: A4Place) -> None:
    """The printer prints what it was told to give up, as printers do; that is over before anyone comes."""
    hall.eve.load(250)
    until(lambda: bool(hall.eve.paper()), "the sheet of the earlier visit")


def off_and_on(hall: A4Place, visit: Visit) -> None:
    visit.hears(PRINTING, "jammed")
    hall.eve.switch_off()
    hall.eve.clear("media-jam")
    hall.eve.switch_on()


class Somebody:
    """Someone else, whose job waits for its document and keeps an A4 printer busy."""

    def come(self, hall: A4Place) -> None:
        self._client = IppClient(hall.eve.uri(), SOMEBODY)
        self._number = self._ask(Operation.CREATE_JOB, attribute("job-name", Tag.NAME, SOMEBODY))

    def go(self, _hall: A4Place, visit: Visit) -> None:
        visit.hears(CREATING, "it is busy with another job")
        self._ask(Operation.CANCEL_JOB, attribute("job-id", Tag.INTEGER, self._number or 0))

    def _ask(self, operation: Operation, about: Attribute) -> int | None:
        with self._client.line() as line:
            return self._client.ask(line, operation, (about,)).group(Group.JOB).number("job-id")


THEIRS = Somebody()

AT_IPPEVEPRINTER: dict[str, Case] = {
    "tray empty before": Case(FAILED, 0, "its tray is empty", load(0), after=load(250)),
    "tray empty during, and refilled": Case(DONE, 1, at={CREATED: load(0)}, then=refilled),
    "tray empty during, and nobody comes": Case(
        UNKNOWN, 1, "its tray is empty; the printer has not let go of it: the sheet may still come out",
        at={CREATED: load(0)}, after=refilled_at_last,
    ),
    "cover open": Case(DONE, 1, before=breaks("cover-open"), then=mended("cover-open", "its cover is open")),
    "jam": Case(DONE, 1, before=breaks("media-jam"), then=mended("media-jam", "paper is jammed in it")),
    "toner low": Case(DONE, 1, before=breaks("toner-low"), then=mended("toner-low", "")),
    "refused connection": Case(
        FAILED, 0, "can't be reached (Connection refused): is it on, and its cable in?",
        lambda hall: hall.eve.switch_off(), after=lambda hall: hall.eve.switch_on(),
    ),
    "switched off and on with the job inside": Case(
        UNKNOWN, 0, "the printer no longer knows the job", breaks("media-jam"), then=off_and_on
    ),
    "busy with another's job": Case(DONE, 1, before=THEIRS.come, then=THEIRS.go),
    "a document that it can't read": Case(
        FAILED, 0, "the printer gave the job up (This is no document.), and no paper came out",
        lambda hall: hall.eve.spoil(), after=lambda hall: hall.eve.unspoil(),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", AT_IPPEVEPRINTER)
def test_a4_at_ippeveprinter(name: str, opened: Callable[[Place], Office], hall: A4Place) -> None:
    prove(AT_IPPEVEPRINTER[name], opened, hall)


def always(fault: Fault) -> Callable[[DeskPlace], None]:
    return lambda place: place.desk.faults.update(dict.fromkeys(Operation, fault))


def with_the_document(fault: Fault) -> dict[JobState, Happens]:
    return {CREATED: lambda place: place.desk.faults.update({Operation.SEND_DOCUMENT: fault})}


def prints_and_drips(peer: Peer, connection: Connection) -> bool:
    swallows(peer, connection)
    return drip(peer, connection)


def prints_and_hangs(peer: Peer, connection: Connection) -> bool:
    swallows(peer, connection)
    return hang(peer, connection)


def mend_desk(place: DeskPlace) -> None:
    place.desk.mend()


AT_OUR_A4: dict[str, Case] = {
    "offline": Case(
        FAILED, 0, "it has stopped (offline)",
        lambda place: setattr(place.desk, "trouble", "offline"), after=mend_desk,
    ),
    "cover open before": Case(
        FAILED, 0, "its cover is open",
        lambda place: setattr(place.desk, "trouble", "cover-open"), after=mend_desk,
    ),
    "jam before": Case(
        FAILED, 0, "paper is jammed in it",
        lambda place: setattr(place.desk, "trouble", "media-jam"), after=mend_desk,
    ),
    "accepts and hangs": Case(FAILED, 0, "it stopped answering", always(hang), after=mend_desk),
    "hangs with the document": Case(FAILED, 0, "", at=with_the_document(hang), after=mend_desk),
    "hangs behind the document": Case(DONE, 1, at=with_the_document(prints_and_hangs), after=mend_desk),
    "drops the connection in mid-document": Case(
        UNKNOWN, 0, "the printer calls a document finished that it may have got in part",
        at=with_the_document(breaks_off(50_000)), after=mend_desk,
    ),
    "drops the connection behind the document": Case(
        UNKNOWN, 1, "the printer calls a document finished that it may have got in part",
        at=with_the_document(swallows), after=mend_desk,
    ),
    "answers with garbage": Case(FAILED, 0, "no HTTP answer", always(says(GARBAGE)), after=mend_desk),
    "answers the document with garbage": Case(
        FAILED, 0, "", at=with_the_document(says(GARBAGE)), after=mend_desk
    ),
    "answers a byte at a time": Case(FAILED, 0, "it stopped answering", always(drip), after=mend_desk),
    "answers the document a byte at a time": Case(
        DONE, 1, at=with_the_document(prints_and_drips), after=mend_desk
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", AT_OUR_A4)
def test_a4_at_our_own_printer(name: str, opened: Callable[[Place], Office], desk: DeskPlace) -> None:
    prove(AT_OUR_A4[name], opened, desk)


MIDST = 200
"""A row of the slip's second strip."""


def has(**trouble: object) -> Callable[[SlipPlace], None]:
    return lambda place: place.wire.do(begin(trouble))


def gets(**trouble: object) -> Callable[[SlipPlace], None]:
    return in_the_midst(lambda _: begin(trouble))


def in_the_midst(what: Callable[[SlipPlace], Callable[[Thermal], None]]) -> Callable[[SlipPlace], None]:
    def before(place: SlipPlace) -> None:
        place.thermal.at_row[MIDST] = what(place)

    return before


def mend_slips(place: SlipPlace) -> None:
    place.wire.do(begin({"garbage": None}))
    place.wire.do(Thermal.mend)


def mended_meanwhile(place: SlipPlace, _visit: Visit) -> None:
    place.wire.until(lambda thermal: not thermal.able)
    mend_slips(place)


class Till:
    """Someone else's till, half of whose slip is printed; the printer hears one at a time."""

    def come(self, place: SlipPlace) -> None:
        parts = slip(slip_of(SOMEBODY, ROWS), find_model(MODEL_80, PRINTERS))
        host, port = place.wire.uri.removeprefix("tcp://").split(":")
        self._line = socket.create_connection((host, int(port)))
        self._line.sendall(b"".join(parts[:2]))
        self._rest = b"".join(parts[2:])
        place.wire.until(lambda thermal: thermal.rows_printed > 0)

    def go(self, place: SlipPlace) -> None:
        self._line.sendall(self._rest)
        self._line.shutdown(socket.SHUT_WR)
        place.wire.until(lambda thermal: len(thermal.slips) == 1)
        self._line.close()


class SlowWire(TcpWire):
    """Its answers come a byte at a time."""

    def _answer(self) -> None:
        answers, self.printer.answers = self.printer.answers, b""
        for byte in answers:
            Event().wait(0.03)
            self.printer.answers = bytes([byte])
            super()._answer()


TILL = Till()
NOT_MENDED = "the printer was not mended in time"

AT_OUR_RECEIPT_PRINTER: dict[str, Case] = {
    "roll empty before": Case(FAILED, 0, "there is no paper", has(paper_left=0), after=mend_slips),
    "roll empty during, and changed": Case(DONE, 1, before=gets(paper_left=0), then=mended_meanwhile),
    "roll empty during, and nobody comes": Case(
        UNKNOWN, 0, f"{NOT_MENDED} (paper-out)", gets(paper_left=0), after=mend_slips
    ),
    "cover open before": Case(FAILED, 0, "the cover is open", has(cover_open=True), after=mend_slips),
    "cover open during, and closed": Case(
        {DONE, UNKNOWN}, 1, before=gets(cover_open=True), then=mended_meanwhile
    ),
    "cover open during, and nobody comes": Case(
        UNKNOWN, 0, f"{NOT_MENDED} (cover-open)", gets(cover_open=True), after=mend_slips
    ),
    "cutter jammed before": Case(
        FAILED, 0, "the cutter is jammed", has(cutter_jammed=True), after=mend_slips
    ),
    "cutter jammed during": Case(
        UNKNOWN, 0, f"{NOT_MENDED} (jam)", gets(cutter_jammed=True), after=mend_slips
    ),
    "roll near its end": Case(DONE, 1, before=has(near_end=True)),
    "offline": Case(FAILED, 0, "it is offline", has(offline=True), after=mend_slips),
    "offline during, and on again": Case(DONE, 1, before=gets(offline=True), then=mended_meanwhile),
    "refused connection": Case(
        FAILED, 0, "Connection refused: switch the printer on and see to its cable",
        lambda place: place.wire.switch_off(), after=lambda place: place.wire.switch_on(),
    ),
    "accepts and hangs": Case(
        FAILED, 0, "the printer does not answer: switch it off and on again",
        has(hanging=True), after=mend_slips,
    ),
    "hangs in mid-slip": Case(
        UNKNOWN, 0, "stopped answering in the midst of the slip", gets(hanging=True), after=mend_slips
    ),
    "drops the connection in mid-slip": Case(
        UNKNOWN, 0, "see to its cable", in_the_midst(lambda place: lambda _: place.wire.drop())
    ),
    "switched off and on with the slip inside": Case(
        UNKNOWN, 0, "see to its cable",
        in_the_midst(lambda place: lambda _: place.wire.drop(power_cycle=True)),
    ),
    "busy with another's slip": Case(FAILED, 0, "the printer does not answer", TILL.come, after=TILL.go),
    "answers with garbage": Case(
        FAILED, 0, "", has(garbage=random.Random(3)), after=mend_slips
    ),
    "answers with garbage in mid-slip": Case(
        UNKNOWN, 0, "", gets(garbage=random.Random(3)), after=mend_slips
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", AT_OUR_RECEIPT_PRINTER)
def test_slips(name: str, opened: Callable[[Place], Office], slips: SlipPlace) -> None:
    prove(AT_OUR_RECEIPT_PRINTER[name], opened, slips, SOMEBODY)


def test_slips_at_a_printer_that_answers_a_byte_at_a_time(opened: Callable[[Place], Office]) -> None:
    wire = SlowWire(Thermal())
    office = opened(SlipPlace(wire, ROWS))
    assert [office.ask().end().state for _ in range(2)] == [DONE, DONE]
    assert list(office.agrees_with_the_paper().values()) == [1, 1]
    wire.close()
