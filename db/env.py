"""Runs migrations on the connection that the kiosk gives, or on the database that alembic.ini names."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, create_engine

from kiosk.store.state_schema import STATE, Moment


def render(kind: str, item: object, _: AutogenContext) -> str | Literal[False]:
    """A migration names no class of the kiosk: that may change, the migration may not."""
    return f"sa.String({item.impl.length})" if kind == "type" and isinstance(item, Moment) else False


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=STATE,
        render_as_batch=True,
        render_item=render,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with create_engine(str(context.config.get_main_option("sqlalchemy.url"))).begin() as connection:
        run(connection)
