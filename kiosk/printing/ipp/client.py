"""Asks a printer, IPP over HTTP, and makes of whatever comes back an answer or one clear error."""

import socket
import ssl
from collections.abc import Iterable
from http import HTTPStatus
from itertools import count

from kiosk.printing.ipp import certificate
from kiosk.printing.ipp.codec import decode, encode
from kiosk.printing.ipp.errors import (
    ConnectionLost,
    IppError,
    IppGarbage,
    PasswordWanted,
    Refused,
    Unreachable,
    one_line,
)
from kiosk.printing.ipp.line import Line
from kiosk.printing.ipp.operations import FIRST_REFUSAL, IN_WORDS, REPEATABLE, WANTS_LOGIN, Operation
from kiosk.printing.ipp.uri import PrinterUri
from kiosk.printing.ipp.values import Attribute, AttributeGroup, Group, Message, Tag, Value
from kiosk.printing.ipp.wire import Deadlines, Patience, Wire, connect, never, secured

VERSION = (2, 0)
"""What IPP Everywhere speaks; PWG 5100.14 section 4.2."""


def attribute(name: str, tag: Tag, *contents: str | int) -> Attribute:
    """An attribute with these values, all of one kind."""
    return Attribute(name, tuple(Value(tag, content) for content in contents))


class IppClient:
    """Knows one printer, and under which name the kiosk's jobs stand there.

    ``fingerprint`` is that of the certificate which staff confirmed; an ipps printer needs one. ``advice`` is
    for staff, where it can't be reached.
    """

    def __init__(
        self,
        uri: PrinterUri,
        user: str,
        fingerprint: str | None = None,
        deadlines: Deadlines | None = None,
        advice: str = "is it on, and its cable in?",
    ) -> None:
        self.uri = uri
        self._advice = advice
        self._user = user
        self._fingerprint = fingerprint
        self._deadlines = deadlines or Deadlines()
        self._numbers = count(1)

    def line(self) -> Line:
        """A line to the printer, for one thread; no connection is made before it is used."""
        return Line(self.uri, self._connect)

    def ask(
        self,
        line: Line,
        operation: Operation,
        about: Iterable[Attribute] = (),
        job: Iterable[Attribute] = (),
        document: bytes = b"",
        patience: Patience = never,
    ) -> Message:
        """The printer's answer, if it says yes.

        ``about`` are operation attributes beside those that every request has; a job's number stands first
        among them. ``job`` are attributes of a new job. ``patience`` is asked when the printer takes no more
        of the document, or does not begin to answer. Raises IppError of any kind.
        """
        request = self._request(operation, about, job)
        answer = line.post(encode(request), document, patience, repeatable=operation in REPEATABLE)
        self._judge_http(answer.status)
        try:
            message = decode(answer.body)
        except IppGarbage as error:
            raise IppGarbage(f"{self.uri}: {error}") from error
        self._judge(message, request)
        if not answer.heard_all:
            raise ConnectionLost(f"{self.uri}: it said yes before it had got all", whole=False)
        return message

    def _request(self, operation: Operation, about: Iterable[Attribute], job: Iterable[Attribute]) -> Message:
        opening = (
            attribute("attributes-charset", Tag.CHARSET, "utf-8"),
            attribute("attributes-natural-language", Tag.NATURAL_LANGUAGE, "en"),
            attribute("printer-uri", Tag.URI, str(self.uri)),
        )
        user = attribute("requesting-user-name", Tag.NAME, self._user)
        groups = [AttributeGroup(Group.OPERATION, (*opening, *about, user))]
        if template := tuple(job):
            groups.append(AttributeGroup(Group.JOB, template))
        return Message(VERSION, operation, next(self._numbers), tuple(groups))

    def _connect(self) -> Wire:
        """Raises Unreachable or WrongCertificate."""
        try:
            sock: socket.socket = connect(self.uri.host, self.uri.port, self._deadlines)
            if self.uri.secure:
                sock = secured(sock, self.uri.host, self._deadlines)
        except OSError as error:
            why = error.strerror or error
            line = f"{self.uri}: can't be reached ({why}): {self._advice}"
            raise Unreachable(line) from error
        if isinstance(sock, ssl.SSLSocket):
            self._check(sock)
        return Wire(sock, self._deadlines)

    def _check(self, sock: ssl.SSLSocket) -> None:
        try:
            certificate.check(self.uri, certificate.fingerprint_of(sock), self._fingerprint)
        except IppError:
            sock.close()
            raise

    def _judge_http(self, status: int) -> None:
        if status == HTTPStatus.OK:
            return
        if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
            raise self._password_wanted()
        if status == HTTPStatus.UPGRADE_REQUIRED:
            raise IppError(f"{self.uri}: speaks only through TLS: write its address with ipps://")
        if 300 <= status < 400:
            raise IppError(
                f"{self.uri}: sends the kiosk elsewhere (HTTP {status}), where it does not go: "
                "give the address that the printer really has"
            )
        raise IppError(f"{self.uri}: answers with HTTP {status}: is its path right?")

    def _judge(self, message: Message, request: Message) -> None:
        if message.request_id != request.request_id:
            raise IppGarbage(f"{self.uri}: it answered another request than was asked")
        if message.code in WANTS_LOGIN:
            raise self._password_wanted()
        if message.code >= FIRST_REFUSAL:
            raise Refused(f"{self.uri}: {_refusal(message)}", message.code)

    def _password_wanted(self) -> PasswordWanted:
        return PasswordWanted(
            f"{self.uri}: wants a name and password, and the kiosk has none: "
            "let it take jobs without in its own settings"
        )


def _refusal(message: Message) -> str:
    words = IN_WORDS.get(message.code, f"it refuses with IPP status 0x{message.code:04x}")
    said = message.group(Group.OPERATION).text("status-message") or ""
    named = ", ".join(one.name for one in message.group(Group.UNSUPPORTED).attributes)
    told = "; ".join(filter(None, (one_line(said), named and f"not supported: {one_line(named)}")))
    return f"{words} ({told})" if told else words
