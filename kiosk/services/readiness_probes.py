"""What the readiness report looks at, and how."""

import platform
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version

from kiosk import __version__
from kiosk.domain import readiness_machine as machine
from kiosk.domain import readiness_stores as stores
from kiosk.domain.clock import Clock
from kiosk.domain.readiness import Check
from kiosk.domain.readiness_facts import (
    AuditFacts,
    ClockFacts,
    ContentFacts,
    DiskFacts,
    PrintingFacts,
    ScreenFacts,
    ServiceFacts,
    SpeechFacts,
    StateFacts,
    VersionFacts,
)
from kiosk.domain.readiness_printers import printing_checks
from kiosk.domain.staff_words import Words
from kiosk.folders import Folders
from kiosk.services.clock_setting import set_by_network
from kiosk.services.content_sources import Sources
from kiosk.services.readiness import Probe
from kiosk.services.service_state import suspension_on_record
from kiosk.services.speech_folders import SpeechFolders
from kiosk.speech.sound import sound_problem, voice_problem
from kiosk.store.ballast import Ballast
from kiosk.store.content_reader import ContentReader
from kiosk.store.content_shelf import ContentShelf
from kiosk.store.disk import free_bytes
from kiosk.store.errors import StoreError
from kiosk.store.state_inspection import StateInspection
from kiosk.store.state_store import wal_is_sound


@dataclass(frozen=True, slots=True)
class Sights:
    """What only whoever asks can see.

    ``printing`` tells of the printers, ``screen`` of the window (None where there is none), ``audit`` of the
    record of what staff did.
    """

    printing: Callable[[], PrintingFacts]
    screen: Callable[[], ScreenFacts | None] = lambda: None
    audit: Callable[[], AuditFacts] = AuditFacts


class Probes:
    """Over the folders of one kiosk; everything is read afresh at each look, and nothing is changed."""

    def __init__(self, folders: Folders, speech: SpeechFolders, clock: Clock, sights: Sights) -> None:
        self._folders = folders
        self._speech = speech
        self._clock = clock
        self._sights = sights
        self._state = StateInspection(folders.data / "state.db")

    def all(self) -> tuple[Probe, ...]:
        """In the order of the report."""
        return (
            Probe("service", Words("服务状态", "Service"), self._service),
            Probe("printers", Words("打印机", "Printers"), self._printing),
            Probe("disk", Words("磁盘", "Disk"), self._disk),
            Probe("state", Words("运行数据库", "State database"), self._state_database),
            Probe("content", Words("内容数据库", "Content database"), self._content),
            Probe("clock", Words("时钟", "Clock"), self._hall_clock),
            Probe("speech", Words("朗读", "Reading aloud"), self._voices),
            Probe("screen", Words("屏幕", "Screen"), self._screen),
            Probe("version", Words("版本", "Versions"), _versions),
            Probe("audit", Words("操作记录", "Audit"), self._audit),
        )

    def _service(self) -> Iterable[Check]:
        kept = suspension_on_record(self._folders.data)
        return [machine.service_check(ServiceFacts(None if kept is None else kept.since))]

    def _printing(self) -> Iterable[Check]:
        return printing_checks(self._sights.printing())

    def _disk(self) -> Iterable[Check]:
        database = self._folders.data / "state.db"
        kept = not database.exists() or Ballast(database).kept
        return [stores.disk_check(DiskFacts(free_bytes(self._folders.data), kept))]

    def _state_database(self) -> Iterable[Check]:
        there = self._state.there
        return [stores.state_check(StateFacts(there, self._state.problem() if there else ""))]

    def _content(self) -> Iterator[Check]:
        facts = self._content_facts()
        yield stores.content_check(facts)
        pack = stores.pack_check(facts, self._clock.now().date())
        if pack is not None:
            yield pack

    def _content_facts(self) -> ContentFacts:
        found = ContentShelf(self._folders.content).current()
        damaged = tuple(refused.path.name for refused in found.refused)
        if found.shelved is None:
            return ContentFacts("", "", None, damaged)
        with ContentReader(found.shelved.path) as reader:
            identity = reader.identity()
        content, today = found.shelved.content, self._clock.now().date()
        same = Sources.of(self._folders).expected(content, found.choice, today) == content.fingerprint
        return ContentFacts(identity.id, identity.version, identity.effective, damaged, same)

    def _hall_clock(self) -> Iterable[Check]:
        return [stores.clock_check(ClockFacts(self._clock.now(), self._last_known(), set_by_network()))]

    def _last_known(self) -> datetime | None:
        """The latest of what is in state.db and of when the content in force was built."""
        moments: list[datetime] = []
        shelved = ContentShelf(self._folders.content).current().shelved
        if shelved is not None:
            moments.append(datetime.fromtimestamp(shelved.path.stat().st_mtime, UTC))
        with suppress(StoreError):  # one that is damaged is told elsewhere
            known = self._state.last_known() if self._state.there else None
            moments += [] if known is None else [known]
        return max(moments, default=None)

    def _voices(self) -> Iterable[Check]:
        voices = self._speech.open_clips().voices
        missing = {language: voice_problem(voices, language) for language in self._languages()}
        silence = sound_problem(voices.device)
        told = [problem for problem in (*missing.values(), silence) if problem is not None]
        voiceless = tuple(language for language, problem in missing.items() if problem is not None)
        return [machine.speech_check(SpeechFacts(voiceless, silence is None, tuple(told)))]

    def _languages(self) -> tuple[str, ...]:
        shelved = ContentShelf(self._folders.content).current().shelved
        if shelved is None:
            return ()
        with ContentReader(shelved.path) as reader:
            return reader.languages()

    def _screen(self) -> Iterable[Check]:
        facts = self._sights.screen()
        return [] if facts is None else [machine.screen_check(facts)]

    def _audit(self) -> Iterable[Check]:
        return [stores.audit_check(self._sights.audit())]


def _versions() -> Iterable[Check]:
    facts = VersionFacts(
        kiosk=__version__,
        qt=version("PySide6-Essentials"),
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
        wal=wal_is_sound(sqlite3.sqlite_version_info),
    )
    return machine.version_checks(facts)
