"""Takes the statistics away on a USB stick: found, written and made to last in the background."""

import logging
from collections.abc import Callable
from enum import StrEnum

from kiosk.domain.periods import Period
from kiosk.domain.staff_acts import Act
from kiosk.domain.statistics_csv import csv_of, file_name
from kiosk.domain.statistics_words import Namer
from kiosk.services.background import Background
from kiosk.services.library import Post
from kiosk.services.on_duty import OnDuty, Refused
from kiosk.services.statistics_desk import StatisticsDesk, days_of
from kiosk.services.stick_file import StickFull, StickGone, StickReadOnly, write_to_stick
from kiosk.services.usb_sticks import Stick, UsbSticks
from kiosk.store.errors import StoreError

_log = logging.getLogger(__name__)


class Exported(StrEnum):
    """How an export ended."""

    DONE = "done"
    """All of it lies on the stick, which may be pulled."""
    FULL = "full"
    READ_ONLY = "read-only"
    GONE = "gone"
    REFUSED = "refused"
    FAILED = "failed"
    """The statistics can't be read, or the act can't be put on record."""


class StatisticsExport:
    """Writes the period's statistics onto a stick. Its calls come back on the screen's thread."""

    def __init__(
        self,
        statistics: StatisticsDesk,
        sticks: UsbSticks,
        on_duty: OnDuty,
        background: Background,
        post: Post,
    ) -> None:
        self._statistics = statistics
        self._sticks = sticks
        self._on_duty = on_duty
        self._background = background
        self._post = post

    def find(self, done: Callable[[tuple[Stick, ...]], None]) -> None:
        """Call ``done`` with the sticks that are plugged in."""
        self._background.run(self._find, done)

    def write(
        self, stick: Stick, period: Period, language: str, of_content: Namer, done: Callable[[Exported], None]
    ) -> None:
        """Put the export on record, write the file, and call ``done`` with how it ended."""
        self._background.run(self._write, stick, period, language, of_content, done)

    def _find(self, done: Callable[[tuple[Stick, ...]], None]) -> None:
        found = self._sticks.found()
        self._post(lambda: done(found))

    def _write(
        self, stick: Stick, period: Period, language: str, of_content: Namer, done: Callable[[Exported], None]
    ) -> None:
        ended = self._ended(stick, period, language, of_content)
        if ended is not Exported.DONE:
            _log.warning("statistics.not_exported", extra={"because": ended.value})
        self._post(lambda: done(ended))

    def _ended(self, stick: Stick, period: Period, language: str, of_content: Namer) -> Exported:
        try:
            self._on_duty.record(Act.STATISTICS_EXPORTED, after=days_of(period))
            found = self._statistics.read(period)
            content = csv_of(found, language, of_content)
            write_to_stick(stick, file_name(found.period), content, self._sticks)
        except Refused:
            return Exported.REFUSED
        except StoreError:
            return Exported.FAILED
        except StickFull:
            return Exported.FULL
        except StickReadOnly:
            return Exported.READ_ONLY
        except StickGone:
            return Exported.GONE
        return Exported.DONE
