"""What can go wrong with a database, each said in one line that names the file."""


class StoreError(Exception):
    """A database can't do what was asked; the message is one line for the log or a terminal."""


class StoreUnavailable(StoreError):
    """The file or its folder can't be opened or written: it is missing, forbidden, or a folder."""


class StoreFull(StoreError):
    """There is no room on the disk; what was stored before is sound and can still be read."""


class StoreBusy(StoreError):
    """Another process held the database for longer than the kiosk waits."""


class StoreBroken(StoreError):
    """The file is no sound database."""


class ContentUnreadable(StoreError):
    """A content database is missing, damaged, or of another version of the kiosk."""


class ContentUnwritable(StoreError):
    """A pack contradicts itself in a way that the database refuses."""


class UnknownService(StoreError):
    """No service of the content has this id."""


class UnknownJob(StoreError):
    """No print job has this id."""
