"""The bar above an assisted visit, and its panel: a menu of pages, one for each kind of mark."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.sheet_copy import SheetCopy
from kiosk.services.assist_desk import AssistDesk
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.staff.assist_answers import AssistAnswersViewModel
from kiosk.viewmodels.staff.assist_fee import AssistFeeViewModel
from kiosk.viewmodels.staff.assist_notes import AssistNotesViewModel
from kiosk.viewmodels.staff.assist_page import AssistPage
from kiosk.viewmodels.staff.assist_papers import AssistPapersViewModel
from kiosk.viewmodels.staff.assist_window import AssistWindowViewModel
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


MENU = ""
"""The name of no page: the menu is up."""
COPIES = "Copies"

_COPIES: Mapping[str, tuple[SheetCopy, ...]] = {
    "two": (SheetCopy.CITIZEN, SheetCopy.FILE),
    "one": (SheetCopy.ONLY,),
    "citizen": (SheetCopy.CITIZEN,),
    "file": (SheetCopy.FILE,),
}


@dataclass(frozen=True, slots=True)
class AssistRow:
    """A page on the menu; its QML file is ``Assist`` and the key."""

    key: str


@QmlElement
class AssistViewModel(QObject):
    """Whether staff assist, which page of the panel is up, and why an act was not done."""

    changed = Signal()
    pageChanged = Signal()

    def __init__(self, desk: AssistDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        papers, fee = AssistPapersViewModel(desk, self), AssistFeeViewModel(desk, self)
        answers, window = AssistAnswersViewModel(desk, self), AssistWindowViewModel(desk, self)
        notes = AssistNotesViewModel(desk, self)
        self._notes, self._window = notes, window
        self._pages: Mapping[str, AssistPage] = {
            "Papers": papers,
            "Answers": answers,
            "Fee": fee,
            "Notes": notes,
            "Typed": notes,
            "Window": window,
            "Ticket": window,
        }
        self._rows = RowModel(AssistRow, self)
        self._open = False
        self._page = MENU
        desk.listen(self.fold)

    def fold(self) -> None:
        """Take up the visit as it stands, in its language."""
        speaker = Speaker(self._desk.language, "")
        for page in dict.fromkeys(self._pages.values()):
            page.fold(speaker)
        offered = [AssistRow(name) for name, page in self._pages.items() if page.offered]
        copies = [AssistRow(COPIES)] if self._desk.may_copy else []
        self._rows.fold([*offered, *copies] if self._desk.assisting else [])
        if not self._desk.assisting:
            self._open = False
        if not self._open or not self._is_offered(self._page):
            self._turn_to(MENU)
        self.changed.emit()

    def _is_offered(self, page: str) -> bool:
        return any(row.key == page for row in self._rows.rows)

    @property
    def is_open(self) -> bool:
        """Whether the panel lies above the public pages."""
        return self._open

    @property
    def under_way(self) -> bool:
        """Whether staff assist the visit that is on the screen."""
        return self._desk.assisting

    def back(self) -> None:
        """From a page to the menu, from there to the visit."""
        if self._page == MENU:
            self.close()
        else:
            self.menu()

    def typed(self, text: str) -> bool:
        """Something was typed on a keyboard; whether there is a page for it."""
        match self._page:
            case "Typed":
                self._notes.type(text)
            case "Ticket":
                self._window.type(text)
            case _:
                return False
        return True

    def erased(self) -> bool:
        """The last sign was taken back on a keyboard; whether there is a page for it."""
        match self._page:
            case "Typed":
                self._notes.erase()
            case "Ticket":
                self._window.erase()
            case _:
                return False
        return True

    @Property(bool, notify=changed)
    def assisting(self) -> bool:
        return self._desk.assisting

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._open

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why the last act was not done, in the language of the screen."""
        trouble = self._desk.trouble
        return "" if trouble is None else trouble.in_language(self._desk.language)

    @Property(QObject, constant=True)
    def pages(self) -> QObject:
        return self._rows

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """The page that is shown, empty for the menu."""
        return self._page

    @Property(QObject, notify=pageChanged)
    def model(self) -> QObject | None:
        """The view model of the page that is shown; the copies need no more than this one."""
        return self if self._page == COPIES else self._pages.get(self._page)

    @Slot()
    def show(self) -> None:
        """Open the panel at its menu."""
        self._open = self._desk.assisting
        self.fold()

    @Slot(str)
    def turn(self, page: str) -> None:
        """Turn to a page that is on the menu."""
        if self._open and self._is_offered(page):
            self._turn_to(page)

    @Slot()
    def menu(self) -> None:
        self._turn_to(MENU)

    @Slot()
    def close(self) -> None:
        """Back to the citizen's page."""
        self._open = False
        self.fold()

    @Slot(str)
    def print(self, copies: str) -> None:
        """Print copies as ``_COPIES`` names them, and show how that goes."""
        self.close()
        self._desk.print_copies(*_COPIES[copies])

    @Slot()
    def leave(self) -> None:
        """Leave the visit to the citizen."""
        self.close()
        self._desk.leave()

    def _turn_to(self, page: str) -> None:
        if page == self._page:
            return
        self._page = page
        if page in self._pages:
            self._pages[page].opened()
        self.pageChanged.emit()
