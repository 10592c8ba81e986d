"""Compiles a pack and a site into one content database."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, NullPool, create_engine

from kiosk.domain.pack import ContentPack
from kiosk.domain.search_forms import SearchForms
from kiosk.domain.settings import SitePack
from kiosk.store.content.also_words import write_also_words
from kiosk.store.content.article_notes import write_article_notes
from kiosk.store.content.channels import write_channels
from kiosk.store.content.evidence import write_evidence
from kiosk.store.content.identity import write_identity, write_wording
from kiosk.store.content.laws import write_laws
from kiosk.store.content.life_events import write_life_events
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.search import write_search
from kiosk.store.content.settings import write_settings
from kiosk.store.content.staff_lists import write_staff_lists
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import write_languages
from kiosk.store.content.whole_services import write_services
from kiosk.store.content_header import APPLICATION_ID, SCHEMA_VERSION
from kiosk.store.disk import sync_file, sync_folder
from kiosk.store.sqlite import clear_errors


def write_content(path: Path, pack: ContentPack, site: SitePack, forms: SearchForms) -> None:
    """Build ``path`` whole or not at all; a file that is there is replaced. ``forms`` are the pack's own.

    Raises ContentUnwritable for a pack that contradicts itself, StoreFull or StoreUnavailable for the disk.
    """
    rows = _rows(pack, site, forms)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    with clear_errors(path):
        try:
            part.unlink(missing_ok=True)
            _build(part, rows)
            sync_file(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
            part.with_name(f"{part.name}-journal").unlink(missing_ok=True)
        sync_folder(path.parent)


def _rows(pack: ContentPack, site: SitePack, forms: SearchForms) -> ContentRows:
    rows = ContentRows(pack.languages)
    write_languages(rows, pack.generated)
    write_identity(rows, pack.identity)
    write_wording(rows, pack.wording)
    write_settings(rows, pack.settings, site)
    write_staff_lists(rows, pack.staff, site.staff)
    write_laws(rows, pack.legal_resources)
    write_evidence(rows, pack.evidence_types)
    write_channels(rows, pack.channels)
    write_services(rows, pack.services)
    write_life_events(rows, pack.life_events)
    write_also_words(rows, pack.also)
    write_search(rows, forms)
    write_article_notes(rows, pack.article_notes)
    return rows


def _build(part: Path, rows: ContentRows) -> None:
    def connect() -> sqlite3.Connection:
        return sqlite3.connect(part, isolation_level=None)

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    with engine.connect() as connection:
        _set(connection, "journal_mode = DELETE", "synchronous = OFF", "foreign_keys = ON")
        _set(connection, f"application_id = {APPLICATION_ID}", f"user_version = {SCHEMA_VERSION}")
        connection.exec_driver_sql("BEGIN")
        CONTENT.create_all(connection, checkfirst=False)
        rows.insert(connection)
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("VACUUM")


def _set(connection: Connection, *pragmas: str) -> None:
    for pragma in pragmas:
        connection.exec_driver_sql(f"PRAGMA {pragma}")
