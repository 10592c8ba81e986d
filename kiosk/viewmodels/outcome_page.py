"""What the citizen is told, on the screen."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.checklist import Checklist
from kiosk.domain.phrases import missing_first, outcome_words
from kiosk.domain.print_offer import Offer, offer
from kiosk.domain.visit import Outcome, Stage
from kiosk.services.printer_board import PrinterBoard
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.outcome_rows import (
    FactRow,
    LineRow,
    MaterialRow,
    fact_rows,
    material_rows,
    reasoned_rows,
    remark_rows,
)
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.question_page import AnswerRow, answer_rows
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.station_rows import StationRow, station_rows
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OutcomeViewModel(PageViewModel):
    """The outcome, read from the one checklist, and whether it can be printed."""

    changed = Signal()

    def __init__(self, desk: VisitDesk, board: PrinterBoard, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._board = board
        self._checklist: Checklist | None = None
        self._speaker = Speaker("", "")
        self._materials = RowModel(MaterialRow, self)
        self._facts = RowModel(FactRow, self)
        self._notices = RowModel(LineRow, self)
        self._steps = RowModel(LineRow, self)
        self._answers = RowModel(AnswerRow, self)
        self._stations = RowModel(StationRow, self)
        self._remarks = RowModel(LineRow, self)

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        if not isinstance(stage, Outcome):
            return False
        self._checklist, self._speaker = stage.checklist, speaker
        shown = stage.checklist
        self._materials.fold(
            [row for material in missing_first(shown) for row in material_rows(material, shown, speaker)]
        )
        self._facts.fold(fact_rows(shown, speaker))
        self._notices.fold(
            [LineRow(str(number), speaker.say(text)) for number, text in enumerate(shown.notices)]
        )
        self._steps.fold(
            [LineRow(str(number), speaker.say(step.text)) for number, step in enumerate(shown.steps)]
        )
        self._answers.fold(reasoned_rows(answer_rows(stage.interview, speaker), shown, speaker))
        self._remarks.fold(remark_rows(shown, speaker))
        self._stations.fold(station_rows(shown, speaker))
        return True

    def _forget(self) -> None:
        self._checklist = None
        lists: tuple[RowModel[Any], ...] = (
            self._materials,
            self._facts,
            self._notices,
            self._steps,
            self._answers,
            self._stations,
            self._remarks,
        )
        for rows in lists:
            rows.fold(())

    @property
    def _offer(self) -> Offer:
        return offer(self._board.known, self._board.states)

    @Property(str, notify=changed)
    def kind(self) -> str:
        return "" if self._checklist is None else self._checklist.outcome

    @Property(str, notify=changed)
    def word(self) -> str:
        if self._checklist is None:
            return ""
        return self._speaker.say(outcome_words(self._checklist.wording, self._checklist.outcome)[0])

    @Property(str, notify=changed)
    def service(self) -> str:
        return "" if self._checklist is None else self._speaker.say(self._checklist.title)

    @Property(str, notify=changed)
    def headline(self) -> str:
        return "" if self._checklist is None else self._speaker.say(self._checklist.headline)

    @Property(str, notify=changed)
    def reason(self) -> str:
        return "" if self._checklist is None else self._speaker.say(self._checklist.reason)

    @Property(str, notify=changed)
    def disclaimer(self) -> str:
        return "" if self._checklist is None else self._speaker.say(self._checklist.wording.disclaimer)

    @Property(str, notify=changed)
    def version(self) -> str:
        if self._checklist is None:
            return ""
        identity = self._checklist.identity
        label = self._speaker.say(self._checklist.wording.content_version)
        return f"{label} {identity.version} · {identity.effective.isoformat()}"

    @Property(str, notify=changed)
    def printWay(self) -> str:
        """As of ``Way``; empty where no paper can come out."""
        return self._offer.way.value

    @Property(str, notify=changed)
    def printerTrouble(self) -> str:
        """How the preferred printer is, empty where that is nothing to know."""
        return "" if self._offer.trouble is None else self._offer.trouble.value

    @Property(bool, notify=changed)
    def hasLaws(self) -> bool:
        return self._checklist is not None and bool(self._checklist.laws)

    @Property(QObject, constant=True)
    def materials(self) -> QObject:
        return self._materials

    @Property(QObject, constant=True)
    def facts(self) -> QObject:
        return self._facts

    @Property(QObject, constant=True)
    def notices(self) -> QObject:
        return self._notices

    @Property(QObject, constant=True)
    def remarks(self) -> QObject:
        """What staff add in words; no rows where nobody assisted."""
        return self._remarks

    @Property(QObject, constant=True)
    def steps(self) -> QObject:
        return self._steps

    @Property(QObject, constant=True)
    def answers(self) -> QObject:
        return self._answers

    @Property(QObject, constant=True)
    def stations(self) -> QObject:
        return self._stations

    @Slot()
    def follow(self) -> None:
        self._desk.follow()

    @Slot()
    def readLaws(self) -> None:
        self._desk.read_laws()

    @Slot()
    def scan(self) -> None:
        self._desk.scan()

    @Slot()
    def print(self) -> None:
        self._desk.print(self._offer.printer)

    @Slot(str)
    def change(self, key: str) -> None:
        self._desk.change(key)
