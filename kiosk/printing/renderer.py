"""Turns a checklist into a PDF or a receipt picture, with typst."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Literal, TypeVar, assert_never

from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import Medium
from kiosk.printing.qr_code import QrCode, handover_code, qr_code
from kiosk.printing.qr_text import qr_text
from kiosk.printing.sheet_data import SheetStamp, sheet_data

if TYPE_CHECKING:
    import typst

DEBIAN_NOTO_CJK = Path("/usr/share/fonts/opentype/noto")
"""Where Debian's fonts-noto-cjk puts its fonts."""

OTHER_SCRIPTS = (Path("/usr/share/fonts/truetype/dejavu"), Path("/usr/share/fonts/truetype/noto"))
"""Where Debian's fonts-dejavu-core (Arabic, Hebrew, Cyrillic) and fonts-noto-core (all others) put theirs."""

FONT_FAMILY = "Noto Sans CJK SC"
"""The family that the templates ask for."""

DOTS_80_MM = 576
DOTS_58_MM = 384
"""Printable dots of the two paper widths, at 8 dots a millimetre."""

_DOTS_PER_INCH = 203.2
_SMALLEST_MODULE_MM = 0.5
_CODE_SIDE_MM = 40.0
"""A4: modules of at least half a millimetre, and a code of about 40 mm where that makes them larger."""

_HANDOVER_MODULE_MM = 25.4 / 60
"""A whole number of dots of every A4 printer: 5 at 300, 10 at 600, 20 at 1200 dots an inch."""


_GENERATIONS = 10
"""typst keeps what it has laid out until it has compiled so many other documents."""

_WARMING = """
#import "/outcome.typ": banner
#import "/papers.typ": papers
#import "/words.typ": family
#set document(title: "一次性告知单")
#set page(width: auto, height: auto)
#set text(font: family, lang: "zh")
= 一次性告知单
*一次性告知单*
""".encode()
"""A document that uses what the sheets use."""


Source = TypeVar("Source", Path, bytes)


class SheetError(RuntimeError):
    """A sheet can't be drawn; the message is one line that says why and how to mend it."""


class SheetRenderer:
    """Draws sheets with templates and fonts that are loaded once and kept warm.

    Safe to call from any thread; calls wait for each other, and typst does not hold up other Python threads.
    ``fonts`` is the folder that holds Noto Sans CJK, ``templates`` the one with a4.typ and receipt.typ. A
    sheet's layout is forgotten before the sheet is returned, or ``later``, when ``forget`` is called.
    """

    def __init__(self, fonts: Path, templates: Path, *, later: bool = False) -> None:
        self._later = later
        self._fonts = fonts
        self._templates = templates
        self._lock = Lock()
        self._compiler: typst.Compiler | None = None

    def warm_up(self) -> None:
        """Load what sheets need ahead of them, in about 0.2 s; raises SheetError where fonts are missing."""
        from kiosk.printing.bitmap import slip

        code = qr_code(FONT_FAMILY)
        with self._lock:
            self._compiled(_WARMING, "pdf", {}, None)
            (picture,) = self._compiled(_WARMING, "png", {}, None)
        slip(picture, code, picture, DOTS_58_MM)

    def a4(self, checklist: Checklist, printed: SheetStamp, language: str) -> bytes:
        """The sheet as a tagged PDF/UA-1 document; raises SheetError."""
        code = qr_code(qr_text(checklist, language))
        inputs = {
            "sheet": _json(checklist, printed, language),
            "qr": code.svg(),
            "qr-side": f"{code_side_mm(code):.1f}",
        }
        if printed.handover:
            inputs |= _handover_inputs(handover_code(printed.handover))
        with self._lock:
            (pdf,) = self._compiled(self._templates / "a4.typ", "pdf", inputs, printed.at)
        return pdf

    def receipt(self, checklist: Checklist, printed: SheetStamp, language: str, medium: Medium) -> bytes:
        """The sheet in short form as a 1-bit PNG of the paper's width in dots; raises SheetError.

        ``medium`` is one of the receipt sizes; A4 raises ValueError.
        """
        from kiosk.printing.bitmap import slip

        dots = receipt_dots(medium)
        inputs = {"sheet": _json(checklist, printed, language), "dots": str(dots)}
        last = handover_code(printed.handover) if printed.handover else None
        with self._lock, ThreadPoolExecutor(1) as beside:
            code = beside.submit(qr_code, qr_text(checklist, language))
            above, below = self._compiled(self._templates / "receipt.typ", "png", inputs, printed.at)
        return slip(above, code.result(), below, dots, last)

    def document(self, checklist: Checklist, printed: SheetStamp, language: str, medium: Medium) -> bytes:
        """The sheet in the form that ``medium`` takes: PDF for A4, PNG for a receipt; raises SheetError."""
        match medium:
            case Medium.A4:
                return self.a4(checklist, printed, language)
            case Medium.RECEIPT_80 | Medium.RECEIPT_58:
                return self.receipt(checklist, printed, language, medium)
            case _:
                assert_never(medium)

    def _compiled(
        self,
        source: Source,
        form: Literal["pdf", "png"],
        inputs: dict[str, str],
        at: datetime | None,
    ) -> list[bytes]:
        """The document, or each page's picture; one line of SheetError for whatever typst finds wrong."""
        if self._compiler is None:
            self._compiler = _load(self._fonts, self._templates)
        try:
            made = self._compiler.compile(
                input=source,
                format=form,
                ppi=_DOTS_PER_INCH,
                sys_inputs=inputs,
                pdf_standards=["ua-1"],
                timestamp=None if at is None else int(at.timestamp()),
            )
        except RuntimeError as error:  # TypstError is one; a missing file is a plain RuntimeError
            raise SheetError(f"{self._templates}: {' '.join(str(error).split())}") from error
        if not self._later:
            self.forget()
        if made is None:
            raise SheetError(f"{self._templates}: typst returned no document")
        return made if isinstance(made, list) else [made]

    def forget(self) -> None:
        """Let typst drop the sheet that it has just set: 5 to 20 ms that save 100 MB after ten sheets."""
        if self._compiler is not None:
            for _ in range(_GENERATIONS):
                self._compiler.compile(input=b"", format="svg")


def receipt_dots(medium: Medium) -> int:
    """The printable width of a receipt in dots; A4 raises ValueError."""
    match medium:
        case Medium.RECEIPT_80:
            return DOTS_80_MM
        case Medium.RECEIPT_58:
            return DOTS_58_MM
        case Medium.A4:
            raise ValueError("A4 is no receipt: its size is not counted in dots")
        case _:
            assert_never(medium)


def _handover_inputs(code: QrCode) -> dict[str, str]:
    return {"handover": code.svg(), "handover-side": f"{code.side * _HANDOVER_MODULE_MM:.3f}"}


def code_side_mm(code: QrCode) -> float:
    """The printed side of a code on A4 in millimetres, its quiet zone included."""
    return max(_CODE_SIDE_MM, code.side * _SMALLEST_MODULE_MM)


def _json(checklist: Checklist, printed: SheetStamp, language: str) -> str:
    return json.dumps(sheet_data(checklist, printed, language), ensure_ascii=False)


def _load(folder: Path, templates: Path) -> "typst.Compiler":
    import typst

    folders = [str(path) for path in (folder, *OTHER_SCRIPTS)]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
    if FONT_FAMILY not in fonts.families():
        raise SheetError(
            f"{folder}: no font “{FONT_FAMILY}” here: "
            "install Debian's fonts-noto-cjk, or name the folder that has it"
        )
    return typst.Compiler(root=str(templates), font_paths=fonts, ignore_system_fonts=True)
