"""The log: a JSON object a line, what came before the file was opened too."""

import json
import logging
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.services.log import begin_log, open_log


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """pytest's own handlers are back afterwards, and the log's file is closed."""
    root, kiosk = logging.getLogger(), logging.getLogger("kiosk")
    before, level, kiosk_level = root.handlers[:], root.level, kiosk.level
    root.handlers.clear()  # `force` would close them
    yield
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = before
    root.setLevel(level)
    kiosk.setLevel(kiosk_level)
    logging.raiseExceptions = True


def lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "kiosk.log").read_text("utf-8").splitlines()]


def test_a_line_says_what_happened_where_when_and_with_what(tmp_path: Path) -> None:
    open_log(begin_log(), tmp_path)
    logging.getLogger("kiosk.services.some").warning("content.refused", extra={"file": "内容.db", "tries": 2})
    (line,) = lines(tmp_path)
    assert datetime.fromisoformat(line.pop("timestamp")) <= datetime.now()
    assert line == {
        "event": "content.refused",
        "level": "warning",
        "logger": "kiosk.services.some",
        "file": "内容.db",
        "tries": 2,
    }
    assert "内容.db" in (tmp_path / "kiosk.log").read_text("utf-8")


def test_what_was_logged_before_the_file_was_opened_is_in_it(tmp_path: Path) -> None:
    waiting = begin_log()
    logging.getLogger("kiosk").info("first")
    open_log(waiting, tmp_path)
    logging.getLogger("kiosk").info("second")
    assert [line["event"] for line in lines(tmp_path)] == ["first", "second"]


def test_of_others_only_warnings_are_kept(tmp_path: Path) -> None:
    open_log(begin_log(), tmp_path)
    logging.getLogger("library").info("chatter")
    logging.getLogger("library").warning("%s is odd", "it")
    assert [line["event"] for line in lines(tmp_path)] == ["it is odd"]


def test_an_exception_is_told_and_what_json_has_no_form_for_is_described(tmp_path: Path) -> None:
    open_log(begin_log(), tmp_path)
    try:
        raise LookupError("lost")
    except LookupError:
        logging.getLogger("kiosk").exception("kiosk.not_opened", extra={"folder": tmp_path})
    (line,) = lines(tmp_path)
    assert line["exception"].splitlines()[-1] == "LookupError: lost"
    assert str(tmp_path) in line["folder"]


def test_where_no_file_can_be_written_warnings_go_to_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    waiting = begin_log()
    logging.getLogger("kiosk").info("quiet")
    open_log(waiting, tmp_path / "file")
    logging.getLogger("kiosk").error("loud")
    assert [json.loads(line)["event"] for line in capsys.readouterr().err.splitlines()] == ["loud"]
