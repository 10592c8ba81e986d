"""What a printer says of itself becomes one of the states that a citizen is told."""

import pytest

from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.ipp.condition import condition
from kiosk.printing.ipp.values import Attribute, AttributeGroup, Group, Tag, Value
from kiosk.printing.printer import Supply

IDLE, PROCESSING, STOPPED = 3, 4, 5


def printer(
    *reasons: str, state: int | None = IDLE, accepting: bool = True, message: str = ""
) -> AttributeGroup:
    said = tuple(Value(Tag.KEYWORD, reason) for reason in reasons)
    states = () if state is None else (Value(Tag.ENUM, state),)
    told = {
        "printer-state": states,
        "printer-state-reasons": said,
        "printer-is-accepting-jobs": (Value(Tag.BOOLEAN, accepting),),
        "printer-state-message": (Value(Tag.TEXT, message),),
    }
    return AttributeGroup(Group.PRINTER, tuple(Attribute(name, values) for name, values in told.items()))


@pytest.mark.parametrize("severity", ["", "-error", "-warning", "-report"])
@pytest.mark.parametrize(
    ("reason", "status"),
    [
        ("media-empty", PrinterStatus.PAPER_OUT),
        ("media-needed", PrinterStatus.PAPER_OUT),
        ("input-tray-missing", PrinterStatus.PAPER_OUT),
        ("media-jam", PrinterStatus.JAM),
        ("cover-open", PrinterStatus.COVER_OPEN),
        ("door-open", PrinterStatus.COVER_OPEN),
        ("interlock-open", PrinterStatus.COVER_OPEN),
        ("media-low", PrinterStatus.PAPER_LOW),
        ("toner-low", PrinterStatus.READY),
        ("marker-supply-low", PrinterStatus.READY),
        ("toner-empty", PrinterStatus.OFFLINE),
        ("paused", PrinterStatus.OFFLINE),
        ("shutdown", PrinterStatus.OFFLINE),
        ("com.maker-odd-thing", PrinterStatus.READY),
        ("none", PrinterStatus.READY),
    ],
)
def test_each_reason_has_its_state_however_severe_the_printer_finds_it(
    reason: str, status: PrinterStatus, severity: str
) -> None:
    assert condition(printer(reason + severity)).status is status


@pytest.mark.parametrize(
    ("reasons", "status"),
    [
        (["media-empty", "cover-open-error"], PrinterStatus.COVER_OPEN),
        (["media-low", "media-jam-warning"], PrinterStatus.JAM),
        (["paused", "media-empty"], PrinterStatus.PAPER_OUT),
        (["toner-low-warning", "media-low-report"], PrinterStatus.PAPER_LOW),
    ],
)
def test_of_several_troubles_the_one_to_mend_first_is_told(reasons: list[str], status: PrinterStatus) -> None:
    assert condition(printer(*reasons)).status is status


def test_a_printer_that_has_stopped_or_takes_no_jobs_is_offline_whatever_the_reason() -> None:
    assert condition(printer("none", state=STOPPED)).status is PrinterStatus.OFFLINE
    assert condition(printer("media-low", state=STOPPED)).status is PrinterStatus.OFFLINE
    assert condition(printer("none", accepting=False)).status is PrinterStatus.OFFLINE
    assert condition(printer("media-jam", state=STOPPED)).status is PrinterStatus.JAM


@pytest.mark.parametrize("state", [None, 0, 6])
def test_a_printer_that_does_not_say_how_it_is_can_not_be_relied_on(state: int | None) -> None:
    assert condition(printer("none", state=state)).status is PrinterStatus.UNSURE


def test_staff_see_the_model_and_how_full_its_supplies_are() -> None:
    told = {
        "printer-make-and-model": (Value(Tag.TEXT, "Maker 4000"),),
        "printer-supply-description": tuple(Value(Tag.TEXT, name) for name in "ABCDE"),
        "printer-supply": tuple(
            Value(Tag.OCTETS, octets)
            for octets in (
                b"type=toner;maxcapacity=100;level=75;colorantname=black;",
                b"maxcapacity=300;level=100",
                b"maxcapacity=-2;level=-3;",
                b"maxcapacity=0;level=5;;=;level",
            )
        ),
    }
    group = AttributeGroup(Group.PRINTER, tuple(Attribute(name, values) for name, values in told.items()))
    look = condition(group)
    assert look.model == "Maker 4000"
    assert look.supplies == (Supply("A", 75), Supply("B", 33), Supply("C", None), Supply("D", None))


def test_what_staff_read_names_the_printer_s_own_reasons() -> None:
    look = condition(printer("fuser-over-temp-error", "none", "", state=STOPPED))
    assert (look.reasons, look.trouble) == (("fuser-over-temp",), "it has stopped (fuser-over-temp)")
    look = condition(printer("none", state=STOPPED, message="Bitte\nwarten"))
    assert look.trouble == "it has stopped (Bitte warten)"
    assert condition(printer("media-low-report", state=PROCESSING)).trouble == ""
