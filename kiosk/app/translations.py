"""The frame's words in the visitor's language; the content brings its own."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtQml import QQmlEngine


class Translations:
    """Puts the compiled translation of a language into force, or none for the language of the sources.

    It is taken from the first of ``folders`` that has one, as ``kiosk_de.qm``.
    """

    def __init__(self, folders: Iterable[Path], engine: QQmlEngine) -> None:
        self._folders = tuple(folders)
        self._engine = engine
        self._installed: QTranslator | None = None

    def use(self, language: str) -> None:
        """Show the frame in ``language``; without a translation for it, in the language of the sources."""
        before = self._installed
        self.close()
        translator = QTranslator()
        if any(translator.load(f"kiosk_{language}", str(folder)) for folder in self._folders):
            QCoreApplication.installTranslator(translator)
            self._installed = translator
        if self._installed is not before:
            self._engine.retranslate()

    def close(self) -> None:
        """Put no translation in force."""
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed = None
