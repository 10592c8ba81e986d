"""The statistics: a period is chosen, its charts are shown, and an operator takes them away."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.periods import Period, Span, moved, period
from kiosk.domain.staff_acts import Act
from kiosk.domain.statistics import Statistics
from kiosk.domain.statistics_words import Namer
from kiosk.domain.tally import Question
from kiosk.services.answer_names import AnswerNames, with_names
from kiosk.services.on_duty import OnDuty
from kiosk.services.statistics_desk import StatisticsDesk
from kiosk.services.statistics_export import StatisticsExport
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.languages import named_languages
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.staff.chart_rows import ChartRow, chart_rows
from kiosk.viewmodels.staff.console_page import ConsolePage
from kiosk.viewmodels.staff.export import ExportViewModel
from kiosk.viewmodels.staff.period_words import day_words, period_words

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TodayViewModel(ConsolePage):
    """What is counted, by day, week, month or any days; nothing of it is kept when the page is left."""

    changed = Signal()

    def __init__(
        self,
        desk: VisitDesk,
        statistics: StatisticsDesk,
        export: StatisticsExport,
        on_duty: OnDuty,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._statistics = statistics
        self._export = ExportViewModel(export, self)
        self._on_duty = on_duty
        self._period = period(Span.DAY, statistics.today())
        self._shown = self._period
        self._names = AnswerNames({}, {})
        self._found: Statistics | None = None
        self._charts = RowModel(ChartRow, self)
        self._problem = False
        self._looks = 0
        self._is_open = False
        self._language = desk.language
        desk.listen(self._speak)

    def open(self) -> None:
        """Show today."""
        self._is_open = True
        tags = {language["tag"]: language["name"] for language in named_languages(self._desk.library.front)}
        with_names(self._desk.library, tags, self._take_names)
        self._turn(period(Span.DAY, self._statistics.today()))

    def close(self) -> None:
        """Hold no figures."""
        self._is_open = False
        self._looks += 1
        self._found = None
        self._charts.fold(())
        self._export.end()

    @Property(str, notify=changed)
    def span(self) -> str:
        return self._period.span.value

    @Property(str, notify=changed)
    def periodWords(self) -> str:
        return period_words(self._shown, self._desk.language)

    @Property(str, notify=changed)
    def firstWords(self) -> str:
        return day_words(self._period.first, self._desk.language)

    @Property(str, notify=changed)
    def lastWords(self) -> str:
        return day_words(self._period.last, self._desk.language)

    @Property(bool, notify=changed)
    def hasLater(self) -> bool:
        """Whether there is a later period that has begun."""
        return self._has_later()

    @Property(int, notify=changed)
    def visits(self) -> int:
        return 0 if self._found is None else self._found.visits

    @Property(int, notify=changed)
    def completed(self) -> int:
        return 0 if self._found is None else self._found.completed

    @Property(int, notify=changed)
    def printed(self) -> int:
        return 0 if self._found is None else self._found.printed

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether the figures are those of the period."""
        return self._found is not None

    @Property(bool, notify=changed)
    def problem(self) -> bool:
        """Whether the figures can't be had."""
        return self._problem

    @Property(QObject, constant=True)
    def charts(self) -> QObject:
        return self._charts

    @Property(bool, notify=changed)
    def mayExport(self) -> bool:
        return self._on_duty.may(Act.STATISTICS_EXPORTED)

    @Property(ExportViewModel, constant=True)
    def export(self) -> ExportViewModel:
        return self._export

    @Slot(str)
    def choose(self, span: str) -> None:
        """Show the day, week or month of the last day shown, or a range that begins as what is shown."""
        wanted = Span(span)
        if wanted is Span.RANGE:
            self._turn(
                replace(self._period, span=wanted, last=min(self._period.last, self._statistics.today()))
            )
        else:
            self._turn(period(wanted, min(self._period.last, self._statistics.today())))

    @Slot(int)
    def turn(self, by: int) -> None:
        """To the period before (-1) or after (1)."""
        if by < 0 or self._has_later():
            self._turn(self._period.turned(by))

    @Slot(int, int)
    def moveFirst(self, months: int, days: int) -> None:
        """Begin the range so much later."""
        first = min(moved(self._period.first, months, days), self._period.last)
        self._turn(replace(self._period, first=first))

    @Slot(int, int)
    def moveLast(self, months: int, days: int) -> None:
        """End the range so much later, today at the latest."""
        last = min(moved(self._period.last, months, days), self._statistics.today())
        self._turn(replace(self._period, last=max(last, self._period.first)))

    @Slot()
    def takeAway(self) -> None:
        """Put what is shown on a stick."""
        self._export.begin(self._shown, self._language, self._namer)

    def _has_later(self) -> bool:
        return self._period.last < self._statistics.today()

    def _turn(self, wanted: Period) -> None:
        self._period = wanted
        self._looks += 1
        self._statistics.look(wanted, partial(self._take, self._looks, wanted))
        self.changed.emit()

    def _take(self, look: int, wanted: Period, found: Statistics | None) -> None:
        """Take up figures, unless others have been asked for since."""
        if look == self._looks and self._is_open:
            self._shown, self._found, self._problem = wanted, found, found is None
            self._fold()

    def _take_names(self, names: AnswerNames) -> None:
        self._names = names
        if self._is_open:
            self._fold()

    def _speak(self) -> None:
        if self._is_open and self._language != self._desk.language:
            self._fold()

    def _fold(self) -> None:
        self._language = self._desk.language
        found = self._found
        self._charts.fold(() if found is None else chart_rows(found, self._language, self._namer))
        self.changed.emit()

    @property
    def _namer(self) -> Namer:
        """The names as they are now: a file is written off the screen's thread."""
        return partial(_named, self._names, self._language)


def _named(names: AnswerNames, language: str, question: Question, answer: str) -> str:
    return names.named(question, answer, language)
