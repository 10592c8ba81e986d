"""A worker that works when it is told to, and a screen's thread that takes up what was posted when told."""

from collections.abc import Callable
from concurrent.futures import Executor, Future


class Worker(Executor):
    """Keeps tasks until ``work`` is called, which does them in the test's own thread."""

    def __init__(self) -> None:
        self.tasks: list[Callable[[], object]] = []

    def submit(self, task, /, *arguments, **named):  # type: ignore[no-untyped-def]
        future: Future[object] = Future()
        self.tasks.append(lambda: task(*arguments, **named))
        return future

    def work(self) -> None:
        """Do all that was submitted, and what is submitted meanwhile."""
        while self.tasks:
            self.tasks.pop(0)()


class ScreenThread:
    """Keeps posted calls until ``run`` is called."""

    def __init__(self) -> None:
        self.calls: list[Callable[[], None]] = []

    def post(self, call: Callable[[], None]) -> None:
        self.calls.append(call)

    def run(self) -> None:
        """Make all calls that were posted, and those that are posted meanwhile."""
        while self.calls:
            self.calls.pop(0)()
