"""The content that a command works on."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.failure import Failure, said_in_one_line
from kiosk.content.checking import changed_site
from kiosk.content.loader import load_pack
from kiosk.content.problems import printable
from kiosk.content.site import bare_site
from kiosk.domain.checklist import Guide, in_force
from kiosk.domain.pack import ContentPack
from kiosk.domain.services import PublicService
from kiosk.domain.settings import resolve
from kiosk.domain.site_changes import SiteChange, applying
from kiosk.resources import resource_folder
from kiosk.services.hall_clock import HallClock
from kiosk.store.errors import StoreError
from kiosk.store.site_changes import SiteChangesFile

PackFolder = Annotated[Path, typer.Argument(metavar="PACK", help="The folder that holds pack.yaml.")]
SiteFolder = Annotated[
    Path | None, typer.Option("--site", metavar="SITE", help="The folder that holds a bureau's site.yaml.")
]
ChangesFile = Annotated[
    Path | None,
    typer.Option(
        "--changes", metavar="FILE", help="What staff changed at a kiosk: site-changes.json in its data."
    ),
]
OutputFile = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write.")]


@dataclass(frozen=True, slots=True)
class Content:
    """A pack at a site."""

    pack: ContentPack
    guide: Guide

    def service(self, service_id: str) -> PublicService:
        """A service as it is read at this site; raises Failure for an unknown id."""
        try:
            return in_force(self.pack.service(service_id), self.guide)
        except KeyError:
            known = ", ".join(service.id for service in self.pack.services)
            raise Failure(f"no service `{service_id}`: use one of {known}") from None

    def language(self, wanted: str | None) -> str:
        """A language of the pack, the primary one if none is wanted; raises Failure for another."""
        if wanted is None:
            return self.pack.languages[0]
        if wanted not in self.pack.languages:
            raise Failure(f"no language `{wanted}`: use one of {', '.join(self.pack.languages)}")
        return wanted


def changes_today(file: Path | None) -> tuple[SiteChange, ...]:
    """What staff changed at a kiosk and has not ended; raises Failure."""
    if file is None:
        return ()
    if not file.exists():
        raise Failure(
            f"{printable(file)} is not there: name site-changes.json in a kiosk's data, or leave it out"
        )
    try:
        return applying(SiteChangesFile(file).read(), HallClock().now().date())
    except StoreError as error:
        raise Failure(str(error)) from None


def pictures() -> Path:
    """The folder of the pictures that packs name."""
    return resource_folder() / "pictures"


def open_content(
    pack_folder: Path, site_folder: Path | None, changes: tuple[SiteChange, ...] = ()
) -> Content:
    """A pack at a site, or with its own settings; raises Failure with the first of what is wrong."""
    with said_in_one_line():
        pack = load_pack(pack_folder, pictures())
        site = changed_site(pack, site_folder, changes) or bare_site(pack)
    return Content(pack, Guide.of(pack, site, resolve(pack.settings, site)))


def content_of(pack: Path | None, site: Path | None, changes: tuple[SiteChange, ...]) -> Content:
    """The content named; the default site belongs to the default pack only."""
    if pack is None:
        resources = resource_folder()
        usual = resources / "content" / "default"
        return open_content(usual, site or resources / "sites" / "default", changes)
    return open_content(pack, site, changes)
