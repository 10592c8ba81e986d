"""Content is compiled in a process of its own, and everything that is wrong with it comes back from there."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.resources import resource_folder
from kiosk.services import compile_process
from kiosk.services.compile_process import CompileProcess
from kiosk.services.content_recipe import BadContent, Recipe
from kiosk.store.content_reader import ContentReader
from kiosk.store.errors import StoreUnavailable

RESOURCES = resource_folder()
PACK = RESOURCES / "content" / "default"
SITE = RESOURCES / "sites" / "default"


@pytest.fixture
def compile_content() -> CompileProcess:
    return CompileProcess(RESOURCES / "pictures")


def test_the_default_pack_becomes_a_database(compile_content: CompileProcess, tmp_path: Path) -> None:
    compile_content(Recipe(PACK, SITE), tmp_path / "content.db")
    with ContentReader(tmp_path / "content.db") as reader:
        assert reader.identity().id == "default"


def test_every_reason_against_a_pack_comes_back(compile_content: CompileProcess, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "pack.yaml").write_text("id: broken\nunknown: key\n")
    with pytest.raises(BadContent) as bad:
        compile_content(Recipe(pack, SITE), tmp_path / "content.db")
    assert any("unknown" in problem for problem in bad.value.problems)
    assert len(bad.value.problems) > 1
    assert not (tmp_path / "content.db").exists()


def test_what_the_disk_says_comes_back(compile_content: CompileProcess, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable) as error:
        compile_content(Recipe(PACK, SITE), tmp_path / "nowhere" / "content.db")
    assert "nowhere" in str(error.value)


def test_a_process_that_stops_is_said_in_a_line(
    compile_content: CompileProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compile_process, "_PROGRAM", "raise SystemExit('out of memory')")
    with pytest.raises(BadContent) as bad:
        compile_content(Recipe(PACK, SITE), tmp_path / "content.db")
    assert bad.value.problems == (f"{PACK}: what compiles content stopped, status 1: out of memory",)


def test_the_kiosk_itself_does_not_load_what_checks_packs(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from kiosk.app.options import parse\n"
        "from kiosk.bootstrap import content_desk_for\n"
        f"content_desk_for(parse(['--data', {str(tmp_path)!r}]).folders).open().close()\n"
        "print([name for name in ('pydantic', 'yaml', 'polib') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
