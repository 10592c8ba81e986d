"""What is offered before the tap: never a sheet from a printer that can't print."""

import pytest

from kiosk.domain.print_job import Medium
from kiosk.domain.print_offer import Offer, Way, offer, way
from kiosk.domain.printer_state import PrinterState, PrinterStatus

READY, OUT, UNSURE = PrinterStatus.READY, PrinterStatus.PAPER_OUT, PrinterStatus.UNSURE
A4, SLIP = Medium.A4, Medium.RECEIPT_80


def site(*printers: tuple[Medium, PrinterStatus]) -> tuple[PrinterState, ...]:
    return tuple(
        PrinterState(str(number), medium, status) for number, (medium, status) in enumerate(printers)
    )


OFFERS = [
    (site((A4, READY)), Offer(Way.USUAL, "0", None)),
    (site((SLIP, READY)), Offer(Way.USUAL, "0", None)),
    (site((A4, PrinterStatus.PAPER_LOW)), Offer(Way.USUAL, "0", None)),
    (site((A4, PrinterStatus.PRINTING)), Offer(Way.USUAL, "0", None)),
    (site((A4, UNSURE)), Offer(Way.USUAL, "0", UNSURE)),
    (site((A4, OUT)), Offer(Way.NONE, "", OUT)),
    (site((A4, OUT), (SLIP, PrinterStatus.JAM)), Offer(Way.NONE, "", OUT)),
    (site((A4, OUT), (SLIP, READY)), Offer(Way.RECEIPT, "1", OUT)),
    (site((SLIP, OUT), (A4, READY)), Offer(Way.A4, "1", OUT)),
    (site((A4, OUT), (A4, READY)), Offer(Way.OTHER, "1", OUT)),
    (site((A4, UNSURE), (SLIP, READY)), Offer(Way.RECEIPT, "1", UNSURE)),
    (site((A4, OUT), (SLIP, UNSURE)), Offer(Way.RECEIPT, "1", OUT)),
    (site((A4, READY), (SLIP, OUT)), Offer(Way.USUAL, "0", None)),
    (site(), Offer(Way.NONE, "", None)),
]


@pytest.mark.parametrize(("printers", "offered"), OFFERS)
def test_a_sheet_is_offered_where_paper_can_come_out(
    printers: tuple[PrinterState, ...], offered: Offer
) -> None:
    assert offer(True, printers) == offered


def test_before_the_printers_are_known_the_sheet_is_offered_as_usual() -> None:
    assert offer(False, ()) == Offer(Way.USUAL, "", None)


@pytest.mark.parametrize(
    ("has", "instead_of", "called"),
    [
        (Medium.RECEIPT_58, Medium.A4, Way.RECEIPT),
        (Medium.RECEIPT_58, Medium.RECEIPT_80, Way.OTHER),
        (Medium.A4, Medium.RECEIPT_58, Way.A4),
        (Medium.A4, Medium.A4, Way.OTHER),
    ],
)
def test_another_printer_is_called_by_its_paper_where_that_is_another(
    has: Medium, instead_of: Medium, called: Way
) -> None:
    assert way(PrinterState("other", has), instead_of) is called
