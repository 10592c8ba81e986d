"""Traditional Chinese comes of itself: OpenCC makes it of the Simplified that the pack is written in."""

from pathlib import Path

import polib
import pytest

from kiosk.content.checking import check_pack
from kiosk.content.loader import load_pack
from kiosk.content.search_forms import search_forms
from kiosk.content.site import load_site
from kiosk.content.traditional import traditional
from kiosk.domain.search import SearchIndex
from tests.content.packs import spoilt, write_pack
from tests.content.test_bad_packs import said

BOTH = "languages: [zh-CN, en, zh-Hant]\ngenerated: {zh-Hant: zh-CN}"


def with_traditional(folder: Path) -> Path:
    return write_pack(folder, spoilt("pack.yaml", "languages: [zh-CN, en]", BOTH))


def corrected(folder: Path, wording: str, correction: str) -> None:
    file = polib.POFile()
    file.append(polib.POEntry(msgid=wording, msgstr=correction))
    file.save(str(folder / "locale/zh-Hant.po"))


@pytest.mark.parametrize(
    ("simplified", "expected"),
    [
        ("为了办理社会保障卡，请到窗口里面取号", "為了辦理社會保障卡，請到窗口裡面取號"),
        ("户口簿、身份证复印件", "戶口簿、身份證複印件"),
        ("后台、皇后；干部、干净；发票、头发", "後臺、皇后；幹部、乾淨；發票、頭髮"),
        ("打印、网络、信息", "打印、網絡、信息"),
        ("发卡银行换发新卡，养老金发到卡里", "發卡銀行換發新卡，養老金發到卡裡"),
        ("本人签名，三方签一次约", "本人簽名，三方簽一次約"),
        ("交{fee.lost}，拨打 12333（ATM）。", "交{fee.lost}，撥打 12333（ATM）。"),
    ],
)
def test_characters_change_and_official_words_stay(simplified: str, expected: str) -> None:
    assert traditional(simplified) == expected


def test_every_text_is_there_in_traditional(tmp_path: Path, pictures: Path) -> None:
    pack = load_pack(with_traditional(tmp_path / "pack"), pictures)
    assert pack.languages == ("zh-CN", "en", "zh-Hant")
    assert pack.generated == ("zh-Hant",)
    assert pack.service("replace").title.in_language("zh-Hant") == "補領社保卡"
    assert pack.legal_resources[0].text[0].in_language("zh-Hant") == "用人單位應當自用工之日起三十日內辦理。"


def test_a_bureau_is_named_in_traditional_too(tmp_path: Path, pictures: Path) -> None:
    pack = load_pack(with_traditional(tmp_path / "pack"), pictures)
    site = tmp_path / "site"
    (site / "locale").mkdir(parents=True)
    (site / "site.yaml").write_text('id: here\nversion: "1"\nname: 某市人力资源局\n', "utf-8")
    (site / "locale/en.po").write_text('msgid "某市人力资源局"\nmsgstr "A bureau"\n', "utf-8")
    assert load_site(site, pack).name.in_language("zh-Hant") == "某市人力資源局"


def test_a_wrong_conversion_can_be_corrected(tmp_path: Path, pictures: Path) -> None:
    folder = with_traditional(tmp_path / "pack")
    corrected(folder, "补领社保卡", "補發社保卡")
    pack = load_pack(folder, pictures)
    assert pack.service("replace").title.in_language("zh-Hant") == "補發社保卡"
    assert pack.service("replace").summary.in_language("zh-Hant") == "丟了補領"


def test_a_correction_of_what_is_gone_is_a_warning(tmp_path: Path, pictures: Path) -> None:
    folder = with_traditional(tmp_path / "pack")
    corrected(folder, "旧话", "舊話")
    (warning,) = check_pack(folder, None, pictures).warnings
    assert "translates `旧话`, which stands nowhere in the pack" in str(warning)


def test_what_is_wrong_with_a_text_is_said_once(tmp_path: Path, pictures: Path) -> None:
    folder = with_traditional(tmp_path / "pack")
    service = folder / "services/replace.yaml"
    service.write_text(
        service.read_text("utf-8").replace("headline: 去银行", f"headline: {'银' * 33}"), "utf-8"
    )
    lines = [line for line in said(folder, pictures) if "don't fit" in line]
    assert len(lines) == 1
    assert "33 characters in zh-CN" in lines[0]


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        (
            "languages: [zh-CN, en]\ngenerated: {zh-Hant: zh-CN}",
            "6: `zh-Hant` is not among the languages besides the first: "
            "name it under languages: too, or remove it here",
        ),
        (
            "languages: [zh-CN, en]\ngenerated: {en: zh-CN}",
            "6: `en` can't be generated from `zh-CN`: "
            "only zh-Hant can, from zh-CN; others are translated in locale/en.po",
        ),
        (
            "languages: [zh-CN, en, zh-Hant]\ngenerated: {zh-Hant: en}",
            "6: `zh-Hant` can't be generated from `en`: "
            "only zh-Hant can, from zh-CN; others are translated in locale/zh-Hant.po",
        ),
        (
            "languages: [zh-CN, en, zh-Hant]\ngenerated: {zh-Hant: zh-Hans}",
            "6: `zh-Hans` is not the primary language: "
            "a language is generated from zh-CN, in which the pack is written",
        ),
    ],
)
def test_what_cannot_be_generated_is_named(tmp_path: Path, pictures: Path, head: str, problem: str) -> None:
    folder = write_pack(tmp_path / "pack", spoilt("pack.yaml", "languages: [zh-CN, en]", head))
    assert f"{folder}/pack.yaml:{problem}" in said(folder, pictures)


@pytest.mark.parametrize("typed", ["補領社保卡", "补领", "blsbk", "buling"])
def test_it_is_searched_like_the_simplified_that_it_comes_from(
    tmp_path: Path, pictures: Path, typed: str
) -> None:
    forms = search_forms(load_pack(with_traditional(tmp_path / "pack"), pictures))
    assert {lines.language for entry in forms.entries for lines in entry.lines} == {"zh-CN", "en"}
    index = SearchIndex(forms)
    assert index.find(typed, "zh-Hant", 9)[0].id == "replace"
    assert index.find(typed, "zh-Hant", 9) == index.find(typed, "zh-CN", 9)
