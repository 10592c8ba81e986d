"""`kiosk ready`: whether this kiosk is ready for the day, beside one that may run."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from kiosk.bootstrap import readiness_for
from kiosk.cli.failure import Failure
from kiosk.cli.printer_looks import Look, Looker
from kiosk.cli.printer_site import DataFolder, PrintersFile, PrinterSite
from kiosk.cli.staff_site import staff_office
from kiosk.domain.readiness import HEALTH_WORDS, REPORT_WORDS, Check, Health, Report
from kiosk.domain.readiness_facts import AuditFacts, PrinterFacts, PrintingFacts
from kiosk.folders import Folders
from kiosk.resources import resource_folder
from kiosk.services.readiness_probes import Sights
from kiosk.store.state_inspection import StateInspection

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, as docs/operating.md describes.")]
Pack = Annotated[Path | None, typer.Option("--pack", metavar="PACK", help="The content pack, as in `run`.")]
SiteFolder = Annotated[
    Path | None, typer.Option("--site", metavar="SITE", help="The site pack, as in `run`.")
]


def ready(
    pack: Pack = None,
    site: SiteFolder = None,
    data: DataFolder = None,
    printers: PrintersFile = None,
    as_json: AsJson = False,
) -> None:
    """Say whether the kiosk is ready: printers, paper, disk, databases, clock, content, voices, versions.

    Exits with 1 where something failed. Nothing is changed, and nothing is printed on paper.
    """
    printing = PrinterSite.named(data, printers)
    resources = resource_folder()
    folders = Folders(
        pack=pack or resources / "content" / "default",
        site=site or resources / "sites" / "default",
        data=printing.data,
        sheets=printing.data / "sheets",
        printers=printing.file,
    )
    sights = Sights(lambda: _printing(printing), audit=lambda: _audit(printing))
    report = readiness_for(folders, sights).report()
    if as_json:
        print(json.dumps(_json(report), ensure_ascii=False, indent=2))
    else:
        for line in _lines(report):
            print(line)
    failed = report.of(Health.FAIL)
    if failed:
        raise Failure(f"not ready: {', '.join(check.id for check in failed)}")


def _printing(site: PrinterSite) -> PrintingFacts:
    sound = _is_sound(site)
    unknown = StateInspection(site.data / "state.db").unknown_jobs() if sound else 0
    entries = site.entries()
    if not entries:
        return PrintingFacts(named=site.file.exists(), printers=(), unknown_jobs=unknown)
    running = any(site.is_claimed(entry.id) for entry in entries if entry.kind.exclusive)
    with (
        site.records_if_any() if sound and running else nullcontext() as records,
        ThreadPoolExecutor(len(entries)) as asking,
    ):
        looks = tuple(asking.map(_look, [Looker(site, entry, records) for entry in entries]))
    return PrintingFacts(True, tuple(_facts(look) for look in looks), unknown)


def _is_sound(site: PrinterSite) -> bool:
    state = StateInspection(site.data / "state.db")
    return state.there and not state.problem()


def _audit(site: PrinterSite) -> AuditFacts:
    """Nothing where there has never been any staff: to open their records would begin them."""
    if not (site.data / "pepper").exists() or not _is_sound(site):
        return AuditFacts()
    with staff_office(site.data) as office:
        return office.audit_facts()


def _look(looker: Looker) -> Look:
    try:
        return looker.look()
    finally:
        looker.close()


def _facts(look: Look) -> PrinterFacts:
    return PrinterFacts(look.entry.id, look.condition.status, look.condition.trouble)


def _lines(report: Report) -> Iterator[str]:
    yield f"{REPORT_WORDS[report.health].english}  ({report.at:%Y-%m-%d %H:%M:%S})"
    for check in report.worst_first:
        yield from _check_lines(check)


def _check_lines(check: Check) -> Iterator[str]:
    yield f"{HEALTH_WORDS[check.health].english:8} {check.name.english}: {check.said.english}"
    if check.mend.english:
        yield f"{'':8} {check.mend.english}"


def _json(report: Report) -> dict[str, object]:
    return {
        "at": report.at.isoformat(timespec="seconds"),
        "kiosk": report.kiosk or None,
        "health": report.health.value,
        "checks": [
            {
                "id": check.id,
                "health": check.health.value,
                "name": check.name.english,
                "said": check.said.english,
                "mend": check.mend.english,
            }
            for check in report.checks
        ],
    }
