"""What `kiosk run` is told, and what it assumes where it is told nothing."""

from datetime import time
from pathlib import Path

import pytest

from kiosk.app.options import parse
from kiosk.domain.attract import DimHours
from kiosk.domain.print_job import Medium

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("display", DISPLAYS)
@pytest.mark.usefixtures("no_display")
def test_with_a_display_visitors_are_served(monkeypatch: pytest.MonkeyPatch, display: str) -> None:
    monkeypatch.setenv(display, ":0")
    assert parse([]).demonstration is None


@pytest.mark.usefixtures("no_display")
def test_without_a_display_a_demonstration_goes_to_out() -> None:
    assert parse([]).demonstration == Path("out")
    assert parse(["--demonstration", "elsewhere"]).demonstration == Path("elsewhere")


def test_told_nothing_it_serves_the_default_pack_in_the_halls_panel() -> None:
    options = parse([])
    assert (options.size, options.panel_width, options.fullscreen) == ((1080, 1920), None, False)
    assert (options.idle_warning, options.idle_answer, options.medium) == (60, 30, Medium.A4)
    assert (options.pack / "pack.yaml").is_file()
    assert (options.site / "site.yaml").is_file()


def test_what_it_is_told_it_does() -> None:
    told = parse(
        [
            *("--size", "1024x600", "--panel-width", "223", "--fullscreen", "--medium", "receipt-80"),
            *("--pack", "p", "--site", "s", "--data", "d", "--idle-warning", "90", "--idle-answer", "45"),
        ]
    )
    assert (told.size, told.panel_width, told.fullscreen) == ((1024, 600), 223.0, True)
    assert (told.pack, told.site, told.data) == (Path("p"), Path("s"), Path("d"))
    assert (told.idle_warning, told.idle_answer, told.medium) == (90, 45, Medium.RECEIPT_80)


def test_sheets_lie_with_the_data_unless_told_otherwise() -> None:
    assert parse(["--data", "d"]).folders.sheets == Path("d/sheets")
    assert parse(["--data", "d", "--sheets", "tray"]).folders.sheets == Path("tray")


@pytest.mark.parametrize(
    ("state_home", "data"),
    [("/var/state", "/var/state/lobby-kiosk"), ("", "/people/hall/.local/state/lobby-kiosk")],
)
def test_data_lies_where_the_desktop_keeps_state(
    monkeypatch: pytest.MonkeyPatch, state_home: str, data: str
) -> None:
    monkeypatch.setenv("HOME", "/people/hall")
    monkeypatch.setenv("XDG_STATE_HOME", state_home)
    assert parse([]).data == Path(data)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--size", "1080"],
        ["--size", "axb"],
        ["--size", "599x600"],
        ["--size", "-1080x1920"],
        ["--panel-width", "wide"],
        ["--panel-width", "99"],
        ["--panel-width", "nan"],
        ["--idle-warning", "9"],
        ["--idle-warning", "601"],
        ["--idle-answer", "19"],
        ["--idle-answer", "1.5"],
        ["--medium", "papyrus"],
        ["--dim", "19:00"],
        ["--dim", "7pm-8am"],
        ["--dim", "19:00-25:00"],
        ["--fast"],
    ],
)
def test_what_can_not_be_understood_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        parse(arguments)
    assert refused.value.code == 2
    assert capsys.readouterr().err.startswith("usage: kiosk run")


def test_the_hours_when_the_hall_is_closed() -> None:
    assert parse([]).dim is None
    assert parse(["--dim", "19:00-07:30"]).dim == DimHours(time(19), time(7, 30))
