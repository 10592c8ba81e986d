"""Sheets of the real content: every service, bare-handed and with all papers, in both languages."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content.loader import load_pack
from kiosk.content.site import load_site
from kiosk.domain.checklist import Checklist, Guide, checklist, papers_to_tick
from kiosk.domain.interview import Interview
from kiosk.domain.pack import ContentPack
from kiosk.domain.print_job import Medium
from kiosk.domain.services import PublicService
from kiosk.domain.settings import resolve
from kiosk.printing.qr_code import qr_code
from kiosk.printing.qr_text import MAX_BYTES, qr_text
from kiosk.printing.renderer import SheetRenderer
from tests.printing.reading import page_count, pdf_text, squeezed, texts_told
from tests.printing.samples import STAMP

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def pack() -> ContentPack:
    return load_pack(RESOURCES / "content" / "default", RESOURCES / "pictures")


@pytest.fixture(scope="module")
def guide(pack: ContentPack) -> Guide:
    site = load_site(RESOURCES / "sites" / "default", pack)
    return Guide.of(pack, site, resolve(pack.settings, site))


def visits(pack: ContentPack, guide: Guide) -> Iterator[Checklist]:
    chance = random.Random(20261122)
    for service in pack.services:
        talk = drawn(service, guide, chance)
        papers = [use.evidence.id for use in papers_to_tick(talk)]
        yield checklist(guide, talk, papers)
        yield checklist(guide, talk, papers[1:])


def drawn(service: PublicService, guide: Guide, chance: random.Random) -> Interview:
    talk = Interview(service, guide.settings)
    while (question := talk.current()) is not None:
        talk = talk.answer(question.id, chance.choice(talk.options(question)).id)
    return talk


def test_every_services_sheet_says_all_of_it_in_both_languages(
    renderer: SheetRenderer, pack: ContentPack, guide: Guide
) -> None:
    for told in visits(pack, guide):
        said = pdf_text(renderer.a4(told, STAMP, "en"))
        for text in texts_told(told):
            assert squeezed(text.primary) in said
            assert squeezed(text.in_language("en")) in said


def test_most_visits_fit_one_page_in_chinese_and_none_needs_three(
    renderer: SheetRenderer, pack: ContentPack, guide: Guide
) -> None:
    pages = [page_count(renderer.a4(told, STAMP, "zh-CN")) for told in visits(pack, guide)]
    assert max(pages) <= 2
    assert pages.count(1) >= 0.75 * len(pages)


def test_every_services_receipt_can_be_drawn(
    renderer: SheetRenderer, pack: ContentPack, guide: Guide
) -> None:
    for told in visits(pack, guide):
        assert renderer.receipt(told, STAMP, "en", Medium.RECEIPT_58)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_services_code_names_all_that_is_missing(
    pack: ContentPack, guide: Guide, language: str
) -> None:
    for told in visits(pack, guide):
        words = qr_text(told, language)
        assert len(words.encode()) <= MAX_BYTES
        assert qr_code(words).side <= 93
        for material in told.missing:
            for item in material.items:
                assert item.have or item.use.evidence.name.in_language(language) in words
