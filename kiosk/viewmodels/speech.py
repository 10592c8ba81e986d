"""Reading aloud: a page when it comes up, a control when the keys come to it; as loud and fast as wanted."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.spoken import Around
from kiosk.domain.visit import Attract, Stage
from kiosk.services.printer_board import PrinterBoard
from kiosk.services.speech_desk import SPEEDS, VOLUMES, SpeechDesk
from kiosk.services.visit_desk import VisitDesk

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SpeechViewModel(QObject):
    """While it is ``on`` each page is read when it comes up; the part that is being said is ``saying``."""

    changed = Signal()
    sayingChanged = Signal()

    def __init__(self, speech: SpeechDesk, desk: VisitDesk, board: PrinterBoard, parent: QObject) -> None:
        super().__init__(parent)
        self._speech = speech
        self._desk = desk
        self._board = board
        self._on = False
        self._read: tuple[Stage, str] | None = None
        self._ready: tuple[Stage, str] | None = None
        self._warned = False
        self._saying = ""
        speech.listen(self._heard)

    def fold(self, warning: bool) -> None:
        """The page, its language or the idle warning may have changed."""
        stage, language = self._desk.stage, self._desk.language
        if isinstance(stage, Attract):
            self._end()
        elif self._on and warning and not self._warned:
            self._speech.read_warning(language)
        elif self._on and not warning and (self._warned or self._read != (stage, language)):
            self._say()
        elif not self._on and self.can and self._ready != (stage, language):
            self._ready = (stage, language)
            self._speech.prepare(stage, self._around, language)
        self._warned = warning

    def focused(self, part: str) -> None:
        """The keys have come to a control; it is said where pages are read aloud."""
        if self._on and part:
            self._speech.read_part(part, self._desk.stage, self._around, self._desk.language)

    @property
    def can(self) -> bool:
        """Whether this page can be heard."""
        return self._speech.available(self._desk.language)

    @property
    def reading(self) -> bool:
        """Whether each page is read when it comes up."""
        return self._on

    @property
    def part(self) -> str:
        """The part of the page that is being said, empty while it is silent."""
        return self._saying

    @Property(int, notify=changed)
    def volume(self) -> int:
        return self._speech.volume

    @Property(int, constant=True)
    def volumes(self) -> int:
        return len(VOLUMES)

    @Property(int, notify=changed)
    def speed(self) -> int:
        return self._speech.speed

    @Property(int, constant=True)
    def speeds(self) -> int:
        return len(SPEEDS)

    @Slot()
    def toggle(self) -> None:
        """Begin to read aloud with this page, or be silent."""
        self._on = not self._on
        if self._on:
            self._say()
        else:
            self._read = None
            self._speech.stop()
        self.changed.emit()

    @Slot(int)
    def louder(self, steps: int) -> None:
        self._speech.set_volume(self._speech.volume + steps)

    @Slot(int)
    def faster(self, steps: int) -> None:
        self._speech.set_speed(self._speech.speed + steps)

    @property
    def _around(self) -> Around:
        return Around(self._desk.library.front, self._board.states, self._board.known)

    def _say(self) -> None:
        stage, language = self._desk.stage, self._desk.language
        self._read = (stage, language)
        self._speech.read(stage, self._around, language)

    def _end(self) -> None:
        if self._on or self._read is not None:
            self._on, self._read = False, None
            self.changed.emit()
        if self._ready is not None:
            self._ready = None
            self._speech.look()
        self._speech.end_visit()

    def _heard(self) -> None:
        saying = self._speech.saying
        part = "" if saying is None else saying.part
        if part != self._saying:
            self._saying = part
            self.sayingChanged.emit()
        self.changed.emit()
