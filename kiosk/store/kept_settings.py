"""What this machine is told to keep: settings that outlive a restart."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from kiosk.domain.clock import Clock
from kiosk.store.state_schema import SETTING
from kiosk.store.state_store import StateStore

Json = bool | int | float | str | None | Sequence["Json"] | Mapping[str, "Json"]


class KeptSettings:
    """Settings by key; all methods raise StoreError."""

    def __init__(self, store: StateStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def put(self, key: str, value: Json) -> None:
        """Keep ``value`` in place of what was there."""
        given = insert(SETTING).values(key=key, value=json.dumps(value), at=self._clock.now())
        instead = given.on_conflict_do_update(
            index_elements=[SETTING.c.key], set_={"value": given.excluded.value, "at": given.excluded.at}
        )
        self._store.write(lambda connection: connection.execute(instead))

    def get(self, key: str) -> object:
        """The value as JSON gives it, None where there is none."""
        with self._store.reading() as connection:
            found = connection.scalar(select(SETTING.c.value).where(SETTING.c.key == key))
        kept: object = None if found is None else json.loads(found)
        return kept
