"""A pack's own searches are tried when it is checked; the default pack's hold what people really type."""

from pathlib import Path

import pytest

from kiosk.content.checking import check_pack
from kiosk.content.loader import LoadedPack, load_pack_with_places
from kiosk.content.problems import ContentErrors, Place
from kiosk.content.searches import Search, failed
from kiosk.content.yaml_tree import Word
from kiosk.resources import resource_folder
from tests.content.packs import write_pack
from tests.domain.search_samples import entry, index

RESOURCES = resource_folder()


def said(folder: Path, pictures: Path, searches: str) -> list[str]:
    pack = write_pack(folder / "pack", {"searches.yaml": searches})
    with pytest.raises(ContentErrors) as caught:
        check_pack(pack, None, pictures)
    return [str(problem).removeprefix(f"{pack}/") for problem in caught.value.problems]


def test_searches_that_find_what_they_must_are_counted(tmp_path: Path, pictures: Path) -> None:
    searches = "zh-CN:\n  补: [replace, lost]\n  blsbk: replace\n  卡丢了: lost\nen: {}\n"
    pack = write_pack(tmp_path, {"searches.yaml": searches})
    assert check_pack(pack, None, pictures).searches == 3


def test_a_search_that_fails_is_an_error_at_its_line(tmp_path: Path, pictures: Path) -> None:
    assert said(tmp_path, pictures, "zh-CN:\n  补领: replace\n  飞机: replace\n") == [
        "searches.yaml:3: `飞机` finds nothing: not `replace`: "
        "add what people say to also: of `replace`, or mend this line"
    ]


def test_a_search_that_finds_another_first_says_which(tmp_path: Path, pictures: Path) -> None:
    (told,) = said(tmp_path, pictures, "zh-CN:\n  补领: lost\n")
    assert told.startswith("searches.yaml:2: `补领` finds replace: not `lost`: ")


def test_the_third_hit_is_too_late() -> None:
    found = index(*(entry(name, "拉la 卡ka", "卡ka") for name in ("one", "two", "three")))
    query = Word.at(Place("searches.yaml", 7), "拉卡")
    assert list(failed([Search("zh-CN", query, ("two", "one"))], found)) == []
    (problem,) = failed([Search("zh-CN", query, ("one", "three"))], found)
    assert str(problem).startswith("searches.yaml:7: `拉卡` finds one, two: `three` comes 3.: ")


@pytest.mark.parametrize(
    ("searches", "problem"),
    [
        ("zh-CN:\n  补领: moon\n", "searches.yaml:2: unknown service or life event `moon`: "),
        ("de:\n  补领: replace\n", "searches.yaml:1: the pack has no language `de`: "),
        ("zh-CN:\n  补领: 3\n", "searches.yaml:2: what `补领` must find is no id: "),
        ("zh-CN:\n  补领: []\n", "searches.yaml:2: what `补领` must find is no id: "),
        ("zh-CN:\n  补领: [replace, lost, replace]\n", "searches.yaml:2: what `补领` must find is no id: "),
        ("zh-CN: [补领]\n", "searches.yaml:1: is no mapping: "),
        ("- 补领\n", "searches.yaml:1: is no mapping: "),
        ("zh-CN:\n  补领: replace\n  补领: lost\n", "searches.yaml:3: the key `补领` a second time: "),
    ],
)
def test_a_broken_file_is_told_where(searches: str, problem: str, tmp_path: Path, pictures: Path) -> None:
    assert any(told.startswith(problem) for told in said(tmp_path, pictures, searches))


@pytest.fixture(scope="module")
def default() -> LoadedPack:
    return load_pack_with_places(RESOURCES / "content/default", RESOURCES / "pictures")


def test_the_default_pack_finds_what_people_type() -> None:
    checked = check_pack(RESOURCES / "content/default", None, RESOURCES / "pictures")
    assert checked.searches >= 200


def test_every_service_is_searched_for_in_both_languages(default: LoadedPack) -> None:
    services = {service.id for service in default.pack.services}
    for language in set(default.pack.languages) - set(default.pack.generated):
        wanted = {id_ for search in default.searches if search.language == language for id_ in search.wanted}
        assert services - wanted == set(), language


def test_every_service_of_the_default_pack_says_what_people_say(default: LoadedPack) -> None:
    said = {word.owner for word in default.pack.also}
    assert {service.id for service in default.pack.services} <= said
    assert default.warnings == ()
