"""The files that describe printers, and the one line that tells what is wrong with one."""

from pathlib import Path

import pytest

from kiosk.domain.print_job import Medium
from kiosk.printing.escpos.commands import Cut
from kiosk.printing.escpos.models import Answer, BadModel, find_model, read_model
from kiosk.printing.escpos.slip import paced, slip
from tests.printing.escpos.bench import RESOURCES, VOID_MARK

GOOD = {
    "name": '"A printer"',
    "paper": "80",
    "dots": "576",
    "strip_rows": "128",
    "cut": '"partial"',
    "feed_before_cut": "0",
    "answers": '["status", "marks"]',
}


def written(tmp_path: Path, **changed: str | None) -> Path:
    path = tmp_path / "model.toml"
    settings = {**GOOD, **changed}
    path.write_text("".join(f"{key} = {value}\n" for key, value in settings.items() if value is not None))
    return path


@pytest.mark.parametrize("path", sorted(RESOURCES.glob("*.toml")), ids=lambda path: path.stem)
def test_every_model_that_we_hand_out_can_be_used(path: Path) -> None:
    model = find_model(path.stem, RESOURCES)
    assert slip(VOID_MARK, model)
    assert model.dots == (576 if model.medium is Medium.RECEIPT_80 else 384)


@pytest.mark.parametrize(
    ("bytes_per_second", "rows"), [(None, 128), (11520, 80), (960, 6), (30, 1), (1_000_000, 128)]
)
def test_a_slow_line_carries_a_strip_in_half_a_second(bytes_per_second: int | None, rows: int) -> None:
    assert paced(find_model("escpos-80", RESOURCES), bytes_per_second).strip_rows == rows


def test_the_fallbacks_ask_nothing() -> None:
    assert find_model("generic-80", RESOURCES).answers == frozenset()
    assert find_model("generic-58", RESOURCES).answers == frozenset()
    assert find_model("escpos-80", RESOURCES).answers == {Answer.STATUS, Answer.MARKS}
    assert find_model("escpos-58", RESOURCES).cut is Cut.NONE


@pytest.mark.parametrize("key", ["", "epson", "../printers/generic-80", "GENERIC-80"])
def test_a_model_that_is_unknown_is_answered_with_those_that_are(key: str) -> None:
    with pytest.raises(BadModel) as refused:
        find_model(key, RESOURCES)
    assert str(refused.value) == (
        f"{key}: no such model of receipt printer: write one of epson-tm-t20iii, escpos-58, escpos-80, "
        "generic-58, generic-80, rongta-rp326, xprinter-xp-80t"
    )


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"dots": None}, "dots is missing"),
        (
            {"colour": "true"},
            "colour: no such setting: write answers, cut, dots, feed_before_cut, name, paper",
        ),
        ({"name": '" "'}, "name: write the maker and the model"),
        ({"paper": "76"}, "paper = 76: write the roll's width in millimetres, 80 or 58"),
        ({"dots": "0"}, "dots: write a whole number from 8 to 4096"),
        ({"dots": "true"}, "dots: write a whole number from 8 to 4096"),
        ({"strip_rows": '"128"'}, "strip_rows: write a whole number from 1 to 1024"),
        ({"cut": '"half"'}, "cut: 'half' is none of full, partial, none"),
        ({"cut": "[1]"}, "cut: [1] is none of full, partial, none"),
        ({"answers": '"status"'}, "answers: write a list, such as [] or ['status', 'marks']"),
        ({"answers": '["all"]'}, "answers: 'all' is none of status, marks"),
        ({"answers": '["marks"]'}, 'answers: a printer that answers "marks" answers "status" too'),
        ({"name": "A printer"}, "Invalid value (at line 1, column 8)"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_one_line(
    tmp_path: Path, changed: dict[str, str | None], what: str
) -> None:
    path = written(tmp_path, **changed)
    with pytest.raises(BadModel) as refused:
        read_model(path)
    assert str(refused.value).startswith(f"{path}: {what}")
    assert "\n" not in str(refused.value)


def test_a_file_that_can_not_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadModel, match=r"none\.toml: can't be read: No such file or directory"):
        read_model(tmp_path / "none.toml")


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "model.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(BadModel, match=r"model\.toml: "):
        read_model(tmp_path / "model.toml")
