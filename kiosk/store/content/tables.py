"""What all tables of a content database share."""

from sqlalchemy import MetaData

CONTENT = MetaData()
"""The content database's tables; a subject's tables are there once its module is imported."""

APPLICATION_ID = int.from_bytes(b"KiCo")
"""SQLite's application_id of a content database."""

SCHEMA_VERSION = 1
"""SQLite's user_version of a content database; raise it when a table or what a column means is changed.

A file of another version is not migrated but built anew from the pack.
"""
