"""Work off the screen's thread, whose failures are logged and never lost."""

import logging
from collections.abc import Callable
from concurrent.futures import Executor
from typing import ParamSpec

_log = logging.getLogger(__name__)
P = ParamSpec("P")


class Background:
    """Runs tasks one after the other in ``executor``."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def run(self, task: Callable[P, None], *args: P.args, **kwargs: P.kwargs) -> None:
        """Run ``task`` soon; what it raises is logged by its kind, for its words may tell of a visit."""
        self._executor.submit(self._guarded, lambda: task(*args, **kwargs), task.__qualname__)

    def close(self) -> None:
        """Take no more tasks, and wait for the ones that were taken."""
        self._executor.shutdown()

    def _guarded(self, task: Callable[[], None], name: str) -> None:
        try:
            task()
        except Exception as error:  # a task's fault must not stop the next
            _log.error("background.failed", extra={"task": name, "error": type(error).__name__})
