"""What a printer can be asked to do, and how it says no; RFC 8011 section 5.4.15 and appendix B."""

from enum import IntEnum


class Operation(IntEnum):
    """The operations that the kiosk uses."""

    VALIDATE_JOB = 0x04
    CREATE_JOB = 0x05
    SEND_DOCUMENT = 0x06
    CANCEL_JOB = 0x08
    GET_JOB_ATTRIBUTES = 0x09
    GET_JOBS = 0x0A
    GET_PRINTER_ATTRIBUTES = 0x0B


REPEATABLE = frozenset(Operation) - {Operation.CREATE_JOB, Operation.SEND_DOCUMENT}
"""Those that do no harm when a printer gets them twice."""

FIRST_REFUSAL = 0x0100
"""Status codes below this mean success; RFC 8011 appendix B.1.2."""


class Status(IntEnum):
    """Refusals that the kiosk tells apart."""

    FORBIDDEN = 0x0401
    NOT_AUTHENTICATED = 0x0402
    NOT_AUTHORIZED = 0x0403
    NOT_POSSIBLE = 0x0404
    NOT_FOUND = 0x0406
    GONE = 0x0407
    SERVICE_UNAVAILABLE = 0x0502
    TEMPORARY_ERROR = 0x0505
    NOT_ACCEPTING_JOBS = 0x0506
    BUSY = 0x0507


WANTS_LOGIN = frozenset({Status.FORBIDDEN, Status.NOT_AUTHENTICATED, Status.NOT_AUTHORIZED})
NO_SUCH_JOB = frozenset({Status.NOT_FOUND, Status.GONE})

IN_WORDS = {
    0x0400: "it finds the request malformed",
    0x0404: "it can't do that now",
    0x0405: "it waited too long",
    0x0406: "it does not know that",
    0x0407: "it has forgotten that",
    0x0408: "the document is too large for it",
    0x0409: "a value is too long for it",
    0x040A: "it does not take this kind of document",
    0x040B: "it does not support what was asked for",
    0x0411: "it can't make sense of the document",
    0x0500: "it failed within",
    0x0501: "it can't do that",
    0x0502: "it is out of service for now",
    0x0503: "it does not speak IPP 2.0",
    0x0504: "its mechanics failed",
    0x0505: "it failed for a moment",
    0x0506: "it takes no jobs now",
    0x0507: "it is busy with another job",
    0x0508: "the job was cancelled",
}
"""Refusals as staff read them."""
