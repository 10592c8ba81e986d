"""A printer of our own on loopback that can misbehave as no real one does on demand."""

import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from threading import Event, Thread

from kiosk.printing.ipp.client import VERSION, attribute
from kiosk.printing.ipp.codec import decode, encode
from kiosk.printing.ipp.job import Stage
from kiosk.printing.ipp.operations import Operation
from kiosk.printing.ipp.uri import PrinterUri
from kiosk.printing.ipp.values import Attribute, AttributeGroup, Group, Message, Resolution, Tag, Value

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\n"
_PAUSE = 0.05


@dataclass(frozen=True)
class Job:
    """As the peer tells of it."""

    name: str
    stage: Stage = Stage.HELD
    printed: int | None = 0
    reasons: tuple[str, ...] = ("none",)
    id: int = 7
    expected: int | None = None

    def group(self) -> AttributeGroup:
        counts = {"job-impressions-completed": self.printed, "job-impressions": self.expected}
        told = (
            attribute("job-id", Tag.INTEGER, self.id),
            attribute("job-name", Tag.NAME, self.name),
            attribute("job-state", Tag.ENUM, self.stage),
            attribute("job-state-reasons", Tag.KEYWORD, *self.reasons),
            *(attribute(name, Tag.INTEGER, count) for name, count in counts.items() if count is not None),
        )
        return AttributeGroup(Group.JOB, told)


class Connection:
    """One request of the kiosk's at a time: ``body`` is what has been read of it."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self.body = b""
        self._length = 0

    def begin(self) -> bool:
        """Read the next request as far as its operation; False where there is none."""
        head = b""
        while b"\r\n\r\n" not in head:
            more = self._sock.recv(1 << 12)
            if not more:
                return False
            head += more
        lines, _, self.body = head.partition(b"\r\n\r\n")
        (length,) = (line.split()[1] for line in lines.splitlines() if line.startswith(b"Content-Length:"))
        self._length = int(length)
        return self.read(8)

    def read(self, count: int | None = None) -> bool:
        """Read so much of the body in all, or to its end."""
        wanted = self._length if count is None else count
        while len(self.body) < wanted:
            more = self._sock.recv(1 << 16)
            if not more:
                return False
            self.body += more
        return True

    def send(self, octets: bytes) -> None:
        self._sock.sendall(octets)


Fault = Callable[["Peer", Connection], bool]
"""Does something else than answer; returns whether the connection lives on."""


class Peer:
    """Answers as a plain printer does, but for the operations named in ``faults``."""

    def __init__(self) -> None:
        self.faults: dict[Operation, Fault] = {}
        self.answers: dict[Operation, int] = {}
        """Status codes in place of yes."""

        self.jobs: list[Job] = []
        self.after_sending = Stage.COMPLETED
        self.printed: int | None = 1
        self.formats = ("application/pdf",)
        self.keep = True
        """Else it drops a connection at the second request, without having announced that."""

        self.counts_ahead = False
        self.papers: tuple[str, ...] = ("iso_a4_210x297mm",)
        self.offers: tuple[Attribute, ...] = ()
        """What else it says of itself."""

        self.settings: dict[str, object] = {}
        """What the newest job is to be printed like."""

        self.reasons = ("none",)
        self.operations = tuple(Operation)
        self.asked: list[Operation] = []
        self.received: list[bytes] = []
        self._closing = Event()
        self._server = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        Thread(target=self._serve, name="peer", daemon=True).start()

    @property
    def uri(self) -> PrinterUri:
        return PrinterUri("127.0.0.1", self._server.getsockname()[1], "/ipp/print", secure=False)

    def close(self) -> None:
        self._closing.set()
        with suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        for sock in self._open:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()

    def narrow(self) -> None:
        """Take little at once of what the kiosk sends, on connections that are made from now on."""
        self._server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)

    def pause(self) -> bool:
        """A moment; False when it is time to go."""
        return not self._closing.wait(_PAUSE)

    def stand_still(self) -> None:
        """Until the end of the test."""
        self._closing.wait()

    def update(self, **change: object) -> None:
        """Change what is told of the newest job."""
        self.jobs[-1] = replace(self.jobs[-1], **change)  # type: ignore[arg-type]

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                sock, _ = self._server.accept()
                self._open.append(sock)
                Thread(target=self._talk, args=(sock,), name="peer-talk", daemon=True).start()

    def _talk(self, sock: socket.socket) -> None:
        connection = Connection(sock)
        answered = False
        with suppress(OSError):
            while connection.begin() and (self.keep or not answered):
                operation = Operation(int.from_bytes(connection.body[2:4]))
                self.asked.append(operation)
                fault = self.faults.get(operation, type(self).answer)
                if not fault(self, connection):
                    break
                answered = True
        sock.close()

    def answer(self, connection: Connection) -> bool:
        """As it should be."""
        if not connection.read():
            return False
        request = decode(connection.body)
        status = self.answers.get(Operation(request.code), 0)
        groups = () if status else tuple(self._groups(Operation(request.code), request))
        opening = (
            attribute("attributes-charset", Tag.CHARSET, "utf-8"),
            attribute("attributes-natural-language", Tag.NATURAL_LANGUAGE, "en"),
        )
        yes = (AttributeGroup(Group.OPERATION, opening), *groups)
        body = encode(Message(VERSION, status, request.request_id, yes))
        connection.send(HEAD + f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        return True

    def _groups(self, operation: Operation, request: Message) -> Iterator[AttributeGroup]:
        about = request.group(Group.OPERATION)
        match operation:
            case Operation.GET_PRINTER_ATTRIBUTES:
                yield AttributeGroup(Group.PRINTER, self._attributes())
            case Operation.CREATE_JOB:
                template = request.group(Group.JOB).attributes
                self.settings = {one.name: one.values[0].content for one in template}
                self.jobs.append(Job(about.text("job-name") or "", expected=about.number("job-impressions")))
                yield self.jobs[-1].group()
            case Operation.SEND_DOCUMENT:
                self.received.append(request.data)
                self.update(stage=self.after_sending, printed=self.printed)
            case Operation.CANCEL_JOB:
                self.update(stage=min(max(self.jobs[-1].stage, Stage.CANCELLED), Stage.COMPLETED))
            case Operation.VALIDATE_JOB:
                pass
            case Operation.GET_JOB_ATTRIBUTES:
                yield self.jobs[-1].group()
            case Operation.GET_JOBS:
                over = about.text("which-jobs") == "completed"
                yield from (job.group() for job in self.jobs if (job.stage >= Stage.CANCELLED) is over)

    def _attributes(self) -> tuple[Attribute, ...]:
        return (
            attribute("printer-state", Tag.ENUM, 3),
            attribute("printer-state-reasons", Tag.KEYWORD, *self.reasons),
            attribute("document-format-supported", Tag.MIME_TYPE, *self.formats),
            attribute("operations-supported", Tag.ENUM, *self.operations),
            attribute("pwg-raster-document-type-supported", Tag.KEYWORD, "sgray_8"),
            Attribute(
                "pwg-raster-document-resolution-supported",
                (Value(Tag.RESOLUTION, Resolution(300, 300, 3)),),
            ),
            *([attribute("media-supported", Tag.KEYWORD, *self.papers)] if self.papers else []),
            *self.offers,
            *([attribute("job-impressions-supported", Tag.INTEGER, 999)] if self.counts_ahead else []),
        )


def hang(peer: Peer, connection: Connection) -> bool:
    """Takes all and says nothing."""
    connection.read()
    peer.stand_still()
    return False


def choke(peer: Peer, _connection: Connection) -> bool:
    """Takes the beginning and no more, and leaves the rest in the cable."""
    peer.stand_still()
    return False


def drip(peer: Peer, connection: Connection) -> bool:
    """Answers, a byte at a time with pauses."""
    connection.read()
    for octet in HEAD * 100:
        connection.send(bytes([octet]))
        if not peer.pause():
            break
    return False


def drop(_peer: Peer, connection: Connection) -> bool:
    """Ends the connection when it has read a little more than the beginning."""
    connection.read(2000)
    return False


def drop_after_all(_peer: Peer, connection: Connection) -> bool:
    """Reads all and ends the connection without a word."""
    connection.read()
    return False


def agrees_early(peer: Peer, connection: Connection) -> bool:
    """Says yes when it has read the beginning of a document, counts all printed, and reads no more."""
    connection.read(2000)
    peer.update(stage=Stage.COMPLETED, printed=peer.printed)
    request_id = int.from_bytes(connection.body[4:8])
    body = encode(Message(VERSION, 0, request_id, ()))
    connection.send(HEAD + f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
    peer.stand_still()
    return False


def says(octets: bytes) -> Fault:
    """Answers with these bytes, whatever they are, and ends the connection."""

    def answer(_peer: Peer, connection: Connection) -> bool:
        connection.read()
        connection.send(octets)
        return False

    return answer
