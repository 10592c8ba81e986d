"""The words of the frame, beside the content's own, are there in every language of the kiosk."""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TRANSLATIONS = sorted((ROOT / "resources" / "translations").glob("*.ts"))


def _messages(path: Path) -> dict[tuple[str, str], str]:
    tree = ET.parse(path)  # noqa: S314  # our own file
    return {
        (context.findtext("name", ""), message.findtext("source", "")): _translation(message)
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    }


def _translation(message: ET.Element) -> str:
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return ""
    return translation.text or ""


def test_there_is_an_english_translation() -> None:
    assert "kiosk_en.ts" in {path.name for path in TRANSLATIONS}


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.stem)
def test_every_word_of_the_pages_is_translated_and_no_other(path: Path, tmp_path: Path) -> None:
    fresh = Path(shutil.copy(path, tmp_path))
    pages = sorted(str(file) for file in (ROOT / "resources" / "qml").rglob("*.qml"))
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([lupdate, "-silent", "-no-obsolete", *pages, "-ts", fresh], check=True)
    wanted, kept = _messages(fresh), _messages(path)
    assert set(kept) == set(wanted), "run pyside6-lupdate over resources/qml and translate what is new"
    assert [source for (_, source), translation in kept.items() if not translation] == []


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.stem)
def test_a_translation_keeps_the_places_for_numbers(path: Path) -> None:
    for (_, source), translation in _messages(path).items():
        assert {mark for mark in ("%1", "%2") if mark in source} == {
            mark for mark in ("%1", "%2") if mark in translation
        }, source
