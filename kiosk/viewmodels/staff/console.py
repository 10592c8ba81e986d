"""The staff console: a menu of pages, each for those who may do something there."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff_acts import Act
from kiosk.domain.visit import Attract
from kiosk.services.on_duty import OnDuty
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.staff.console_page import ConsolePage

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MENU = ""
"""The name of no page: the menu is up."""


@dataclass(frozen=True, slots=True)
class Section:
    """A page of the console: ``name`` is its QML file's without ``Page.qml``; ``acts`` are done there."""

    name: str
    page: ConsolePage
    acts: frozenset[Act]


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section on the menu; ``wanted`` things wait there."""

    key: str
    wanted: int


@QmlElement
class ConsoleViewModel(QObject):
    """Open while somebody is signed in and nobody is being served, or when it is opened beside a visit."""

    changed = Signal()
    pageChanged = Signal()
    left = Signal()
    """Whoever was signed in has gone, and the screen is the public's again."""

    MAY_HELP: ClassVar[Act] = Act.ASSISTED

    def __init__(
        self,
        desk: VisitDesk,
        on_duty: OnDuty,
        sections: Collection[Section],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._on_duty = on_duty
        self._sections = {section.name: section for section in sections}
        self._rows = RowModel(SectionRow, self)
        self._page = MENU
        self._beside_visit = False
        self._open = False
        for section in sections:
            section.page.wantedChanged.connect(self._fold_menu)
        desk.listen(self.fold)
        on_duty.listen(self.fold)
        self.fold()

    def fold(self) -> None:
        """Take up who is signed in and whether somebody is being served."""
        signed_in = self._on_duty.member is not None
        idle = isinstance(self._desk.stage, Attract)
        if idle or not signed_in:
            self._beside_visit = False
        was_open, self._open = self._open, signed_in and (idle or self._beside_visit)
        if not self._open:
            self._turn_to(MENU)
        self._fold_menu()
        self.changed.emit()
        if was_open and idle and not signed_in:
            self._desk.speak(self._desk.library.front.languages[0])
            self.left.emit()

    @property
    def is_open(self) -> bool:
        """Whether the console lies above all public pages."""
        return self._open

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._open

    @Property(str, notify=changed)
    def who(self) -> str:
        """The pseudonym of whoever is signed in."""
        member = self._on_duty.member
        return "" if member is None else member.pseudonym

    @Property(str, notify=changed)
    def role(self) -> str:
        member = self._on_duty.member
        return "" if member is None else member.role.value

    @Property(bool, notify=changed)
    def besideVisit(self) -> bool:
        """Whether a citizen's visit lies beneath."""
        return self._open and self._beside_visit

    @Property(bool, notify=changed)
    def mayHelp(self) -> bool:
        return self._on_duty.may(self.MAY_HELP)

    @Property(QObject, constant=True)
    def sections(self) -> QObject:
        return self._rows

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """The section that is shown, empty for the menu."""
        return self._page

    @Property(QObject, notify=pageChanged)
    def model(self) -> QObject | None:
        """The view model of the section that is shown."""
        section = self._sections.get(self._page)
        return None if section is None else section.page

    @Slot(str)
    def show(self, name: str) -> None:
        """Turn to a section; one that is not for whoever is signed in is passed over."""
        section = self._sections.get(name)
        if self._open and section is not None and self._is_for_them(section):
            self._turn_to(name)

    @Slot()
    def menu(self) -> None:
        self._turn_to(MENU)

    @Slot()
    def help(self) -> None:
        """Begin a visit with the citizen who stands there, or go back to the one beneath."""
        if isinstance(self._desk.stage, Attract):
            if self._on_duty.may(self.MAY_HELP):
                self._desk.start()
        else:
            self._beside_visit = False
            self.fold()

    @Slot()
    def openBesideVisit(self) -> None:
        """Look something up while a citizen is being helped."""
        self._beside_visit = self._on_duty.member is not None
        self.fold()

    @Slot()
    def signOut(self) -> None:
        self._on_duty.sign_out()

    def _turn_to(self, name: str) -> None:
        if name == self._page:
            return
        before, after = self._sections.get(self._page), self._sections.get(name)
        self._page = name
        if after is not None:
            after.page.open()
        self.pageChanged.emit()
        if before is not None:
            before.page.close()

    def _fold_menu(self) -> None:
        shown = (section for section in self._sections.values() if self._open and self._is_for_them(section))
        self._rows.fold([SectionRow(section.name, section.page.wanted) for section in shown])

    def _is_for_them(self, section: Section) -> bool:
        return any(self._on_duty.may(act) for act in section.acts)
