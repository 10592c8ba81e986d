"""The console's page of content: what is in force, what could be, how they differ, and the switch."""

from datetime import date

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.content_in_force import USUAL
from kiosk.domain.staff_acts import Act
from kiosk.services.content_answer import Answer
from kiosk.services.content_candidates import Candidate
from kiosk.services.content_console import Comparison, ContentConsole, ContentView
from kiosk.services.on_duty import OnDuty
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.staff.console_page import ConsolePage
from kiosk.viewmodels.staff.content_rows import DifferenceRow, FactRow, PackRow, difference_row
from kiosk.viewmodels.staff.setting_words import day_in, moment_in

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_DIFFERENCES = 100
"""More are no reading for a screen, and take long to be laid out."""

LAST = "<last>"
"""Stands for the last other pack where else a folder's name stands."""


@QmlElement
class ContentViewModel(ConsolePage):
    """Overview, differences, or the question whether to switch: ``mode`` says which."""

    changed = Signal()

    def __init__(self, content: ContentConsole, on_duty: OnDuty, desk: VisitDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._content = content
        self._on_duty = on_duty
        self._desk = desk
        self._facts = RowModel(FactRow, self)
        self._packs = RowModel(PackRow, self)
        self._differences = RowModel(DifferenceRow, self)
        self._view: ContentView | None = None
        self._candidates: dict[str, Candidate] = {}
        self._shown = False
        self.close()

    def open(self) -> None:
        """See what is in force, and check what could be."""
        self._shown = True
        self._content.look(self._see)

    def close(self) -> None:
        """Forget what was compared."""
        self._shown = False
        self._mode, self._of, self._busy, self._answer, self._done = "", "", False, Answer(), ""
        self._candidates = {}
        self._count = 0
        self._differences.fold(())
        self._packs.fold(())
        self.changed.emit()

    @Property(QObject, constant=True)
    def facts(self) -> QObject:
        return self._facts

    @Property(QObject, constant=True)
    def packs(self) -> QObject:
        return self._packs

    @Property(QObject, constant=True)
    def differences(self) -> QObject:
        return self._differences

    @Property(str, notify=changed)
    def mode(self) -> str:
        """What is up: nothing for the overview, ``differences``, or ``ask`` whether to switch."""
        return self._mode

    @Property(bool, notify=changed)
    def none(self) -> bool:
        """Whether nothing differs."""
        return self._mode == "differences" and self._count == 0

    @Property(int, notify=changed)
    def hidden(self) -> int:
        """How many differences are too many to be shown here."""
        return max(0, self._count - MOST_DIFFERENCES)

    @Property(str, notify=changed)
    def of(self) -> str:
        """The pack that is compared or asked about, as it is called."""
        return self._called(self._of)

    @Property(bool, notify=changed)
    def toLast(self) -> bool:
        """Whether it is the last other pack that is asked about."""
        return self._of == LAST

    @Property(bool, notify=changed)
    def toUsual(self) -> bool:
        """Whether it is the usual pack that is asked about."""
        return self._of == ""

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why the last act was not done, empty if it was."""
        return "" if self._answer.problem is None else self._answer.problem.in_language(self._desk.language)

    @Property(list, notify=changed)
    def lines(self) -> list[str]:
        return list(self._answer.lines)

    @Property(str, notify=changed)
    def done(self) -> str:
        """The pack that was switched to last, empty if none was."""
        return self._done

    @Property(str, notify=changed)
    def last(self) -> str:
        """The last other pack, empty where there is none."""
        other = None if self._view is None else self._view.other
        return "" if other is None else f"{other.pack_id} {other.version}"

    @Property(bool, notify=changed)
    def held(self) -> bool:
        """Whether the pack in force is held, whatever its folder holds."""
        return self._view is not None and self._view.choice.held

    @Property(bool, notify=changed)
    def chosen(self) -> bool:
        """Whether staff chose what is in force, and it is not the usual pack as its files are."""
        return self._view is not None and self._view.choice != USUAL

    @Property(list, notify=changed)
    def problems(self) -> list[str]:
        """What keeps the pack's folder out of force."""
        return [] if self._view is None else list(self._view.problems)

    @Property(list, notify=changed)
    def warnings(self) -> list[str]:
        """What the check of the pack in force would have an editor look at."""
        return [] if self._view is None else list(self._view.live.check.warnings)

    @Property(bool, notify=changed)
    def maySwitch(self) -> bool:
        return self._on_duty.may(Act.CONTENT_SWITCHED)

    @Property(bool, notify=changed)
    def mayRead(self) -> bool:
        return self._on_duty.may(Act.CONTENT_READ)

    @Slot()
    def compareWithLast(self) -> None:
        """How what is in force differs from the last other pack."""
        self._of = LAST
        self._wait()
        self._content.compare_with_last(self._compared, self._told)

    @Slot(str)
    def compare(self, name: str) -> None:
        """How a pack differs from what is in force."""
        self._of = name
        self._wait()
        self._content.compare(name, self._compared, self._told)

    @Slot()
    def askBack(self) -> None:
        """Ask whether to go back to the last other pack."""
        self._ask(LAST)

    @Slot(str)
    def askSwitch(self, name: str) -> None:
        """Ask whether to switch to a pack."""
        self._ask(name)

    @Slot()
    def leave(self) -> None:
        """Back to the overview."""
        if not self._busy:
            self._mode, self._answer = "", Answer()
            self._differences.fold(())
            self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Do what was asked about."""
        if self._mode != "ask" or self._busy:
            return
        self._wait()
        if self._of == LAST:
            self._content.back(self._switched)
        else:
            self._content.switch(self._of, self._switched)

    @Slot()
    def readLive(self) -> None:
        """Read what is in force as citizens see it."""
        self._wait()
        self._content.read(None, self._desk.start, self._told)

    @Slot(str)
    def read(self, name: str) -> None:
        """Read a pack as citizens would see it."""
        self._wait()
        self._content.read(name, self._desk.start, self._told)

    def _ask(self, name: str) -> None:
        self._mode, self._of, self._answer, self._done = "ask", name, Answer(), ""
        self.changed.emit()

    def _wait(self) -> None:
        self._busy, self._answer, self._done = True, Answer(), ""
        self.changed.emit()

    def _told(self, answer: Answer) -> None:
        self._busy, self._answer = False, answer
        self.changed.emit()

    def _switched(self, answer: Answer) -> None:
        if answer.problem is None:
            self._done, self._mode = self._called(self._of), ""
            self._content.look(self._see)
        self._told(answer)

    def _compared(self, found: Comparison) -> None:
        self._mode = "differences"
        self._count = len(found.differences)
        shown = enumerate(found.differences[:MOST_DIFFERENCES])
        self._differences.fold([difference_row(one, f"{n}", found, self._desk.language) for n, one in shown])
        self.changed.emit()

    def _see(self, view: ContentView | None) -> None:
        self._view = view
        if not self._shown or view is None:
            return
        self._candidates = {}
        self._fold()
        for name in view.names:
            self._content.examine(name, self._examined)

    def _examined(self, candidate: Candidate) -> None:
        if self._shown:
            self._candidates[candidate.name] = candidate
            self._fold()

    def _fold(self) -> None:
        view, language = self._view, self._desk.language
        if view is None:
            return
        live, check = view.live, view.live.check
        self._facts.fold(
            [
                FactRow("pack", f"{live.pack_id} {live.version}"),
                FactRow("effective", day_in(language, live.effective)),
                FactRow("since", moment_in(language, live.since)),
                FactRow("site", f"{live.site_id} {live.site_version}"),
                FactRow("fingerprint", live.sha256[:16]),
                FactRow("paths", str(check.paths)),
                FactRow("warnings", str(len(check.warnings))),
            ]
        )
        today = self._content.today
        self._packs.fold([self._pack(name, today) for name in view.names])
        self.changed.emit()

    def _pack(self, name: str, today: date) -> PackRow:
        candidate = self._candidates.get(name)
        if candidate is None:
            return PackRow(name, "", "checking", "", [])
        if candidate.identity is None:
            return PackRow(name, "", "bad", "", list(candidate.problems))
        identity = candidate.identity
        standing = "live" if candidate.same else "early" if identity.effective > today else "good"
        day = day_in(self._desk.language, identity.effective)
        return PackRow(name, f"{identity.id} {identity.version}", standing, day, [])

    def _called(self, name: str) -> str:
        if name == LAST:
            return str(self.last)
        candidate = self._candidates.get(name)
        identity = None if candidate is None else candidate.identity
        return name if identity is None else f"{identity.id} {identity.version}"
