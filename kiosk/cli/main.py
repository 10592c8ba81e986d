"""The command line: parses, runs one command, and says in one line what went wrong."""

import logging
import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.exceptions import TyperException

from kiosk.cli.audit import audit
from kiosk.cli.content import content
from kiosk.cli.failure import Failure
from kiosk.cli.preview import preview
from kiosk.cli.printer import printer
from kiosk.cli.ready import ready
from kiosk.cli.resume import resume
from kiosk.cli.search import search
from kiosk.cli.speech import speech
from kiosk.cli.staff import staff

app = typer.Typer(
    name="kiosk",
    help="A lobby kiosk for social security bureaus: its content, its printers, its staff.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(content, name="content")
app.command()(preview)
app.command()(resume)
app.command()(search)
app.add_typer(printer, name="printer")
app.command()(ready)
app.add_typer(speech, name="speech")
app.add_typer(staff, name="staff")
app.add_typer(audit, name="audit")

_INTERRUPTED = 130
"""What typer returns for Ctrl-C, and shells take for it."""

_log = logging.getLogger(__name__)


@app.command(
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    add_help_option=False,
)
def run(
    arguments: Annotated[list[str] | None, typer.Argument(help="See `kiosk run --help`.")] = None,
) -> None:
    """Start the kiosk (in a window; --fullscreen for the hall)."""
    raise Failure(f"`run` comes first: write `kiosk run {' '.join(arguments or ())}`")


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit status, 0 for done, 1 for failed, 2 for misused. Raises nothing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = app(args=list(arguments), standalone_mode=False, prog_name="kiosk")
        sys.stdout.flush()
    except Failure as failure:
        return _failed(str(failure), 1)
    except TyperException as misuse:
        return _failed(f"{misuse.format_message().rstrip('.')}: `kiosk --help` lists what there is", 2)
    except BrokenPipeError:
        # Whoever read the output has gone; what is left of it would fail again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        _log.debug("a command failed", exc_info=True)
        return _failed(f"an error of the kiosk itself ({type(error).__name__}: {error}): please report it", 1)
    if status == _INTERRUPTED:
        return _failed("stopped", status)
    return status if isinstance(status, int) else 0


def _failed(message: str, status: int) -> int:
    print(f"kiosk: {' '.join(message.split())}", file=sys.stderr)
    return status
