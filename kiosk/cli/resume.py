"""`kiosk resume`: what the code of a sheet leads to, as a kiosk's screen shows it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.failure import Failure
from kiosk.cli.packs import ChangesFile, Content, SiteFolder, changes_today, content_of
from kiosk.cli.preview_text import LineWriter
from kiosk.domain.checklist import NoOutcome
from kiosk.domain.handover import Handover
from kiosk.domain.handover_code import Unreadable
from kiosk.domain.taking_up import Edition, service_in, taken_up
from kiosk.domain.visit import Asking, TakenUp
from kiosk.folders import data_folder
from kiosk.services.earlier_content import EarlierContent
from kiosk.services.handover_key import HandoverKey
from kiosk.store.content_shelf import ContentShelf

Code = Annotated[str, typer.Argument(metavar="CODE", help="What a reader reads from the sheet: LK…")]
Language = Annotated[str | None, typer.Option("--lang", metavar="LANG", help="A language of the pack.")]
Pack = Annotated[Path | None, typer.Option("--pack", metavar="PACK", help="Another pack than the default.")]
Data = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", help="A kiosk's data: the hall's key, and content of before."),
]

_REFUSALS = {
    Unreadable.NOT_OURS: "this is no code of a sheet: read the one marked “Staff: scan to continue”",
    Unreadable.DAMAGED: "some of the code is missing or wrong: read it again",
    Unreadable.TOO_LONG: "this is too long for a code of a sheet: read the one marked for staff",
    Unreadable.LATER_FORMAT: "a newer version of the kiosk wrote this code: update this one",
    Unreadable.OTHER_PACK: "the sheet was printed with another pack: name it with --pack",
    Unreadable.UNKNOWN_SERVICE: "the pack does not offer the sheet's service any more: start anew",
    Unreadable.NOT_RECORDED: "it could not be put on record",
}


def resume(
    code: Code,
    language: Language = None,
    pack: Pack = None,
    site: SiteFolder = None,
    changes: ChangesFile = None,
    data: Data = None,
) -> None:
    """Take up a visit by the code of its sheet: what changed since, and what follows.

    Staff's marks count where the kiosk's data hold the key that sealed them.
    """
    there = content_of(pack, site, changes_today(changes))
    tongue = there.language(language)
    folder = data_folder() if data is None else data
    handover = _readable(HandoverKey(folder / "handover.key").read(code))
    found = _found(there, handover, EarlierContent(ContentShelf(folder / "content")))
    for line in _lines(found, handover, LineWriter(tongue)):
        print(line)


def _readable(read: Handover | Unreadable) -> Handover:
    if isinstance(read, Unreadable):
        raise Failure(_REFUSALS[read])
    return read


def _found(there: Content, handover: Handover, earlier: EarlierContent) -> TakenUp:
    """The visit, whether anything changed or not."""
    service_id = service_in(
        handover, there.guide.identity.id, (service.id for service in there.pack.services)
    )
    if isinstance(service_id, Unreadable):
        raise Failure(_REFUSALS[service_id])
    event = next((event for event in there.pack.life_events if service_id in event.services), None)
    if event is None:
        raise Failure(_REFUSALS[Unreadable.UNKNOWN_SERVICE])
    now = Edition(there.service(service_id), there.guide)
    try:
        found = taken_up(handover, event, now, earlier.editions(service_id))
    except NoOutcome as error:
        raise Failure(f"{error}: see `kiosk content check`") from None
    return found if isinstance(found, TakenUp) else TakenUp(found, ())


def _lines(found: TakenUp, handover: Handover, writer: LineWriter) -> Iterator[str]:
    if found.unsealed:
        yield "Staff's marks are left out: this kiosk's key did not seal them."
    if isinstance(found.then, Asking):
        yield f"The questions have changed since the sheet (content {handover.version}):"
        yield from writer.question(found.then.interview)
        return
    if found.changes:
        yield f"Changed since the sheet (content {handover.version}):"
        yield from (f"  {line}" for line in writer.changes(found.changes))
    else:
        yield f"Nothing has changed since the sheet (content {handover.version})."
    yield from writer.checklist(found.then.checklist)
