"""What all pages of the staff console do: look anew when they are shown, and forget when they are left."""

from PySide6.QtCore import QObject, Signal


class ConsolePage(QObject):
    """One page's view model, kept for the application's life.

    Each page declares ``changed`` itself, since PySide tells QML nothing of a property whose signal is
    inherited. ``wanted`` says how many things on the page wait for somebody; its change is told by
    ``wantedChanged``, also while the page is not shown.
    """

    changed: Signal
    wantedChanged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted = 0

    @property
    def wanted(self) -> int:
        """How many things wait for somebody; 0 for a page that nothing waits on."""
        return self._wanted

    def want(self, count: int) -> None:
        """So many things wait from now on."""
        if count != self._wanted:
            self._wanted = count
            self.wantedChanged.emit()

    def open(self) -> None:
        """The page is shown: look how things are now, in the background."""
        raise NotImplementedError

    def close(self) -> None:
        """The page is left: hold nothing that need not be held."""
        raise NotImplementedError
