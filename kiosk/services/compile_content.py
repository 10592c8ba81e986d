"""Pack and site folders -> content database, or every reason why not."""

from pathlib import Path

from kiosk.content.checking import check_pack
from kiosk.content.problems import ContentErrors
from kiosk.domain.pack import ContentPack
from kiosk.domain.settings import SitePack
from kiosk.services.content_desk import BadContent
from kiosk.store.content_writer import write_content


class CompileContent:
    """Checks with every path, then writes. ``pictures`` is the folder that the content's pictures lie in."""

    def __init__(self, pictures: Path) -> None:
        self._pictures = pictures

    def __call__(self, pack: Path, site: Path | None, database: Path) -> None:
        """Write ``database``; raises BadContent, or what the store raises for the disk."""
        from kiosk.content.search_forms import search_forms

        try:
            checked = check_pack(pack, site, self._pictures)
        except ContentErrors as errors:
            raise BadContent(tuple(str(problem) for problem in errors.problems)) from errors
        site_pack = checked.site or bare_site(checked.pack)
        write_content(database, checked.pack, site_pack, search_forms(checked.pack))


def bare_site(pack: ContentPack) -> SitePack:
    """A site that overrides nothing and is named like the pack."""
    return SitePack("bare", pack.identity.version, pack.identity.title, ())
