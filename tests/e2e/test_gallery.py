"""The gallery: every page in every language, and all of them on one sheet."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PIL import Image

from kiosk.exhibit.gallery import CONTACT_SHEET, SIZES, Gallery
from kiosk.exhibit.posed import PosedPrinter, posed_services
from kiosk.exhibit.scenes import Scenes
from kiosk.viewmodels.screen import PAGES
from tests.kiosks import OpenKiosk


def test_every_page_is_photographed_in_every_language(open_kiosk: OpenKiosk, tmp_path: Path) -> None:
    options = replace(open_kiosk().options, size=SIZES[-1])
    gallery = Gallery(tmp_path / "gallery")
    gallery.photograph(options)
    sheet = gallery.finish()
    pictures = sorted(path for path in sheet.parent.iterdir() if path.name != CONTACT_SHEET)
    assert len(pictures) == gallery.count
    chinese, english = (
        {path.name.split(".")[0] for path in pictures if f".{tag}." in path.name} for tag in ("zh-CN", "en")
    )
    assert chinese == english
    assert len(chinese) > 20
    for path in pictures:
        with Image.open(path) as picture:
            assert picture.size == SIZES[-1]
    with Image.open(sheet) as whole:
        assert whole.height > len(chinese) * 200


def test_no_kind_of_page_is_left_out(open_kiosk: OpenKiosk) -> None:
    printer, seen = PosedPrinter(), set[str]()
    kiosk = open_kiosk(open_services=partial(posed_services, printer))
    Scenes(kiosk.visitor, printer, kiosk.timers, lambda _: seen.add(kiosk.visitor.page)).play("en")
    assert seen == set(PAGES.values())


def test_a_new_gallery_replaces_the_old_one_and_leaves_other_files_alone(tmp_path: Path) -> None:
    for name in ("home.en.1024x600.png", CONTACT_SHEET, "mine.png", "notes.txt"):
        (tmp_path / name).write_text("")
    Gallery(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"mine.png", "notes.txt"}


def test_a_page_is_photographed_in_every_size_palette_and_reach(
    open_kiosk: OpenKiosk, tmp_path: Path
) -> None:
    kiosk = open_kiosk(SIZES[-1])
    kiosk.visitor.start("en")
    gallery = Gallery(tmp_path, every_way=True)
    gallery.in_every_way("home", "en.1024x600", kiosk.application, kiosk.visitor)
    pictures = sorted(tmp_path.rglob("home.en.1024x600.png"))
    assert len(pictures) == 4 * 3 * 2
    assert len({path.read_bytes() for path in pictures}) == len(pictures)
    Gallery(tmp_path)
    assert not list(tmp_path.rglob("*.png"))
