"""`kiosk content …`: what an editor does with a pack."""

import time
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.compare import compare
from kiosk.cli.failure import Failure, said_in_one_line, write_file
from kiosk.cli.graph import graph_svg
from kiosk.cli.packs import (
    ChangesFile,
    OutputFile,
    PackFolder,
    SiteFolder,
    changes_today,
    open_content,
    pictures,
)
from kiosk.content.checking import check_pack
from kiosk.content.problems import ContentErrors, printable
from kiosk.content.shape_values import LANGUAGE
from kiosk.content.translating import translate_pack, translate_site
from kiosk.services.compile_content import CompileContent
from kiosk.services.content_recipe import BadContent, Recipe
from kiosk.store.errors import StoreError

content = typer.Typer(help="Check, build, draw and translate content packs.", rich_markup_mode=None)
content.command()(compare)


@content.command()
def check(pack: PackFolder, site: SiteFolder = None, changes: ChangesFile = None) -> None:
    """Say every error of a pack, with its line and how to mend it, and walk all paths of its services.

    What staff changed at a kiosk is not known here unless --changes names the file.
    """
    started = time.perf_counter()
    try:
        checked = check_pack(pack, site, pictures(), changes_today(changes))
    except ContentErrors as errors:
        for problem in errors.problems:
            print(problem)
        count = len(errors.problems)
        raise Failure(
            f"{printable(pack)}: {count} error{'s' if count > 1 else ''}, mend each line above"
        ) from None
    for warning in checked.warnings:
        print(f"{warning} (a warning)")
    seconds = time.perf_counter() - started
    searches = f", searches tried: {checked.searches}" if checked.searches else ""
    print(
        f"services: {len(checked.pack.services)}, paths walked: {checked.paths}{searches}, "
        f"all well ({seconds:.2f} s)"
    )


@content.command()
def build(pack: PackFolder, output: OutputFile, site: SiteFolder = None) -> None:
    """Check a pack and compile it, with a bureau's settings, into the database that a kiosk reads."""
    try:
        CompileContent(pictures())(Recipe(pack, site), output)
    except BadContent as bad:
        more = (
            f" (and {len(bad.problems) - 1} more: see `kiosk content check`)" if len(bad.problems) > 1 else ""
        )
        raise Failure(f"{bad.problems[0]}{more}") from None
    except StoreError as error:
        raise Failure(str(error)) from None
    print(f"{printable(output)} is written")


@content.command()
def graph(
    pack: PackFolder,
    service: Annotated[str, typer.Argument(metavar="SERVICE", help="The id of a service of the pack.")],
    output: OutputFile,
    site: SiteFolder = None,
    language: Annotated[str | None, typer.Option("--lang", metavar="LANG", help="A language of it.")] = None,
) -> None:
    """Draw the questions of a service, what follows each answer, and where that ends, as SVG."""
    there = open_content(pack, site)
    drawn = graph_svg(there.service(service), there.guide.settings, there.language(language))
    write_file(output, drawn)
    print(f"{printable(output)} is drawn")


@content.command()
def translate(
    pack: PackFolder,
    language: Annotated[str, typer.Argument(metavar="LANG", help="A language tag, as in de or zh-TW.")],
    site: SiteFolder = None,
) -> None:
    """Make or renew locale/LANG.po of a pack, or of a site of it; what has changed is marked fuzzy."""
    if not LANGUAGE.fullmatch(language):
        raise Failure(f"`{language}` is no language tag: write it as in de or zh-TW")
    try:
        with said_in_one_line():
            renewed = (
                translate_pack(pack, language, pictures())
                if site is None
                else translate_site(site, pack, language, pictures())
            )
    except OSError as error:
        raise Failure(
            f"{printable(Path(error.filename or pack))} can't be written ({error.strerror})"
        ) from None
    print(
        f"{printable(renewed.file)}: {renewed.kept} kept, {renewed.open} to translate, "
        f"{renewed.fuzzy} to look at, {renewed.dropped} dropped"
    )
    print(f"When all are done, name {language} under languages: in pack.yaml.")
