"""Compiles content in a process of its own.

What reads and checks a pack takes some 45 MB, which would stay in a kiosk that runs for months, and keeps
Python busy for a second while somebody may be touching the screen.
"""

import pickle
import subprocess
import sys
from pathlib import Path

from kiosk.domain.content_in_force import Check
from kiosk.services.content_recipe import BadContent, Recipe
from kiosk.store.errors import StoreError

PATIENCE = 120.0
"""Seconds after which a pack that is still being compiled never will be."""

Order = tuple[Path, Recipe, Path]
"""The folder of pictures, the recipe, and the database to write."""

Told = Check | StoreError | tuple[str, ...]
"""What came of it: the check, or why there is no database, as the store's error or BadContent's reasons."""

_PROGRAM = "from kiosk.services.compile_process import main; main()"


class CompileProcess:
    """Like CompileContent. ``pictures`` is the folder that the content's pictures lie in."""

    def __init__(self, pictures: Path) -> None:
        self._pictures = pictures

    def __call__(self, recipe: Recipe, database: Path) -> Check:
        """Write ``database``; raises BadContent, or what the store raises for the disk."""
        order: Order = (self._pictures, recipe, database)
        # Not -m: what is pickled must belong to the module, and not to the program that is run.
        command = (sys.executable, "-c", _PROGRAM)
        pack = recipe.pack
        try:
            done = subprocess.run(
                command, input=pickle.dumps(order), capture_output=True, timeout=PATIENCE, check=False
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise BadContent((f"{pack}: content can't be compiled: {error}",)) from error
        if done.returncode != 0:
            complaint = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
            raise BadContent(
                (f"{pack}: what compiles content stopped, status {done.returncode}: {complaint}",)
            )
        told: Told = pickle.loads(done.stdout)  # noqa: S301  # our own process
        match told:
            case Check():
                return told
            case StoreError():
                raise told
            case _:
                raise BadContent(told)


def main() -> None:
    """Compile what standard input orders, and say on standard output what came of it."""
    from kiosk.services.compile_content import CompileContent

    order: Order = pickle.loads(sys.stdin.buffer.read())  # noqa: S301  # our own process
    pictures, recipe, database = order
    told: Told
    try:
        told = CompileContent(pictures)(recipe, database)
    except BadContent as bad:
        told = bad.problems
    except StoreError as error:
        told = error
    sys.stdout.buffer.write(pickle.dumps(told))
