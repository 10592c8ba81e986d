"""Pack, site and changes -> content database, or every reason why not."""

from pathlib import Path

from kiosk.content.checking import CheckedPack, check_again, check_pack
from kiosk.content.problems import ContentErrors
from kiosk.content.site import bare_site
from kiosk.domain.content_in_force import Check
from kiosk.domain.search_forms import SearchForms
from kiosk.services.content_recipe import BadContent, Recipe
from kiosk.store.content_reader import ContentReader
from kiosk.store.content_writer import write_content


class CompileContent:
    """Checks with every path, then writes. ``pictures`` is the folder that the content's pictures lie in."""

    def __init__(self, pictures: Path) -> None:
        self._pictures = pictures

    def __call__(self, recipe: Recipe, database: Path) -> Check:
        """Write ``database``; raises BadContent, or what the store raises for the disk."""
        try:
            checked, forms = self._again(recipe) if recipe.pack.is_file() else self._anew(recipe)
        except ContentErrors as errors:
            raise BadContent(tuple(str(problem) for problem in errors.problems)) from errors
        write_content(database, checked.pack, checked.site or bare_site(checked.pack), forms)
        return Check(checked.paths, checked.searches, tuple(str(warning) for warning in checked.warnings))

    def _anew(self, recipe: Recipe) -> tuple[CheckedPack, SearchForms]:
        from kiosk.content.search_forms import search_forms

        checked = check_pack(recipe.pack, recipe.site, self._pictures, recipe.changes)
        return checked, search_forms(checked.pack)

    def _again(self, recipe: Recipe) -> tuple[CheckedPack, SearchForms]:
        """Of a database that was built before: the pack and what finds it are taken as they are."""
        with ContentReader(recipe.pack) as reader:
            pack, forms = reader.pack(), reader.search_forms()
        return check_again(pack, recipe.pack.name, recipe.site, recipe.changes), forms
