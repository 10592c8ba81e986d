"""Where content comes from: a pack, others beside it, the site, and what staff changed."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.domain.content_in_force import Choice, InForce
from kiosk.domain.site_changes import SiteChange, applying
from kiosk.folders import Folders
from kiosk.store.content_manifest import FOLDER_NAME
from kiosk.store.disk import disk_error
from kiosk.store.fingerprint import fingerprint
from kiosk.store.site_changes import SiteChangesFile


@dataclass(frozen=True, slots=True)
class Sources:
    """The folders that content is compiled from.

    ``packs`` holds further packs, a folder each, which need not be there; ``changes`` is the file of what
    staff changed.
    """

    pack: Path
    site: Path
    packs: Path
    changes: Path

    @classmethod
    def of(cls, folders: Folders) -> "Sources":
        """The sources of one kiosk."""
        return cls(folders.pack, folders.site, folders.packs, folders.site_changes)

    def folder(self, choice: Choice) -> Path:
        """The folder of the pack that was chosen."""
        return self.packs / choice.pack if choice.pack else self.pack

    def names(self) -> tuple[str, ...]:
        """All packs that can be chosen, the usual one ("") first; raises StoreUnavailable."""
        try:
            found = sorted(path.name for path in self.packs.iterdir() if path.is_dir())
        except FileNotFoundError:
            found = []
        except OSError as error:
            raise disk_error(self.packs, error) from error
        return ("", *(name for name in found if FOLDER_NAME.fullmatch(name)))

    def changes_for(self, today: date) -> tuple[SiteChange, ...]:
        """What staff changed and has not ended; raises StoreError."""
        return applying(SiteChangesFile(self.changes).read(), today)

    def expected(self, content: InForce, choice: Choice, today: date) -> str:
        """The fingerprint that content in force has if it is up to date; raises StoreError."""
        pack_print = content.pack_print if choice.held else fingerprint(self.folder(choice))
        return self.fingerprint(pack_print, self.changes_for(today))

    def fingerprint(self, pack_print: str, changes: Iterable[SiteChange]) -> str:
        """Of a pack with this fingerprint, the site as it is, and the changes; raises StoreUnavailable."""
        parts = (pack_print, fingerprint(self.site), repr([(one.setting, one.value) for one in changes]))
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()
