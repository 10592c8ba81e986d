from pathlib import Path

import pytest

from kiosk.printing.renderer import DEBIAN_NOTO_CJK, SheetRenderer

TEMPLATES = Path(__file__).parents[2] / "resources" / "sheets"


@pytest.fixture(scope="session")
def renderer() -> SheetRenderer:
    return SheetRenderer(DEBIAN_NOTO_CJK, TEMPLATES)
