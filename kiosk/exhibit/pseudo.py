"""Content and frame in a right-to-left language that nobody speaks, for pictures and tests."""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

from kiosk.app.options import Options
from kiosk.content.pseudo import PSEUDO, add_pseudo_language, pseudo
from kiosk.resources import resource_folder

__all__ = ["PSEUDO", "with_pseudo_language"]


def with_pseudo_language(options: Options, folder: Path) -> Options:
    """The same with a pack that speaks the pseudo-language too; ``folder`` is where it is made.

    Raises ContentErrors, OSError, or CalledProcessError where Qt's lrelease is not there.
    """
    pack, site = folder / "pack", folder / "site"
    shutil.copytree(options.pack, pack)
    shutil.copytree(options.site, site)
    resources = resource_folder()
    add_pseudo_language(pack, site, resources / "pictures")
    linguist = pack / "locale" / f"kiosk_{PSEUDO}.ts"
    _pseudo_frame(resources / "translations" / "kiosk_en.ts").write(linguist, "utf-8", xml_declaration=True)
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, "-silent", linguist], check=True)
    return replace(options, pack=pack, site=site)


def _pseudo_frame(english: Path) -> "ET.ElementTree[ET.Element[str]]":
    tree = ET.parse(english)  # noqa: S314  # our own file
    tree.getroot().set("language", "ar")
    for translation in tree.getroot().iter("translation"):
        translation.text = pseudo(translation.text or "")
    return tree
