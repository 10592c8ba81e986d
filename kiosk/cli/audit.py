"""`kiosk audit …`: reads what staff did, and finds out whether anybody changed it."""

from datetime import UTC, date, datetime, time
from typing import Annotated

import typer

from kiosk.cli.failure import Failure
from kiosk.cli.staff_site import DataFolder, staff_office
from kiosk.domain.audit import AuditRow
from kiosk.domain.staff_acts import CATALOGUE, Act

audit = typer.Typer(help="What staff did, and whether the record is whole.", rich_markup_mode=None)

Since = Annotated[str | None, typer.Option("--since", metavar="DAY", help="From this day on, as 2026-11-28.")]


@audit.command("list")
def list_rows(since: Since = None, data: DataFolder = None) -> None:
    """Say who did what and when, one act a line (docs/staff-acts.md)."""
    start = _start_of(since)
    with staff_office(data) as office:
        rows = office.audit_rows(start)
    for row in rows:
        print(_line(row))


@audit.command()
def verify(data: DataFolder = None) -> None:
    """Find out whether any row was edited, deleted, reordered or cut off; names each."""
    with staff_office(data) as office:
        faults, head = office.audit_faults(), office.head()
    for fault in faults:
        print(fault)
    if faults:
        count = len(faults)
        raise Failure(f"the audit is not as it was written: {count} {'faults' if count > 1 else 'fault'}")
    print(f"All {head.number} rows are as they were written. Head: {head}")


def _start_of(day: str | None) -> str:
    if day is None:
        return ""
    try:
        start = datetime.combine(date.fromisoformat(day), time()).astimezone()
    except ValueError:
        raise Failure(f"`{day}` is no day: write it as 2026-11-28") from None
    return start.astimezone(UTC).isoformat(timespec="microseconds")


def _line(row: AuditRow) -> str:
    try:
        at = f"{datetime.fromisoformat(row.at).astimezone():%Y-%m-%d %H:%M:%S}"
        act = CATALOGUE[Act(row.act)].english
    except ValueError:  # edited: `verify` says so
        at, act = row.at, row.act
    what = "  ".join(filter(None, (row.subject, " -> ".join(filter(None, (row.before, row.after))))))
    return f"{row.number:6}  {at}  {row.who}  {act}{f'  {what}' if what else ''}"
