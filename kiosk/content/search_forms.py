"""A pack -> everything that its search index is made of."""

from collections import defaultdict
from collections.abc import Iterable

from kiosk.content.pinyin import sounds, spoken_line
from kiosk.domain.front_page import LifeEvent
from kiosk.domain.pack import ContentPack
from kiosk.domain.search_forms import (
    SEVERAL,
    AlsoWord,
    FoundKind,
    SearchEntry,
    SearchForms,
    SearchLines,
    is_chinese,
)
from kiosk.domain.search_grams import grams_of
from kiosk.domain.search_text import words_of
from kiosk.domain.services import PublicService
from kiosk.domain.texts import Text


def search_forms(pack: ContentPack) -> SearchForms:
    """The forms of all services, in the order in which life events lead to them, and of all life events."""
    entries = tuple(_entries(pack))
    return SearchForms(entries, grams_of(entries), sounds())


def _entries(pack: ContentPack) -> Iterable[SearchEntry]:
    services = {service.id: service for service in pack.services}
    languages = [language for language in pack.languages if language not in pack.generated]
    also = defaultdict[tuple[FoundKind, str], list[AlsoWord]](list)
    for word in pack.also:
        also[word.kind, word.owner].append(word)
    led_to = [service for event in pack.life_events for service in event.services]
    for service in (services[id_] for id_ in dict.fromkeys([*led_to, *services])):
        yield _entry(
            languages, FoundKind.SERVICE, service, also[FoundKind.SERVICE, service.id], service.summary
        )
    for event in pack.life_events:
        yield _entry(languages, FoundKind.EVENT, event, also[FoundKind.EVENT, event.id], event.subtitle)


def _entry(
    languages: Iterable[str],
    kind: FoundKind,
    owner: PublicService | LifeEvent,
    also: Iterable[AlsoWord],
    summary: Text,
) -> SearchEntry:
    lines = tuple(_lines(language, owner.title, also, summary) for language in languages)
    return SearchEntry(kind, owner.id, lines)


def _lines(language: str, title: Text, also: Iterable[AlsoWord], summary: Text) -> SearchLines:
    said = [(title.in_language(language), 0)]
    for word in also:
        said += [(one, word.rank) for one in word.text.in_language(language).split(SEVERAL)]
    said.append((summary.in_language(language), 0))
    lines = [(_line(language, wording), rank) for wording, rank in said]
    return SearchLines(language, "\n".join(line for line, _ in lines), tuple(rank for _, rank in lines))


def _line(language: str, wording: str) -> str:
    return spoken_line(wording) if is_chinese(language) else f" {' '.join(words_of(wording))} "
