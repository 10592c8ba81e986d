"""A pack on disk becomes content."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.checking import check_pack
from kiosk.content.loader import load_pack
from kiosk.content.problems import ContentErrors
from kiosk.content.site import load_site
from kiosk.domain.checklist import Guide
from kiosk.domain.criteria import ALWAYS, AnswerIn, Not, SettingIs
from kiosk.domain.evidence import Form
from kiosk.domain.pack import ContentPack
from kiosk.domain.services import Half
from kiosk.domain.settings import Money
from kiosk.domain.site_changes import phrases_for
from tests.content.packs import PACK, english, write_pack


@pytest.fixture
def pack(tmp_path: Path, pictures: Path) -> ContentPack:
    return load_pack(write_pack(tmp_path / "pack"), pictures)


def test_every_part_of_a_pack_is_read(pack: ContentPack) -> None:
    assert (pack.identity.id, pack.identity.version) == ("small", "2026.1")
    assert pack.identity.effective == date(2026, 11, 1)
    assert pack.languages == ("zh-CN", "en")
    assert [service.id for service in pack.services] == ["replace"]
    assert [event.services for event in pack.life_events] == [("replace",)]
    assert [law.id for law in pack.legal_resources] == ["law-58"]
    assert [note.refs for note in pack.article_notes] == [("fee.lost", "replace")]


def test_texts_are_in_every_language(pack: ContentPack) -> None:
    title = pack.service("replace").title
    assert title.wordings == (("zh-CN", "补领社保卡"), ("en", english("补领社保卡")))


def test_settings_take_values_of_their_kind(pack: ContentPack) -> None:
    values = {setting.id: setting.default for setting in pack.settings}
    assert values["fee.lost"] == Money(2000)
    assert values["police.accepted"] is True
    assert values["policy"] == "paid"
    assert values["days"] == 10


def test_service_has_shared_and_own_questions(pack: ContentPack) -> None:
    holder, reason = pack.service("replace").questions
    assert [option.id for option in holder.options] == ["self", "child"]
    assert holder.options[1].hint is not None
    assert reason.options[1].when == Not(AnswerIn("holder", frozenset({"child"})))
    assert reason.options[0].when == ALWAYS


def test_service_has_shared_and_own_requirements(pack: ContentPack) -> None:
    identity, old_card = pack.service("replace").requirements
    assert [alternative.when for alternative in identity.lists] == [
        ALWAYS,
        SettingIs("police.accepted", True),
    ]
    (note,) = identity.lists[1].uses
    assert (note.evidence.id, note.form, note.count) == ("police-note", Form.COPY, 2)
    assert old_card.when == AnswerIn("reason", frozenset({"broken"}))
    assert old_card.basis == ("law-58",)


def test_service_has_ways_routes_and_costs(pack: ContentPack) -> None:
    service = pack.service("replace")
    assert [use.channel.halves for use in service.channels] == [
        frozenset({Half.SOCIAL}),
        frozenset({Half.BANK}),
    ]
    assert [len(use.steps) for use in service.channels] == [2, 0]
    assert [route.channel for route in service.routes] == ["bank", "window"]
    assert [cost.amount for cost in service.costs] == [Money(0), "fee.lost"]


def test_things_and_fees_that_only_the_place_knows_are_read(tmp_path: Path, pictures: Path) -> None:
    service = PACK["services/replace.yaml"]
    service = service.replace("- [police-note]", "- [{evidence: police-note, form: itself}]")
    service = service.replace("free: {amount: 0,", "free: {amount: as-posted,")
    folder = write_pack(tmp_path / "pack", {"services/replace.yaml": service})
    made = load_pack(folder, pictures).service("replace")
    assert made.requirements[1].lists[0].uses[0].form is Form.ITSELF
    assert made.costs[0].amount is None


def test_nothing_of_the_files_clings_to_the_content(pack: ContentPack) -> None:
    """Every word is a plain str, so that the store and a pickle take it as it is."""
    for value in _everything(pack):
        assert not isinstance(value, str) or type(value).__module__ != "kiosk.content.yaml_tree"


def _everything(value: Any) -> Any:
    yield value
    parts: Any = ()
    if hasattr(value, "__dataclass_fields__"):
        parts = [getattr(value, name) for name in value.__dataclass_fields__]
    elif isinstance(value, tuple | frozenset):
        parts = value
    for part in parts:
        yield from _everything(part)


def test_check_tells_the_number_of_paths(tmp_path: Path, pictures: Path) -> None:
    checked = check_pack(write_pack(tmp_path / "pack"), None, pictures)
    assert checked.paths == 3
    assert checked.warnings == ()


SITE = (
    'id: hall\nversion: "1"\nname: 市社保局\nsettings: {fee.lost: "2.50", police.accepted: false, days: 3}\n'
)
SITE_PO = 'msgid "市社保局"\nmsgstr "City bureau"\n'


def write_site(folder: Path, text: str = SITE, translations: str = SITE_PO) -> Path:
    (folder / "locale").mkdir(parents=True)
    (folder / "site.yaml").write_text(text, "utf-8")
    (folder / "locale" / "en.po").write_text(translations, "utf-8")
    return folder


def test_site_overrides_settings_of_the_pack(tmp_path: Path, pack: ContentPack) -> None:
    site = load_site(write_site(tmp_path / "site"), pack)
    assert site.name.in_language("en") == "City bureau"
    assert dict(site.overrides) == {"fee.lost": Money(250), "police.accepted": False, "days": 3}


def test_site_replaces_the_lists_that_it_has_of_its_own(tmp_path: Path, pack: ContentPack) -> None:
    folder = write_site(tmp_path / "site", translations=f'{SITE_PO}\nmsgid "九号窗口"\nmsgstr "Window 9"\n')
    (folder / "staff.yaml").write_text("windows: {w9: 九号窗口}\n", "utf-8")
    lists = Guide.of(pack, load_site(folder, pack), {}).lists
    assert [(window.id, window.text.in_language("en")) for window in lists.windows] == [("w9", "Window 9")]
    assert lists.notes == pack.staff.notes
    assert [note.id for note in lists.notes] == ["bank-first", "keep-receipt"]


def test_a_site_s_list_without_a_translation_is_refused(tmp_path: Path, pack: ContentPack) -> None:
    folder = write_site(tmp_path / "site")
    (folder / "staff.yaml").write_text("windows: {w9: 九号窗口}\n", "utf-8")
    with pytest.raises(ContentErrors, match=r"staff.yaml:1: the translation of `九号窗口`"):
        load_site(folder, pack)


def test_pack_is_checked_under_the_settings_of_the_site(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    checked = check_pack(folder, write_site(tmp_path / "site"), pictures)
    assert checked.site is not None
    assert checked.site.id == "hall"


def test_words_like_yes_no_and_dates_stay_words(tmp_path: Path, pictures: Path) -> None:
    text = "agent:\n  prompt: 代办？\n  options: {yes: 是, no: 否, 2026-01-01: 那天}\n"
    pack = write_pack(tmp_path / "pack", {"questions/more.yaml": text})
    assert load_pack(pack, pictures).identity.id == "small"


def test_link_inside_the_pack_is_followed(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack")
    (folder / "laws" / "all.yaml").rename(folder / "laws" / ".kept.yaml")
    (folder / "laws" / "all.yaml").symlink_to(".kept.yaml")
    assert load_pack(folder, pictures).legal_resources[0].id == "law-58"


@pytest.mark.parametrize(
    ("file", "more", "kind"),
    [
        (
            "settings/more.yaml",
            "x: {kind: flag, title: 没用的, default: true, source: s, trust: S}",
            "setting",
        ),
        ("laws/more.yaml", "x: {title: 没用的, plain: 没用, text: [没用], version: 没用, source: s}", "law"),
        ("questions/more.yaml", "x: {prompt: 没用的, options: {yes: 是}}", "question"),
        ("requirements/more.yaml", "x: {title: 没用的, any-of: [[id-card]]}", "requirement"),
    ],
)
def test_definition_that_nothing_names_is_a_warning(
    file: str, more: str, kind: str, tmp_path: Path, pictures: Path
) -> None:
    folder = write_pack(tmp_path / "pack", {file: more})
    (warning,) = check_pack(folder, None, pictures).warnings
    assert str(warning) == f"{folder}/{file}:1: nothing names {kind} `x`: use it, or remove it"


def test_service_that_no_life_event_leads_to_is_a_warning(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack", {"services/renew.yaml": PACK["services/replace.yaml"]})
    (warning,) = check_pack(folder, None, pictures).warnings
    assert "no life event leads to service `renew`: name it in life-events.yaml" in str(warning)


def test_what_staff_may_change_and_choose_is_read(tmp_path: Path, pictures: Path) -> None:
    settings = PACK["settings/all.yaml"].replace(
        'title: 咨询电话, default: "12333"',
        'title: 咨询电话, staff: true, figures: true, phrases: [补领社保卡], default: "12333"',
    )
    pack = load_pack(write_pack(tmp_path / "pack", {"settings/all.yaml": settings}), pictures)
    phone = next(setting for setting in pack.settings if setting.id == "phone.enquiry")
    assert (phone.staff, phone.figures) == (True, True)
    assert [phrase.in_language("en") for phrase in phone.phrases] == [english("补领社保卡")]
    site = load_site(
        write_site(tmp_path / "site", SITE + "phrases: {phone.enquiry: [市社保局]}\n"),
        pack,
    )
    assert [phrase.in_language("en") for phrase in phrases_for(phone, site)] == [
        "City bureau",
        english("补领社保卡"),
    ]


def test_a_site_offers_no_phrase_where_staff_may_not_choose(tmp_path: Path, pack: ContentPack) -> None:
    folder = write_site(tmp_path / "site", SITE + "phrases: {phone.enquiry: [市社保局]}\n")
    with pytest.raises(ContentErrors, match=r"staff can't choose a text for `phone\.enquiry`"):
        load_site(folder, pack)


def test_a_site_lists_what_it_may_say_while_a_kiosk_is_out_of_service(
    tmp_path: Path, pack: ContentPack
) -> None:
    notices = f"{SITE}notices: {{repair: 正在检修, holiday: 今天休息}}\n"
    repair = 'msgid "正在检修"\nmsgstr "Being repaired"\n'
    holiday = 'msgid "今天休息"\nmsgstr "Closed today"\n'
    site = load_site(write_site(tmp_path / "site", notices, f"{SITE_PO}\n{repair}\n{holiday}"), pack)
    assert [notice.id for notice in site.notices] == ["repair", "holiday"]
    assert site.notices[1].text.in_language("en") == "Closed today"


def test_a_notice_that_is_not_translated_or_too_long_is_refused(tmp_path: Path, pack: ContentPack) -> None:
    folder = write_site(tmp_path / "site", f"{SITE}notices: {{long: {'停' * 61}}}\n")
    with pytest.raises(ContentErrors) as refused:
        load_site(folder, pack)
    problems = "\n".join(str(problem) for problem in refused.value.problems)
    assert "a notice out of service" in problems
    assert "en.po" in problems
