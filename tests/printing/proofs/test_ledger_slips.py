"""A thousand slips in a row with faults by chance: the record of requests is what is on paper."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.printing.escpos.bench import begin
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire
from tests.printing.proofs.conftest import Hurry
from tests.printing.proofs.ledger import ALL_KINDS, REQUESTS, ROWS, Open, Run, given_up, great_hurry, well
from tests.printing.proofs.paper import MODEL_80, PRINTERS
from tests.printing.proofs.places import SlipPlace


@pytest.fixture
def hurry() -> Hurry:
    return great_hurry()


def test_a_thousand_slips(opened: Open, tmp_path: Path) -> None:
    model = tmp_path / "model.toml"
    model.write_text(
        (PRINTERS / f"{MODEL_80}.toml").read_text().replace("strip_rows = 128", "strip_rows = 16")
    )
    wire = TcpWire(Thermal())
    run = Run(opened(SlipPlace(wire, ROWS, str(model))))

    def mend() -> None:
        wire.do(begin({"garbage": None, "at_row": {}}))
        wire.do(Thermal.mend)

    def at_some_row(what: Callable[[Thermal], None]) -> None:
        wire.printer.at_row[wire.printer.rows_printed + run.dice.randint(1, ROWS)] = what
        run.mending.append(mend)

    def before(run: Run) -> None:
        wire.do(begin(run.dice.choice([{"paper_left": 0}, {"cover_open": True}, {"cutter_jammed": True}])))
        run.mending.append(mend)

    def stops(run: Run) -> None:
        trouble = run.dice.choice(["paper_left", "cover_open", "offline", "offline", "hanging"])
        what = run.end_it(mend)

        def comes(thermal: Thermal) -> None:
            setattr(thermal, trouble, trouble != "paper_left")
            run.soon(what)

        at_some_row(comes)

    def breaks(run: Run) -> None:
        power_cycle = run.dice.random() < 0.5
        at_some_row(lambda _: wire.drop(power_cycle=power_cycle))

    def is_given_up(run: Run) -> None:
        at_some_row(run.dice.choice([run.give_up, run.leave]))

    def garbles(run: Run) -> None:
        at_some_row(begin({"garbage": random.Random(run.dice.random())}))

    def refuses(run: Run) -> None:
        wire.switch_off()
        run.mending.append(wire.switch_on)

    faults = {well: 45, before: 5, stops: 20, breaks: 10, is_given_up: 8, garbles: 5, refuses: 3, given_up: 4}
    assert set(run.ask(REQUESTS, faults)) == ALL_KINDS
    wire.close()
