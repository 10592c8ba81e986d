"""`kiosk search`: what somebody who types this finds, so that an editor can try the words of a pack."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.packs import open_content
from kiosk.domain.search import Hit, SearchIndex
from kiosk.domain.search_forms import FoundKind
from kiosk.domain.search_match import How
from kiosk.resources import resource_folder

_HOW = {
    How.WHOLE: "is one of its words",
    How.BEGINS: "begins one of its words",
    How.INSIDE: "is in one of its words",
    How.SCATTERED: "all there, in another order or apart",
    How.ALIKE: "sounds alike",
    How.MISTAKEN: "with typing mistakes",
    How.PARTLY: "in part",
}


def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What somebody types.")],
    language: Annotated[
        str | None, typer.Option("--lang", "--language", metavar="LANG", help="The screen's language.")
    ] = None,
    pack: Annotated[
        Path | None, typer.Option("--pack", metavar="PACK", help="Another pack than the default.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="The most that is listed.")] = 8,
) -> None:
    """List the services and life events that a text finds, the best first, and how each fits."""
    from kiosk.content.search_forms import search_forms

    there = open_content(pack or resource_folder() / "content" / "default", None)
    tongue = there.language(language)
    hits = SearchIndex(search_forms(there.pack)).find(text, tongue, limit)
    titles = {(FoundKind.SERVICE, one.id): one.title for one in there.pack.services}
    titles |= {(FoundKind.EVENT, one.id): one.title for one in there.pack.life_events}
    for hit in hits:
        print(_line(hit, titles[hit.kind, hit.id].in_language(tongue)))
    if not hits:
        print("nothing: add what people say to also: of a service")


def _line(hit: Hit, title: str) -> str:
    return f"{hit.kind} {hit.id}: {title} ({_HOW[hit.how]})"
