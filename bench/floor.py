"""The floor that the kiosk is measured against: PySide6, one window, one rectangle in QML, nothing else."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from bench.probe import now, pss_mib, say

SETTLED_MS = 500


def first_frame() -> None:
    say("first_frame", now())
    view.frameSwapped.disconnect(first_frame)
    QTimer.singleShot(SETTLED_MS, settled)


def settled() -> None:
    say("pss", pss_mib())
    application.quit()


application = QGuiApplication(sys.argv[:1])
view = QQuickView()
view.resize(1080, 1920)
view.setSource(QUrl.fromLocalFile(str(Path(__file__).with_name("floor.qml"))))
view.frameSwapped.connect(first_frame)
view.show()
sys.exit(application.exec())
