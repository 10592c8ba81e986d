"""The root of what QML sees: which page is up, in which language, and the way in and out of a visit.

It is made before the first frame, so it imports nothing that the first frame does not need.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QLocale, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.viewmodels.attract_show import AttractShowViewModel

if TYPE_CHECKING:
    from kiosk.services.attract_show import AttractShow
    from kiosk.viewmodels.home_page import HomeViewModel
    from kiosk.viewmodels.screen import Screen
    from kiosk.viewmodels.staff.staff_screen import StaffScreen
    from kiosk.viewmodels.welcome import Welcome

ATTRACT_PAGE = "AttractPage"
OUT_OF_SERVICE_PAGE = "OutOfServicePage"
"""The pages that are up while nobody is at the screen."""

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class KioskViewModel(QObject):
    """Page, language and idle warning; everything else is in the pages' own view models.

    First ``Welcome`` serves, then ``Screen``; a touch that came before either counts with the first.
    """

    pageChanged = Signal()
    languageChanged = Signal()
    languagesChanged = Signal()
    siteNameChanged = Signal()
    noticeChanged = Signal()
    warningChanged = Signal()
    homePageChanged = Signal()
    screenChanged = Signal()
    aheadChanged = Signal()
    speechChanged = Signal()
    sayingChanged = Signal()
    choosingLanguageChanged = Signal()
    staffChanged = Signal()
    ending = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._welcome: Welcome | None = None
        self._screen: Screen | None = None
        self._home_page: HomeViewModel | None = None
        self._page = ATTRACT_PAGE
        self._language = ""
        self._languages: list[dict[str, str]] = []
        self._site_name = ""
        self._notice: list[str] = []
        self._seconds_left = -1
        self._ahead = 1
        self._choosing_language = False
        self._start_in: str | None = None
        self._show = AttractShowViewModel(self)
        self._said_goodbye = False
        self._staff: StaffScreen | None = None

    def expect(self, home_page: "HomeViewModel") -> None:
        """The home page can be laid out, so that it is there when its tiles are."""
        self._home_page = home_page
        self.homePageChanged.emit()
        self.lay_out_ahead(2)

    def welcome(self, welcome: "Welcome") -> None:
        """The first pages can be shown."""
        self._welcome = welcome
        if self._start_in is not None:
            welcome.start(self._start_in)
        self.refresh()

    def attach(self, screen: "Screen") -> None:
        """Everything has been loaded."""
        welcome, self._welcome, self._screen = self._welcome, None, screen
        screen.speech.changed.connect(self.speechChanged)
        screen.speech.sayingChanged.connect(self.sayingChanged)
        self.screenChanged.emit()
        if welcome is not None:
            welcome.hand_over(screen)
        elif self._start_in is not None:
            screen.start(self._start_in)
        self.refresh()

    def staff_by(self, staff: "StaffScreen") -> None:
        """From now on the staff's side can be opened."""
        self._staff = staff
        staff.changed.connect(self.staffChanged)
        self.staffChanged.emit()

    def attract_by(self, show: "AttractShow", pictures: str) -> None:
        """From now on ``show`` moves the first page; ``pictures`` is the pictures' folder, a URL."""
        self._show.attach(show, pictures)
        if self.attract:
            self._show.begin()

    def move_on(self) -> None:
        """The first page shows something else."""
        self._show.move_on()

    def lay_out_ahead(self, pages: int) -> None:
        """Lay out so many of the pages, in the order of App/Main.qml, before they are wanted."""
        self._ahead = pages
        self.aheadChanged.emit()

    def refresh(self) -> None:
        """Take up what is shown from whoever serves."""
        serving = self._serving
        if serving is None:
            return
        if self._language != serving.language:
            self._language = serving.language
            self.languageChanged.emit()
        if self._languages != serving.languages:
            self._languages = serving.languages
            self.languagesChanged.emit()
        if self._site_name != serving.site_name:
            self._site_name = serving.site_name
            self.siteNameChanged.emit()
        if self._notice != serving.notice:
            self._notice = serving.notice
            self.noticeChanged.emit()
        seconds_left = serving.seconds_left
        if self._seconds_left != seconds_left:
            self._seconds_left = seconds_left
            self.warningChanged.emit()
        if self._page != serving.page:
            self._page = serving.page
            self.pageChanged.emit()
            self._show_or_rest()
        if self.attract:
            self.chooseLanguage(False)

    def _show_or_rest(self) -> None:
        if self.attract:
            self._show.begin(farewell=self._said_goodbye)
        else:
            self._show.rest()

    @property
    def _serving(self) -> "Welcome | Screen | None":
        return self._welcome if self._screen is None else self._screen

    @property
    def attract(self) -> bool:
        """Whether nobody is at the screen."""
        return self._page in {ATTRACT_PAGE, OUT_OF_SERVICE_PAGE}

    @property
    def alone(self) -> bool:
        """Whether the screen waits for somebody: there is no visitor, and nobody of the staff."""
        return self.attract and not self._staff_is_up

    @property
    def _staff_is_up(self) -> bool:
        return self._staff is not None and self._staff.is_open

    @property
    def warning(self) -> bool:
        """Whether the screen asks if somebody is still there."""
        return self._seconds_left >= 0 or self._duty_ends

    @property
    def _duty_ends(self) -> bool:
        return self._staff is not None and self._staff.is_ending

    @property
    def languages_are_up(self) -> bool:
        """Whether the languages lie above the page, to choose one."""
        return self._choosing_language

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        return self._page

    @Property(bool, notify=pageChanged)
    def visiting(self) -> bool:
        """Whether a visit is under way."""
        return not self.attract

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._language

    @Property(bool, notify=languageChanged)
    def mirrored(self) -> bool:
        """Whether the language of the screen is written from right to left."""
        return QLocale(self._language).textDirection() is Qt.LayoutDirection.RightToLeft

    @Property(bool, notify=choosingLanguageChanged)
    def choosingLanguage(self) -> bool:
        return self._choosing_language

    @Property(list, notify=languagesChanged)
    def languages(self) -> list[dict[str, str]]:
        return self._languages

    @Property(str, notify=siteNameChanged)
    def siteName(self) -> str:
        return self._site_name

    @Property(list, notify=noticeChanged)
    def notice(self) -> list[str]:
        """What the page says that is up while the kiosk is out of service, a line for each language."""
        return self._notice

    @Property(int, notify=warningChanged)
    def secondsLeft(self) -> int:
        return self._seconds_left

    @Property(int, notify=aheadChanged)
    def ahead(self) -> int:
        return self._ahead

    @Property(QObject, notify=homePageChanged)
    def homePage(self) -> "QObject | None":
        return self._home_page

    @Property(QObject, notify=staffChanged)
    def staff(self) -> "QObject | None":
        return self._staff

    @Property(bool, notify=staffChanged)
    def dutyEnds(self) -> bool:
        """Whether whoever of the staff is signed in is about to be signed out."""
        return self._duty_ends

    @Property(bool, notify=staffChanged)
    def staffed(self) -> bool:
        """Whether something for staff lies above the public pages."""
        return self._staff_is_up

    @Property(bool, notify=staffChanged)
    def assisted(self) -> bool:
        """Whether staff assist the visit."""
        return self._staff is not None and self._staff.assisting

    @Property(QObject, notify=screenChanged)
    def screen(self) -> "QObject | None":
        return self._screen

    @Property(AttractShowViewModel, constant=True)
    def show(self) -> AttractShowViewModel:
        return self._show

    # The bars are laid out before the types of the other view models are known: what they show stands here.

    @Property(bool, notify=speechChanged)
    def canHear(self) -> bool:
        return self._screen is not None and self._screen.speech.can

    @Property(bool, notify=speechChanged)
    def hearing(self) -> bool:
        return self._screen is not None and self._screen.speech.reading

    @Property(str, notify=sayingChanged)
    def saying(self) -> str:
        return "" if self._screen is None else self._screen.speech.part

    @Slot()
    def hear(self) -> None:
        self.read_aloud()

    @Slot()
    def askStaff(self) -> None:
        if self._screen is not None:
            self._screen.ask_staff()

    @Slot(str)
    def start(self, language: str) -> None:
        if self._staff is not None and (
            self._staff_is_up or self._staff.gesture.holds(lambda: self._begin(language))
        ):
            return
        self._begin(language)

    def _begin(self, language: str) -> None:
        if self._serving is None:
            self._start_in = language
        else:
            self._serving.start(language)

    @Slot(float, float)
    def pressed(self, from_corner: float, from_top: float) -> None:
        """The screen was touched, so many millimetres from the corner that calls up the staff's side."""
        if self._staff is not None:
            self._staff.gesture.pressed(from_corner, from_top)

    def call_up_staff(self) -> None:
        """The key was pressed that calls up the staff's side."""
        if self._staff is not None:
            self._staff.call_up()

    @Slot()
    def startWithLanguages(self) -> None:
        """Begin a visit by choosing its language among all of them."""
        self.start("")
        self.chooseLanguage(True)

    @Slot(bool)
    def chooseLanguage(self, choosing: bool) -> None:
        if choosing != self._choosing_language:
            self._choosing_language = choosing
            self.choosingLanguageChanged.emit()
            if self._screen is not None:
                self._screen.show_languages(choosing)

    @Slot(str)
    def speak(self, language: str) -> None:
        self.chooseLanguage(False)
        if self._serving is not None:
            self._serving.speak(language)

    def focused(self, part: str) -> None:
        """The keys have come to a control."""
        if self._screen is not None:
            self._screen.focused(part)

    def read_aloud(self) -> None:
        """Begin to read aloud, or be silent."""
        if self._screen is not None:
            self._screen.read_aloud()

    def typed(self, text: str) -> bool:
        """Something was typed on a keyboard; whether there is a page for it."""
        if self._staff is not None and self._staff_is_up:
            return self._staff.typed(text)
        if self._page != "SearchPage" or self._screen is None:
            return False
        self._screen.type(text)
        return True

    @property
    def takes_codes(self) -> bool:
        """Whether what a reader sends is for the public pages, and not for what staff have above them."""
        return not self._staff_is_up

    @property
    def takes_letters(self) -> bool:
        """Whether somebody may be typing on a keyboard."""
        return self._page == "SearchPage"

    def scanned(self, code: str) -> None:
        """A reader sent something, perhaps the code of a sheet."""
        if self._screen is not None and self.takes_codes:
            self._screen.scanned(code)

    def erased(self) -> bool:
        """The last sign was taken back on a keyboard; whether there was one."""
        if self._staff is not None and self._staff_is_up:
            return self._staff.erased()
        return self._screen is not None and self._screen.erase()

    def entered(self) -> bool:
        """The enter key was pressed on a keyboard or by a reader; whether something ended with it."""
        return self._staff is not None and self._staff.entered()

    @Slot()
    def back(self) -> None:
        if self._staff is not None and self._staff.is_open:
            self._staff.back()
        elif self._serving is not None:
            self._serving.back()

    @Slot()
    def home(self) -> None:
        if self._serving is not None:
            self._serving.home()

    @Slot()
    def finish(self) -> None:
        if self._serving is not None:
            self.ending.emit()
            self._said_goodbye = True
            self._serving.finish()
            self._said_goodbye = False

    @Slot()
    def thank(self) -> None:
        self._show.thank()
        if self._screen is not None:
            self._screen.thank()

    @Slot()
    def touched(self) -> None:
        if self._staff is not None:
            self._staff.touched()
        if self._serving is not None:
            self._serving.touched()
