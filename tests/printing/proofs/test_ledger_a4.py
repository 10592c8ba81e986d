"""A thousand A4 sheets in a row with faults by chance: the record of requests is what is on paper."""

from collections.abc import Iterator
from functools import partial

import pytest

from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.ipp.client import IppClient
from kiosk.printing.ipp.operations import Operation
from kiosk.printing.ipp.printer import IppPrinter
from tests.printing.ipp.peer import Fault, drip, hang, says
from tests.printing.proofs.conftest import Hurry
from tests.printing.proofs.desk_printer import breaks_off, swallows
from tests.printing.proofs.ledger import (
    ALL_KINDS,
    CREATED,
    PRINTING,
    REQUESTS,
    SENDING,
    Open,
    Run,
    given_up,
    great_hurry,
    well,
)
from tests.printing.proofs.places import A4Place, DeskPlace

AT_IPPEVEPRINTER = 150


@pytest.fixture
def hurry() -> Hurry:
    return great_hurry()


@pytest.fixture
def onlooker(hall: A4Place) -> Iterator[IppPrinter]:
    """Somebody else who looks at ippeveprinter; hangs up even where the test fails."""
    looks = IppPrinter("onlooker", IppClient(hall.eve.uri(), "onlooker"))
    yield looks
    looks.close()


def test_a_thousand_sheets_of_a4(opened: Open, desk: DeskPlace) -> None:
    printer = desk.desk
    run = Run(opened(desk))

    def before(run: Run) -> None:
        printer.trouble = run.dice.choice(["media-empty", "cover-open", "media-jam", "offline"])
        run.mending.append(printer.mend)

    def stops(run: Run) -> None:
        printer.trouble_comes = run.dice.choice(["media-empty", "cover-open", "media-jam"])
        what = run.end_it(printer.mend)
        run.at[SENDING] = lambda _: run.soon(what)
        run.mending.append(printer.mend)

    def switched_off_and_on(run: Run) -> None:
        printer.trouble_comes = run.dice.choice(["media-jam", ""])
        run.at[SENDING] = lambda _: run.soon(printer.power_cycle)
        run.mending.append(printer.mend)

    def misbehaves(run: Run) -> None:
        faults: list[Fault] = [hang, drip, says(b"garbage"), swallows]
        operations = [
            Operation.CREATE_JOB,
            Operation.VALIDATE_JOB,
            Operation.GET_JOBS,
            Operation.GET_JOB_ATTRIBUTES,
            Operation.SEND_DOCUMENT,
        ]
        printer.faults[run.dice.choice(operations)] = run.dice.choice(faults)
        run.mending.append(printer.mend)

    def breaks(run: Run) -> None:
        fault = run.dice.choice([swallows, breaks_off(run.dice.randint(1000, 90_000))])
        printer.faults[Operation.SEND_DOCUMENT] = fault
        run.mending.append(printer.mend)

    faults = {
        well: 45, before: 5, stops: 20, switched_off_and_on: 6, misbehaves: 6, breaks: 10, given_up: 8,
    }  # fmt: skip
    assert set(run.ask(REQUESTS, faults)) == ALL_KINDS


@pytest.mark.parametrize("hurry", [great_hurry(sure=0.5)], ids=["sure"])
def test_a_hundred_and_fifty_sheets_at_ippeveprinter(
    opened: Open, hall: A4Place, onlooker: IppPrinter
) -> None:
    # ``sure``: in a busy machine it takes that long to begin a job which it has called cancelled before that.
    eve = hall.eve
    run = Run(opened(hall))

    def set_right(trouble: str) -> None:
        eve.set_right(trouble, lambda: onlooker.look().status is PrinterStatus.READY)

    def before(run: Run) -> None:
        eve.load(0)
        run.mending.append(partial(eve.load, 250))

    def jams(run: Run) -> None:
        trouble = run.dice.choice(["media-jam", "cover-open", "toner-low"])
        run.at[CREATED] = lambda _: eve.break_down(trouble)
        run.at[PRINTING] = run.dice.choice([run.give_up, run.leave])
        run.mending.append(partial(set_right, trouble))

    def jams_and_is_mended(run: Run) -> None:
        run.at[CREATED] = lambda _: eve.break_down("media-jam")
        run.at[SENDING] = lambda _: run.soon(partial(set_right, "media-jam"))

    def runs_empty(run: Run) -> None:
        run.at[CREATED] = lambda _: eve.load(0)
        run.at[SENDING] = lambda _: run.soon(run.end_it(partial(eve.load, 250)))
        run.mending.append(partial(eve.load, 250))

    def switched_off_and_on(run: Run) -> None:
        def on() -> None:
            eve.clear("media-jam")
            eve.switch_on()

        run.at[CREATED] = lambda _: eve.break_down("media-jam")
        run.at[SENDING] = lambda _: run.soon(eve.switch_off)
        run.mending.extend([eve.switch_off, on])

    def refuses(run: Run) -> None:
        eve.switch_off()
        run.mending.append(eve.switch_on)

    def can_t_read(run: Run) -> None:
        eve.spoil()
        run.mending.append(eve.unspoil)

    faults = {
        well: 40, before: 6, jams: 10, jams_and_is_mended: 10, runs_empty: 12, switched_off_and_on: 5,
        refuses: 5, can_t_read: 5, given_up: 7,
    }  # fmt: skip
    assert set(run.ask(AT_IPPEVEPRINTER, faults)) == ALL_KINDS
