"""The printers that a site's file names, each claimed for this kiosk; one that can't be used is left out."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.printing.claim import Claim, Claimed
from kiosk.printing.connect import connect
from kiosk.printing.printer import Printer
from kiosk.printing.printer_kind import BadPrinter
from kiosk.printing.printers_file import PrinterEntry, read_printers

_log = logging.getLogger(__name__)

PATIENCE = 30.0
"""Seconds to wait for a command that speaks to a printer just now, as `kiosk printer test` does."""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who connects: ``user`` is the kiosk's name at printers, ``claims`` the folder of its claims.

    ``ended_well`` tells of a printer whether nothing of an earlier job can be left in it.
    """

    user: str
    claims: Path
    ended_well: Callable[[str], bool]


def site_printers(file: Path, claimant: Claimant) -> tuple[list[Printer], list[Claim]]:
    """The printers in the file's order, with the claims that hold them; what is wrong is logged for staff."""
    printers: list[Printer] = []
    claims: list[Claim] = []
    try:
        entries = read_printers(file)
    except BadPrinter as error:
        _log.error("printers.file_unusable", extra={"error": str(error)})
        return printers, claims
    for entry in entries:
        try:
            claim, printer = _claimed(entry, claimant)
        except (BadPrinter, Claimed, OSError) as error:
            _log.error("printer.left_out", extra={"printer": entry.id, "error": str(error)})
            continue
        printers.append(printer)
        claims.append(claim)
    return printers, claims


def _claimed(entry: PrinterEntry, claimant: Claimant) -> tuple[Claim, Printer]:
    claim = Claim(claimant.claims, entry.id, PATIENCE)
    try:
        left_open = not claimant.ended_well(entry.id)
        return claim, connect(entry, user=claimant.user, left_open=left_open)
    except BaseException:
        claim.release()
        raise
