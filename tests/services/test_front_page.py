"""The first pages' content: there at once where nothing has changed, and never out of date."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.content_in_force import Check
from kiosk.domain.front_page import FrontPage
from kiosk.services.content_desk import ContentDesk, front_page_in_force
from kiosk.services.content_recipe import Recipe
from kiosk.services.content_sources import Sources
from kiosk.services.hall_clock import HallClock
from kiosk.store.content_shelf import ContentShelf
from kiosk.store.content_writer import write_content
from tests.store.packs import FORMS, PACK, SITE


class Hall:
    """A pack of one file and a site of none, in a folder with the content that was compiled from them."""

    def __init__(self, folder: Path) -> None:
        self.sources = Sources(folder / "pack", folder / "site", folder / "packs", folder / "changes.json")
        self.shelf = ContentShelf(folder / "content")
        self.folder = folder
        for source in (self.sources.pack, self.sources.site):
            source.mkdir()
        self.edit("1")

    def edit(self, version: str) -> None:
        (self.sources.pack / "version").write_text(version)

    def start(self) -> None:
        """Switch the kiosk on until visitors can be served."""
        with ContentDesk(self.sources, self.shelf, self._compile, HallClock()).open():
            pass

    def front_page(self) -> FrontPage | None:
        return front_page_in_force(self.sources, self.shelf, HallClock())

    @staticmethod
    def _compile(recipe: Recipe, database: Path) -> Check:
        version = (recipe.pack / "version").read_text()
        write_content(database, replace(PACK, identity=replace(PACK.identity, version=version)), SITE, FORMS)
        return Check()


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def test_before_the_first_start_there_is_none(hall: Hall) -> None:
    assert hall.front_page() is None


def test_after_a_start_it_is_there(hall: Hall) -> None:
    hall.start()
    front = hall.front_page()
    assert front is not None
    assert front.life_events == PACK.life_events


def test_when_the_pack_has_been_edited_it_is_not_shown_until_it_has_been_compiled(hall: Hall) -> None:
    hall.start()
    hall.edit("2")
    assert hall.front_page() is None
    hall.start()
    assert hall.front_page() is not None


def test_when_the_database_is_damaged_it_is_not_shown(hall: Hall) -> None:
    hall.start()
    (database,) = (hall.folder / "content").glob("*.db")
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)
    assert hall.front_page() is None


def test_when_the_pack_can_not_be_read_it_is_not_shown(hall: Hall) -> None:
    hall.start()
    (hall.sources.pack / "version").unlink()
    hall.sources.pack.rmdir()
    assert hall.front_page() is None


def test_it_needs_no_sql(hall: Hall) -> None:
    hall.start()
    code = (
        "import sys; from pathlib import Path\n"
        "from kiosk.services.content_desk import front_page_in_force\n"
        "from kiosk.services.content_sources import Sources\n"
        "from kiosk.services.hall_clock import HallClock\n"
        "from kiosk.store.content_shelf import ContentShelf\n"
        f"hall = Path({str(hall.folder)!r})\n"
        "sources = Sources(hall / 'pack', hall / 'site', hall / 'packs', hall / 'changes.json')\n"
        "front = front_page_in_force(sources, ContentShelf(hall / 'content'), HallClock())\n"
        "print(len(front.life_events), 'sqlalchemy' in sys.modules, 'sqlite3' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(len(PACK.life_events)), "False", "False"]
