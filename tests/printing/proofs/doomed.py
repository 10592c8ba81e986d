"""Kiosks that are killed, each in a process of its own; one clean process forks them all.

``python -m tests.printing.proofs.doomed A4`` reads an order a line and answers with a line; A4 is a PDF. A
kiosk is the real back office on the order's data folder, but its sheets are drawn beforehand.
"""

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any, NoReturn, TypeVar

from sqlalchemy import Connection

from kiosk import bootstrap
from kiosk.bootstrap import BackOffice
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.folders import Folders
from kiosk.printing import connect, render_process
from kiosk.printing.escpos import line as escpos_line
from kiosk.printing.escpos import printer as escpos_printer
from kiosk.printing.escpos import uri as escpos_uri
from kiosk.printing.escpos.commands import MARK, QUESTIONS
from kiosk.printing.escpos.models import find_model
from kiosk.printing.escpos.patience import USUAL, Patience
from kiosk.printing.escpos.slip import slip
from kiosk.printing.ipp import printer as ipp_printer
from kiosk.printing.ipp import wire as ipp_wire
from kiosk.printing.ipp.pace import Bounds
from kiosk.services import print_sheet, printer_news, printer_watch, site_printers
from kiosk.services.handover_key import HandoverKey
from kiosk.services.printer_board import PrinterBoard
from kiosk.store import kept_settings, outbox, printers_seen, state_store, visit_counters
from tests.printing.proofs.paper import MODEL_80, PRINTERS, Drawn
from tests.printing.samples import BRING

T = TypeVar("T")

PRELOADED = (
    connect, escpos_line, escpos_printer, escpos_uri, ipp_printer, kept_settings, outbox, print_sheet,
    printer_news, printer_watch, printers_seen, site_printers, visit_counters,
)  # fmt: skip
"""What the back office imports when it is opened: here once for all."""

RECOVERY = "recovery"
QUICK = replace(USUAL, quiet=0.03)
SLOW = replace(USUAL, answer=20)
LONGEST = 60
"""Seconds after which a kiosk has failed that was not killed."""


@dataclass(frozen=True, slots=True)
class Death:
    """At which record a kiosk dies: as ``state`` (or RECOVERY) is written, before or after it is committed.

    ``share``: instead, when so much of the document has left (0 to 1) after ``state`` was committed.
    """

    state: str
    committed: bool
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """A kiosk opens in ``data``, prints one sheet, asks for another and dies; without ``death`` it is closed.

    Its slips have ``rows``. Without ``serves`` the sheet at which it dies is its first. ``slow``: its receipt
    printer takes long to answer.
    """

    data: str
    printer: str
    rows: int
    death: Death | None
    serves: bool = True
    slow: bool = False

    def line(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, line: str) -> "Order":
        said = json.loads(line)
        death = said["death"] and Death(**said["death"])
        return cls(**said | {"death": death})


@dataclass(frozen=True, slots=True)
class Life:
    """What a kiosk told before its end, and the signal that ended it (0 for none)."""

    served: str
    ends: str
    reason: str
    doomed: str
    signal: int


class Fate:
    """Watches the record and the line, and kills the kiosk when it is time."""

    def __init__(self, death: Death | None, tell: Callable[..., object]) -> None:
        self._death = death
        self._tell = tell
        self._armed = death is not None and death.state == RECOVERY
        self._left: float | None = None
        self.size = 0

    def arm(self) -> None:
        self._armed = True

    def written(self, result: object, *, committed: bool) -> None:
        """A record was written, by a transaction that is committed or is about to be."""
        death, jobs = self._death, result if isinstance(result, tuple) else (result,)
        told = [job for job in jobs if isinstance(job, PrintJob)]
        if not self._armed or death is None or committed is not death.committed or not told:
            return
        if death.state != RECOVERY and all(job.state.value != death.state for job in told):
            return
        if death.share is not None:
            self._left = death.share * self.size
            self._tell(doomed=told[0].uid)
            return
        if death.state != RECOVERY:
            self._tell(doomed=told[0].uid if committed or death.state != JobState.QUEUED else "")
        _die()

    def may_leave(self, octets: bytes) -> bytes:
        """As much of the document as leaves before the end."""
        return octets if self._left is None else octets[: int(self._left)]

    def left(self, count: int) -> None:
        """So many bytes of the document have left, or none more may."""
        if self._left is not None:
            self._left -= count
            if self._left < 1:
                _die()


def _die() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("nobody survives that")


def live(order: Order, a4: bytes, tell: Callable[..., object]) -> None:
    """One kiosk's life."""
    drawn, fate = Drawn(a4, order.rows), Fate(order.death, tell)
    _put_in_place(drawn, fate, SLOW if order.slow else QUICK)
    data = Path(order.data)
    folders = Folders(data / "pack", data / "site", data, data / "sheets", data / "printers.toml")
    office = bootstrap.open_office(
        folders, Medium.A4, PrinterBoard(), lambda call: call(), HandoverKey(folders.data / "handover.key")
    )
    if order.death is not None and order.death.state == RECOVERY:
        return
    if order.serves:
        end = _printed(office, order.printer)
        tell(served=end.uid, ends=end.state.value, reason=end.reason)
        if end.medium is not Medium.A4:
            fate.size = _slip_bytes(drawn.last)
    if order.death is None:
        office.close()
        return
    fate.arm()
    _printed(office, order.printer)


def _printed(office: BackOffice, printer: str) -> PrintJob:
    """Ask for a sheet, and wait for its end."""
    over = Event()
    told: list[PrintJob] = []

    def listen(job: PrintJob) -> None:
        told.append(job)
        if not job.open:
            over.set()

    office.print_sheet.request(BRING, "zh-CN", printer, listen)
    over.wait()
    return told[-1]


def _put_in_place(drawn: Drawn, fate: Fate, patience: Patience) -> None:
    """The sheets that are drawn, the fate of the record and of the line, and less waiting."""

    class Store(state_store.StateStore):
        def write(self, work: Callable[[Connection], T]) -> T:
            def dying(connection: Connection) -> T:
                result = work(connection)
                fate.written(result, committed=False)
                return result

            result = super().write(dying)
            fate.written(result, committed=True)
            return result

    replaced: dict[tuple[object, str], object] = {
        (state_store, "StateStore"): Store,
        (render_process, "RenderProcess"): lambda *_: drawn,
        (ipp_printer, "IppPrinter"): partial(ipp_printer.IppPrinter, bounds=Bounds(poll=0.03)),
        (escpos_printer, "EscposPrinter"): partial(escpos_printer.EscposPrinter, patience=patience),
        (ipp_wire.Wire, "send"): _ipp_send(fate),
        (escpos_line.DescriptorLine, "exchange"): _escpos_exchange(fate),
    }
    for (holder, name), new in replaced.items():
        setattr(holder, name, new)


def _ipp_send(fate: Fate) -> Callable[..., None]:
    send = ipp_wire.Wire.send

    def sent(wire: ipp_wire.Wire, octets: bytes, patience: ipp_wire.Patience = ipp_wire.never) -> None:
        if patience is ipp_wire.never or not octets:
            send(wire, octets, patience)
            return
        part = fate.may_leave(octets)
        send(wire, part, patience)
        fate.size = len(octets)
        fate.left(len(part))

    return sent


def _escpos_exchange(fate: Fate) -> Callable[..., tuple[int, bytes]]:
    exchange = escpos_line.DescriptorLine.exchange

    def exchanged(line: escpos_line.DescriptorLine, out: bytes, seconds: float) -> tuple[int, bytes]:
        taken, came = exchange(line, fate.may_leave(out), seconds)
        if out:
            fate.left(taken)
        return taken, came

    return exchanged


def _slip_bytes(png: bytes) -> int:
    """What a slip comes to on the line, with a mark behind each part and the questions between them."""
    parts = slip(png, find_model(MODEL_80, PRINTERS))
    marks = len(parts) * len(MARK)
    return sum(map(len, parts)) + marks + (len(parts) - 1) * len(b"".join(QUESTIONS))


def main() -> None:
    a4 = Path(sys.argv[1]).read_bytes()
    for line in sys.stdin:
        print(json.dumps(_lived(Order.read(line), a4)), flush=True)  # noqa: T201


def _lived(order: Order, a4: bytes) -> dict[str, Any]:
    hears, says = os.pipe()
    process = os.fork()
    if process == 0:
        status = 1
        try:
            os.close(hears)
            signal.alarm(LONGEST)
            live(order, a4, lambda **said: os.write(says, json.dumps(said).encode() + b"\n"))
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(says)
    with open(hears, encoding="utf-8") as heard:  # noqa: PTH123 - a descriptor has no path
        told = [json.loads(line) for line in heard]
    _, status = os.waitpid(process, 0)
    life: dict[str, Any] = {"served": "", "ends": "", "reason": "", "doomed": ""}
    for said in told:
        life |= said
    return life | {"signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else -os.WEXITSTATUS(status)}


if __name__ == "__main__":
    main()
