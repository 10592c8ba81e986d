"""The floor that the kiosk is measured against: PySide6, one window, one rectangle in QML, nothing else."""

import sys
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from bench.probe import WEIGHING_SECONDS, now, say, weigh

SETTLED_MS = 500
WEIGHED_MS = round(WEIGHING_SECONDS * 1000)


def first_frame() -> None:
    say("first_frame", now())
    view.frameSwapped.disconnect(first_frame)
    if "--weigh" in sys.argv:
        QTimer.singleShot(SETTLED_MS, bare)
    else:
        QTimer.singleShot(0, application.quit)


def bare() -> None:
    weigh("bare")
    QTimer.singleShot(WEIGHED_MS, with_hand)


def with_hand() -> None:
    """What walks through the kiosk weighs something too, which is not the kiosk's."""
    import_module("bench.touch")
    import_module("kiosk.exhibit.hand")
    weigh("bare_with_hand")
    QTimer.singleShot(WEIGHED_MS, application.quit)


application = QGuiApplication(sys.argv[:1])
view = QQuickView()
view.resize(1080, 1920)
view.setSource(QUrl.fromLocalFile(str(Path(__file__).with_name("floor.qml"))))
view.frameSwapped.connect(first_frame)
view.show()
sys.exit(application.exec())
