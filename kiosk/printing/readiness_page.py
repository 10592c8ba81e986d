"""The readiness report on paper, A4 or receipt, in two languages: to be signed and kept in the hall."""

import json
from dataclasses import dataclass
from typing import assert_never

from kiosk.domain.print_job import Medium
from kiosk.domain.readiness import HEALTH_WORDS, REPORT_WORDS, Health, Report
from kiosk.domain.staff_words import Words
from kiosk.printing.renderer import receipt_dots
from kiosk.printing.sheet_data import JsonObject, JsonValue, SheetStamp
from kiosk.printing.test_sheet import TrialRenderer


@dataclass(frozen=True, slots=True)
class ReadinessPage:
    """A report under the number of its print job."""

    report: Report
    stamp: SheetStamp


class StaffRenderer(TrialRenderer):
    """Draws all that is printed: sheets, test sheets and readiness reports; raises SheetError."""

    def readiness(self, page: ReadinessPage, medium: Medium) -> bytes:
        """The report in the form that ``medium`` takes: PDF for A4, a 1-bit PNG for a receipt."""
        inputs = {"sheet": json.dumps(_said(page), ensure_ascii=False)}
        at = page.stamp.at
        match medium:
            case Medium.A4:
                (pdf,) = self._compiled(self._templates / "readiness-a4.typ", "pdf", inputs, at)
                return pdf
            case Medium.RECEIPT_80 | Medium.RECEIPT_58:
                from kiosk.printing.bitmap import plain_slip

                dots = receipt_dots(medium)
                inputs |= {"dots": str(dots)}
                (picture,) = self._compiled(self._templates / "readiness-receipt.typ", "png", inputs, at)
                return plain_slip(picture, dots)
            case _:
                assert_never(medium)


def _said(page: ReadinessPage) -> JsonObject:
    report = page.report
    checks: list[JsonValue] = [
        {
            "health": check.health.value,
            "health-words": _pair(HEALTH_WORDS[check.health]),
            "name": _pair(check.name),
            "said": _pair(check.said),
            "mend": _pair(check.mend),
        }
        for check in report.worst_first
    ]
    return {
        "kiosk": report.kiosk,
        "at": f"{report.at:%Y-%m-%d %H:%M:%S}",
        "uid": page.stamp.uid,
        "result": _pair(REPORT_WORDS[report.health]),
        "counts": {health.value: len(report.of(health)) for health in Health},
        "checks": checks,
    }


def _pair(words: Words) -> list[JsonValue]:
    """Chinese, and English where it reads differently."""
    return [words.chinese, words.english if words.english != words.chinese else ""]
