"""Writes docs/staff-acts.md from the catalogue of what staff do, or checks that it is current."""

import argparse
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import CATALOGUE, Act, Entry

LISTING = Path(__file__).resolve().parents[1] / "docs" / "staff-acts.md"
HEAD = """\
# What staff do, and what the audit says of it

Written by `python -m tools.staff_acts` from `kiosk/domain/staff_acts.py`; `make check` holds it current.
Every act is a row of the audit before it is done: when, who, the act, and what stands in the three columns
below. Nothing in them tells one citizen from another. `kiosk audit list` shows the rows, `kiosk audit verify`
whether they are as they were written ([how](staff.md#the-audit)).
"""
ROLES = {
    Role.GUIDE: "helps citizens at the screen",
    Role.SUPERVISOR: "answers for the hall: fees, hours, content in force, staff",
    Role.EDITOR: "writes content, and reads it here as citizens do",
    Role.OPERATOR: "looks after printers and machine",
}


def group_of(act: Act) -> str:
    return act.value.partition(".")[0]


def may(entry: Entry) -> str:
    if not entry.roles:
        return "the kiosk itself"
    return "everybody" if entry.roles == frozenset(Role) else ", ".join(sorted(entry.roles))


def lines() -> Iterator[str]:
    yield HEAD
    yield "## Roles\n"
    yield from (f"- `{role}` {what}." for role, what in ROLES.items())
    for group, acts in groupby(sorted(Act, key=group_of), key=group_of):
        yield f"\n## {group}\n"
        yield "| act | | 中文 | who may | subject | before | after |\n|---|---|---|---|---|---|---|"
        for act in acts:
            entry = CATALOGUE[act]
            columns = (entry.english, entry.chinese, may(entry), entry.subject, entry.before, entry.after)
            yield f"| `{act}` | {' | '.join(columns)} |"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where it is not current")
    check_only: bool = parser.parse_args().check
    text = "\n".join(lines()) + "\n"
    if not check_only:
        LISTING.write_text(text, "utf-8")
    elif not LISTING.exists() or LISTING.read_text("utf-8") != text:
        print("staff_acts: docs/staff-acts.md is not current: python -m tools.staff_acts", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
