"""`kiosk content compare`: what differs for citizens between two packs."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.failure import Failure, said_in_one_line
from kiosk.cli.packs import pictures
from kiosk.content.loader import load_pack
from kiosk.content.site import bare_site, load_site
from kiosk.domain.comparing import Difference, common_languages
from kiosk.domain.comparing import compare as compare_editions
from kiosk.domain.comparing_things import Aspect, Edition
from kiosk.store.content_reader import ContentReader
from kiosk.store.errors import StoreError

OldPack = Annotated[Path, typer.Argument(metavar="OLD", help="A pack's folder, or a content database.")]
NewPack = Annotated[Path, typer.Argument(metavar="NEW", help="The other one.")]
Site = Annotated[
    Path | None, typer.Option("--site", metavar="SITE", help="A bureau's folder, for both of them.")
]
Language = Annotated[str | None, typer.Option("--lang", metavar="LANG", help="A language of both packs.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def compare(
    old: OldPack, new: NewPack, site: Site = None, language: Language = None, as_json: AsJson = False
) -> None:
    """Say what differs for citizens between two packs, a line for each thing with old and new.

    A content database has its own site's settings unless --site names another.
    """
    before, after = _edition(old, site), _edition(new, site)
    languages = common_languages(before, after)
    tongue = languages[0] if language is None else language
    if tongue not in languages:
        raise Failure(f"no language `{tongue}` in both packs: use one of {', '.join(languages)}")
    found = compare_editions(before, after)
    if as_json:
        print(json.dumps([_json(difference) for difference in found], ensure_ascii=False, indent=2))
        return
    for line in _lines(found, tongue):
        print(line)
    print(f"{_which(before)} -> {_which(after)}: {len(found)} difference{'' if len(found) == 1 else 's'}")


def _edition(path: Path, site: Path | None) -> Edition:
    if path.is_file():
        return _from_database(path, site)
    with said_in_one_line():
        pack = load_pack(path, pictures())
        return Edition(pack, bare_site(pack) if site is None else load_site(site, pack))


def _from_database(path: Path, site: Path | None) -> Edition:
    try:
        with ContentReader(path) as reader:
            pack, its_own = reader.pack(), reader.site()
    except StoreError as error:
        raise Failure(f"{error}: name a pack's folder, or a database of this kiosk's version") from None
    with said_in_one_line():
        return Edition(pack, its_own if site is None else load_site(site, pack))


def _lines(found: Iterable[Difference], language: str) -> Iterable[str]:
    for difference in found:
        shown = difference.shown_in(language)
        mark = "+" if difference.old is None else "-" if difference.new is None else "~"
        about = f"{difference.topic} `{difference.id}`"
        if difference.aspect is not Aspect.WHOLE:
            about += f", {difference.aspect}"
        other = "" if shown == language else f" [{shown}]"
        concerned = f" ({', '.join(difference.services)})" if difference.services else ""
        yield f"{mark} {about}{other}: {_values(difference, shown)}{concerned}"


def _values(difference: Difference, language: str) -> str:
    values = (difference.old, difference.new)
    return " -> ".join(value.in_language(language) for value in values if value is not None)


def _json(difference: Difference) -> dict[str, object]:
    return {
        "topic": difference.topic.value,
        "id": difference.id,
        "name": dict(difference.name.wordings),
        "aspect": difference.aspect.value,
        "old": None if difference.old is None else dict(difference.old.wordings),
        "new": None if difference.new is None else dict(difference.new.wordings),
        "languages": list(difference.languages),
        "services": list(difference.services),
    }


def _which(edition: Edition) -> str:
    identity = edition.pack.identity
    return f"{identity.id} {identity.version}"
