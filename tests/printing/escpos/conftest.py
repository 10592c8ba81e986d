from collections.abc import Callable, Iterator
from typing import Protocol

import pytest

from kiosk.printing.escpos.models import Model
from kiosk.printing.escpos.patience import Patience
from tests.printing.escpos.bench import PATIENT, SMALL, Bench
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire


class BenchFor(Protocol):
    def __call__(
        self,
        thermal: Thermal | None = None,
        model: Model = SMALL,
        patience: Patience = PATIENT,
        wire: Callable[[Thermal], TcpWire] = TcpWire,
    ) -> Bench: ...


@pytest.fixture
def bench_for() -> Iterator[BenchFor]:
    """Benches over TCP, put away at the end."""
    made: list[Bench] = []

    def make(
        thermal: Thermal | None = None,
        model: Model = SMALL,
        patience: Patience = PATIENT,
        wire: Callable[[Thermal], TcpWire] = TcpWire,
    ) -> Bench:
        made.append(Bench(wire(thermal or Thermal()), model, patience))
        return made[-1]

    yield make
    for bench in made:
        bench.close()
