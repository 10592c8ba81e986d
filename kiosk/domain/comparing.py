"""What differs for citizens between two packs at their sites, a line for each thing with old and new."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from kiosk.domain.comparing_pack import things_of_pack
from kiosk.domain.comparing_service import service_card, things_of_service
from kiosk.domain.comparing_things import Aspect, Edition, Thing, Topic
from kiosk.domain.texts import Text


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: ``aspect`` of the thing ``id``, which is called ``name``.

    ``old`` is None for what is new, ``new`` for what is gone. ``languages`` are those whose wordings differ,
    ``services`` those (ids) that it concerns; empty for what stands above all services.
    """

    topic: Topic
    id: str
    name: Text
    aspect: Aspect
    old: Text | None
    new: Text | None
    languages: tuple[str, ...]
    services: tuple[str, ...] = ()

    def shown_in(self, language: str) -> str:
        """The language to show it in: ``language`` if it differs there, else the first in which it does."""
        return language if language in self.languages else self.languages[0]


def compare(old: Edition, new: Edition) -> tuple[Difference, ...]:
    """All differences: those of the pack as a whole, services that came or went, and the services' own.

    A difference that several services share is named once. Only languages that both packs have are compared.
    """
    both = _Both(old, new)
    found = [*both.things(things_of_pack(old), things_of_pack(new), ())]
    before = {service.id: service for service in old.pack.services}
    after = {service.id: service for service in new.pack.services}
    found += both.things(
        [service_card(service) for service in old.pack.services],
        [service_card(service) for service in new.pack.services],
        (),
    )
    for id_ in (id_ for id_ in before if id_ in after):
        found += both.things(things_of_service(before[id_], old), things_of_service(after[id_], new), (id_,))
    return tuple(_each_once(found))


def common_languages(old: Edition, new: Edition) -> tuple[str, ...]:
    """The languages of both packs in the order of the newer; the newer's primary one if there is none."""
    shared = tuple(tag for tag in new.pack.languages if tag in old.pack.languages)
    return shared or new.pack.languages[:1]


class _Both:
    """Compares the things of two editions in the languages that both have."""

    def __init__(self, old: Edition, new: Edition) -> None:
        self._languages = common_languages(old, new)

    def things(
        self, old: Iterable[Thing], new: Iterable[Thing], services: tuple[str, ...]
    ) -> Iterator[Difference]:
        before = {(thing.topic, thing.id): thing for thing in old}
        after = {(thing.topic, thing.id): thing for thing in new}
        for key in dict.fromkeys((*before, *after)):
            for difference in self._thing(before.get(key), after.get(key)):
                yield replace(difference, services=services)

    def _thing(self, old: Thing | None, new: Thing | None) -> Iterator[Difference]:
        present = new or old
        if present is None:
            return
        if present.facts and old is None:
            yield from self._line(present, Aspect.WHOLE, None, present.name)
        elif present.facts and new is None:
            yield from self._line(present, Aspect.WHOLE, present.name, None)
        else:
            yield from self._parts(present, old, new)

    def _parts(self, present: Thing, old: Thing | None, new: Thing | None) -> Iterator[Difference]:
        facts, new_facts = dict(old.facts if old else ()), dict(new.facts if new else ())
        for aspect in dict.fromkeys((*facts, *new_facts)):
            yield from self._line(present, aspect, facts.get(aspect), new_facts.get(aspect))
        for before, after in self._aligned(old.lines if old else (), new.lines if new else ()):
            yield from self._line(present, Aspect.LINE, before, after)

    def _line(self, thing: Thing, aspect: Aspect, old: Text | None, new: Text | None) -> Iterator[Difference]:
        differing = tuple(
            tag for tag in self._languages if (old and old.in_language(tag)) != (new and new.in_language(tag))
        )
        if differing:
            yield Difference(thing.topic, thing.id, thing.name, aspect, old, new, differing)

    def _aligned(self, old: Sequence[Text], new: Sequence[Text]) -> Iterator[tuple[Text | None, Text | None]]:
        """Lines side by side, so that one that was put in between does not make all that follow differ."""
        before, after = [self._said(line) for line in old], [self._said(line) for line in new]
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
            if kind != "equal":
                gone, come = old[old_from:old_to], new[new_from:new_to]
                for position in range(max(len(gone), len(come))):
                    yield (
                        gone[position] if position < len(gone) else None,
                        come[position] if position < len(come) else None,
                    )

    def _said(self, line: Text) -> tuple[str, ...]:
        return tuple(line.in_language(tag) for tag in self._languages)


def _each_once(found: Iterable[Difference]) -> Iterator[Difference]:
    services: dict[Difference, list[str]] = {}
    for difference in found:
        services.setdefault(replace(difference, services=()), []).extend(difference.services)
    for difference, concerned in services.items():
        yield replace(difference, services=tuple(dict.fromkeys(concerned)))
