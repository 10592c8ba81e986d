"""How the site's printers are, for the screen's thread: what a page shows, and which one a tap prints on."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from kiosk.domain.printer_state import PrinterState, PrinterStatus


class PrinterBoard:
    """All methods belong to the screen's thread. Before printing is opened nothing is ``known``."""

    def __init__(self, no_paper: Callable[[], bool] = lambda: False) -> None:
        """``no_paper``: nothing is printed for whoever is at the screen, as if there were no printer."""
        self._no_paper = no_paper
        self._states: tuple[PrinterState, ...] = ()
        self._known = False
        self._listeners: list[Callable[[], None]] = []

    @property
    def states(self) -> tuple[PrinterState, ...]:
        """The printers in the site's order of preference."""
        return () if self._no_paper() else self._states

    @property
    def known(self) -> bool:
        """Whether it is known which printers the site has."""
        return self._known

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every change."""
        self._listeners.append(listener)

    def open(self, printers: Iterable[PrinterState]) -> None:
        """These are the site's printers."""
        self._states, self._known = tuple(printers), True
        self._tell()

    def saw(self, printer_id: str, status: PrinterStatus) -> None:
        """A printer is now like this."""
        self._states = tuple(
            replace(state, status=status) if state.id == printer_id else state for state in self._states
        )
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
