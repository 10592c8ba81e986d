"""Where paper comes out: a printer of each class, how the site's file names it, and the sheets counted."""

import io
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from PIL import Image

from tests.printing.escpos.emupos import Emupos
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire
from tests.printing.ipp.eve import EvePrinter
from tests.printing.proofs.desk_printer import DeskPrinter
from tests.printing.proofs.paper import MODEL_80, SlipReader, a4_of


class Place(Protocol):
    printer: str
    """Its name in the site's file."""

    rows: int
    """Of a slip; of no account for A4."""

    def entry(self) -> str:
        """Its part of the site's file."""

    def sheets(self, uids: Iterable[str]) -> Counter[str]:
        """How many whole sheets came out of each request; what is stamped void is none.

        Raises AssertionError where two requests share a sheet, or one is nobody's.
        """


class A4Place:
    """ippeveprinter, which counts a sheet for each page."""

    printer = "hall"
    rows = 1

    def __init__(self, eve: EvePrinter, a4: bytes, *, pdf: bool = True) -> None:
        """``pdf``: whether it takes that; else it is sent dots."""
        self.eve = eve
        self._a4 = a4
        self._pdf = pdf

    def entry(self) -> str:
        return f'[[printer]]\nid = "hall"\nuri = "{self.eve.uri()}"\n'

    def sheets(self, uids: Iterable[str]) -> Counter[str]:
        paper, known = self.eve.paper(), set(uids)
        assert not paper.keys() - known, "a sheet is nobody's"
        for uid in paper if self._pdf else ():
            (file,) = self.eve.spool.glob(f"*-{uid.lower()}.pdf")
            assert a4_of(self._a4, uid).startswith(file.read_bytes()), f"the sheet called {uid} is another's"
        return paper


class DeskPlace:
    """Our own A4 printer in small."""

    printer = "hall"
    rows = 1

    def __init__(self, desk: DeskPrinter) -> None:
        self.desk = desk

    def entry(self) -> str:
        return f'[[printer]]\nid = "hall"\nuri = "{self.desk.uri}"\n'

    def sheets(self, uids: Iterable[str]) -> Counter[str]:
        paper = Counter(self.desk.paper)
        assert not paper.keys() - set(uids), "a sheet is nobody's"
        return paper


class SlipPlace:
    """Our own receipt printer in small, on TCP."""

    printer = "slips"

    def __init__(self, wire: TcpWire, rows: int, model: str = MODEL_80) -> None:
        self.wire = wire
        self.rows = rows
        self._model = model

    @property
    def thermal(self) -> Thermal:
        return self.wire.printer

    def entry(self) -> str:
        return slip_entry(self.wire.uri, self._model)

    def sheets(self, uids: Iterable[str]) -> Counter[str]:
        with self.wire.lock:
            slips = [b"".join(slip) for slip in self.thermal.slips]
        return whose(slips, uids, self.rows)


class EmuposPlace:
    """emupos, a receipt printer of others' making."""

    printer = "slips"
    rows = 600

    def __init__(self, emupos: Emupos) -> None:
        self.emupos = emupos

    def entry(self) -> str:
        return slip_entry(self.emupos.uri)

    def sheets(self, uids: Iterable[str]) -> Counter[str]:
        slips, uncut = [], b""
        for png, cut in self.emupos.pieces():
            uncut += _rows_of(png)
            if cut:
                slips.append(uncut)
                uncut = b""
        return whose(slips, uids, self.rows)


def slip_entry(uri: str, model: str = MODEL_80) -> str:
    """A receipt printer at ``uri`` in the site's file."""
    return f'[[printer]]\nid = "slips"\nuri = "{uri}"\nmodel = "{model}"\n'


def whose(slips: list[bytes], uids: Iterable[str], rows: int) -> Counter[str]:
    """How many whole slips came out of each request."""
    reader = SlipReader(uids, rows)
    return Counter(uid for slip in slips if (uid := reader.whose(slip)) is not None)


def _rows_of(png: bytes) -> bytes:
    return Image.open(io.BytesIO(png)).convert("1").tobytes("raw", "1;I")


def site_of(data: Path, *places: Place) -> None:
    """Write the site's file, which names these printers."""
    data.mkdir(parents=True, exist_ok=True)
    (data / "printers.toml").write_text("\n".join(place.entry() for place in places))
