"""A receipt printer, the wire to it and its citizen, as the tests use them."""

import io
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PIL import Image, ImageChops

from kiosk.domain.print_job import NEXT_STATES, JobState
from kiosk.printing.escpos.models import Model, find_model
from kiosk.printing.escpos.patience import Patience
from kiosk.printing.escpos.picture import without_orders
from kiosk.printing.escpos.printer import EscposPrinter
from kiosk.printing.escpos.uri import line_to
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire, Wire

RESOURCES = Path(__file__).parents[3] / "resources" / "printers"
VOID_MARK = (RESOURCES / "void.png").read_bytes()
ESCPOS_80 = find_model("escpos-80", RESOURCES)
MUTE_80 = find_model("generic-80", RESOURCES)
SMALL = replace(ESCPOS_80, strip_rows=16)
"""The same printer in strips so short that a short slip has several."""

PATIENT = Patience(connect=5, answer=5, strip=20, repair=5, poll=0.02, quiet=0.05)
HURRIED = replace(PATIENT, answer=0.5, strip=1)
"""For a printer that will not answer, however long it is waited for."""

WELL = [JobState.CREATING, JobState.CREATED, JobState.SENDING, JobState.PRINTING, JobState.DONE]


def drawn(seed: int = 1, rows: int = 100, dots: int = 576) -> Image.Image:
    """A picture unlike any other: dots by chance, without bytes that a printer would take for orders."""
    dice = random.Random(seed)
    black = without_orders(dice.randbytes(rows * dots // 8))
    return Image.frombytes("1", (dots, rows), black, "raw", "1;I")


PICTURE, NEXT = drawn(1), drawn(2)
"""The slip of a visitor, and of the one after."""

BEFORE_SENDING = [JobState.CREATING, JobState.FAILED]


def png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def same(printed: Image.Image, picture: Image.Image) -> bool:
    """Whether a slip shows the picture, dot by dot, and below it nothing but white."""
    paper = Image.new("1", printed.size, 1)
    paper.paste(picture)
    return printed.height >= picture.height and ImageChops.logical_xor(printed, paper).getbbox() is None


def is_void(printed: Image.Image) -> bool:
    """Whether a slip ends with the mark that says it is void."""
    mark = Image.open(io.BytesIO(VOID_MARK))
    left = (printed.width - mark.width) // 2
    for top in range(printed.height - mark.height, -1, -1):
        part = printed.crop((left, top, left + mark.width, top + mark.height))
        if ImageChops.logical_xor(part, mark).getbbox() is None:
            return True
    return False


@dataclass
class Told:
    """What a printer reports; ``on`` has something happen at a move."""

    moves: list[tuple[JobState, str]] = field(default_factory=list)
    on: dict[JobState, Callable[[], None]] = field(default_factory=dict)

    def __call__(self, state: JobState, reason: str) -> None:
        assert state in NEXT_STATES[self.moves[-1][0] if self.moves else JobState.QUEUED]
        self.moves.append((state, reason))
        if state in self.on:
            self.on.pop(state)()

    @property
    def states(self) -> list[JobState]:
        return [state for state, _ in self.moves]

    @property
    def end(self) -> JobState:
        return self.moves[-1][0]

    @property
    def reason(self) -> str:
        return self.moves[-1][1]


class Waits:
    """Lets no time pass; at the given look something happens."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.at: dict[int, Callable[[], None]] = {}
        self._looks = 0

    def begin_anew(self) -> None:
        self.at.clear()
        self._looks = 0

    def __call__(self, seconds: float) -> None:
        self.seconds += seconds
        self._looks += 1
        if self._looks in self.at:
            self.at[self._looks]()


class Bench:
    """A kiosk's printer at one end of a wire and a thermal printer at the other."""

    def __init__(self, wire: Wire, model: Model = SMALL, patience: Patience = PATIENT) -> None:
        self.wire = wire
        self.thermal = wire.printer
        self.waits = Waits()
        self._patience = patience
        self._model = model
        self.printer = self.another(left_open=False)

    def another(self, *, left_open: bool) -> EscposPrinter:
        """The kiosk started anew, at the same printer."""
        line = line_to(self.wire.uri, self._patience.connect)
        return EscposPrinter(
            "slip",
            line,
            self._model,
            VOID_MARK,
            left_open=left_open,
            patience=self._patience,
            wait=self.waits,
        )

    def print(self, picture: Image.Image, uid: str = "7Q", told: Told | None = None) -> Told:
        told = told or Told()
        self.printer.print(png(picture), uid, told)
        return told

    @property
    def wire_connections(self) -> int:
        """How often the printer was connected to."""
        assert isinstance(self.wire, TcpWire)
        return self.wire.connections

    @property
    def slips(self) -> list[Image.Image]:
        with self.wire.lock:
            return self.thermal.pictures()

    def close(self) -> None:
        self.printer.close()
        self.wire.close()


def begin(trouble: dict[str, object]) -> Callable[[Thermal], None]:
    def change(thermal: Thermal) -> None:
        for name, value in trouble.items():
            setattr(thermal, name, value)

    return change


def nothing_of_the_last_one(bench: Bench, slips_before: int) -> None:
    """The next visitor's slip is theirs alone: what was left came out before it, as void."""
    assert bench.print(NEXT, "8Q").end is JobState.DONE
    after = bench.slips[slips_before:]
    assert same(after[-1], NEXT)
    assert all(is_void(slip) for slip in after[:-1])


def tcp(bench: Bench) -> TcpWire:
    assert isinstance(bench.wire, TcpWire)
    return bench.wire
