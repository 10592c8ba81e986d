from collections.abc import Iterator

import pytest

from tests.printing.ipp.conftest import bus, eve, printer_of, sheet
from tests.printing.proofs.kills import Forks

__all__ = ["bus", "eve", "printer_of", "sheet"]


@pytest.fixture(scope="session")
def forks(tmp_path_factory: pytest.TempPathFactory, sheet: bytes) -> Iterator[Forks]:
    with Forks(tmp_path_factory.mktemp("forks"), sheet) as made:
        yield made
