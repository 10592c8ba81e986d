"""Amounts, what a site overrides, and texts in several languages."""

import pytest

from kiosk.domain.checklist import in_force
from kiosk.domain.settings import Money, Setting, SettingKind, SitePack, resolve, shown
from kiosk.domain.texts import Text
from tests.builders import guide, notice, question, route, service, step, text, way


@pytest.mark.parametrize(
    ("fen", "yuan"),
    [(0, "0"), (2000, "20"), (250, "2.50"), (205, "2.05"), (99, "0.99"), (1_000_000, "10000")],
)
def test_amount_in_yuan_has_only_the_decimals_it_needs(fen: int, yuan: str) -> None:
    assert Money(fen).yuan == yuan


def test_amounts_are_compared_by_value() -> None:
    assert Money(250) == Money(250)
    assert Money(99) < Money(100)


def _setting(id_: str, default: bool | Money) -> Setting:
    kind = SettingKind.FLAG if isinstance(default, bool) else SettingKind.MONEY
    return Setting(id_, kind, text("标题"), default, (), "the article", "S")


def test_site_overrides_only_what_it_names() -> None:
    definitions = (_setting("fee.lost", Money(2000)), _setting("police", False))
    site = SitePack("hall", "1", text("市社保局"), (("fee.lost", Money(0)),))
    assert resolve(definitions, site) == {"fee.lost": Money(0), "police": False}


def test_setting_that_the_pack_does_not_know_is_left_out() -> None:
    site = SitePack("hall", "1", text("市社保局"), (("gone", True),))
    assert resolve((), site) == {}


def test_values_are_shown_in_each_language() -> None:
    money = text("{amount}元", "{amount} yuan")
    values = shown({"fee": Money(250), "days": 10, "hall": text("一楼", "first floor")}, money)
    told = text("{hall}交{fee}，{days}日", "Pay {fee} on the {hall} within {days} days").filled(values)
    assert told.in_language("zh-CN") == "一楼交2.50元，10日"
    assert told.in_language("en") == "Pay 2.50 yuan on the first floor within 10 days"


def test_flags_and_choices_are_shown_nowhere() -> None:
    assert shown({"police": True, "side": "north"}, text("{amount}元")) == {}


def test_language_that_is_missing_falls_back_to_the_primary_one() -> None:
    only_chinese = Text((("zh-CN", "社保卡"),))
    assert only_chinese.in_language("en") == "社保卡"
    assert only_chinese.primary == "社保卡"
    assert only_chinese.languages == ("zh-CN",)


def test_placeholders_of_all_languages_are_found() -> None:
    assert text("{fee.lost}", "{fee.lost} or {days}").placeholders() == {"fee.lost", "days"}


def test_a_setting_without_value_is_an_error_of_the_pack() -> None:
    with pytest.raises(KeyError):
        text("{gone}").filled({})


def test_service_in_force_names_values_wherever_it_speaks() -> None:
    phone = "请打{phone.enquiry}"
    spoken = service(
        question("holder"),
        channels=[way("window", phone)],
        routes=[route("window")],
        before=[step(phone)],
        after=[step(phone)],
        notices=[notice(phone)],
    )
    read = in_force(spoken, guide())
    told = [read.before[0].text, read.after[0].text, read.notices[0].text, read.channels[0].steps[0].text]
    assert {words.primary for words in told} == {"请打12333"}
