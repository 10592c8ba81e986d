"""What a printer can do for the kiosk, whatever it is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.print_job import JobState, Medium
from kiosk.domain.printer_state import PrinterStatus


@dataclass(frozen=True, slots=True)
class Supply:
    """Toner and the like: how full, or the waste box how full, in percent; None where it isn't known."""

    name: str
    percent: int | None


@dataclass(frozen=True, slots=True)
class Condition:
    """What a printer says of itself; ``trouble``, ``model`` and ``supplies`` are for staff.

    ``reasons`` are the printer's own keywords without severity. ``trouble`` says in a sentence what keeps
    paper from coming out; it is empty where nothing does.
    """

    status: PrinterStatus
    reasons: tuple[str, ...] = ()
    trouble: str = ""
    model: str = ""
    supplies: tuple[Supply, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What is known of a job, and in a sentence why."""

    state: JobState
    reason: str


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

    def look(self) -> Condition:
        """What it says of itself; UNSURE where it gives no answer that can be trusted. Never raises."""

    def pages(self, document: bytes) -> int:
        """How many pages it will make of a document; 0 where that can't be read. Never raises."""

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

    def recall(self, uid: str, pages: int) -> Finding:
        """Settle a job of so many pages whose document an earlier run of the kiosk had begun to send.

        What has not come out is given up. FAILED and CANCELLED only where that is proved; DONE where all
        pages came out of what the printer had got, be it all or not; else UNKNOWN. Whoever can find DONE must
        have reported PRINTING without a reason only when the printer had got all.
        May take as long as the printer needs to let go of it; never raises.
        """

    def tidy(self) -> bool:
        """Void what an earlier job left in the printer, while none runs; whether nothing is left.

        Never raises.
        """

    def close(self) -> None:
        """Let go of the line; called when nothing is printed or watched any more."""
