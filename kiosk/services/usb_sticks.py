"""The USB sticks that are plugged in and mounted: what a file can be taken away on."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

PROC_MOUNTS = Path("/proc/self/mounts")
BLOCK_DEVICES = Path("/sys/class/block")

_ESCAPED = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True, slots=True)
class Stick:
    """A mounted file system on a removable disk: its device, as ``sdb1``, and where it is mounted."""

    device: str
    folder: Path

    @property
    def name(self) -> str:
        """How it is called on the screen: the folder's name is the stick's, where the system names it so."""
        return self.folder.name or self.device


class UsbSticks:
    """Finds sticks by what the kernel says; the two places can be others in a test."""

    def __init__(self, mounts: Path = PROC_MOUNTS, devices: Path = BLOCK_DEVICES) -> None:
        self._mounts = mounts
        self._devices = devices

    def found(self) -> tuple[Stick, ...]:
        """The sticks that are mounted now, each once, in the order of their devices."""
        try:
            lines = self._mounts.read_text("utf-8", "surrogateescape").splitlines()
        except OSError:
            return ()
        sticks: dict[str, Stick] = {}
        for line in lines:
            source, folder, *_ = [*line.split(" "), "", ""]
            device = source.removeprefix("/dev/")
            if device != source and device not in sticks and self._is_removable(device):
                sticks[device] = Stick(device, Path(_unescaped(folder)))
        return tuple(sticks[device] for device in sorted(sticks))

    def _is_removable(self, device: str) -> bool:
        """Whether the disk says so itself, or hangs on USB, as a card reader does that says otherwise."""
        if "/" in device:
            return False
        place = Path(os.path.realpath(self._devices / device))
        disk = place if (place / "removable").exists() else place.parent
        try:
            says_so = (disk / "removable").read_text("ascii").strip() == "1"
        except (OSError, ValueError):
            return False
        return says_so or any(re.fullmatch(r"usb\d+", part) for part in place.parts)


def _unescaped(folder: str) -> str:
    r"""The kernel writes a space as ``\040``, and likewise a tab, a line's end and a backslash."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 8)), folder)
