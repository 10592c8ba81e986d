"""What the citizen is told, on the screen."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.checklist import Checklist
from kiosk.domain.materials import Material, MaterialItem
from kiosk.domain.phrases import fee_words, missing_first, outcome_words
from kiosk.domain.print_offer import Offer, offer
from kiosk.domain.visit import Outcome, Stage
from kiosk.services.printer_board import PrinterBoard
from kiosk.services.visit_desk import VisitDesk
from kiosk.viewmodels.page import PageViewModel
from kiosk.viewmodels.question_page import AnswerRow, answer_rows
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.station_rows import StationRow, station_rows
from kiosk.viewmodels.wordings import Speaker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """One document of the list; ``howTo`` is filled where it is missing, ``instead`` on a group's last."""

    key: str
    name: str
    form: str
    note: str
    picture: QUrl
    have: bool
    howTo: str
    instead: str


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact with its label, such as the place, the hours or the fee."""

    key: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class LineRow:
    """One numbered or bulleted line."""

    key: str
    line: str


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

    def _take(self, stage: Stage, speaker: Speaker) -> bool:
        if not isinstance(stage, Outcome):
            return False
        self._checklist, self._speaker = stage.checklist, speaker
        shown = stage.checklist
        self._materials.fold(
            [row for material in missing_first(shown) for row in _material_rows(material, shown, speaker)]
        )
        self._facts.fold(_facts(shown, speaker))
        self._notices.fold(
            [LineRow(str(number), speaker.say(text)) for number, text in enumerate(shown.notices)]
        )
        self._steps.fold(
            [LineRow(str(number), speaker.say(step.text)) for number, step in enumerate(shown.steps)]
        )
        self._answers.fold(answer_rows(stage.interview, speaker))
        self._stations.fold(station_rows(shown, speaker))
        return True

    def _forget(self) -> None:
        self._checklist = None
        lists = (self._materials, self._facts, self._notices, self._steps, self._answers, self._stations)
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


def _material_rows(material: Material, checklist: Checklist, speaker: Speaker) -> list[MaterialRow]:
    last = material.items[-1]
    return [
        MaterialRow(
            key=f"{material.requirement.id}.{item.use.evidence.id}",
            name=speaker.say(item.use.evidence.name),
            form=speaker.form(item.use, checklist.wording),
            note=speaker.say(item.use.note),
            picture=speaker.picture(item.use.evidence.picture),
            have=item.have,
            howTo="" if item.have else _how_to(item, checklist, speaker),
            instead="" if item is not last or material.satisfied else _instead(material, checklist, speaker),
        )
        for item in material.items
    ]


def _how_to(item: MaterialItem, checklist: Checklist, speaker: Speaker) -> str:
    wording, evidence = checklist.wording, item.use.evidence
    facts = [
        (wording.how_to_get, evidence.obtain),
        (wording.takes, evidence.duration),
        (wording.costs, evidence.cost),
    ]
    return "\n".join(speaker.labelled(label, speaker.say(fact)) for label, fact in facts)


def _instead(material: Material, checklist: Checklist, speaker: Speaker) -> str:
    if not material.substitutes:
        return ""
    names = " / ".join(speaker.names(items) for items in material.substitutes)
    return speaker.labelled(checklist.wording.or_instead, names)


def _facts(checklist: Checklist, speaker: Speaker) -> list[FactRow]:
    wording, where, charge = checklist.wording, checklist.where.channel, checklist.charge
    fee = " · ".join(
        part
        for part in (
            speaker.say(fee_words(checklist)),
            speaker.say(charge.collector),
            speaker.say(charge.note),
        )
        if part
    )
    place = " · ".join((speaker.say(where.title), speaker.say(where.place)))
    other = " · ".join(speaker.say(way.title) for way in checklist.other_ways)
    facts = [
        ("where", wording.where, place),
        ("note", wording.notice, speaker.say(checklist.where.note)),
        ("hours", wording.hours, speaker.say(where.hours)),
        ("phone", wording.phone, speaker.say(where.phone)),
        ("cannot", wording.cannot_here, speaker.say(where.cannot)),
        ("fee", wording.fee, fee),
        ("time", wording.time_limit, speaker.say(checklist.time_limit)),
        ("result", wording.result, speaker.say(checklist.result)),
        ("other", wording.other_ways, other),
        ("enquiry", wording.enquiry_phone, speaker.say(checklist.enquiry_phone)),
        ("complaint", wording.complaint_phone, speaker.say(checklist.complaint_phone)),
    ]
    return [FactRow(key, speaker.say(label), value) for key, label, value in facts if value]
