"""`python -m kiosk.exhibit.gallery`: pictures of every page in every language and size.

One of the languages is made up: it shows what writing from right to left does to the pages.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.app.application import Application
from kiosk.app.options import Options
from kiosk.exhibit.album import save
from kiosk.exhibit.audit import every_way as every_way_of
from kiosk.exhibit.audit import name_of
from kiosk.exhibit.contact_sheet import contact_sheet, thumbnail
from kiosk.exhibit.offscreen import offscreen
from kiosk.exhibit.opening import opened, plain_options
from kiosk.exhibit.posed import PosedPrinter, posed_services
from kiosk.exhibit.posed_figures import with_figures
from kiosk.exhibit.posed_packs import with_packs
from kiosk.exhibit.posed_staff import PosedDuty, PosedOffice, with_duty, with_office
from kiosk.exhibit.pseudo import with_pseudo_language
from kiosk.exhibit.scenes import Scenes
from kiosk.exhibit.sign_in_scenes import SignInScenes
from kiosk.exhibit.staff_scenes import StaffScenes
from kiosk.exhibit.timers import HandTimers
from kiosk.exhibit.visitor import Visitor

SIZES = ((1080, 1920), (1920, 1080), (1280, 800), (1024, 600))
"""Windows in pixels: the hall's portrait and landscape panels, and two small ones."""

CONTACT_SHEET = "contact-sheet.png"


class Gallery:
    """A folder of pictures ``<page>.<language>.<size>.png`` and one of them all.

    With ``every_way`` each page is there in each size, palette and reach, too: in folders named for these.
    """

    def __init__(self, folder: Path, *, every_way: bool = False) -> None:
        """Make ``folder``, or clear it of an earlier gallery; raises OSError."""
        self._folder = folder
        self._every_way = every_way
        self._small: dict[tuple[str, str], QImage] = {}
        folder.mkdir(parents=True, exist_ok=True)
        ways = {name_of(way) for portrait in (True, False) for way in every_way_of(portrait)}
        earlier = (path for way in ways for path in (folder / way).glob("*.*x*.png"))
        for path in (*folder.glob("*.*x*.png"), *earlier, folder / CONTACT_SHEET):
            path.unlink(missing_ok=True)

    @property
    def count(self) -> int:
        """How many pictures there are, without the contact sheet."""
        return len(self._small)

    def photograph(self, options: Options) -> None:
        """Play every scene in every language of the pack before one window; raises NotOpened."""
        timers, printer, duty, office = HandTimers(), PosedPrinter(), PosedDuty(), PosedOffice()
        posed, size = (
            with_office(office, with_packs(with_figures(partial(posed_services, printer)))),
            options.size,
        )
        with opened(options, timers, with_duty(duty, posed)) as application:
            visitor = Visitor(application)
            for language in visitor.services.desk.library.front.languages:

                def shoot(name: str, suffix: str = f"{language}.{size[0]}x{size[1]}") -> None:
                    self._add(name, suffix, visitor.hand.picture())
                    if self._every_way and not visitor.alone:
                        self.in_every_way(name, suffix, application, visitor)

                Scenes(visitor, printer, timers, shoot).play(language)
                SignInScenes(visitor, office, timers, shoot).play(language)
                StaffScenes(visitor, duty, shoot).play(language)

    def in_every_way(self, name: str, suffix: str, application: Application, visitor: Visitor) -> None:
        """Photograph what is on the screen in each size, palette and reach, and leave it as it was."""
        comfort, before = application.comfort, application.comfort.comfort
        for way in every_way_of(bool(application.panel.property("portrait"))):
            comfort.suit(way)
            folder = self._folder / name_of(way)
            folder.mkdir(exist_ok=True)
            save(visitor.hand.picture(), folder / f"{name}.{suffix}.png")
        comfort.suit(before)

    def finish(self) -> Path:
        """Draw the contact sheet; where it is."""
        path = self._folder / CONTACT_SHEET
        save(contact_sheet(self._small), path)
        return path

    def _add(self, name: str, suffix: str, picture: QImage) -> None:
        save(picture, self._folder / f"{name}.{suffix}.png")
        self._small[name, suffix] = thumbnail(picture)


def main(arguments: Sequence[str]) -> int:
    """Make the gallery; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m kiosk.exhibit.gallery", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("out/gallery"), help="folder for the pictures")
    parser.add_argument(
        "--all", action="store_true", help="each page in each text size, palette and reach, too: thousands"
    )
    told = parser.parse_args(arguments)
    folder: Path = told.out
    application = offscreen()
    try:
        gallery = Gallery(folder, every_way=told.all)
        with tempfile.TemporaryDirectory(prefix="kiosk-") as made:
            options = with_pseudo_language(plain_options(Path(made) / "data"), Path(made))
            for size in SIZES:
                gallery.photograph(replace(options, size=size))
        print(f"{gallery.count} pictures in {folder}/, all of them on {gallery.finish()}")
    except Exception as error:  # whatever ails it, one line says so
        print(f"kiosk: the gallery failed: {' '.join(str(error).split())}", file=sys.stderr)
        return 1
    finally:
        application.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
