"""Settings as the pack defines them, and what the site puts in their place."""

from collections import defaultdict

from sqlalchemy import Column, Connection, ForeignKey, Named, Table, TypedColumns, select

from kiosk.domain.settings import Money, Setting, SettingKind, SettingValue, SitePack
from kiosk.domain.suspension import ClosingNotice
from kiosk.domain.texts import Text
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.staff_lists import read_staff_lists
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import Texts, write_text
from kiosk.store.errors import ContentUnwritable


class ValueColumns(TypedColumns):
    """A value by its setting's kind: ``number`` is 0 or 1 for a flag, fen for money, itself for a number."""

    number: Named[int | None]
    text: Named[int | None] = Column(ForeignKey("text.id"))
    choice: Named[str | None]


class SettingColumns(ValueColumns):
    """A setting and its default."""

    id: Named[str] = Column(primary_key=True)
    position: Named[int] = Column(unique=True)
    kind: Named[str]
    title: Named[int] = Column(ForeignKey("text.id"))
    source: Named[str]
    trust: Named[str]
    staff: Named[bool]
    figures: Named[bool]


class PhraseColumns(TypedColumns):
    """A text that staff may choose for a setting: the pack's, or with ``site`` the bureau's own."""

    setting: Named[str] = Column(ForeignKey("setting.id"), primary_key=True)
    site: Named[bool] = Column(primary_key=True)
    position: Named[int] = Column(primary_key=True)
    text: Named[int] = Column(ForeignKey("text.id"))


class ChoiceColumns(TypedColumns):
    """One of the values that a setting of kind choice can take."""

    setting: Named[str] = Column(ForeignKey("setting.id"), primary_key=True)
    position: Named[int] = Column(primary_key=True)
    choice: Named[str]


class SiteColumns(TypedColumns):
    """The one bureau that this content is for."""

    id: Named[str] = Column(primary_key=True)
    version: Named[str]
    name: Named[int] = Column(ForeignKey("text.id"))


class SiteSettingColumns(ValueColumns):
    """What the bureau puts in place of a default."""

    setting: Named[str] = Column(ForeignKey("setting.id"), primary_key=True)
    position: Named[int] = Column(unique=True)


class NoticeColumns(TypedColumns):
    """A text that the bureau may show while its kiosk is out of service."""

    id: Named[str] = Column(primary_key=True)
    position: Named[int] = Column(unique=True)
    text: Named[int] = Column(ForeignKey("text.id"))


SETTING = Table("setting", CONTENT, SettingColumns)
CHOICE = Table("setting_choice", CONTENT, ChoiceColumns)
PHRASE = Table("setting_phrase", CONTENT, PhraseColumns)
SITE = Table("site", CONTENT, SiteColumns)
SITE_SETTING = Table("site_setting", CONTENT, SiteSettingColumns)
SITE_NOTICE = Table("site_notice", CONTENT, NoticeColumns)


def write_settings(rows: ContentRows, settings: tuple[Setting, ...], site: SitePack) -> None:
    """Add the pack's settings, the site and its overrides."""
    for position, setting in enumerate(settings):
        rows.add(
            SETTING,
            id=setting.id,
            position=position,
            kind=setting.kind.value,
            title=write_text(rows, setting.title),
            source=setting.source,
            trust=setting.trust,
            staff=setting.staff,
            figures=setting.figures,
            **_columns(rows, setting, setting.default),
        )
        for number, choice in enumerate(setting.choices):
            rows.add(CHOICE, setting=setting.id, position=number, choice=choice)
        _write_phrases(rows, setting.id, setting.phrases, site=False)
    rows.add(SITE, id=site.id, version=site.version, name=write_text(rows, site.name))
    for position, notice in enumerate(site.notices):
        rows.add(SITE_NOTICE, id=notice.id, position=position, text=write_text(rows, notice.text))
    known = {setting.id: setting for setting in settings}
    for position, (name, value) in enumerate(site.overrides):
        if name not in known:
            raise ContentUnwritable(f"site {site.id}: the pack has no setting {name!r}")
        rows.add(SITE_SETTING, setting=name, position=position, **_columns(rows, known[name], value))
    for name, phrases in site.phrases:
        _write_phrases(rows, name, phrases, site=True)


def _write_phrases(rows: ContentRows, setting: str, phrases: tuple[Text, ...], *, site: bool) -> None:
    for position, phrase in enumerate(phrases):
        rows.add(PHRASE, setting=setting, site=site, position=position, text=write_text(rows, phrase))


def _columns(rows: ContentRows, setting: Setting, value: SettingValue) -> dict[str, object]:
    number: int | None = None
    text: int | None = None
    choice: str | None = None
    match setting.kind, value:
        case SettingKind.FLAG, bool():
            number = int(value)
        case SettingKind.MONEY, Money():
            number = value.fen
        case SettingKind.NUMBER, int() if not isinstance(value, bool):
            number = value
        case SettingKind.TEXT, Text():
            text = write_text(rows, value)
        case SettingKind.CHOICE, str():
            choice = value
        case _:
            raise ContentUnwritable(f"setting {setting.id}: {value!r} is no {setting.kind.value}")
    return {"number": number, "text": text, "choice": choice}


def read_settings(connection: Connection, texts: Texts) -> tuple[Setting, ...]:
    """The pack's settings with their defaults."""
    choices = defaultdict[str, list[str]](list)
    for name, choice in connection.execute(
        select(CHOICE.c.setting, CHOICE.c.choice).order_by(CHOICE.c.setting, CHOICE.c.position)
    ):
        choices[name].append(choice)
    phrases = _read_phrases(connection, texts, site=False)
    c = SETTING.c
    found = connection.execute(
        select(
            c.id, c.kind, c.title, c.source, c.trust, c.staff, c.figures, c.number, c.text, c.choice
        ).order_by(c.position)
    )
    return tuple(
        Setting(
            id=name,
            kind=SettingKind(kind),
            title=texts[title],
            default=_value(kind, number, text, choice, texts),
            choices=tuple(choices[name]),
            source=source,
            trust=trust,
            staff=staff,
            figures=figures,
            phrases=phrases.get(name, ()),
        )
        for name, kind, title, source, trust, staff, figures, number, text, choice in found
    )


def _read_phrases(connection: Connection, texts: Texts, *, site: bool) -> dict[str, tuple[Text, ...]]:
    found = connection.execute(
        select(PHRASE.c.setting, PHRASE.c.text)
        .where(PHRASE.c.site == site)
        .order_by(PHRASE.c.setting, PHRASE.c.position)
    )
    phrases = defaultdict[str, list[Text]](list)
    for setting, text in found:
        phrases[setting].append(texts[text])
    return {setting: tuple(kept) for setting, kept in phrases.items()}


def read_site(connection: Connection, texts: Texts) -> SitePack:
    """The bureau with its overrides."""
    site_id, version, name = connection.execute(select(SITE.c.id, SITE.c.version, SITE.c.name)).one()
    c = SITE_SETTING.c
    overrides = connection.execute(
        select(c.setting, SETTING.c.kind, c.number, c.text, c.choice)
        .join(SETTING, SETTING.c.id == c.setting)
        .order_by(c.position)
    )
    return SitePack(
        site_id,
        version,
        texts[name],
        tuple(
            (setting, _value(kind, number, text, choice, texts))
            for setting, kind, number, text, choice in overrides
        ),
        tuple(_read_phrases(connection, texts, site=True).items()),
        read_staff_lists(connection, texts, of_site=True),
        notices=_read_notices(connection, texts),
    )


def _read_notices(connection: Connection, texts: Texts) -> tuple[ClosingNotice, ...]:
    found = connection.execute(select(SITE_NOTICE.c.id, SITE_NOTICE.c.text).order_by(SITE_NOTICE.c.position))
    return tuple(ClosingNotice(notice, texts[text]) for notice, text in found)


def _value(kind: str, number: int | None, text: int | None, choice: str | None, texts: Texts) -> SettingValue:
    match SettingKind(kind), number, text, choice:
        case SettingKind.FLAG, int(), None, None:
            return bool(number)
        case SettingKind.MONEY, int(), None, None:
            return Money(number)
        case SettingKind.NUMBER, int(), None, None:
            return number
        case SettingKind.TEXT, None, int(), None:
            return texts[text]
        case SettingKind.CHOICE, None, None, str():
            return choice
        case _:
            raise ValueError(f"a setting of kind {kind!r} is stored wrongly")
