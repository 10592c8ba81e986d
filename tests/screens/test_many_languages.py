"""A pack in eight languages: each is found from the first page, on a button that a finger hits."""

import re
import shutil
from dataclasses import replace

import pytest

from kiosk.exhibit.audit import Audit
from kiosk.exhibit.gallery import SIZES
from kiosk.exhibit.opening import plain_options
from kiosk.folders import Folders
from tests.kiosks import PORTRAIT, SMALLEST, Kiosk, OpenKiosk

MORE = ("ug", "bo", "kk", "vi", "de")
ALL = ("zh-CN", "en", "zh-Hant", *MORE)


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """The default pack in five languages more, whose words are English: it is the buttons that matter."""
    folder = tmp_path_factory.mktemp("eight")
    plain = plain_options(folder / "data").folders
    for source, name in ((plain.pack, "pack"), (plain.site, "site")):
        shutil.copytree(source, folder / name)
        english = (folder / name / "locale" / "en.po").read_text("utf-8")
        for tag in MORE:
            spoken = english.replace("Language: en", f"Language: {tag}")
            (folder / name / "locale" / f"{tag}.po").write_text(spoken, "utf-8")
    head = folder / "pack" / "pack.yaml"
    head.write_text(
        re.sub(r"languages: \[.*\]", f"languages: [{', '.join(ALL)}]", head.read_text("utf-8")), "utf-8"
    )
    return replace(plain, pack=folder / "pack", site=folder / "site")


def buttons(kiosk: Kiosk) -> list[str]:
    return [one.name for one in kiosk.visitor.hand.eye.targets() if one.name.startswith("start-")]


def test_the_first_page_has_as_many_buttons_as_fit_and_none_is_too_small(
    open_kiosk: OpenKiosk, added: Folders
) -> None:
    for size in SIZES:
        kiosk = open_kiosk(size, pack=added.pack, site=added.site)
        kiosk.visitor.hand.rest()
        audit = Audit(kiosk.application, kiosk.visitor)
        audit.inspect(f"{size}")
        assert audit.faults == []
        offered = buttons(kiosk)
        assert offered[:2] == ["start-zh-CN", "start-en"]
        assert len(offered) == len(ALL) or offered[-1] == "start-languages"
        kiosk.close()


@pytest.mark.parametrize("size", [PORTRAIT, SMALLEST], ids=["upright", "smallest"])
def test_a_language_without_a_button_is_two_touches_away(
    open_kiosk: OpenKiosk, added: Folders, size: tuple[int, int]
) -> None:
    kiosk = open_kiosk(size, pack=added.pack, site=added.site)
    assert "start-de" not in buttons(kiosk)
    kiosk.visitor.tap("start-languages", "HomePage")
    assert {"ئۇيغۇرچە", "བོད་སྐད་", "Deutsch"} <= set(kiosk.texts())
    kiosk.visitor.tap("speak-de", "HomePage")
    assert kiosk.visitor.language == "de"
    assert not kiosk.visitor.hand.has("speak-en")


def test_who_changes_their_mind_among_the_languages_goes_on_in_chinese(
    open_kiosk: OpenKiosk, added: Folders
) -> None:
    kiosk = open_kiosk(pack=added.pack, site=added.site)
    kiosk.visitor.tap("start-languages", "HomePage")
    kiosk.visitor.tap("language-keep")
    assert (kiosk.visitor.page, kiosk.visitor.language) == ("HomePage", "zh-CN")


def test_who_walks_away_from_the_languages_leaves_the_first_page(
    open_kiosk: OpenKiosk, added: Folders
) -> None:
    kiosk = open_kiosk(pack=added.pack, site=added.site)
    kiosk.visitor.tap("start-languages", "HomePage")
    kiosk.timers.advance(1000)
    assert kiosk.visitor.page == "AttractPage"
    assert not kiosk.visitor.hand.has("speak-en")
