"""Words that people say are checked, and ordered where services share them."""

from pathlib import Path

import pytest

from kiosk.content.checking import check_pack
from kiosk.content.loader import load_pack, load_pack_with_places
from kiosk.content.problems import ContentErrors
from kiosk.content.search_forms import search_forms
from kiosk.domain.pack import ContentPack
from kiosk.domain.search import SearchIndex
from kiosk.domain.search_forms import FoundKind
from tests.content.packs import PACK, line_of, write_pack

FIRST, SECOND, EVENTS = "services/replace.yaml", "services/second.yaml", "life-events.yaml"


def with_words(first: str, second: str = "", event: str = "") -> dict[str, str | None]:
    """The small pack with a second service, and what stands under also: of each."""
    service, events = PACK[FIRST], PACK[EVENTS]
    return {
        FIRST: service.replace("summary:", f"also: [{first}]\nsummary:"),
        SECOND: service.replace("补领社保卡", "挂失社保卡").replace(
            "summary:", f"also: [{second}]\nsummary:"
        ),
        EVENTS: events.replace("[replace]", "[replace, second]").replace(
            "  subtitle:", f"  also: [{event}]\n  subtitle:"
        ),
    }


def loaded(folder: Path, pictures: Path, changes: dict[str, str | None]) -> ContentPack:
    return load_pack(write_pack(folder / "pack", changes), pictures)


def said(folder: Path, pictures: Path, changes: dict[str, str | None]) -> str:
    with pytest.raises(ContentErrors) as caught:
        check_pack(write_pack(folder / "pack", changes), None, pictures)
    (problem,) = caught.value.problems
    return str(problem).removeprefix(f"{folder / 'pack'}/")


def warnings(folder: Path, pictures: Path, changes: dict[str, str | None]) -> list[str]:
    found = load_pack_with_places(write_pack(folder / "pack", changes), pictures)
    return [str(warning).removeprefix(f"{folder / 'pack'}/") for warning in found.warnings]


def at(changes: dict[str, str | None], file: str) -> str:
    text = changes[file]
    assert text is not None
    return f"{file}:{line_of(text, 'also:')}: "


def test_words_of_services_come_before_those_of_life_events(tmp_path: Path, pictures: Path) -> None:
    pack = loaded(tmp_path, pictures, with_words("消磁, 卡断了", "被偷", "没了"))
    assert [(word.kind, word.owner, word.text.primary, word.rank) for word in pack.also] == [
        (FoundKind.SERVICE, "replace", "消磁", 0),
        (FoundKind.SERVICE, "replace", "卡断了", 0),
        (FoundKind.SERVICE, "second", "被偷", 0),
        (FoundKind.EVENT, "lost", "没了", 0),
    ]
    assert all(word.text.languages == ("zh-CN", "en") for word in pack.also)


def test_who_stands_after_another_is_found_second(tmp_path: Path, pictures: Path) -> None:
    changes = with_words("{word: 消磁, after: second}", "消磁")
    pack = loaded(tmp_path, pictures, changes)
    assert [(word.owner, word.rank) for word in pack.also] == [("replace", 1), ("second", 0)]
    hits = SearchIndex(search_forms(pack)).find("消磁", "zh-CN", 3)
    assert [hit.id for hit in hits] == ["second", "replace"]
    assert warnings(tmp_path, pictures, changes) == []


def test_two_who_share_a_word_without_order_are_warned_of(tmp_path: Path, pictures: Path) -> None:
    changes = with_words("消磁，", "消磁")
    assert warnings(tmp_path, pictures, changes) == [
        f"{at(changes, SECOND)}`消磁` leads to service `replace` too, and neither comes first: "
        "write {word: 消磁, after: replace} in the one that comes second"
    ]


def test_a_service_and_a_life_event_may_share_a_word(tmp_path: Path, pictures: Path) -> None:
    assert warnings(tmp_path, pictures, with_words("消磁", event="消磁")) == []


def test_a_circle_is_refused(tmp_path: Path, pictures: Path) -> None:
    changes = with_words("{word: 消磁, after: second}", "{word: 消磁, after: replace}")
    with pytest.raises(ContentErrors) as caught:
        check_pack(write_pack(tmp_path, changes), None, pictures)
    assert [problem.problem for problem in caught.value.problems] == [
        "`second` comes after itself",
        "`replace` comes after itself",
    ]


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("消磁, 消磁", "`消磁` says the same as `消磁` above: keep one of the two"),
        ("消磁, 「消磁」", "`「消磁」` says the same as `消磁` above: keep one of the two"),
        ("补领社保卡", "`补领社保卡` says the same as the title: keep one of the two"),
        ("{word: 消磁, after: second}", "`second` has no word `消磁`: name a service or life event"),
        ("{word: 消磁, before: second}", "unknown key `before`: "),
        ("3", "`also` is "),
        ("消磁;？！", "an empty word in the zh-CN of `消磁;？！`: write words with a single `;` between"),
        ("消磁;;坏了", "an empty word in the zh-CN of `消磁;;坏了`: write words with a single"),
        ("消" * 33, "33 characters in zh-CN don't fit words that people say: shorten it to at most 32"),
    ],
)
def test_a_mistake_is_said_where_it_is(words: str, problem: str, tmp_path: Path, pictures: Path) -> None:
    changes = with_words(words)
    told = said(tmp_path, pictures, changes)
    assert told.startswith(f"{at(changes, FIRST)}{problem}"), told


def test_a_word_that_is_shown_too_has_one_translation(tmp_path: Path, pictures: Path) -> None:
    changes = with_words("坏了")  # the label of an option
    folder = write_pack(tmp_path / "pack", changes)
    po = folder / "locale" / "en.po"
    lines = po.read_text("utf-8").splitlines()
    place = lines.index('msgid "坏了"') + 1
    lines[place] = 'msgstr "broken; damaged"'
    po.write_text("\n".join(lines) + "\n", "utf-8")
    with pytest.raises(ContentErrors, match="`坏了` is also shown, and its en has several words"):
        load_pack(folder, pictures)


def test_several_words_of_a_translation_are_found_each(tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack", with_words("消磁"))
    po = folder / "locale" / "en.po"
    lines = po.read_text("utf-8").splitlines()
    lines[lines.index('msgid "消磁"') + 1] = 'msgstr "demagnetised; Stripe broken"'
    po.write_text("\n".join(lines) + "\n", "utf-8")
    index = SearchIndex(search_forms(load_pack(folder, pictures)))
    for query in ("demagnetised", "stripe broken"):
        (hit,) = index.find(query, "en", 3)
        assert (hit.id, hit.how.name) == ("replace", "WHOLE")
