"""The sheet by which staff see what a printer does: sizes, greys, letters and a code, in two languages."""

import json
from dataclasses import dataclass
from typing import assert_never

from kiosk.domain.print_job import Medium
from kiosk.printing.qr_code import qr_code
from kiosk.printing.renderer import SheetRenderer, receipt_dots
from kiosk.printing.sheet_data import SheetStamp


@dataclass(frozen=True, slots=True)
class Trial:
    """A test of one printer; ``model`` as the printer says it, empty where it says nothing."""

    printer: str
    model: str
    stamp: SheetStamp

    @property
    def code(self) -> str:
        """What a phone reads on the sheet."""
        return f"{self.printer} {self.stamp.uid}"


class TrialRenderer(SheetRenderer):
    """Draws test sheets; raises SheetError."""

    def trial(self, trial: Trial, medium: Medium) -> bytes:
        """The test sheet in the form that ``medium`` takes: PDF for A4, a 1-bit PNG for a receipt."""
        code = qr_code(trial.code)
        said = {
            "printer": trial.printer,
            "model": trial.model,
            "uid": trial.stamp.uid,
            "printed-at": trial.stamp.shown,
            "code": trial.code,
        }
        inputs = {"sheet": json.dumps(said, ensure_ascii=False)}
        at = trial.stamp.at
        match medium:
            case Medium.A4:
                (pdf,) = self._compiled(
                    self._templates / "test-a4.typ", "pdf", inputs | {"qr": code.svg()}, at
                )
                return pdf
            case Medium.RECEIPT_80 | Medium.RECEIPT_58:
                from kiosk.printing.bitmap import slip

                dots = receipt_dots(medium)
                inputs |= {"dots": str(dots)}
                above, below = self._compiled(self._templates / "test-receipt.typ", "png", inputs, at)
                return slip(above, code, below, dots)
            case _:
                assert_never(medium)
