"""The whole check of a pack before it is published: files, site, staff's changes, every path, searches."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from kiosk.content.loader import LoadedPack, load_pack_with_places
from kiosk.content.problems import ContentErrors, ContentProblem, Place
from kiosk.content.searches import failed
from kiosk.content.service_context import PartPlaces
from kiosk.content.site import bare_site, load_site
from kiosk.domain.all_paths import PathFault, PathProblem, check_paths, example
from kiosk.domain.pack import ContentPack
from kiosk.domain.search import SearchIndex
from kiosk.domain.settings import SitePack, resolve
from kiosk.domain.site_changes import BadChange, ChangeFault, SiteChange, with_changes


@dataclass(frozen=True, slots=True)
class CheckedPack:
    """Content that may be published.

    ``paths`` is how many paths its services have at this site, ``searches`` how many the pack's own file has.
    """

    pack: ContentPack
    site: SitePack | None
    warnings: tuple[ContentProblem, ...]
    paths: int
    searches: int


CHANGES_FILE = "site-changes.json"
"""Where a kiosk keeps what staff changed; messages name it."""


def check_pack(
    folder: Path, site_folder: Path | None, pictures: Path, changes: Iterable[SiteChange] = ()
) -> CheckedPack:
    """Load and check a pack, under the settings of a site if one is named; raises ContentErrors.

    ``changes`` are what staff changed at a kiosk, and count before the site.
    """
    loaded = load_pack_with_places(folder, pictures)
    site = changed_site(loaded.pack, site_folder, tuple(changes))
    paths = _check_all_paths(loaded, site)
    _check_searches(loaded)
    return CheckedPack(loaded.pack, site, loaded.warnings, paths, len(loaded.searches))


def check_again(
    pack: ContentPack, name: str, site_folder: Path | None, changes: Iterable[SiteChange]
) -> CheckedPack:
    """Check a pack that was published before, whose files are gone, under what the site is now.

    ``name`` stands in messages for the file; raises ContentErrors.
    """
    places: dict[str, PartPlaces] = {
        service.id: {("service", service.id): Place(name, 1)} for service in pack.services
    }
    loaded = LoadedPack(pack, (), places, (), {}, ())
    site = changed_site(pack, site_folder, tuple(changes))
    return CheckedPack(pack, site, (), _check_all_paths(loaded, site), 0)


def changed_site(pack: ContentPack, folder: Path | None, changes: tuple[SiteChange, ...]) -> SitePack | None:
    """The site in a folder with what staff changed, None without either; raises ContentErrors."""
    site = None if folder is None else load_site(folder, pack)
    if not changes:
        return site
    try:
        return with_changes(pack.settings, site or bare_site(pack), changes)
    except BadChange as bad:
        problem = f"the change of setting `{bad.setting}` {_CHANGE_FAULTS[bad.fault]}"
        mend = "end it on the console's page of settings, or make it anew"
        raise ContentErrors([ContentProblem(CHANGES_FILE, 1, problem, mend)]) from bad


_CHANGE_FAULTS = {
    ChangeFault.UNKNOWN: "is of no setting of the pack",
    ChangeFault.NOT_BY_STAFF: "is of a setting that the pack does not let staff change",
    ChangeFault.WRONG_VALUE: "has a value that the setting can't take",
    ChangeFault.PAST: "ends before it begins",
    ChangeFault.TOO_LONG: "lasts longer than a year",
}


def _check_searches(loaded: LoadedPack) -> None:
    if loaded.searches:
        from kiosk.content.search_forms import search_forms

        problems = tuple(failed(loaded.searches, SearchIndex(search_forms(loaded.pack))))
        if problems:
            raise ContentErrors(problems)


def _check_all_paths(loaded: LoadedPack, site: SitePack | None) -> int:
    pack = loaded.pack
    settings = resolve(pack.settings, site) if site else {item.id: item.default for item in pack.settings}
    reports = [check_paths(service, settings) for service in pack.services]
    found = [problem for report in reports for problem in report.problems]
    problems = [_told(problem, loaded) for problem in found if not _serves_others(problem, loaded)]
    if problems:
        raise ContentErrors(problems)
    return sum(report.paths for report in reports)


def _serves_others(found: PathProblem, loaded: LoadedPack) -> bool:
    """Whether a part is out of reach only in this service: the list of a shared requirement."""
    return found.fault is PathFault.UNREACHABLE and found.part not in loaded.places[found.service_id]


def _told(found: PathProblem, loaded: LoadedPack) -> ContentProblem:
    places = loaded.places[found.service_id]
    place: Place = places.get(found.part, places["service", found.service_id])
    path = example(dict(found.answers))
    kind, name = found.part
    problem, mend = _words(found.fault, f"{kind} `{name}`", f"service `{found.service_id}`")
    if found.fault not in (PathFault.UNREACHABLE, PathFault.TOO_MANY):
        problem = f"{problem}, as in {path}"
    if found.turned is not None:
        setting, value = found.turned
        problem = (
            f"{problem} once setting `{setting}` is {str(value).lower() if value in (True, False) else value}"
        )
    return ContentProblem(place.file, place.line, problem, mend)


def _words(fault: PathFault, part: str, service: str) -> tuple[str, str]:
    match fault:
        case PathFault.DEAD_END:
            return f"dead end: no route of {service} holds", "add a route without when: at the end of routes:"
        case PathFault.CHANNEL_CLOSED:
            return (
                f"{part} leads to a channel that is closed then",
                "give it a when: that looks at the channel's own conditions, and add a route elsewhere",
            )
        case PathFault.NO_COST:
            return f"no cost of {service} holds", "add one, or widen the when: of one (amount: 0 for free)"
        case PathFault.TWO_COSTS:
            return f"two costs of {service} hold, {part} is the second", "make their when: exclude each other"
        case PathFault.UNSATISFIABLE:
            return f"{part} accepts no list of documents", "add a list without when: to any-of:"
        case PathFault.NO_OPTION:
            return f"{part} has no option to choose", "add an option without when:, or do not ask it then"
        case PathFault.UNREACHABLE:
            return f"{part} is on no path", "mend its when:, or remove it"
        case PathFault.TOO_MANY:
            return f"too many paths come together at {part}", "let conditions look at fewer questions at once"
        case _:
            assert_never(fault)
