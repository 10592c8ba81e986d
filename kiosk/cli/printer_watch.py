"""`kiosk printer watch`: a live table on a terminal, else one line a change."""

import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from queue import SimpleQueue
from select import poll
from threading import Event, Thread

from rich.console import Console
from rich.live import Live
from rich.table import Table
from rich.text import Text

from kiosk.cli.printer_looks import Look, Looker
from kiosk.cli.printer_text import moment, words
from kiosk.domain.clock import Clock
from kiosk.domain.printer_state import PrinterStatus

INTERVAL = 1.0
"""Seconds between two looks at one printer."""

Show = Callable[[Look, datetime], None]
"""Takes a printer that has changed, or is seen for the first time, and since when it is so."""


def watch(lookers: Iterable[Looker], clock: Clock) -> None:
    """Show how the printers are until Ctrl-C; raises what a look raises."""
    lookers = tuple(lookers)
    if not sys.stdout.isatty():
        _follow(lookers, clock, _print_line)
        return
    rows: dict[str, tuple[Look, datetime] | None] = {looker.entry.id: None for looker in lookers}
    with Live(_table(rows), console=Console(), auto_refresh=False) as live:

        def show(look: Look, since: datetime) -> None:
            rows[look.entry.id] = (look, since)
            live.update(_table(rows), refresh=True)

        _follow(lookers, clock, show)


def _follow(lookers: Iterable[Looker], clock: Clock, show: Show) -> None:
    over = Event()
    came: SimpleQueue[Look | Exception] = SimpleQueue()
    threads = [Thread(target=_look_again, args=(looker, came, over), daemon=True) for looker in lookers]
    known: dict[str, tuple[PrinterStatus, str]] = {}
    for thread in threads:
        thread.start()
    try:
        while True:
            look = came.get()
            if isinstance(look, Exception):
                raise look
            _must_be_read()
            now = (look.condition.status, look.condition.trouble)
            if known.get(look.entry.id) != now:
                known[look.entry.id] = now
                show(look, look.since or clock.now())
    except KeyboardInterrupt:
        return
    finally:
        over.set()


def _look_again(looker: Looker, came: "SimpleQueue[Look | Exception]", over: Event) -> None:
    try:
        while not over.is_set():
            came.put(looker.look())
            over.wait(INTERVAL)
        looker.close()
    except Exception as error:  # told in the main thread
        came.put(error)


def _must_be_read() -> None:
    """Raises BrokenPipeError where whoever read this has gone: else that shows only at the next change."""
    out = poll()
    out.register(sys.stdout.fileno(), 0)
    if out.poll(0):
        raise BrokenPipeError


def _print_line(look: Look, since: datetime) -> None:
    trouble = f"  {look.condition.trouble}" if look.condition.trouble else ""
    print(f"{moment(since)}  {look.entry.id}  {look.condition.status.value}{trouble}", flush=True)


def _table(rows: dict[str, tuple[Look, datetime] | None]) -> Table:
    table = Table("printer", "is", "since", "medium", "what is amiss", caption="Ctrl-C ends")
    for name, row in rows.items():
        if row is None:
            table.add_row(Text(name), Text("asking …", style="dim"))
            continue
        look, since = row
        state = Text(words(look), style=_style(look.condition.status))
        cells = (moment(since), look.medium, look.condition.trouble)
        table.add_row(Text(name), state, *map(Text, cells))
    return table


def _style(status: PrinterStatus) -> str:
    if status is PrinterStatus.PAPER_LOW or status is PrinterStatus.UNSURE:
        return "bold yellow"
    return "bold green" if status.able else "bold red"
