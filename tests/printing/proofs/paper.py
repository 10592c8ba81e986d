"""Real sheets, drawn beforehand, each with its request's number on it, and whose a sheet is that came out."""

import io
import random
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from PIL import Image

from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import Medium
from kiosk.printing.escpos.models import Model, find_model
from kiosk.printing.escpos.picture import strips, without_orders
from kiosk.printing.sheet_data import SheetStamp

HERE = Path(__file__).parents[1]
PRINTERS = HERE.parents[1] / "resources" / "printers"
SLIP = HERE / "pictures" / "bring.zh-CN.receipt-80.png"
MODEL_80 = "epson-tm-t20iii"

_MARK_ROWS = 8


class Drawn:
    """A renderer that has drawn already: one real sheet of A4 and one real slip of the first ``rows``."""

    def __init__(self, a4: bytes, rows: int) -> None:
        self._a4 = a4
        self._rows = rows
        self.last = b""

    def warm_up(self) -> None: ...
    def put_away(self) -> None: ...

    def draw_ahead(
        self, checklist: Checklist, printed: SheetStamp, language: str, medium: Medium
    ) -> None: ...

    def document(self, checklist: Checklist, printed: SheetStamp, language: str, medium: Medium) -> bytes:
        if medium is Medium.A4:
            self.last = a4_of(self._a4, printed.uid)
        else:
            self.last = slip_of(printed.uid, self._rows)
        return self.last


def a4_of(a4: bytes, uid: str) -> bytes:
    """The sheet, with the number behind its end, where readers of PDF do not look."""
    return a4 + f"\n%{uid}\n".encode()


def slip_of(uid: str, rows: int) -> bytes:
    """The slip as a PNG, its uppermost rows of dots made from the number."""
    picture = _real_slip(rows).copy()
    picture.paste(_mark(uid, picture.width))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


class SlipReader:
    """Tells whose slip it is: ``uids`` are the requests there were, whose slips have so many ``rows``."""

    def __init__(self, uids: Iterable[str], rows: int) -> None:
        self._rows = rows
        self._model = find_model(MODEL_80, PRINTERS)
        self._uids = {self._top(uid): uid for uid in uids}
        self._void = _dots((PRINTERS / "void.png").read_bytes(), self._model).rstrip(b"\0")

    def whose(self, slip: bytes) -> str | None:
        """The request whose whole slip this is, and nothing but that; None for one that is stamped void.

        ``slip`` are the rows that came out up to a cut, a bit a dot. Raises AssertionError for anything else.
        """
        black = slip.rstrip(b"\0")
        if black.endswith(self._void):
            return None
        uid = self._uids.get(slip[: self._model.row_bytes])
        assert uid is not None, f"a slip of {len(slip) // self._model.row_bytes} rows that is nobody's"
        whole = _dots(slip_of(uid, self._rows), self._model)
        assert black == whole.rstrip(b"\0"), f"{uid}'s slip is not whole, or not alone, and is not void"
        assert len(slip) >= len(whole)
        return uid

    def _top(self, uid: str) -> bytes:
        mark = _mark(uid, self._model.dots)
        return mark.tobytes("raw", "1;I")[: self._model.row_bytes]


@cache
def _real_slip(rows: int) -> Image.Image:
    whole = Image.open(SLIP)
    return whole.crop((0, 0, whole.width, min(rows, whole.height)))


def _mark(uid: str, width: int) -> Image.Image:
    black = without_orders(random.Random(uid).randbytes(width // 8 * _MARK_ROWS))
    return Image.frombytes("1", (width, _MARK_ROWS), black, "raw", "1;I")


def _dots(png: bytes, model: Model) -> bytes:
    return b"".join(strips(png, model.dots, model.strip_rows))
