"""Every text in every language of the pack."""

from pathlib import Path

import polib

from kiosk.content.checking import check_pack
from kiosk.content.translating import translate_pack
from tests.content.packs import PACK, english, line_of, spoilt, write_pack
from tests.content.test_bad_packs import said


def edited(folder: Path, wording: str, **changes: object) -> Path:
    """The pack with the entry of one wording changed in its English file."""
    file = polib.pofile(str(folder / "locale/en.po"))
    entry = file.find(wording)
    for name, value in changes.items():
        setattr(entry, name, value)
    file.save()
    return folder


def test_missing_translation_is_named_at_the_text(tmp_path: Path, pictures: Path) -> None:
    folder = edited(write_pack(tmp_path / "pack"), "去银行", msgstr="")
    line = line_of(PACK["services/replace.yaml"], "去银行")
    assert said(folder, pictures) == [
        f"{folder}/services/replace.yaml:{line}: the translation of `去银行` into en is missing: "
        f'add msgid "去银行" to {folder}/locale/en.po'
    ]


def test_fuzzy_translation_is_not_used(tmp_path: Path, pictures: Path) -> None:
    folder = edited(write_pack(tmp_path / "pack"), "去银行", flags=["fuzzy"])
    (line,) = said(folder, pictures)
    assert "the translation of `去银行` into en is marked fuzzy: look at line" in line


def test_missing_language_file_is_named_at_the_language(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack", {"locale/en.po": None})
    assert said(folder, pictures) == [
        f"{folder}/pack.yaml:5: language `en` has no locale/en.po: "
        f"make it with `kiosk content translate {folder} en`"
    ]


def test_broken_translation_file_is_named_with_its_line(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack", {"locale/en.po": 'msgid "a"\nmsgstr "b"\nnonsense here\n'})
    assert said(folder, pictures) == [
        f"{folder}/locale/en.po:3: broken PO file: mend the syntax here, or open it in a PO editor"
    ]


def test_translation_that_lacks_a_setting_is_named(tmp_path: Path, pictures: Path) -> None:
    folder = edited(write_pack(tmp_path / "pack"), "交{fee.lost}", msgstr="pay {days}")
    lines = said(folder, pictures)
    assert any(
        "lacks `{fee.lost}` of `交{fee.lost}`: name it in the translation too" in line for line in lines
    )
    assert any("names `{days}`, which `交{fee.lost}` lacks: remove it" in line for line in lines)


def test_translation_that_does_not_fit_is_named_in_its_own_file(tmp_path: Path, pictures: Path) -> None:
    folder = edited(write_pack(tmp_path / "pack"), "去银行", msgstr="w" * 97)
    (line,) = said(folder, pictures)
    assert line.startswith(f"{folder}/locale/en.po:")
    assert "97 characters in en don't fit a headline: shorten it to at most 96" in line


def test_translation_that_nothing_needs_is_a_warning(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    file = polib.pofile(str(folder / "locale/en.po"))
    file.append(polib.POEntry(msgid="旧话", msgstr="old words"))
    file.save()
    (warning,) = check_pack(folder, None, pictures).warnings
    assert "translates `旧话`, which stands nowhere in the pack: remove the entry" in str(warning)


def test_new_language_begins_with_every_text_untranslated(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    renewed = translate_pack(folder, "de", pictures)
    entries = polib.pofile(str(folder / "locale/de.po"))
    assert renewed.open == len(entries)
    assert {entry.msgid for entry in entries} == {
        entry.msgid for entry in polib.pofile(str(folder / "locale/en.po"))
    }


def test_language_is_complete_once_its_file_is_filled_in(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack", spoilt("pack.yaml", "[zh-CN, en]", "[zh-CN, en, de]"))
    translate_pack(folder, "de", pictures)
    file = polib.pofile(str(folder / "locale/de.po"))
    for entry in file:
        entry.msgstr = english(entry.msgid)
    file.save()
    pack = check_pack(folder, None, pictures).pack
    assert pack.languages == ("zh-CN", "en", "de")
    assert pack.services[0].title.in_language("de") == english("补领社保卡")


def test_changed_text_keeps_its_translation_for_a_second_look(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    service = folder / "services/replace.yaml"
    service.write_text(service.read_text("utf-8").replace("补领社保卡", "补领新社保卡"), "utf-8")
    renewed = translate_pack(folder, "en", pictures)
    entry = polib.pofile(str(folder / "locale/en.po")).find("补领新社保卡")
    assert entry is not None
    assert (entry.fuzzy, entry.msgstr, entry.previous_msgid) == (True, english("补领社保卡"), "补领社保卡")
    assert (renewed.fuzzy, renewed.open, renewed.dropped) == (1, 0, 0)
    (line,) = said(folder, pictures)
    assert "marked fuzzy" in line


def test_text_that_is_gone_loses_its_translation(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    (folder / "services/replace.yaml").write_text(
        PACK["services/replace.yaml"].replace("  - 带原件\n", ""), "utf-8"
    )
    assert translate_pack(folder, "en", pictures).dropped == 1
    assert check_pack(folder, None, pictures).warnings == ()


def test_renewing_twice_changes_nothing(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    translate_pack(folder, "en", pictures)
    once = (folder / "locale/en.po").read_bytes()
    translate_pack(folder, "en", pictures)
    assert (folder / "locale/en.po").read_bytes() == once
