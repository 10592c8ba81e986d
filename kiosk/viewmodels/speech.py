"""Reading aloud: a page when it comes up, a control when the keys come to it; as loud and fast as wanted."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.spoken import Around
from kiosk.domain.spoken_above import Above
from kiosk.domain.visit import Attract, Stage
from kiosk.services.printer_board import PrinterBoard
from kiosk.services.speech_desk import SPEEDS, VOLUMES, SpeechDesk
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.languages import named_languages

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
        self._read: tuple[Stage | Above, str] | None = None
        self._ready: tuple[Stage, str] | None = None
        self._panel: Above | None = None
        self._parting: str | None = None
        self._saying = ""
        self._warns = False
        speech.listen(self._heard)

    def fold(self, warning: bool) -> None:
        """The page, its language or what lies above it may have changed."""
        stage, language = self._desk.stage, self._desk.language
        self._warns = warning
        if isinstance(stage, Attract):
            self._end()
            return
        if self._parting is not None:
            self.hush()
        if self._on and self._read != (self._uppermost, language):
            self._say()
        elif not self._on and self.can and self._ready != (stage, language):
            self._ready = (stage, language)
            self._speech.prepare(stage, self._around, language)

    def cover(self, panel: Above | None) -> None:
        """A panel was opened above the page, or there is none any more."""
        self._panel = panel
        self.fold(self._warns)

    def part_with(self) -> None:
        """The visitor ends the visit: who has had pages read aloud is told aloud that nothing was kept."""
        if self._on:
            self._parting = self._desk.language

    def hush(self) -> None:
        """The farewell was put away, or somebody else has come."""
        if self._parting is not None:
            self._parting = None
            self._speech.end_visit()

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
        front = self._desk.library.front
        names = tuple((one["tag"], one["name"]) for one in named_languages(front))
        return Around(front, self._board.states, self._board.known, names)

    @property
    def _uppermost(self) -> Stage | Above:
        """What is to be read: the page, or what lies above it."""
        if self._warns:
            return Above.WARNING
        if self._panel is not None:
            return self._panel
        return Above.STAFF_CALL if self._desk.staff_asked else self._desk.stage

    def _say(self) -> None:
        uppermost, language = self._uppermost, self._desk.language
        self._read = (uppermost, language)
        if isinstance(uppermost, Above):
            self._speech.read_above(uppermost, self._around, language)
        else:
            self._speech.read(uppermost, self._around, language)

    def _end(self) -> None:
        if self._parting is not None and not self._on:
            return  # the farewell is being said
        if self._on or self._read is not None:
            self._on, self._read = False, None
            self.changed.emit()
        if self._ready is not None:
            self._ready = None
            self._speech.look()
        if self._parting is None:
            self._speech.end_visit()
        else:
            self._speech.read_farewell(self._around, self._parting)

    def _heard(self) -> None:
        saying = self._speech.saying
        part = "" if saying is None else saying.part
        if part != self._saying:
            self._saying = part
            self.sayingChanged.emit()
        self.changed.emit()
