"""Content that is changed, broken or damaged while the kiosk stands in the hall."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.exhibit.opening import NotOpened
from kiosk.resources import resource_folder
from tests.kiosks import Kiosk, OpenKiosk

OLD, NEW = "卡坏了、到期了", "卡坏了、要换新的"
PROMPT, NEW_PROMPT = "谁来办？", "由谁来办？"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The default pack where the bureau's editor works on it."""
    copy = tmp_path / "pack"
    shutil.copytree(resource_folder() / "content" / "default", copy)
    return copy


def reword(pack: Path, old: str, new: str) -> None:
    for path in pack.rglob("*"):
        if path.suffix in {".yaml", ".po"} and old in (text := path.read_text("utf-8")):
            path.write_text(text.replace(old, new), "utf-8")


def break_it(pack: Path) -> None:
    (pack / "life-events.yaml").write_text("card-worn: [what is this\n", "utf-8")


def first_page_of_next_visit(kiosk: Kiosk) -> tuple[str, ...]:
    if kiosk.visitor.page != "AttractPage":
        kiosk.visitor.tap("bar-finish", "AttractPage")
    kiosk.visitor.start()
    return kiosk.texts()


def test_a_visit_goes_on_unchanged_and_the_next_one_gets_the_new_content(
    open_kiosk: OpenKiosk, pack: Path
) -> None:
    kiosk = open_kiosk(pack=pack)
    kiosk.timers.advance(30)
    visitor = kiosk.visitor
    visitor.start()
    visitor.open("card-worn")
    visitor.answer_one({"reason": "stained"})
    for old, new in ((OLD, NEW), (PROMPT, NEW_PROMPT)):
        reword(pack, old, new)
    kiosk.timers.advance(30)
    kiosk.settle()
    kiosk.says("content.compiled")

    while PROMPT not in kiosk.texts():
        visitor.answer_one({"holder": "mainland", "issued-here": "yes"})
    visitor.tap("bar-home", "HomePage")
    assert OLD in kiosk.texts()

    assert NEW in first_page_of_next_visit(kiosk)
    visitor.open("card-worn")
    visitor.answer_one({"reason": "stained"})
    while NEW_PROMPT not in kiosk.texts():
        visitor.answer_one({"holder": "mainland", "issued-here": "yes"})


def test_a_broken_pack_changes_nothing_and_is_told_in_the_log(open_kiosk: OpenKiosk, pack: Path) -> None:
    kiosk = open_kiosk(pack=pack)
    break_it(pack)
    kiosk.look_for_content()
    kiosk.says("content.not_renewed")
    problems = [line["problem"] for line in kiosk.log() if line["event"] == "content.problem"]
    assert any("life-events.yaml:2: broken YAML" in problem for problem in problems)
    assert OLD in first_page_of_next_visit(kiosk)
    kiosk.visitor.open("card-worn")
    kiosk.visitor.answer({})
    assert kiosk.visitor.page == "PapersPage"


def test_a_pack_that_was_broken_and_mended_serves_the_next_visit(open_kiosk: OpenKiosk, pack: Path) -> None:
    kiosk = open_kiosk(pack=pack)
    events = (pack / "life-events.yaml").read_text("utf-8")
    break_it(pack)
    kiosk.look_for_content()
    (pack / "life-events.yaml").write_text(events, "utf-8")
    reword(pack, OLD, NEW)
    kiosk.look_for_content()
    assert NEW in first_page_of_next_visit(kiosk)


def test_a_broken_pack_at_the_start_leaves_the_last_good_content_in_force(
    open_kiosk: OpenKiosk, pack: Path
) -> None:
    break_it(pack)
    kiosk = open_kiosk(pack=pack)
    kiosk.says("content.last_good")
    assert OLD in first_page_of_next_visit(kiosk)


def test_without_any_good_content_the_kiosk_says_in_one_line_why_it_does_not_start(
    open_kiosk: OpenKiosk, pack: Path, tmp_path: Path
) -> None:
    break_it(pack)
    shutil.rmtree(tmp_path / "data" / "content")
    with pytest.raises(
        NotOpened, match=r"no content to serve: .*life-events\.yaml:2: broken YAML"
    ) as refused:
        open_kiosk(pack=pack)
    assert "\n" not in str(refused.value)


def flip_a_byte(content: Path) -> None:
    (database,) = content.glob("*.db")
    damaged = bytearray(database.read_bytes())
    damaged[len(damaged) // 2] ^= 0x10
    database.write_bytes(damaged)


def remove_it(content: Path) -> None:
    (database,) = content.glob("*.db")
    database.unlink()


def empty_it(content: Path) -> None:
    (database,) = content.glob("*.db")
    database.write_bytes(b"")


def scribble_on_the_manifest(content: Path) -> None:
    (content / "manifest.json").write_text('{"current":')


@pytest.mark.parametrize("damage", [flip_a_byte, remove_it, empty_it, scribble_on_the_manifest])
def test_damaged_content_is_built_anew_from_the_pack_and_the_log_says_so(
    open_kiosk: OpenKiosk, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    damage(tmp_path / "data" / "content")
    kiosk = open_kiosk()
    kiosk.says("content.refused")
    kiosk.says("content.compiled")
    assert OLD in first_page_of_next_visit(kiosk)


def test_sound_content_is_not_built_again(kiosk: Kiosk) -> None:
    kiosk.settle()
    kiosk.look_for_content()
    assert "content.compiled" not in kiosk.events()
