"""A demonstration visit where there is no display: the application itself, tapped by a hand."""

import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from kiosk.app.application import Application
from kiosk.app.options import Options
from kiosk.domain.checklist import Checklist
from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.domain.visit import Outcome
from kiosk.exhibit.album import Album
from kiosk.exhibit.offscreen import offscreen
from kiosk.exhibit.opening import opened
from kiosk.exhibit.patience import waited
from kiosk.exhibit.visitor import Visitor

ACTIVATING = {"card-in-hand": "yes", "issued-here": "yes", "holder": "mainland", "can-come": "yes"}
REPLACING = {"reason": "stained", "issued-here": "yes", "holder": "mainland", "applicant": "self"}


def run(options: Options) -> int:
    """Run it into ``options.demonstration``; returns the exit status: 0, or 1 with a line that says why."""
    folder = Path("out") if options.demonstration is None else options.demonstration
    application = offscreen()
    try:
        print(f"No visitors: a demonstration with real taps, into {folder}/")
        with tempfile.TemporaryDirectory(prefix="kiosk-") as data:
            _demonstrate(options, Path(data), Album(folder))
    except Exception as error:  # whatever ails it, one line says so
        print(f"kiosk: the demonstration failed: {' '.join(str(error).split())}", file=sys.stderr)
        return 1
    finally:
        application.shutdown()
    return 0


def _demonstrate(options: Options, data: Path, album: Album) -> None:
    sheets = data / "sheets"
    printers = data / "printers.toml"
    printers.write_text(_three_papers(sheets), encoding="utf-8")
    private = replace(options, data=data, sheets=sheets, printers=printers, fullscreen=False, aloud=False)
    with opened(private) as application:
        tour = _Tour(application, album, sheets)
        tour.activate()
        tour.replace()
    print(f"{album.screens} screens and {album.papers} sheets and receipts are in {album.folder}/")


def _three_papers(sheets: Path) -> str:
    """A printer for each kind of paper, named for it, the folder of the A4 sheets first."""
    return "".join(
        f'[[printer]]\nid = "{one.value}"\nuri = "folder:{sheets}?medium={one.value}"\n' for one in Medium
    )


class _Tour:
    """Two visits; each page goes into the album."""

    def __init__(self, application: Application, album: Album, sheets: Path) -> None:
        self._visitor = Visitor(application)
        self._print_sheet = self._visitor.services.office.get().print_sheet
        self._album = album
        self._sheets = sheets

    def activate(self) -> None:
        """Activate both halves of a new card; look at the steps, the law and the QR code on the way."""
        self._shoot()
        self._visitor.start()
        self._shoot()
        self._go("tile-activate-card", "ServicesPage")
        self._visitor.tap("service-activate-both", "QuestionPage")
        self._answer(ACTIVATING)
        self._visitor.tap("tick-all")
        self._tick()
        self._go("follow", "StepsPage")
        self._go("next", "StepsPage")
        self._visitor.tap("back", "OutcomePage")
        self._go("laws", "LawPage")
        self._go(self._visitor.first("law-"), "LawPage")
        self._visitor.tap("back", "LawPage")
        self._visitor.tap("back", "OutcomePage")
        self._go("scan", "ScanPage")
        self._visitor.tap("back", "OutcomePage")
        self._print("activate")

    def replace(self) -> None:
        """Replace a stained card: one paper is missing, an answer was wrong, then English is wanted."""
        self._visitor.start()
        self._visitor.open("card-worn", "replace")
        self._answer(REPLACING)
        self._tick(self._visitor.first("paper-").removeprefix("paper-"))
        self._go("change-reason", "QuestionPage")
        self._visitor.tap("option-cracked", "PapersPage")
        self._shoot()
        self._visitor.tap("tick-all")
        self._tick()
        self._visitor.speak("en", "OutcomePage")
        self._shoot()
        self._print("replace")

    def _answer(self, answers: Mapping[str, str]) -> None:
        while self._visitor.page == "QuestionPage":
            self._shoot()
            self._visitor.answer_one(answers)
        self._shoot()

    def _tick(self, *papers: str) -> None:
        self._visitor.tick(*papers)
        self._shoot()
        print(f"  {self._outcome().service_id}: {self._outcome().outcome.value}")

    def _go(self, name: str, page: str) -> None:
        self._visitor.tap(name, page)
        self._shoot()

    def _shoot(self) -> None:
        self._album.add(self._visitor.page.removesuffix("Page").lower(), self._visitor.hand.picture())

    def _outcome(self) -> Checklist:
        stage = self._visitor.stage
        if not isinstance(stage, Outcome):
            raise LookupError(f"{self._visitor.page} is up instead of an outcome")
        return stage.checklist

    def _print(self, name: str) -> None:
        checklist, language = self._outcome(), self._visitor.language
        self._visitor.tap("print", "PrintPage")
        sheet = waited(self._visitor.printed, "the sheet")
        self._shoot()
        self._keep(sheet, f"sheet-{name}.pdf")
        for medium in (Medium.RECEIPT_80, Medium.RECEIPT_58):
            self._keep(self._receipt(checklist, language, medium), f"{medium.value}-{name}.png")
        self._visitor.tap("finish", "AttractPage")

    def _receipt(self, checklist: Checklist, language: str, medium: Medium) -> PrintJob:
        moves: list[PrintJob] = []
        self._print_sheet.request(checklist, language, medium.value, moves.append)
        return waited(lambda: _ended(moves), "the receipt")

    def _keep(self, job: PrintJob, name: str) -> None:
        if job.state is not JobState.DONE:
            raise RuntimeError(f"{name} was not printed: {job.reason}")
        self._album.keep(self._sheets / f"{job.uid}{Path(name).suffix}", name)


def _ended(moves: list[PrintJob]) -> PrintJob | None:
    return moves[-1] if moves and not moves[-1].open else None
