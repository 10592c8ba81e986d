"""Which content serves the next visitor: new content waits for the end of a visit."""

from collections.abc import Callable

from kiosk.services.background import Background
from kiosk.services.content_desk import ContentDesk
from kiosk.services.library import Library, Post
from kiosk.store.content_reader import ContentReader


class Libraries:
    """Hands out the library of a visit. Methods belong to the screen's thread, looking to the background."""

    def __init__(
        self,
        first: Library,
        desk: ContentDesk,
        background: Background,
        post: Post,
        open_library: Callable[[ContentReader], Library],
    ) -> None:
        self._current = first
        self._newer: Library | None = None
        self._desk = desk
        self._background = background
        self._post = post
        self._open_library = open_library

    def look(self) -> None:
        """See in the background whether the sources have changed."""
        self._background.run(self._look)

    def between_visits(self) -> Library:
        """The library for the next visit: the newest that is good and has been read."""
        if self._newer is not None:
            self._current, self._newer = self._newer, None
            self._current.read_ahead()
        return self._current

    def _look(self) -> None:
        reader = self._desk.newer()
        if reader is not None:
            library = self._open_library(reader)
            self._post(lambda: self._keep(library))

    def _keep(self, library: Library) -> None:
        self._newer = library
