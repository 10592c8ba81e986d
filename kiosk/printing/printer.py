"""What a printer can do for the kiosk, whatever it is made of."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from kiosk.domain.print_job import JobState, Medium


class PrinterStatus(StrEnum):
    """What a printer says of itself just now."""

    READY = "ready"
    PAPER_LOW = "paper-low"
    PAPER_OUT = "paper-out"
    COVER_OPEN = "cover-open"
    JAM = "jam"
    OFFLINE = "offline"
    UNSURE = "unsure"


Report = Callable[[JobState, str], None]
"""Takes each move of a job: the new state, and in a sentence why, empty where all goes well."""


class Printer(Protocol):
    """One printer. Methods may block: they are called off the screen's thread, ``print`` by one worker."""

    @property
    def id(self) -> str:
        """The name under which the site's configuration knows it."""

    @property
    def medium(self) -> Medium:
        """What it prints on, and so which document it takes: PDF for A4, a 1-bit PNG for a receipt."""

    def status(self) -> PrinterStatus:
        """What it says of itself; UNSURE where it gives no answer that can be trusted. Never raises."""

    def print(self, document: bytes, uid: str, report: Report) -> None:
        """Print one document under the name ``uid``; returns when the job can't move by itself any more.

        Reports CREATING, CREATED, SENDING, PRINTING and the end, each as it begins, in the order that
        ``NEXT_STATES`` allows, and DONE only when paper came out. SENDING is reported before the first byte
        of the document leaves. What ``report`` raises is passed on, and then nothing is sent: the move could
        not be put on record, or the request was cancelled.
        """

    def cancel(self, uid: str) -> None:
        """Give up a job that was begun, as far as that can be done: paper on its way may still come out.

        May be called from another thread while ``print`` runs; harmless for a job that is over or unknown.
        """
