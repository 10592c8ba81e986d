"""`kiosk content …`: what an editor does with a pack."""

import time
from pathlib import Path
from typing import Annotated

import typer

from kiosk.content.checking import check_pack
from kiosk.content.problems import ContentErrors
from kiosk.resources import resource_folder

content = typer.Typer(
    help="Check, build, draw and translate content packs.",
    rich_markup_mode=None,
)

PackFolder = Annotated[Path, typer.Argument(metavar="PACK", help="The folder that holds pack.yaml.")]
SiteFolder = Annotated[
    Path | None, typer.Option("--site", help="The folder that holds a bureau's site.yaml.")
]


@content.command()
def check(pack: PackFolder, site: SiteFolder = None) -> None:
    """Say every error of a pack, with its line and how to mend it, and walk all paths of its services."""
    started = time.perf_counter()
    try:
        checked = check_pack(pack, site, resource_folder() / "pictures")
    except ContentErrors as errors:
        for problem in errors.problems:
            print(problem)
        raise typer.Exit(1) from None
    for warning in checked.warnings:
        print(f"{warning} (a warning)")
    seconds = time.perf_counter() - started
    print(f"{len(checked.pack.services)} services, {checked.paths} paths walked, all well ({seconds:.2f} s)")
