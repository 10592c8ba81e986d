"""What stands in figures and signs is read as a person would read it."""

import re

import pytest

from kiosk.domain.spoken import Line
from kiosk.speech.reading import as_read
from kiosk.speech.reading.chinese_numbers import number

CHINESE = (
    ("请拨打12333", "请拨打幺二三三三"),
    ("打12333，问社保", "打幺二三三三，问社保"),
    ("地区号加12333", "地区号加幺二三三三"),
    ("010-12345678", "零幺零，幺二三四五六七八"),
    ("0571-12333", "零五七幺，幺二三三三"),
    ("客服400-123-4567", "客服四零零，幺二三，四五六七"),
    ("先打110", "先打幺幺零"),
    ("第110条", "第一百一十条"),
    ("110元", "一百一十元"),
    ("20元", "二十元"),
    ("2元", "两元"),
    ("2.50元", "两元五角"),
    ("2.05元", "两元零五分"),
    ("0.5元", "五角"),
    ("¥12", "十二元"),
    ("12345元", "一万二千三百四十五元"),
    ("5万元", "五万元"),
    ("2份", "两份"),
    ("12份", "十二份"),
    ("2个工作日", "两个工作日"),
    ("2月2日", "二月二日"),
    ("2026年2月1日起", "二零二六年二月一日起"),
    ("2026-11-01", "二零二六年十一月一日"),
    ("default 2026.11.1 (2026-11-01)", "default 二零二六点一一点一，二零二六年十一月一日"),
    ("60%到300%之间", "百分之六十到百分之三百之间"),
    ("60%–300%", "百分之六十到百分之三百"),
    ("3-5个工作日", "三到五个工作日"),
    ("8:30-12:00", "八点三十分到十二点"),
    ("2:05", "两点零五分"),
    ("第2步，共3步", "第二步，共三步"),
    ("满16周岁", "满十六周岁"),
    ("补卡最长7个工作日", "补卡最长七个工作日"),
    ("1/2", "二分之一"),
    ("（公通字〔2016〕21号）", "公通字，二零一六年，二十一号"),
    ("国务院令第765号", "国务院令第七百六十五号"),
    ("自助导办 · 供您使用", "自助导办，供您使用"),
    ("✓ 已有", "已有"),
    ("× 还缺", "还缺"),
    ("往下看更多 ▼", "往下看更多"),
    ("正在打印……", "正在打印。"),
    ("银行卡/存折", "银行卡或存折"),
    ("用A4纸", "用A 四纸"),
    ("单号 K7F3", "单号 K 七 F 三"),
    ("单号 20261122-K7PX3Q", "单号 二零二六幺幺二二，K 七 P X 三 Q"),
    ("用APP办", "用A P P办"),
    ("358×441像素", "三百五十八乘四百四十一像素"),
    ("①身份证", "一，身份证"),
    ("您在吗？", "您在吗？"),
    ("他说“好”。", "他说 好 。"),
)
ENGLISH = (
    ("Phone 12333 and ask.", "Phone 1 2 3 3 3 and ask."),
    ("Phone 110.", "Phone 1 1 0."),
    ("010-12345678", "0 1 0, 1 2 3 4 5 6 7 8"),
    ("400-123-4567", "4 0 0, 1 2 3, 4 5 6 7"),
    ("Up to 50,000 yuan", "Up to 50000 yuan"),
    ("20 yuan", "20 yuan"),
    ("2.50 yuan", "2 yuan 50"),
    ("¥8", "8 yuan"),
    ("60% to 300%", "60 percent to 300 percent"),
    ("3–5 working days", "3 to 5 working days"),
    ("In force since 2026-11-01", "In force since 1 November 2026"),
    ("8:30–12:00", "8 30 to 12 o'clock"),
    ("Decree No. 765", "Decree number 765"),
    ("ID card (original)", "ID card, original"),
    ("ID card (original).", "ID card, original."),
    ("Guidance · for you", "Guidance, for you"),
    ("✓ Have it", "Have it"),
    ("card / passbook", "card or passbook"),
    ("No. K7F3", "number K 7 F 3"),
    ("No. 20261122-K7PX3Q", "number 2 0 2 6 1 1 2 2, K 7 P X 3 Q"),
    ("a 6-digit password", "a 6-digit password"),
    ("1 pc.", "1 piece"),
    ("358 × 441 pixels", "358 by 441 pixels"),
    ("Printing…", "Printing."),
)


@pytest.mark.parametrize(("written", "read"), CHINESE)
def test_chinese_is_read_as_a_person_would(written: str, read: str) -> None:
    assert as_read(Line(written, "zh-CN")) == read


@pytest.mark.parametrize(("written", "read"), ENGLISH)
def test_english_is_read_as_a_person_would(written: str, read: str) -> None:
    assert as_read(Line(written, "en")) == read


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ("0", "零"),
        ("10", "十"),
        ("11", "十一"),
        ("20", "二十"),
        ("100", "一百"),
        ("101", "一百零一"),
        ("110", "一百一十"),
        ("1001", "一千零一"),
        ("1010", "一千零一十"),
        ("10000", "一万"),
        ("10005", "一万零五"),
        ("10010", "一万零一十"),
        ("100000", "十万"),
        ("100200", "十万零二百"),
        ("1234567", "一百二十三万四千五百六十七"),
        ("100000001", "一亿零一"),
        ("2.50", "二点五零"),
    ],
)
def test_numbers_become_chinese_words(figures: str, words: str) -> None:
    assert number(figures) == words


def test_a_language_without_rules_is_left_to_its_voice() -> None:
    assert as_read(Line("12333", "ug")) == "12333"


def test_no_figure_is_left_to_a_chinese_voice() -> None:
    for written, _ in CHINESE:
        assert re.search(r"\d", as_read(Line(written, "zh-CN"))) is None, written
