"""Where the packs of these tests stand."""

from pathlib import Path

import pytest

from tests.content.packs import write_pictures


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pictures that the small pack names."""
    return write_pictures(tmp_path_factory.mktemp("pictures"))
