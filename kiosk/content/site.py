"""A site folder -> what one bureau overrides, checked against the pack's settings."""

from pathlib import Path

from kiosk.content.limits import Fit
from kiosk.content.loader import read_catalogues, read_head, refuse_strangers
from kiosk.content.pack_files import read_folder
from kiosk.content.problems import ContentErrors, Findings, printable
from kiosk.content.shapes import SiteShape
from kiosk.content.staff_lists import STAFF_FILE, read_staff_lists
from kiosk.content.tables import parsed
from kiosk.content.translations import Texts
from kiosk.content.values import setting_fit, setting_value
from kiosk.content.yaml_tree import Word
from kiosk.domain.pack import ContentPack
from kiosk.domain.settings import SettingKind, SettingValue, SitePack
from kiosk.domain.suspension import ClosingNotice
from kiosk.domain.texts import Text


def bare_site(pack: ContentPack) -> SitePack:
    """A site that overrides nothing and is named like the pack."""
    return SitePack("bare", pack.identity.version, pack.identity.title, ())


def load_site(folder: Path, pack: ContentPack) -> SitePack:
    """The site in ``folder``, in the languages of ``pack``; raises ContentErrors and nothing else."""
    return load_site_with_words(folder, pack, translated=True)[0]


def load_site_with_words(
    folder: Path, pack: ContentPack, *, translated: bool
) -> tuple[SitePack, tuple[Word, ...]]:
    """Like ``load_site``, with its words; with ``translated`` off the primary language alone is read."""
    findings = Findings()
    files = {file.path: file for file in read_folder(folder, findings)}
    label = printable(folder)
    refuse_strangers(files.values(), lambda path: path in ("site.yaml", STAFF_FILE), findings)
    trees = {path: parsed(file, findings) for path, file in files.items() if path.endswith(".yaml")}
    head = read_head("site.yaml", SiteShape, trees, label, findings)
    if head is None:
        raise ContentErrors(findings.errors)
    others = pack.languages[1:] if translated else ()
    languages = [Word.at(head.name.place, language) for language in others]
    catalogues = read_catalogues(files, languages, pack.generated, label, findings)
    texts = Texts(pack.languages[0], catalogues, findings)
    name = texts.join(head.name, Fit.SITE_NAME)
    overrides = _overrides(head, pack, texts, findings)
    phrases = _phrases(head, pack, texts, findings)
    staff = read_staff_lists(trees.get(STAFF_FILE), texts, findings)
    notices = tuple(
        ClosingNotice(str(id_), texts.join(word, Fit.CLOSING)) for id_, word in head.notices.items()
    )
    findings.stop_if_any()
    return SitePack(str(head.id), head.version, name, overrides, phrases, staff, notices), texts.words


def _overrides(
    head: SiteShape, pack: ContentPack, texts: Texts, findings: Findings
) -> tuple[tuple[str, SettingValue], ...]:
    definitions = {setting.id: setting for setting in pack.settings}
    values: list[tuple[str, SettingValue]] = []
    for id_, value in head.settings.items():
        setting = definitions.get(id_)
        if setting is None:
            findings.error(id_.place, f"the pack has no setting `{id_}`", "mend the id, or remove the line")
            continue
        place = value.place if isinstance(value, Word) else id_.place
        values.append(
            (
                setting.id,
                setting_value(setting.id, value, setting.kind, setting.choices, texts, place, findings),
            )
        )
    return tuple(values)


def _phrases(
    head: SiteShape, pack: ContentPack, texts: Texts, findings: Findings
) -> tuple[tuple[str, tuple[Text, ...]], ...]:
    """What staff may choose at this bureau, for settings of kind text that staff may change."""
    changeable = {
        setting.id for setting in pack.settings if setting.staff and setting.kind is SettingKind.TEXT
    }
    for id_ in head.phrases:
        if id_ not in changeable:
            findings.error(
                id_.place, f"staff can't choose a text for `{id_}`", "mend the id, or remove the line"
            )
    return tuple(
        (str(id_), tuple(texts.join(word, setting_fit(id_)) for word in words))
        for id_, words in sorted(head.phrases.items())
    )
