"""Finds out whether the kiosk is ready; looks may take seconds: they are not for the screen's thread."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.domain.clock import Clock
from kiosk.domain.readiness import Check, Report
from kiosk.domain.readiness_machine import unseen
from kiosk.domain.staff_words import Words

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Probe:
    """Looks at one thing. What ``look`` raises becomes a failed check ``id``, called ``name``."""

    id: str
    name: Words
    look: Callable[[], Iterable[Check]]


class Readiness:
    """All probes of one kiosk, in the order of its report; ``kiosk`` gives the kiosk's name."""

    def __init__(self, probes: Iterable[Probe], kiosk: Callable[[], str], clock: Clock) -> None:
        self._probes = tuple(probes)
        self._kiosk = kiosk
        self._clock = clock

    def report(self) -> Report:
        """Look at everything; one thing that can't be looked at does not hide the others."""
        checks = tuple(check for probe in self._probes for check in _looked(probe))
        return Report(self._clock.now(), self._name(), checks)

    def _name(self) -> str:
        try:
            return self._kiosk()
        except Exception as error:  # a report without a name is better than none
            _log.warning("readiness.nameless", extra={"error": type(error).__name__})
            return ""


def _looked(probe: Probe) -> Iterable[Check]:
    try:
        return tuple(probe.look())
    except Exception as error:  # whatever keeps it from being looked at is what staff must hear of
        _log.warning(
            "readiness.unseen", extra={"check": probe.id, "error": f"{type(error).__name__}: {error}"}
        )
        return (unseen(probe.name, probe.id, " ".join(str(error).split()) or type(error).__name__),)
