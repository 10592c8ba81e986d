"""What all tables of a content database share."""

from sqlalchemy import MetaData

CONTENT = MetaData()
"""The content database's tables; a subject's tables are there once its module is imported."""
