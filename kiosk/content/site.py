"""A site folder -> what one bureau overrides, checked against the pack's settings."""

from pathlib import Path

from kiosk.content.limits import Fit
from kiosk.content.loader import read_catalogues, read_head, refuse_strangers
from kiosk.content.pack_files import read_folder
from kiosk.content.problems import ContentErrors, Findings, printable
from kiosk.content.shapes import SiteShape
from kiosk.content.tables import parsed
from kiosk.content.translations import Texts
from kiosk.content.values import setting_value
from kiosk.content.yaml_tree import Word
from kiosk.domain.pack import ContentPack
from kiosk.domain.settings import SettingValue, SitePack


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
    refuse_strangers(files.values(), lambda path: path == "site.yaml", findings)
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
    findings.stop_if_any()
    return SitePack(str(head.id), head.version, name, overrides), texts.words


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
