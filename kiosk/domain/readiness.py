"""Whether this kiosk is ready for the day: one report that screen, terminal and printed page all read."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.staff_words import NOTHING, Words


class Health(StrEnum):
    """What a check found."""

    OK = "ok"
    WARN = "warn"
    """Citizens are served; staff should see to it."""
    FAIL = "fail"
    """Citizens are not served as they should be."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    ``id`` is such as ``disk`` or ``printer.hall``; ``name`` says what was looked at, ``said`` what was found,
    ``mend`` what to do about it, and is empty where all is well.
    """

    id: str
    health: Health
    name: Words
    said: Words
    mend: Words = NOTHING


@dataclass(frozen=True, slots=True)
class Report:
    """All checks, in the order in which they were made, when, and on which kiosk (its name at printers)."""

    at: datetime
    kiosk: str
    checks: tuple[Check, ...]

    @property
    def health(self) -> Health:
        """The worst that was found."""
        found = {check.health for check in self.checks}
        return next((health for health in (Health.FAIL, Health.WARN) if health in found), Health.OK)

    @property
    def worst_first(self) -> tuple[Check, ...]:
        """All checks, those first that ask for something to be done."""
        return self.of(Health.FAIL) + self.of(Health.WARN) + self.of(Health.OK)

    def of(self, health: Health) -> tuple[Check, ...]:
        """The checks that found this."""
        return tuple(check for check in self.checks if check.health is health)


HEALTH_WORDS = {
    Health.OK: Words("正常", "fine"),
    Health.WARN: Words("留意", "warning"),
    Health.FAIL: Words("故障", "failed"),
}

REPORT_WORDS = {
    Health.OK: Words("可以开门", "Ready"),
    Health.WARN: Words("可以开门，有几处要留意", "Ready, with warnings"),
    Health.FAIL: Words("有故障，请先处理", "Not ready: mend what failed first"),
}
"""What a whole report comes to, by the worst that was found."""
