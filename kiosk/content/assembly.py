"""Shaped entries of a pack -> domain objects, with every reference looked up."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kiosk.content.criteria import Scope, criterion
from kiosk.content.limits import Fit
from kiosk.content.pictures import Pictures
from kiosk.content.problems import Findings, Place
from kiosk.content.shapes import (
    ArticleShape,
    ChannelShape,
    EvidenceShape,
    LawShape,
    LifeEventShape,
    QuestionShape,
    RequirementShape,
    ServiceShape,
    SettingShape,
)
from kiosk.content.tables import Table
from kiosk.content.translations import Texts
from kiosk.content.values import setting_fit, setting_value
from kiosk.content.yaml_tree import Tree, Word
from kiosk.domain.checklist import COMPLAINT_PHONE, ENQUIRY_PHONE
from kiosk.domain.criteria import Criterion
from kiosk.domain.evidence import EvidenceType
from kiosk.domain.front_page import SERVICE_DESK, LifeEvent
from kiosk.domain.services import ArticleNote, Channel, LegalResource
from kiosk.domain.settings import Setting, SettingKind
from kiosk.domain.texts import Text
from kiosk.domain.wording import PHRASES, Wording

_FILLED_IN = frozenset({SettingKind.MONEY, SettingKind.NUMBER, SettingKind.TEXT})
_PHRASE_PLACEHOLDERS = {
    "money": {"amount"},
    "pieces": {"count"},
    "fee-changed": {"before", "now", "reason"},
    "answered-for": {"reason"},
}


@dataclass(frozen=True, slots=True)
class Tables:
    """All entries of a pack by kind."""

    settings: Table[SettingShape]
    laws: Table[LawShape]
    evidence: Table[EvidenceShape]
    channels: Table[ChannelShape]
    questions: Table[QuestionShape]
    requirements: Table[RequirementShape]
    services: Table[ServiceShape]
    life_events: Table[LifeEventShape]
    article: Table[ArticleShape]


class Assembly:
    """Makes the parts of a pack that services share, and helps to make the services."""

    def __init__(self, tables: Tables, texts: Texts, pictures: Pictures, findings: Findings) -> None:
        self.tables = tables
        self.texts = texts
        self.pictures = pictures
        self.findings = findings
        self.settings = {id_: self._setting(id_, row) for id_, row in tables.settings.rows.items()}
        self._placeholders = frozenset(
            id_ for id_, setting in self.settings.items() if setting.kind in _FILLED_IN
        ) | (frozenset(tables.settings.places) - frozenset(self.settings))
        self.evidence = {id_: self._evidence(id_, row) for id_, row in tables.evidence.rows.items()}
        self.channels = {id_: self._channel(id_, row) for id_, row in tables.channels.rows.items()}
        self._look_at_shared_parts()

    def text(self, word: Word, fit: Fit) -> Text:
        """A text that may name settings."""
        return self.texts.join(word, fit, self._placeholders)

    def optional(self, word: Word | None, fit: Fit) -> Text | None:
        """A text that may be left out."""
        return None if word is None else self.text(word, fit)

    def picture(self, word: Word) -> str:
        """The name of a picture that must be there."""
        return self.pictures.check(word) or ""

    def when(self, tree: Any, scope: Scope, where: Place) -> Criterion:
        """A condition."""
        return criterion(tree, scope, where, self.findings)

    def laws(self, ids: Iterable[Word]) -> tuple[str, ...]:
        """Ids of legal resources that all exist."""
        for word in ids:
            self.tables.laws.find(word, self.findings)
        return tuple(map(str, ids))

    def legal_resources(self) -> tuple[LegalResource, ...]:
        """All of laws/."""
        return tuple(
            LegalResource(
                id_,
                self.texts.join(row.title, Fit.LAW_TITLE),
                self.texts.join(row.plain, Fit.LAW_PLAIN),
                tuple(self.texts.join(paragraph, Fit.LAW_PARAGRAPH) for paragraph in row.text),
                self.texts.join(row.version, Fit.HOURS),
                str(row.source),
            )
            for id_, row in self.tables.laws.rows.items()
        )

    def life_events(self) -> tuple[LifeEvent, ...]:
        """All of life-events.yaml."""
        return tuple(self._life_event(id_, row) for id_, row in self.tables.life_events.rows.items())

    def article_notes(self) -> tuple[ArticleNote, ...]:
        """All of article.yaml."""
        return tuple(
            ArticleNote(
                id_,
                self.texts.join(row.statement, Fit.REMARK),
                self.texts.join(row.finding, Fit.REMARK),
                self._article_refs(row.refs),
            )
            for id_, row in self.tables.article.rows.items()
        )

    def wording(self, tree: Tree, top: Place) -> Wording | None:
        """wording.yaml; None where a phrase is missing."""
        phrases = tree if isinstance(tree, dict) else {}
        known = {name.replace("_", "-"): name for name in PHRASES}
        made: dict[str, Text] = {}
        for key, value in phrases.items():
            if key not in known:
                self.findings.error(key.place, f"unknown phrase `{key}`", "remove it, or mend its name")
            elif not isinstance(value, Word):
                self.findings.error(key.place, f"`{key}` is no text", "write a text; put digits in quotes")
            else:
                allowed = _PHRASE_PLACEHOLDERS.get(str(key), set())
                made[known[key]] = self.texts.join(value, Fit.PHRASE, allowed)
        for name in known:
            if name not in phrases:
                self.findings.error(top, f"phrase `{name}` is missing", f"add `{name}: …`")
        return Wording(**made) if len(made) == len(known) else None

    def check_settings(self) -> None:
        """Note the settings that every pack needs and this one lacks."""
        for name in (ENQUIRY_PHONE, COMPLAINT_PHONE, SERVICE_DESK):
            setting = self.settings.get(name)
            where = next(iter(self.tables.settings.places.values()), Place("settings/", 1))
            if setting is None and self.tables.settings.whole and name not in self.tables.settings.places:
                self.findings.error(where, f"setting `{name}` is missing", "define it with kind: text")
            elif setting is not None and setting.kind is not SettingKind.TEXT:
                self.findings.error(
                    self.tables.settings.places[name], f"setting `{name}` is no text", "give it kind: text"
                )

    def _look_at_shared_parts(self) -> None:
        """Services make shared questions and requirements anew; what none of them uses is seen here."""
        for question in self.tables.questions.rows.values():
            self.text(question.prompt, Fit.PROMPT)
            self.optional(question.hint, Fit.HINT)
            for option in question.options.values():
                self.text(option.label, Fit.LABEL)
                self.optional(option.hint, Fit.HINT)
                self.pictures.check(option.picture)
        for requirement in self.tables.requirements.rows.values():
            self.text(requirement.title, Fit.TITLE)
            self.optional(requirement.note, Fit.NOTE)
            for document in (
                document for documents in requirement.any_of for document in documents.documents
            ):
                self.optional(document.note, Fit.NOTE)

    def _setting(self, id_: str, row: SettingShape) -> Setting:
        where = self.tables.settings.places[id_]
        choices = tuple(map(str, row.choices))
        if (row.kind is SettingKind.CHOICE) != bool(choices):
            self.findings.error(
                where, f"`choices` of `{id_}`", "list choices for kind: choice, and for no other"
            )
        self._look_at_staff_input(id_, row)
        value = row.default
        place = value.place if isinstance(value, Word) else where
        return Setting(
            id_,
            row.kind,
            self.texts.join(row.title, Fit.REMARK),
            setting_value(id_, value, row.kind, choices, self.texts, place, self.findings),
            choices,
            str(row.source),
            row.trust,
            row.staff,
            row.figures,
            tuple(self.texts.join(phrase, setting_fit(id_)) for phrase in row.phrases),
        )

    def _look_at_staff_input(self, id_: str, row: SettingShape) -> None:
        where, asks = self.tables.settings.places[id_], row.figures or bool(row.phrases)
        if asks and not (row.staff and row.kind is SettingKind.TEXT):
            self.findings.error(
                where, f"`figures` or `phrases` of `{id_}`", "write them for kind: text with staff: true only"
            )
        if row.staff and row.kind is SettingKind.TEXT and not asks:
            self.findings.error(
                where,
                f"staff can write nothing into `{id_}`",
                "list phrases: to choose from, or write figures: true",
            )

    def _evidence(self, id_: str, row: EvidenceShape) -> EvidenceType:
        return EvidenceType(
            id=id_,
            name=self.text(row.name, Fit.DOCUMENT),
            picture=self.picture(row.picture),
            identity=row.identity,
            issuer=self.text(row.issuer, Fit.FACT),
            obtain=self.text(row.obtain, Fit.FACT),
            duration=self.text(row.duration, Fit.FACT),
            cost=self.text(row.cost, Fit.FACT),
            validity=self.optional(row.validity, Fit.FACT),
            basis=self.laws(row.basis),
            at=row.at,
        )

    def _channel(self, id_: str, row: ChannelShape) -> Channel:
        scope = Scope(self.settings, {})
        return Channel(
            id=id_,
            title=self.text(row.title, Fit.TITLE),
            picture=self.picture(row.picture),
            halves=frozenset(row.halves),
            here=row.here,
            place=self.text(row.place, Fit.PLACE),
            hours=self.optional(row.hours, Fit.HOURS),
            phone=self.optional(row.phone, Fit.PHONE),
            cannot=self.optional(row.cannot, Fit.NOTE),
            when=self.when(row.when, scope, self.tables.channels.places[id_]),
        )

    def _life_event(self, id_: str, row: LifeEventShape) -> LifeEvent:
        for service in row.services:
            self.tables.services.find(service, self.findings)
        if not row.services and not row.laws:
            self.findings.error(
                self.tables.life_events.places[id_],
                f"life event `{id_}` leads nowhere",
                "add services: or laws:",
            )
        return LifeEvent(
            id_,
            self.texts.join(row.title, Fit.TILE_TITLE),
            self.texts.join(row.subtitle, Fit.TILE_SUBTITLE),
            self.picture(row.picture),
            row.audience,
            tuple(map(str, row.services)),
            self.laws(row.laws),
        )

    def _article_refs(self, refs: list[Word]) -> tuple[str, ...]:
        tables: tuple[Table[Any], ...] = (
            self.tables.services,
            self.tables.settings,
            self.tables.evidence,
            self.tables.channels,
            self.tables.laws,
            self.tables.life_events,
        )
        for ref in refs:
            if all(table.whole and ref not in table.places for table in tables):
                self.findings.error(
                    ref.place,
                    f"unknown id `{ref}`",
                    "name a service, setting, document, channel, law or life event",
                )
        return tuple(map(str, refs))
