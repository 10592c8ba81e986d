"""Upgrades an empty database by the migrations in db/ and fails where the models say otherwise."""

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError

INI = Path(__file__).resolve().parents[1] / "db" / "alembic.ini"


def main() -> int:
    if not INI.exists():
        print("migrations: there is no db/alembic.ini", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        config = Config(INI)
        config.set_main_option("sqlalchemy.url", f"sqlite:///{folder}/state.db")
        try:
            command.upgrade(config, "head")
            command.check(config)
        except CommandError as error:
            print(f"migrations: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
