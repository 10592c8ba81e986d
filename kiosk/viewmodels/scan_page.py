"""The list as a QR code, for the citizen's own phone."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.checklist import Checklist
from kiosk.domain.visit import Scanning, Stage
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

Modules = tuple[tuple[bool, ...], ...]
"""A code's rows, True for a dark module, without the quiet zone."""

WithCode = Callable[[Checklist, str, Callable[[Modules], None]], None]
"""Makes the code of a checklist in a language, and hands it over on the screen's thread."""


@QmlElement
class ScanViewModel(PageViewModel):
    """The code on the screen; ``rows`` is empty until it is made."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, with_code: WithCode, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._with_code = with_code
        self._wanted: tuple[Checklist, str] | None
        self._rows: list[str]
        self._forget()

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        if not isinstance(stage, Scanning):
            return False
        checklist = stage.outcome.checklist
        self._hint = speaker.say(checklist.wording.qr_hint)
        wanted = (checklist, speaker.language)
        if wanted != self._wanted:
            self._wanted, self._rows = wanted, []
            self._with_code(checklist, speaker.language, lambda modules: self._made(wanted, modules))
        return True

    def _forget(self) -> None:
        self._wanted = None
        self._rows = []
        self._hint = ""

    @Property(list, notify=changed)
    def rows(self) -> list[str]:
        return self._rows

    @Property(str, notify=changed)
    def hint(self) -> str:
        return self._hint

    def _made(self, wanted: tuple[Checklist, str], modules: Modules) -> None:
        if wanted == self._wanted:
            self._rows = ["".join("1" if dark else "0" for dark in row) for row in modules]
            self.changed.emit()
