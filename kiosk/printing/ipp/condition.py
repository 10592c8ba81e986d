"""How a printer is, from its state and the reasons that it gives; RFC 8011 sections 5.4.11 and 5.4.12."""

from collections.abc import Mapping

from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.ipp.errors import one_line
from kiosk.printing.ipp.values import AttributeGroup
from kiosk.printing.printer import Condition, Supply

ATTRIBUTES = (
    "printer-state",
    "printer-state-reasons",
    "printer-state-message",
    "printer-is-accepting-jobs",
    "printer-make-and-model",
    "printer-supply",
    "printer-supply-description",
)

_STATES = {"idle": 3, "processing": 4, "stopped": 5}

# What is nearest to the citizen comes first: paper can't be put in while the cover is open.
_REASONS: Mapping[PrinterStatus, frozenset[str]] = {
    PrinterStatus.COVER_OPEN: frozenset({"cover-open", "door-open", "interlock-open"}),
    PrinterStatus.JAM: frozenset({"media-jam"}),
    PrinterStatus.PAPER_OUT: frozenset({"media-empty", "media-needed", "input-tray-missing"}),
    PrinterStatus.OFFLINE: frozenset(
        {
            "connecting-to-device",
            "moving-to-paused",
            "offline",
            "output-area-full",
            "paused",
            "shutdown",
            "timed-out",
            "toner-empty",
        }
    ),
    PrinterStatus.PAPER_LOW: frozenset({"media-low"}),
}

_IN_WORDS: Mapping[PrinterStatus, str] = {
    PrinterStatus.READY: "",
    PrinterStatus.PRINTING: "",
    PrinterStatus.PAPER_LOW: "",
    PrinterStatus.COVER_OPEN: "its cover is open",
    PrinterStatus.JAM: "paper is jammed in it",
    PrinterStatus.PAPER_OUT: "its tray is empty",
    PrinterStatus.OFFLINE: "it has stopped",
    PrinterStatus.UNSURE: "it does not say how it is",
}

_SEVERITIES = ("-error", "-warning", "-report")


def condition(printer: AttributeGroup) -> Condition:
    """From the attributes that a printer gave of itself."""
    said = tuple(_keyword(reason) for reason in printer.texts("printer-state-reasons"))
    reasons = tuple(one_line(reason) for reason in said if reason not in {"none", ""})
    status = _status(printer, frozenset(reasons))
    words = _IN_WORDS[status]
    if words and status in {PrinterStatus.OFFLINE, PrinterStatus.UNSURE}:
        told = ", ".join(reasons) or one_line(printer.text("printer-state-message") or "")
        words = f"{words} ({told})" if told else words
    model = one_line(printer.text("printer-make-and-model") or "")
    return Condition(status, reasons, words, model, _supplies(printer))


def _status(printer: AttributeGroup, reasons: frozenset[str]) -> PrinterStatus:
    state = printer.number("printer-state")
    if state not in _STATES.values():
        return PrinterStatus.UNSURE
    found = next((status for status, ours in _REASONS.items() if ours & reasons), PrinterStatus.READY)
    if found.able and (state == _STATES["stopped"] or printer.flag("printer-is-accepting-jobs") is False):
        return PrinterStatus.OFFLINE
    busy = found is PrinterStatus.READY and state == _STATES["processing"]
    return PrinterStatus.PRINTING if busy else found


def _supplies(printer: AttributeGroup) -> tuple[Supply, ...]:
    """PWG 5100.13 section 5.6: ``level=75;maxcapacity=100;…`` each, and their names beside them."""
    said = (value.content for value in printer.values("printer-supply"))
    levels = (_percent(one) for one in said if isinstance(one, bytes))
    names = (one_line(name) for name in printer.texts("printer-supply-description"))
    return tuple(Supply(name, level) for name, level in zip(names, levels, strict=False))


def _percent(supply: bytes) -> int | None:
    fields = dict(part.split(b"=", 1) for part in supply.split(b";") if b"=" in part)
    level, most = (fields.get(name, b"") for name in (b"level", b"maxcapacity"))
    if not (level.isdigit() and most.isdigit() and len(level + most) < 20 and int(most)):
        return None
    return min(100 * int(level) // int(most), 100)


def _keyword(reason: str) -> str:
    """Without its severity: the same empty tray is a report at rest and a warning in mid-job."""
    ending = next((one for one in _SEVERITIES if reason.endswith(one)), "")
    return reason.removesuffix(ending)
