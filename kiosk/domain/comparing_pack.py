"""The things that stand above the services of a pack: laws, settings, phrases, life events."""

from collections.abc import Iterator

from kiosk.domain.comparing_things import Aspect, Edition, Thing, Topic
from kiosk.domain.wording import PHRASES


def things_of_pack(edition: Edition) -> Iterator[Thing]:
    """The pack itself, its life events, laws and phrases, and the settings in force at the site."""
    identity = edition.pack.identity
    yield Thing(
        Topic.PACK,
        "pack",
        identity.title,
        (
            (Aspect.TITLE, identity.title),
            (Aspect.VERSION, edition.same(f"{identity.id} {identity.version}")),
            (Aspect.EFFECTIVE, edition.same(identity.effective.isoformat())),
        ),
    )
    yield from _life_events(edition)
    yield from _laws(edition)
    for setting in edition.pack.settings:
        value = edition.value(edition.settings[setting.id])
        yield Thing(Topic.SETTING, setting.id, setting.title, ((Aspect.VALUE, value),))
    for name in PHRASES:
        phrase = getattr(edition.pack.wording, name)
        yield Thing(Topic.PHRASE, name.replace("_", "-"), phrase, ((Aspect.TITLE, phrase),))


def _life_events(edition: Edition) -> Iterator[Thing]:
    titles = {service.id: service.title for service in edition.pack.services}
    for event in edition.pack.life_events:
        services = tuple(titles[id_] for id_ in event.services if id_ in titles)
        yield Thing(
            Topic.EVENT,
            event.id,
            event.title,
            (
                (Aspect.TITLE, event.title),
                (Aspect.SUMMARY, event.subtitle),
                (Aspect.SERVICES, edition.joined(services, "; ")),
                (Aspect.LAWS, edition.basis(event.laws)),
            ),
        )


def _laws(edition: Edition) -> Iterator[Thing]:
    for law in edition.pack.legal_resources:
        facts = ((Aspect.TITLE, law.title), (Aspect.PLAIN, law.plain), (Aspect.VERSION, law.version))
        yield Thing(Topic.LAW, law.id, law.title, facts, law.text)
