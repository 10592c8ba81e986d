"""What was found out about this kiosk, before anything is made of it; None where it could not be had."""

from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.printer_state import PrinterStatus


@dataclass(frozen=True, slots=True)
class PrinterFacts:
    """How a printer is; ``trouble`` is its own sentence, empty where it has none."""

    id: str
    status: PrinterStatus
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class PrintingFacts:
    """The site's printers in its order; ``named`` is whether a file names them, else sheets go to a folder.

    ``unknown_jobs`` is how many sheets nobody has said of whether they came out.
    """

    named: bool
    printers: tuple[PrinterFacts, ...]
    unknown_jobs: int = 0


@dataclass(frozen=True, slots=True)
class DiskFacts:
    """Bytes that are free where the kiosk keeps its data; whether the ballast for a full disk is there."""

    free: int
    ballast: bool


@dataclass(frozen=True, slots=True)
class StateFacts:
    """``problem`` is what SQLite's quick check of state.db complains of, empty where it is sound."""

    there: bool
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ContentFacts:
    """The content in force, by its hash; None of a version where there is none that can be trusted.

    ``damaged`` are the files that had to be refused. ``as_in_folder`` is whether it was compiled from just
    what is in the pack's folder now, which is then without an error.
    """

    name: str
    version: str
    effective: date | None
    damaged: tuple[str, ...] = ()
    as_in_folder: bool = True


@dataclass(frozen=True, slots=True)
class ClockFacts:
    """``last_known`` is the latest moment on record here; ``set_by_network`` is None where nobody can say."""

    now: datetime
    last_known: datetime | None = None
    set_by_network: bool | None = None


@dataclass(frozen=True, slots=True)
class SpeechFacts:
    """Languages whose voice is missing, whether there is sound, and what is missing in English lines."""

    voiceless: tuple[str, ...]
    sound: bool
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScreenFacts:
    """The window in pixels, and its width in millimetres as reckoned here.

    ``panel_mm`` is the width of the panel as it says itself, 0 where it says nothing; ``configured`` is
    whether somebody has told it.
    """

    width: int
    height: int
    reckoned_mm: float
    panel_mm: float
    configured: bool


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """The programs that the kiosk is made of; ``wal`` is whether this SQLite's write-ahead log is sound."""

    kiosk: str
    qt: str
    python: str
    sqlite: str
    wal: bool


@dataclass(frozen=True, slots=True)
class AuditFacts:
    """The audit's head, empty where nothing is on record yet, and what is wrong with it, a sentence each."""

    head: str = ""
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ServiceFacts:
    """Since when the kiosk is out of service, None while it serves."""

    suspended_since: datetime | None
