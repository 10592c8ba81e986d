"""Which content serves the next visitor: new content waits for the end of a visit."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.domain.staff_words import Words
from kiosk.domain.texts import Text
from kiosk.services.background import Background
from kiosk.services.content_desk import ContentDesk
from kiosk.services.library import Library, Post
from kiosk.store.content_reader import ContentReader


@dataclass(frozen=True, slots=True)
class ToRead:
    """Content that staff read as citizens see it; its file is let go of in the end."""

    library: Library
    reader: ContentReader


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
        self._to_read: ToRead | None = None
        self._reading = False
        self._desk = desk
        self._background = background
        self._post = post
        self._open_library = open_library

    def look(self) -> None:
        """See in the background whether the sources have changed."""
        self._background.run(self._look)

    @property
    def reading(self) -> bool:
        """Whether what is on the screen is no visit: staff read content as citizens see it."""
        return self._reading

    def put_next(self, reader: ContentReader) -> None:
        """Serve this content from the next visit on; in the background."""
        library = self._open_library(reader)
        self._post(lambda: self._keep(library))

    def open_to_read(self, reader: ContentReader, name: Words) -> "ToRead":
        """Content for staff to read, with ``name`` in place of the bureau's; in the background."""
        front = reader.front_page()
        names = Text(tuple((tag, name.in_language(tag)) for tag in front.languages))
        front = replace(front, site_name=names)
        return ToRead(Library(reader, front, self._background, self._post), reader)

    def read_next(self, content: "ToRead") -> None:
        """Show this instead of what is in force, from the next start to the next end of a visit."""
        self._to_read = content

    def between_visits(self) -> Library:
        """The library for the next visit: the newest that is good and has been read."""
        if self._reading:
            self._end_reading()
        elif self._to_read is not None:
            self._reading = True
            return self._to_read.library
        if self._newer is not None:
            self._current, self._newer = self._newer, None
            self._current.read_ahead()
        return self._current

    def _end_reading(self) -> None:
        content, self._to_read, self._reading = self._to_read, None, False
        if content is not None:
            self._background.run(content.reader.close)

    def _look(self) -> None:
        reader = self._desk.newer()
        if reader is not None:
            self.put_next(reader)

    def _keep(self, library: Library) -> None:
        self._newer = library
