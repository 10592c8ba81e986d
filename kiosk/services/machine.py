"""What staff do to the machine itself: take it out of service and back, restart it, read its log."""

from collections.abc import Callable, Mapping
from typing import Protocol

from kiosk.domain.clock import Clock
from kiosk.domain.log_lines import Level, LogLine
from kiosk.domain.staff_acts import Act
from kiosk.domain.staff_words import Words
from kiosk.domain.suspension import SETTING, USUAL_NOTICE, Suspension
from kiosk.services.acting import Acting, CannotDo, Told
from kiosk.services.library import Post
from kiosk.services.log_reader import LogReader
from kiosk.services.on_duty import OnDuty
from kiosk.services.service_state import ServiceState

RESTART_STATUS = 75
"""The exit status that asks the service manager for a new start: EX_TEMPFAIL of sysexits.h."""

UNKNOWN_NOTICE = Words("站点没有这条公告。", "The site has no such notice.")


class Kept(Protocol):
    """Settings that outlive a restart; raises StoreError."""

    def put(self, key: str, value: Mapping[str, str] | None) -> None: ...


class Machine:
    """Each act is on record before it is done. ``told`` hears on the screen's thread what came of it.

    ``kept`` opens the settings, in the background. ``restart`` is called on the screen's thread: it ends the
    visit, wipes it, and ends the process with RESTART_STATUS.
    """

    def __init__(
        self,
        on_duty: OnDuty,
        acting: Acting,
        state: ServiceState,
        kept: Callable[[], Kept],
        log: LogReader,
        clock: Clock,
        post: Post,
        restart: Callable[[], None],
    ) -> None:
        self._on_duty = on_duty
        self._acting = acting
        self._state = state
        self._kept = kept
        self._log = log
        self._clock = clock
        self._post = post
        self._restart = restart

    def suspend(self, notice: str, notices: tuple[str, ...], told: Told) -> None:
        """Serve nobody after the present visit, or show another notice while nobody is served.

        ``notice`` is one of ``notices``, or USUAL_NOTICE.
        """
        self._acting.run(lambda: self._suspend(notice, notices), told)

    def resume(self, told: Told) -> None:
        """Serve again."""
        self._acting.run(self._resume, told)

    def restart(self, told: Told) -> None:
        """End the visit and the process, so that the service manager starts it anew."""
        self._acting.run(self._end, told)

    def read_log(self, least: Level, show: Callable[[tuple[LogLine, ...]], None], told: Told) -> None:
        """The last lines of ``least`` level and above, the newest first, to ``show``."""
        self._acting.run(lambda: self._read(least, show), told)

    def _suspend(self, notice: str, notices: tuple[str, ...]) -> None:
        if notice not in {USUAL_NOTICE, *notices}:
            raise CannotDo(UNKNOWN_NOTICE)
        self._on_duty.record(Act.SERVICE_SUSPENDED, after=notice or "usual")
        before = self._state.suspension
        suspension = Suspension(notice, self._clock.now() if before is None else before.since)
        self._kept().put(SETTING, suspension.kept())
        self._post(lambda: self._state.become(suspension))

    def _resume(self) -> None:
        self._on_duty.record(Act.SERVICE_RESUMED)
        self._kept().put(SETTING, None)
        self._post(lambda: self._state.become(None))

    def _end(self) -> None:
        self._on_duty.record(Act.RESTARTED)
        self._post(self._restart)

    def _read(self, least: Level, show: Callable[[tuple[LogLine, ...]], None]) -> None:
        self._on_duty.record(Act.LOG_READ)
        lines = self._log.last(least)
        self._post(lambda: show(lines))
