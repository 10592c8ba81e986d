"""What the first pages do not need is loaded when they are up, and not before."""

import subprocess
import sys
from pathlib import Path

CODE = """
import sys
from kiosk.app.main import run
from kiosk.app.options import parse

NEEDED_LATER = (
    "sqlalchemy", "kiosk.viewmodels.screen", "kiosk.domain.checklist", "structlog", "pydantic", "pypinyin"
)


class Watch:
    def watch(self, application):
        self.application = application
        self.frames = 0
        application.view.frameSwapped.connect(self.painted)
        application.opened.connect(self.opened)

    def painted(self):
        self.frames += 1
        kiosk = self.application.kiosk
        if self.frames == 1:
            self.say("first frame")
            kiosk.start("")
        elif str(kiosk.page) == "HomePage" and self.application.services is None:
            self.say("home page")

    def opened(self):
        from PySide6.QtCore import QCoreApplication, QTimer

        self.say("opened")
        QTimer.singleShot(0, QCoreApplication.quit)

    def say(self, moment):
        print(moment, *(name for name in NEEDED_LATER if name in sys.modules), sep=",")


sys.exit(run(parse(sys.argv[1:]), Watch().watch))
"""


def test_first_frame_and_home_page_come_before_all_that_is_slow_to_load(
    content: Path, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "content").symlink_to(content)
    command = [sys.executable, "-c", CODE, "--data", str(tmp_path / "data")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    said = [line.split(",") for line in done.stdout.splitlines()]
    assert said[0] == ["first frame"]
    assert said[1] == ["home page"]
    assert said[-1][:2] == ["opened", "sqlalchemy"]
    assert "pypinyin" not in said[-1]
