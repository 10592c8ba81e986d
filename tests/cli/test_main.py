"""The command line as a whole: help, misuse, and errors of its own."""

import subprocess
import sys

import pytest

from kiosk.cli import content
from tests.cli.conftest import Run

STAFF = ("add", "list", "remove", "pin", "role", "factor", "unlock", "start-over")

COMMANDS = [
    (),
    ("content",),
    ("content", "check"),
    ("content", "build"),
    ("content", "graph"),
    ("content", "translate"),
    ("preview",),
    ("resume",),
    ("printer",),
    *(("printer", name) for name in ("list", "add", "status", "watch", "test", "remove")),
    ("speech",),
    *(("speech", name) for name in ("check", "render", "say")),
    ("staff",),
    *(("staff", name) for name in STAFF),
    *(("audit", name) for name in ("list", "verify")),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_help(command: tuple[str, ...], run: Run) -> None:
    done = run(*command, "--help")
    assert done.status == 0
    assert done.out.startswith(f"Usage: {' '.join(('kiosk', *command))} ")
    assert done.err == ""


def test_help_lists_the_commands(run: Run) -> None:
    out = run("--help").out
    assert all(name in out for name in ("run", "content", "preview", "printer", "speech", "staff", "audit"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Missing command"),
        (("serve",), "No such command 'serve'"),
        (("content",), "Missing command"),
        (("content", "check"), "Missing argument 'PACK'"),
        (("content", "check", "x", "--fast"), "No such option: --fast"),
        (("preview", "--paper", "a3"), "a3"),
        (("printer", "add"), "Missing argument 'URI'"),
        (("printer", "test"), "Missing argument 'ID'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_misuse_is_told_in_one_line_with_status_2(arguments: tuple[str, ...], said: str, run: Run) -> None:
    done = run(*arguments)
    assert done.status == 2
    assert done.failed_with(said, "`kiosk --help` lists what there is")


def test_error_of_the_kiosk_itself_is_told_in_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fall_over(*_: object) -> None:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr(content, "check_pack", fall_over)
    done = run("content", "check", "x")
    assert done.status == 1
    assert done.failed_with("an error of the kiosk itself (ZeroDivisionError: division by zero)")


def test_interrupt_is_told_in_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(content, "check_pack", interrupt)
    done = run("content", "check", "x")
    assert done.status == 130
    assert done.failed_with("stopped")


def test_running_the_kiosk_loads_no_command_line_of_the_others() -> None:
    script = (
        "import sys, kiosk.__main__ as entry\n"
        "sys.argv = ['kiosk', 'run', '--help']\n"
        "try:\n    entry.main()\n"
        "except SystemExit:\n    pass\n"
        "print([name for name in ('typer', 'pydantic', 'yaml') if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_reader_that_goes_away_is_no_error() -> None:
    command = f"{sys.executable} -m kiosk preview --list | head -n 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""
