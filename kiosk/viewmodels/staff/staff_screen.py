"""The staff's side of one kiosk, beside the pages that the public sees."""

from collections.abc import Collection

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.visit import Attract
from kiosk.services.assist_desk import AssistDesk
from kiosk.services.idle import Timers
from kiosk.services.on_duty import OnDuty
from kiosk.services.staff_desk import StaffDesk
from kiosk.services.staff_gesture import StaffGesture
from kiosk.services.staff_watch import StaffWatch
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.staff.assist import AssistViewModel
from kiosk.viewmodels.staff.console import ConsoleViewModel, Section
from kiosk.viewmodels.staff.sign_in import SignInViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StaffScreen(QObject):
    """All view models of the staff's side. ``left`` tells that the screen is the public's again."""

    left = Signal()
    changed = Signal()

    def __init__(
        self,
        desk: VisitDesk,
        on_duty: OnDuty,
        staff_desk: StaffDesk,
        assist: AssistDesk,
        sections: Collection[Section],
        timers: Timers,
        shuffled: bool,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._staff_desk = staff_desk
        self._watch = StaffWatch(staff_desk, timers)
        self._gesture = StaffGesture(timers, staff_desk.open)
        self._sign_in = SignInViewModel(staff_desk, shuffled, self)
        self._sign_in.changed.connect(self.changed)
        desk.listen(self._visit)
        self._console = ConsoleViewModel(desk, on_duty, sections, self)
        self._console.left.connect(self.left)
        self._console.changed.connect(self.changed)
        self._assist = AssistViewModel(assist, self)
        self._assist.changed.connect(self.changed)

    @property
    def is_open(self) -> bool:
        """Whether something for staff lies above the public pages."""
        return self._console.is_open or self._sign_in.is_open or self._assist.is_open

    @property
    def assisting(self) -> bool:
        """Whether staff assist the visit that is on the screen."""
        return self._assist.under_way

    @property
    def is_ending(self) -> bool:
        """Whether the screen asks if somebody of the staff is still there."""
        return self._sign_in.is_ending

    @property
    def gesture(self) -> StaffGesture:
        """What calls up the sign-in."""
        return self._gesture

    def call_up(self) -> None:
        """The key was pressed that does the same."""
        self._staff_desk.open()

    def touched(self) -> None:
        """Somebody is there."""
        self._watch.touched()

    def open_beside_visit(self) -> None:
        """Look something up while a citizen is being helped."""
        self._console.openBesideVisit()

    def back(self) -> None:
        """One step back, on whatever of the staff's is up."""
        if self._sign_in.is_open:
            self._sign_in.back()
        elif self._console.is_open:
            self._console.menu()
        else:
            self._assist.back()

    def typed(self, text: str) -> bool:
        """Something was typed on a keyboard or by a reader; whether there is a place for it."""
        if self._sign_in.is_open:
            self._sign_in.typed(text)
            return True
        return not self._console.is_open and self._assist.typed(text)

    def erased(self) -> bool:
        """The last sign was taken back on a keyboard; whether there was one."""
        if self._sign_in.is_open:
            typed = bool(self._sign_in.digits)
            if typed:
                self._sign_in.erase()
            return typed
        return not self._console.is_open and self._assist.erased()

    def entered(self) -> bool:
        """The enter key; whether something ended with it."""
        return self._sign_in.entered()

    @Property(ConsoleViewModel, constant=True)
    def console(self) -> ConsoleViewModel:
        return self._console

    @Property(AssistViewModel, constant=True)
    def assist(self) -> AssistViewModel:
        return self._assist

    @Property(SignInViewModel, constant=True)
    def signIn(self) -> SignInViewModel:
        return self._sign_in

    def _visit(self) -> None:
        self._staff_desk.visit(not isinstance(self._desk.stage, Attract))
