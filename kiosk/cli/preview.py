"""`kiosk preview`: what a citizen with these answers is asked next, or told."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from kiosk.bootstrap import sheet_renderer
from kiosk.cli.answers import answer_all
from kiosk.cli.failure import Failure, write_file
from kiosk.cli.packs import ChangesFile, Content, SiteFolder, changes_today, content_of
from kiosk.cli.preview_json import JsonWriter
from kiosk.cli.preview_text import LineWriter
from kiosk.content.problems import printable
from kiosk.domain.checklist import Checklist, NoOutcome, checklist, in_force
from kiosk.domain.handover import handover_of
from kiosk.domain.handover_code import written
from kiosk.domain.interview import Interview
from kiosk.domain.print_job import Medium
from kiosk.printing.renderer import SheetError
from kiosk.printing.sheet_data import SheetStamp
from kiosk.services.hall_clock import HallClock

Service = Annotated[str | None, typer.Argument(metavar="SERVICE", help="The id of a service.")]
Given = Annotated[list[str] | None, typer.Argument(metavar="QUESTION=OPTION…", help="Answers, in any order.")]
Documents = Annotated[
    list[str] | None, typer.Option("--have", metavar="DOC", help="A document at hand; can be repeated.")
]
Language = Annotated[str | None, typer.Option("--lang", metavar="LANG", help="A language of the pack.")]
Pack = Annotated[Path | None, typer.Option("--pack", metavar="PACK", help="Another pack than the default.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, as docs/preview-json.md describes.")]
PdfFile = Annotated[Path | None, typer.Option("--pdf", metavar="FILE", help="Write the A4 sheet.")]
ReceiptFile = Annotated[
    Path | None, typer.Option("--receipt", metavar="FILE", help="Write the receipt, a PNG.")
]
Paper = Annotated[Medium, typer.Option("--paper", help="The paper of the receipt.")]
List = Annotated[bool, typer.Option("--list", help="List services, questions and options instead.")]

PREVIEW_UID = "preview"
"""Stands on a previewed sheet where a printed one has its number."""


def preview(
    service: Service = None,
    answers: Given = None,
    have: Documents = None,
    language: Language = None,
    pack: Pack = None,
    site: SiteFolder = None,
    changes: ChangesFile = None,
    as_json: AsJson = False,
    pdf: PdfFile = None,
    receipt: ReceiptFile = None,
    paper: Paper = Medium.RECEIPT_80,
    list_all: List = False,
) -> None:
    """Say what a citizen with these answers is asked next or told, or print the sheet to a file.

    What staff changed at a kiosk is not known here unless --changes names the file.
    """
    there = content_of(pack, site, changes_today(changes))
    tongue = there.language(language)
    if list_all:
        _print_catalogue(there, tongue, as_json)
        return
    if service is None:
        raise Failure("name a service: `kiosk preview --list` lists them")
    if paper is Medium.A4:
        raise Failure("a receipt is not printed on a4: use --pdf, or --paper receipt-80 or receipt-58")
    talk = answer_all(Interview(there.service(service), there.guide.settings), answers or ())
    told = _told(there, talk, have or ())
    if pdf is not None:
        _write_sheet(pdf, told, tongue, Medium.A4)
    if receipt is not None:
        _write_sheet(receipt, told, tongue, paper)
    if pdf is None and receipt is None:
        _print(there, talk, told, tongue, as_json)


def _told(there: Content, talk: Interview, have: Iterable[str]) -> Checklist | None:
    documents = {evidence.id for evidence in there.pack.evidence_types}
    for document in have:
        if document not in documents:
            raise Failure(f"no document `{document}`: use one of {', '.join(sorted(documents))}")
    if talk.current() is not None:
        return None
    try:
        return checklist(there.guide, talk, frozenset(have))
    except NoOutcome as error:
        raise Failure(f"{error}: see `kiosk content check`") from None


def _write_sheet(file: Path, told: Checklist | None, language: str, medium: Medium) -> None:
    if told is None:
        raise Failure("a question is still open: answer it to get a sheet")
    stamp = SheetStamp(PREVIEW_UID, HallClock().now(), handover=written(handover_of(told)))
    try:
        write_file(file, sheet_renderer().document(told, stamp, language, medium))
    except (SheetError, OSError) as error:
        raise Failure(
            f"the sheet can't be drawn ({error}): set the kiosk up anew with `make setup`"
        ) from None
    print(f"{printable(file)} is written")


def _print(there: Content, talk: Interview, told: Checklist | None, language: str, as_json: bool) -> None:
    if as_json:
        _print_json(JsonWriter(language).interview(there.pack, talk, told))
        return
    writer = LineWriter(language)
    for line in writer.question(talk) if told is None else writer.checklist(told):
        print(line)


def _print_catalogue(there: Content, language: str, as_json: bool) -> None:
    services = [in_force(service, there.guide) for service in there.pack.services]
    if as_json:
        _print_json(JsonWriter(language).catalogue(there.pack, services))
        return
    for line in LineWriter(language).catalogue(services):
        print(line)


def _print_json(content: object) -> None:
    print(json.dumps(content, ensure_ascii=False, indent=2))
