"""A pack or site folder -> frozen content, or every reason why not."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from kiosk.content.also_words import make_also_words
from kiosk.content.assembly import Assembly, Tables
from kiosk.content.generated import check_generated
from kiosk.content.handover_names import refuse_names_alike
from kiosk.content.limits import Fit
from kiosk.content.lints import warn_of_the_forgotten
from kiosk.content.pack_files import PackFile, read_folder
from kiosk.content.pictures import Pictures
from kiosk.content.problems import ContentErrors, ContentProblem, Findings, Place, printable
from kiosk.content.searches import Search, read_searches
from kiosk.content.service_assembly import make_service
from kiosk.content.service_context import PartPlaces
from kiosk.content.shape_errors import shaped
from kiosk.content.shapes import (
    ArticleShape,
    ChannelShape,
    EvidenceShape,
    LawShape,
    LifeEventShape,
    PackShape,
    QuestionShape,
    RequirementShape,
    ServiceShape,
    SettingShape,
)
from kiosk.content.staff_lists import STAFF_FILE, read_staff_lists
from kiosk.content.tables import Parsed, Table, parsed, read_table
from kiosk.content.translations import Catalogue, Texts, read_catalogue
from kiosk.content.yaml_tree import Word, words_in
from kiosk.domain.pack import ContentPack
from kiosk.domain.services import PackIdentity, PublicService
from kiosk.domain.texts import Text
from kiosk.domain.wording import PHRASES, Wording

S = TypeVar("S", bound=BaseModel)

_FOLDERS = ("settings", "laws", "evidence", "channels", "questions", "requirements", "services")
_TOP_FILES = ("pack.yaml", "wording.yaml", "article.yaml", "life-events.yaml", "searches.yaml", STAFF_FILE)


@dataclass(frozen=True, slots=True)
class LoadedPack:
    """A pack with what only its files know.

    ``words`` are all that a translation has to cover, ``fits`` tells how much room each has.
    """

    pack: ContentPack
    warnings: tuple[ContentProblem, ...]
    places: dict[str, PartPlaces]
    words: tuple[Word, ...]
    fits: dict[str, Fit]
    searches: tuple[Search, ...]


def load_pack(folder: Path, pictures: Path) -> ContentPack:
    """The pack in ``folder``, whose pictures lie in ``pictures``; raises ContentErrors and nothing else."""
    return load_pack_with_places(folder, pictures).pack


def load_pack_with_places(folder: Path, pictures: Path, *, translated: bool = True) -> LoadedPack:
    """Like ``load_pack``, with what the check of all paths and the translation need besides.

    With ``translated`` off the primary language alone is read.
    """
    findings = Findings()
    files = {file.path: file for file in read_folder(folder, findings)}
    label = printable(folder)
    refuse_strangers(files.values(), _expected, findings)
    trees = {path: parsed(file, findings) for path, file in files.items() if path.endswith(".yaml")}
    head = _head(trees, label, findings)
    tables = _tables(trees, label, findings)
    if head is None:
        raise ContentErrors(findings.errors)
    others = head.languages[1:] if translated else []
    generated = check_generated(head.languages, head.generated, findings)
    catalogues = read_catalogues(files, others, generated, label, findings)
    texts = Texts(str(head.languages[0]), catalogues, findings)
    assembly = Assembly(tables, texts, Pictures(pictures, findings), findings)
    assembly.check_settings()
    wording = _wording(assembly, trees, label)
    services, places = _services(assembly)
    staff = read_staff_lists(trees.get(STAFF_FILE), texts, findings)
    pack = ContentPack(
        identity=PackIdentity(
            str(head.id), head.version, head.effective, texts.join(head.title, Fit.PACK_TITLE)
        ),
        languages=tuple(map(str, head.languages)),
        generated=generated,
        wording=wording,
        settings=tuple(assembly.settings.values()),
        legal_resources=assembly.legal_resources(),
        evidence_types=tuple(assembly.evidence.values()),
        channels=tuple(assembly.channels.values()),
        services=services,
        life_events=assembly.life_events(),
        also=make_also_words(assembly),
        article_notes=assembly.article_notes(),
        staff=staff,
    )
    searches = read_searches(
        trees.get("searches.yaml"), pack.languages, (tables.services, tables.life_events), findings
    )
    refuse_names_alike(services, places, findings)
    findings.stop_if_any()
    roots = [file.tree for file in trees.values() if file is not None]
    texts.warn_of_unused({word for root in roots for word in words_in(root)})
    warn_of_the_forgotten(tables, roots, findings)
    return LoadedPack(pack, findings.warnings, places, texts.words, texts.fits, searches)


def _expected(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    return path in _TOP_FILES or (folder in _FOLDERS and name.endswith(".yaml"))


def refuse_strangers(files: Iterable[PackFile], expected: Callable[[str], bool], findings: Findings) -> None:
    """Note every YAML or PO file that stands where nothing would read it."""
    for file in files:
        in_locale = file.path.startswith("locale/") and file.path.endswith(".po")
        if not in_locale and not expected(file.path):
            findings.error(
                Place(file.label, 1),
                "nothing reads this file",
                "move it where docs/content-pack.md says, end it in .yaml",
            )


def _head(trees: dict[str, Parsed | None], label: str, findings: Findings) -> PackShape | None:
    head = read_head("pack.yaml", PackShape, trees, label, findings)
    if head is not None and not head.languages:
        findings.error(Place(f"{label}/pack.yaml", 1), "`languages` is empty", "name the primary language")
        return None
    return head


def read_head(
    name: str, shape: type[S], trees: dict[str, Parsed | None], label: str, findings: Findings
) -> S | None:
    """The one file that every folder must have; None where it is missing or broken, which is noted."""
    place = Place(f"{label}/{name}", 1)
    if name not in trees:
        findings.error(place, "is missing", f"write {name} as docs/content-pack.md says")
        return None
    file = trees[name]
    return None if file is None else shaped(shape, file.tree, file.top, findings)


def _tables(trees: dict[str, Parsed | None], label: str, findings: Findings) -> Tables:
    def table(kind: str, home: str, shape: type[S]) -> Table[S]:
        files = [tree for path, tree in trees.items() if path == home or path.startswith(f"{home}/")]
        return read_table(kind, home if home.endswith(".yaml") else f"{home}/", shape, files, findings)

    tables = Tables(
        settings=table("setting", "settings", SettingShape),
        laws=table("law", "laws", LawShape),
        evidence=table("document", "evidence", EvidenceShape),
        channels=table("channel", "channels", ChannelShape),
        questions=table("question", "questions", QuestionShape),
        requirements=table("requirement", "requirements", RequirementShape),
        services=_service_table(trees, findings),
        life_events=table("life event", "life-events.yaml", LifeEventShape),
        article=table("statement", "article.yaml", ArticleShape),
    )
    for needed in (tables.services, tables.life_events):
        if needed.whole and not needed.places:
            findings.error(
                Place(f"{label}/{needed.home}", 1), f"holds no {needed.kind}", "write at least one"
            )
    return tables


def _service_table(trees: dict[str, Parsed | None], findings: Findings) -> Table[ServiceShape]:
    """One service a file, its id the file's name."""
    files: list[Parsed | None] = []
    for path, file in trees.items():
        if not path.startswith("services/"):
            continue
        files.append(None if file is None else _under_its_name(file))
    return read_table("service", "services/", ServiceShape, files, findings)


def _under_its_name(file: Parsed) -> Parsed:
    name = file.file.path.removeprefix("services/").removesuffix(".yaml")
    return Parsed(file.file, {Word.at(file.top, name): file.tree}, file.top)


def read_catalogues(
    files: dict[str, PackFile],
    languages: Iterable[Word],
    generated: Collection[str],
    label: str,
    findings: Findings,
) -> tuple[Catalogue, ...]:
    """The PO file of each language besides the primary one; a missing one is noted at the language.

    Languages that are ``generated`` need none; theirs holds corrections.
    """
    catalogues: list[Catalogue | None] = []
    for language in languages:
        file = files.get(f"locale/{language}.po")
        if language in generated:
            catalogues.append(_generated(str(language), file, findings))
            continue
        if file is None:
            findings.error(
                language.place,
                f"language `{language}` has no locale/{language}.po",
                f"make it with `kiosk content translate {label} {language}`",
            )
            continue
        catalogues.append(read_catalogue(str(language), file, findings))
    return tuple(catalogue for catalogue in catalogues if catalogue is not None)


def _generated(language: str, file: PackFile | None, findings: Findings) -> Catalogue:
    from kiosk.content.traditional import TraditionalCatalogue

    corrections = None if file is None else read_catalogue(language, file, findings)
    if corrections is None:
        return TraditionalCatalogue(language, "", {})
    return TraditionalCatalogue(language, corrections.file, corrections.entries)


def _wording(assembly: Assembly, trees: dict[str, Parsed | None], label: str) -> Wording:
    place = Place(f"{label}/wording.yaml", 1)
    file = trees.get("wording.yaml")
    wording = None
    if file is not None:
        wording = assembly.wording(file.tree, file.top)
    elif "wording.yaml" not in trees:
        assembly.findings.error(place, "is missing", "write wording.yaml as docs/content-pack.md says")
    nothing = Text((("", ""),))
    return wording or Wording(**dict.fromkeys(PHRASES, nothing))


def _services(assembly: Assembly) -> tuple[tuple[PublicService, ...], dict[str, PartPlaces]]:
    services: list[PublicService] = []
    places: dict[str, PartPlaces] = {}
    for id_, shape in assembly.tables.services.rows.items():
        service, places[id_] = make_service(id_, shape, assembly)
        services.append(service)
    return tuple(services), places
