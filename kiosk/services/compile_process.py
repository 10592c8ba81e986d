"""Compiles content in a process of its own.

What reads and checks a pack takes some 45 MB, which would stay in a kiosk that runs for months, and keeps
Python busy for a second while somebody may be touching the screen.
"""

import pickle
import subprocess
import sys
from pathlib import Path

from kiosk.services.content_desk import BadContent
from kiosk.store.errors import StoreError

PATIENCE = 120.0
"""Seconds after which a pack that is still being compiled never will be."""

Problem = StoreError | tuple[str, ...] | None
"""Why there is no database: the store's error, or the reasons of BadContent."""

_PROGRAM = "from kiosk.services.compile_process import main; main()"


class CompileProcess:
    """Like CompileContent. ``pictures`` is the folder that the content's pictures lie in."""

    def __init__(self, pictures: Path) -> None:
        self._pictures = pictures

    def __call__(self, pack: Path, site: Path, database: Path) -> None:
        """Write ``database``; raises BadContent, or what the store raises for the disk."""
        # Not -m: what is pickled must belong to the module, and not to the program that is run.
        command = (sys.executable, "-c", _PROGRAM, str(self._pictures), str(pack), str(site), str(database))
        try:
            done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)
        except (OSError, subprocess.SubprocessError) as error:
            raise BadContent((f"{pack}: content can't be compiled: {error}",)) from error
        if done.returncode != 0:
            complaint = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
            raise BadContent(
                (f"{pack}: what compiles content stopped, status {done.returncode}: {complaint}",)
            )
        problem: Problem = pickle.loads(done.stdout)  # noqa: S301  # our own process
        match problem:
            case None:
                return
            case StoreError():
                raise problem
            case _:
                raise BadContent(problem)


def main() -> None:
    """Compile what the command line names, and say on standard output what came of it."""
    from kiosk.services.compile_content import CompileContent

    pictures, pack, site, database = map(Path, sys.argv[1:])
    problem: Problem = None
    try:
        CompileContent(pictures)(pack, site, database)
    except BadContent as bad:
        problem = bad.problems
    except StoreError as error:
        problem = error
    sys.stdout.buffer.write(pickle.dumps(problem))
