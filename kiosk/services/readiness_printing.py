"""How the running kiosk's own printers are, for its readiness report."""

from collections.abc import Callable
from typing import Protocol

from kiosk.domain.printer_state import PrinterStatus
from kiosk.domain.readiness_facts import PrinterFacts, PrintingFacts
from kiosk.folders import Folders
from kiosk.printing.printer import Condition
from kiosk.printing.printers_file import read_printers
from kiosk.store.state_inspection import StateInspection

LEFT_OUT = "it could not be taken into use at the start: the log says why"


class News(Protocol):
    """How each printer was when it last changed."""

    def latest(self, printer_id: str) -> Condition | None: ...


def printing_facts(
    folders: Folders, printers: Callable[[], tuple[str, ...]], news: Callable[[], News]
) -> PrintingFacts:
    """For the background. ``printers`` are the ids of those that could be taken into use.

    Raises BadPrinter for a file that can't be read, and StoreError.
    """
    named = folders.printers.exists()
    unknown = StateInspection(folders.data / "state.db").unknown_jobs()
    if not named:
        return PrintingFacts(named, (), unknown)
    told, used = news(), printers()
    entries = read_printers(folders.printers)
    found = (
        _facts(entry.id, told.latest(entry.id))
        if entry.id in used
        else PrinterFacts(entry.id, PrinterStatus.OFFLINE, LEFT_OUT)
        for entry in entries
    )
    return PrintingFacts(named, tuple(found), unknown)


def _facts(name: str, condition: Condition | None) -> PrinterFacts:
    if condition is None:
        return PrinterFacts(name, PrinterStatus.UNSURE, "it has not been looked at yet")
    return PrinterFacts(name, condition.status, condition.trouble)
