"""The one window, and the pages in it."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickView

from kiosk.app.keyed_view import KeyedView
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.kiosk_view_model import KioskViewModel
from kiosk.viewmodels.panel import Panel


class BrokenPages(RuntimeError):
    """The QML files can't be loaded: the installation is damaged."""


class Window:
    """A view of App/Main.qml over the kiosk's view model."""

    def __init__(self, pages: Path, kiosk: KioskViewModel, panel: Panel, comfort: ComfortViewModel) -> None:
        self.view = KeyedView(kiosk, comfort)
        self._panel = panel
        self._pages = pages
        self.view.setTitle("社保卡自助导办")
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.engine().addImportPath(str(pages))
        self.view.setInitialProperties({"kiosk": kiosk, "panel": panel, "comfort": comfort})
        self.view.widthChanged.connect(self._resized)
        self.view.heightChanged.connect(self._resized)

    def fit(self, width: int, height: int) -> None:
        """Take this size in pixels, or as much of it as the screen has room for, all in proportion."""
        room = self.view.screen().availableSize()
        scale = min(1.0, room.width() / width, room.height() / height)
        self._panel.shrink(scale)
        self.view.resize(int(width * scale), int(height * scale))

    def load(self) -> None:
        """Load the first page; raises BrokenPages."""
        self._resized()
        self.view.setSource(QUrl.fromLocalFile(str(self._pages / "Kiosk" / "App" / "Main.qml")))
        if self.view.status() is not QQuickView.Status.Ready:
            problems = "; ".join(error.toString() for error in self.view.errors())
            raise BrokenPages(problems or "App/Main.qml did not load")

    def close(self) -> None:
        """Take the window down; the view models outlive it."""
        self.view.setSource(QUrl())
        self.view.close()
        self.view.deleteLater()

    def _resized(self) -> None:
        self._panel.resize(self.view.width(), self.view.height())
