"""Sheets drawn in a process of its own, which does not outlive the visit."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from kiosk.domain.print_job import Medium
from kiosk.printing.render_process import RenderProcess
from kiosk.printing.renderer import DEBIAN_NOTO_CJK, SheetError, SheetRenderer
from kiosk.printing.sheet_data import SheetStamp
from tests.printing.conftest import TEMPLATES
from tests.printing.samples import BRING, LONG, STAMP


@pytest.fixture
def drawing() -> Iterator[RenderProcess]:
    process = RenderProcess(DEBIAN_NOTO_CJK, TEMPLATES)
    yield process
    process.put_away()


@pytest.mark.parametrize("medium", list(Medium))
def test_a_sheet_is_the_same_as_drawn_here(
    drawing: RenderProcess, renderer: SheetRenderer, medium: Medium
) -> None:
    drawing.warm_up()
    assert drawing.document(BRING, STAMP, "en", medium) == renderer.document(BRING, STAMP, "en", medium)


OTHER = SheetStamp("20261122-0THER0", STAMP.at)


def test_a_sheet_drawn_ahead_is_the_one_that_is_asked_for_and_no_other(
    drawing: RenderProcess, renderer: SheetRenderer
) -> None:
    drawing.warm_up()
    for stamp in (STAMP, OTHER):
        drawing.draw_ahead(BRING, STAMP, "en", Medium.A4)
        assert drawing.document(BRING, stamp, "en", Medium.A4) == renderer.a4(BRING, stamp, "en")


def test_sheets_that_nobody_takes_block_nothing(drawing: RenderProcess, renderer: SheetRenderer) -> None:
    """Each is larger than what a pipe holds."""
    for number in range(4):
        drawing.draw_ahead(LONG, SheetStamp(f"20261122-00000{number}", STAMP.at), "en", Medium.A4)
    drawn = drawing.document(BRING, STAMP, "en", Medium.RECEIPT_58)
    assert drawn == renderer.document(BRING, STAMP, "en", Medium.RECEIPT_58)


def test_a_process_that_died_over_a_sheet_drawn_ahead_fails_that_sheet_in_a_line(
    drawing: RenderProcess,
) -> None:
    drawing.draw_ahead(BRING, STAMP, "en", Medium.A4)
    assert drawing.pid is not None
    psutil.Process(drawing.pid).kill()
    with pytest.raises(SheetError, match=r"^the process that draws sheets stopped.*anew$"):
        drawing.document(BRING, STAMP, "en", Medium.A4)
    assert drawing.document(BRING, STAMP, "en", Medium.A4).startswith(b"%PDF")


def test_a_process_that_died_before_a_sheet_is_drawn_ahead_costs_no_sheet(drawing: RenderProcess) -> None:
    drawing.document(BRING, STAMP, "en", Medium.A4)
    assert drawing.pid is not None
    victim = psutil.Process(drawing.pid)
    victim.kill()
    with suppress(psutil.TimeoutExpired):
        victim.wait(5)
    for stamp in (STAMP, OTHER):
        drawing.draw_ahead(BRING, stamp, "en", Medium.A4)
    assert drawing.document(BRING, OTHER, "en", Medium.A4).startswith(b"%PDF")


def test_one_process_draws_the_sheets_of_a_visit_and_is_gone_after_it(drawing: RenderProcess) -> None:
    drawing.document(BRING, STAMP, "zh-CN", Medium.A4)
    pid = drawing.pid
    drawing.document(BRING, STAMP, "zh-CN", Medium.RECEIPT_58)
    assert drawing.pid == pid
    drawing.put_away()
    assert drawing.pid is None
    assert pid is not None
    assert not psutil.pid_exists(pid)


def test_after_a_visit_the_next_one_gets_its_sheet(drawing: RenderProcess) -> None:
    drawing.document(BRING, STAMP, "zh-CN", Medium.A4)
    drawing.put_away()
    assert drawing.document(BRING, STAMP, "zh-CN", Medium.A4).startswith(b"%PDF")


def test_a_process_that_dies_fails_one_sheet_in_a_line_and_the_next_starts_it_anew(
    drawing: RenderProcess,
) -> None:
    drawing.document(BRING, STAMP, "zh-CN", Medium.A4)
    assert drawing.pid is not None
    victim = psutil.Process(drawing.pid)
    victim.kill()
    with pytest.raises(SheetError, match=r"^the process that draws sheets stopped.*anew$"):
        drawing.document(BRING, STAMP, "zh-CN", Medium.A4)
    assert drawing.document(BRING, STAMP, "zh-CN", Medium.A4).startswith(b"%PDF")


def test_a_process_that_hangs_is_given_up() -> None:
    drawing = RenderProcess(DEBIAN_NOTO_CJK, TEMPLATES, patience=0.0)
    with pytest.raises(SheetError, match="the process that draws sheets stopped"):
        drawing.document(BRING, STAMP, "zh-CN", Medium.A4)
    assert drawing.pid is None


def test_a_missing_font_is_said_in_the_line_that_the_renderer_has_for_it(tmp_path: Path) -> None:
    drawing = RenderProcess(tmp_path, TEMPLATES)
    drawing.warm_up()
    with pytest.raises(SheetError, match="fonts-noto-cjk"):
        drawing.document(BRING, STAMP, "zh-CN", Medium.A4)
    drawing.put_away()
