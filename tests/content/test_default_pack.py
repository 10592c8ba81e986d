"""The default pack: whatever a citizen answers, they leave with a list that is whole."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.checking import CheckedPack, check_pack
from kiosk.domain.all_paths import example, paths
from kiosk.domain.checklist import Checklist, Guide, OutcomeKind, checklist, in_force, papers_to_tick
from kiosk.domain.criteria import Criterion
from kiosk.domain.services import PublicService
from kiosk.domain.settings import resolve
from kiosk.domain.texts import Text
from kiosk.domain.wording import Wording
from kiosk.resources import resource_folder

RESOURCES = resource_folder()
SERVICES = sorted(file.stem for file in (RESOURCES / "content/default/services").glob("*.yaml"))


@pytest.fixture(scope="module")
def checked() -> CheckedPack:
    """The pack as it is published: checked with every path, under the default site's settings."""
    return check_pack(RESOURCES / "content/default", RESOURCES / "sites/default", RESOURCES / "pictures")


@pytest.fixture(scope="module")
def guide(checked: CheckedPack) -> Guide:
    assert checked.site is not None
    return Guide.of(checked.pack, checked.site, resolve(checked.pack.settings, checked.site))


def test_pack_has_no_error_and_no_warning(checked: CheckedPack) -> None:
    assert checked.warnings == ()
    assert checked.paths > 1000


def test_pack_is_in_chinese_and_english_and_generated_traditional_chinese(checked: CheckedPack) -> None:
    assert checked.pack.languages == ("zh-CN", "en", "zh-Hant")
    assert checked.pack.generated == ("zh-Hant",)
    assert {text.languages for text in _texts(checked.pack)} == {("zh-CN", "en", "zh-Hant")}


def test_every_service_can_be_found_from_the_home_page(checked: CheckedPack) -> None:
    led_to = {service for event in checked.pack.life_events for service in event.services}
    assert led_to == {service.id for service in checked.pack.services} == set(SERVICES)


def test_every_statement_of_the_article_is_taken_up(checked: CheckedPack) -> None:
    assert len(checked.pack.article_notes) > 20
    assert all(note.refs for note in checked.pack.article_notes)


@pytest.mark.parametrize("service_id", SERVICES)
def test_every_path_ends_in_a_whole_list(service_id: str, checked: CheckedPack, guide: Guide) -> None:
    service = in_force(checked.pack.service(service_id), guide)
    for talk in paths(service, guide.settings):
        where = f"{service_id} {example(talk.answers)}"
        everything = frozenset(use.evidence.id for use in papers_to_tick(talk))
        _assert_whole(checklist(guide, talk, ()), service, where)
        told = checklist(guide, talk, everything)
        _assert_whole(told, service, where)
        assert told.missing == (), where
        assert told.outcome is (OutcomeKind.READY if told.where.channel.here else OutcomeKind.GO_THERE), where


def _assert_whole(told: Checklist, service: PublicService, where: str) -> None:
    assert told.steps, where
    assert told.laws, where
    assert (told.outcome is OutcomeKind.GO_THERE) is not told.where.channel.here, where
    if told.outcome is OutcomeKind.BRING:
        assert told.missing, where
    for material in told.materials:
        for items in (material.items, *material.substitutes):
            for item in items:
                basis = item.use.evidence.basis or material.requirement.basis
                assert item.use.evidence.identity or basis, f"{where}: {item.use.evidence.id}"
    for text in _texts(told):
        assert not text.placeholders(), f"{where}: {text.primary}"


def _texts(value: Any) -> Iterator[Text]:
    """Every text in ``value``, save the phrases that have figures of their own to fill in."""
    match value:
        case Text():
            yield value
        case Wording() | Criterion():
            return
        case tuple():
            for part in value:
                yield from _texts(part)
        case _ if is_dataclass(value):
            for field in fields(value):
                if field.name != "lists":
                    yield from _texts(getattr(value, field.name))
        case _:
            return


def test_pack_folder_holds_nothing_but_the_pack() -> None:
    names = {file.suffix for file in Path(RESOURCES / "content/default").rglob("*") if file.is_file()}
    assert names == {".yaml", ".po"}
