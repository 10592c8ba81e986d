"""Characters are read as their word asks for, and by all their other readings."""

import pytest

from kiosk.content.pinyin import sounds, spoken_line
from kiosk.domain.search_text import Sounds


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("银行", "yin hang"),
        ("不行", "bu xing"),
        ("重新参保", "chong xin can bao"),
        ("重要", "zhong yao"),
        ("补缴", "bu jiao"),
        ("解挂", "jie gua"),
        ("女儿、绿卡", "nv er lv ka"),
        ("长期", "chang qi"),
        ("APP里查12333", "app li cha 12333"),
        ("ＡＴＭ", "atm"),
    ],
)
def test_the_reading_that_the_word_asks_for_comes_first(text: str, usual: str) -> None:
    units = spoken_line(text).split()
    assert " ".join(unit[1:].partition("/")[0] for unit in units) == usual


def test_a_character_keeps_its_other_readings() -> None:
    assert spoken_line("银行") == "银yin 行hang/xing/heng "
    assert set(spoken_line("重").split()[0][1:].split("/")) >= {"zhong", "chong"}


def test_marks_are_not_read() -> None:
    assert spoken_line("（卡）——丢了？！") == spoken_line("卡丢了")
    assert spoken_line("？！") == ""


def test_the_table_reads_simplified_and_traditional_characters() -> None:
    table = Sounds(sounds())
    assert [table.of(character) for character in "社會保障卡掛失補辦女"] == (
        ["she", "hui", "bao", "zhang", "ka", "gua", "shi", "bu", "ban", "nv"]
    )
    assert len(sounds().encode()) < 64_000
