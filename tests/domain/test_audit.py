"""Whatever is done to the audit's rows is found, and the row is named."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.domain.audit import BEGINNING, EMPTY, AuditRow, Head, SealKey, faults, sealed

KEY = SealKey(b"k" * 32)
Rows = list[AuditRow]


def written(count: int = 8) -> Rows:
    rows: Rows = []
    for number in range(1, count + 1):
        previous = rows[-1].hash if rows else BEGINNING
        row = AuditRow(number, f"2026-11-28T0{number}:00", "guide-3", "x.y", "s", "b", f"a{number}", previous)
        rows.append(sealed(row, KEY))
    return rows


def head_of(rows: Rows) -> Head:
    return Head(rows[-1].number, rows[-1].hash)


def made_anew(rows: Rows, start: int) -> Rows:
    """What somebody does who knows how hashes are made, but has no key: all from ``start`` on fit again."""
    anew = rows[:start]
    for row in rows[start:]:
        linked = replace(row, previous=anew[-1].hash if anew else BEGINNING)
        anew.append(replace(linked, hash=linked.hashed()))
    return anew


def edited(rows: Rows, index: int, **columns: str) -> Rows:
    return [*rows[:index], replace(rows[index], **columns), *rows[index + 1 :]]  # type: ignore[arg-type]


def renumbered(rows: Rows) -> Rows:
    return [replace(row, number=number) for number, row in enumerate(rows, 1)]


def swapped(rows: Rows) -> Rows:
    one, other = rows[2], rows[3]
    return [*rows[:2], replace(other, number=3), replace(one, number=4), *rows[4:]]


TAMPERED: dict[str, tuple[Callable[[Rows], Rows], tuple[str, ...]]] = {
    "a row edited": (lambda rows: edited(rows, 4, after="0 yuan"), ("row 5 was edited: x.y by guide-3",)),
    "its moment edited": (lambda rows: edited(rows, 0, at="2025-01-01"), ("row 1 was edited",)),
    "its author edited": (lambda rows: edited(rows, 6, who="guide-9"), ("row 7 was edited",)),
    "edited, its hash made to fit": (
        lambda rows: [*rows[:4], *made_anew(edited(rows, 4, after="0")[4:5], 0), *rows[5:]],
        ("row 5 is not what the kiosk wrote",),
    ),
    "edited, all hashes made anew": (
        lambda rows: made_anew(edited(rows, 4, after="0"), 4),
        (*(f"row {number} is not what the kiosk wrote" for number in (5, 6, 7, 8)), "row 8 is not the one"),
    ),
    "a row deleted": (lambda rows: [*rows[:4], *rows[5:]], ("row 5 is missing: deleted",)),
    "the first rows deleted": (lambda rows: rows[2:], ("rows 1 to 2 are missing: deleted",)),
    "several deleted": (lambda rows: [*rows[:2], *rows[5:]], ("rows 3 to 5 are missing: deleted",)),
    "deleted, the others renumbered": (
        lambda rows: renumbered([*rows[:4], *rows[5:]]),
        (
            "row 5 is what was row 6: reordered",
            "row 6 is what was row 7",
            "row 7 is what was row 8",
            "row 8 is missing: cut off the end",
        ),
    ),
    "two exchanged": (
        swapped,
        ("row 3 is what was row 4: reordered", "row 4 is what was row 3: reordered"),
    ),
    "the last cut off": (lambda rows: rows[:-1], ("row 8 is missing: cut off the end",)),
    "many cut off": (lambda rows: rows[:3], ("rows 4 to 8 are missing: cut off the end",)),
    "all gone": (lambda _: [], ("rows 1 to 8 are missing: cut off the end",)),
    "a row made up": (
        lambda rows: [*rows, *made_anew([replace(rows[-1], number=9, previous=rows[-1].hash)], 0)],
        ("row 9 is not what the kiosk wrote",),
    ),
    "a row of another history put in its place": (
        lambda rows: [*rows[:4], sealed(replace(rows[4], after="from a backup"), KEY), *rows[5:]],
        ("row 6 does not follow the row before it",),
    ),
    "the first row that of another history": (
        lambda rows: [sealed(replace(rows[0], previous="f" * 64), KEY), *rows[1:]],
        ("row 1 does not follow", "row 2 does not follow"),
    ),
    "another seal": (lambda rows: edited(rows, 1, seal="0" * 64), ("row 2 is not what the kiosk wrote",)),
}


@pytest.mark.parametrize("name", TAMPERED)
def test_what_was_done_to_the_rows_is_named(name: str) -> None:
    tamper, told = TAMPERED[name]
    rows = written()
    found = list(faults(tamper(rows), head_of(rows), KEY))
    assert len(found) == len(told), found
    for sentence, beginning in zip(found, told, strict=True):
        assert sentence.startswith(beginning)


def test_rows_as_they_were_written_have_no_fault() -> None:
    rows = written()
    assert list(faults(rows, head_of(rows), KEY)) == []
    assert list(faults((), None, KEY)) == []
    assert list(faults((), EMPTY, KEY)) == []


def test_a_row_that_was_written_as_the_power_went_is_no_fault_though_its_head_was_not() -> None:
    rows = written()
    assert list(faults(rows, head_of(rows[:-1]), KEY)) == []


def test_what_the_kiosk_found_missing_stays_a_fault_for_ever() -> None:
    rows = written(2)
    told = AuditRow(3, "2026", "kiosk", "audit.broken", "", "9:0123456789abcdef", "", rows[-1].hash)
    rows.append(sealed(told, KEY))
    (fault,) = faults(rows, head_of(rows), KEY)
    assert (
        fault
        == "row 3: the kiosk found rows before it missing; the head that it had kept was 9:0123456789abcdef"
    )


def test_a_missing_head_is_a_fault() -> None:
    (told,) = faults(written(), None, KEY)
    assert told.startswith("the head that is kept outside is missing or forged")


def test_another_kiosks_rows_are_not_taken_for_this_ones() -> None:
    rows = written()
    assert len(list(faults(rows, head_of(rows), SealKey(b"o" * 32)))) == len(rows)


def test_columns_do_not_run_into_each_other() -> None:
    row = written()[0]
    assert replace(row, subject="s1", before="b").hashed() != replace(row, subject="s", before="1b").hashed()
