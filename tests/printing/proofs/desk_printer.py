"""An A4 printer of our own in small: counts its paper, and does to its jobs what ippeveprinter does."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import RLock

from kiosk.printing.ipp.client import VERSION, attribute
from kiosk.printing.ipp.codec import decode, encode
from kiosk.printing.ipp.job import OVER, Stage
from kiosk.printing.ipp.operations import Operation, Status
from kiosk.printing.ipp.values import Attribute, AttributeGroup, Group, Message, Tag
from tests.printing.ipp.peer import HEAD, Connection, Job, Peer

_READY, _STOPPED = 3, 5
_KEPT = 50
"""Jobs that it remembers."""


class DeskPrinter(Peer):
    """Prints one job at a time: a sheet comes out when its document is whole and nothing is amiss.

    A job that is cancelled once it has its document comes out all the same, when the trouble is mended.
    """

    def __init__(self, whole: Callable[[bytes], bool]) -> None:
        """``whole`` tells a document from a part of one."""
        self._whole = whole
        self._lock = RLock()
        self._numbers = 0
        self._cancelled = False
        self.paper: Counter[str] = Counter()
        self.halves: Counter[str] = Counter()
        self.trouble = ""
        """What keeps paper from coming out, in IPP's words."""

        self.trouble_comes = ""
        """With the next document."""

        super().__init__()

    def mend(self) -> None:
        """Paper in, covers closed; what it holds comes out."""
        with self._lock:
            self.trouble = self.trouble_comes = ""
            self.faults.clear()
            if self.jobs and self.jobs[-1].stage is Stage.PROCESSING:
                self._print()

    def power_cycle(self) -> None:
        """Off and on: it knows no jobs any more, and counts them from 1."""
        with self._lock:
            self.jobs.clear()
            self._numbers = 0

    def take(self, document: bytes) -> None:
        """A document, or the part of one that came before its connection broke."""
        with self._lock:
            if not self.jobs or self.jobs[-1].stage is not Stage.HELD:
                return
            self.trouble, self.trouble_comes = self.trouble_comes or self.trouble, ""
            self.received.append(document)
            self.update(stage=Stage.PROCESSING, reasons=("job-printing",))
            if not self.trouble:
                self._print()

    def answer(self, connection: Connection) -> bool:
        if not connection.read():
            return False
        request = decode(connection.body)
        operation = Operation(request.code)
        with self._lock:
            status = self._status(operation, request.group(Group.OPERATION).number("job-id"))
            groups = () if status else tuple(self._groups(operation, request))
        opening = (
            attribute("attributes-charset", Tag.CHARSET, "utf-8"),
            attribute("attributes-natural-language", Tag.NATURAL_LANGUAGE, "en"),
        )
        told = (AttributeGroup(Group.OPERATION, opening), *groups)
        body = encode(Message(VERSION, status, request.request_id, told))
        connection.send(HEAD + f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        return True

    def _status(self, operation: Operation, number: int | None) -> int:
        busy = any(job.stage not in OVER for job in self.jobs)
        if operation is Operation.CREATE_JOB and busy:
            return Status.BUSY
        return 0 if number is None or any(job.id == number for job in self.jobs) else Status.NOT_FOUND

    def _groups(self, operation: Operation, request: Message) -> Iterator[AttributeGroup]:
        about = request.group(Group.OPERATION)
        match operation:
            case Operation.CREATE_JOB:
                self._numbers += 1
                self._cancelled = False
                job = Job(about.text("job-name") or "", reasons=("job-incoming",), id=self._numbers)
                self.jobs = [*self.jobs[-_KEPT:], job]
                yield job.group()
            case Operation.SEND_DOCUMENT:
                self.take(request.data)
                yield self.jobs[-1].group()
            case Operation.CANCEL_JOB:
                self._cancel(about.number("job-id"))
            case Operation.GET_JOB_ATTRIBUTES:
                yield next(job.group() for job in self.jobs if job.id == about.number("job-id"))
            case _:
                yield from super()._groups(operation, request)

    def _cancel(self, number: int | None) -> None:
        job = self.jobs[-1]
        if job.id != number or job.stage in OVER:
            return
        if job.stage is Stage.PROCESSING:
            self._cancelled = True
        else:
            self.jobs[-1] = replace(job, stage=Stage.CANCELLED, reasons=("job-canceled-by-user",))

    def _print(self) -> None:
        job, whole = self.jobs[-1], self._whole(self.received[-1])
        (self.paper if whole else self.halves)[job.name] += 1
        stage = Stage.CANCELLED if self._cancelled else Stage.COMPLETED
        self.jobs[-1] = replace(job, stage=stage, printed=1, reasons=("none",))

    def _attributes(self) -> tuple[Attribute, ...]:
        own = {"printer-state", "printer-state-reasons"}
        return (
            attribute("printer-state", Tag.ENUM, _STOPPED if self.trouble else _READY),
            attribute("printer-state-reasons", Tag.KEYWORD, self.trouble or "none"),
            *(one for one in super()._attributes() if one.name not in own),
        )


def breaks_off(after: int) -> Callable[[Peer, Connection], bool]:
    """The connection ends when so many bytes have come, 1000 or more; that part is printed, as some do."""

    def fault(peer: Peer, connection: Connection) -> bool:
        assert isinstance(peer, DeskPrinter)
        connection.read(after)
        peer.take(decode(connection.body[:after]).data)
        return False

    return fault


def swallows(peer: Peer, connection: Connection) -> bool:
    """Takes all, prints it, and ends the connection without a word."""
    assert isinstance(peer, DeskPrinter)
    if connection.read():
        peer.take(decode(connection.body).data)
    return False
