"""`python -m tools.traditional_frame IN.ts OUT.qm`: the frame's words in Traditional Chinese, generated.

IN.ts is any translation of the frame: its Chinese sources are what is converted.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from kiosk.content.traditional import traditional


def traditional_frame(source: Path) -> "ET.ElementTree[ET.Element[str]]":
    """A Linguist file like ``source``, translated into Traditional Chinese."""
    tree = ET.parse(source)  # noqa: S314  # our own file
    tree.getroot().set("language", "zh_TW")
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        if translation is not None:
            translation.attrib.pop("type", None)
            translation.text = traditional(message.findtext("source", ""))
    return tree


def main(source: Path, target: Path) -> None:
    """Write the compiled translation."""
    with tempfile.TemporaryDirectory() as folder:
        linguist = Path(folder) / "kiosk_zh-Hant.ts"
        traditional_frame(source).write(linguist, "utf-8", xml_declaration=True)
        lrelease = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([lrelease, "-silent", linguist, "-qm", target], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
