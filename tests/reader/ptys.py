"""A serial line with a hand at its other end: a pseudo-terminal, behind a name that comes and goes."""

import os
from pathlib import Path


class Plug:
    """A reader that can be plugged in and out; the kernel's own terminal is between it and the kiosk."""

    def __init__(self, device: Path) -> None:
        self.device = device
        self._hand = -1

    def plug_in(self) -> None:
        self._hand, end = os.openpty()
        self.device.unlink(missing_ok=True)
        self.device.symlink_to(os.ttyname(end))
        self._end = end

    def send(self, sent: bytes) -> None:
        while sent:
            sent = sent[os.write(self._hand, sent[:512]) :]

    def pull_out(self) -> None:
        """The device is gone, and whoever has it open hears of it."""
        self.device.unlink(missing_ok=True)
        for descriptor in (self._hand, self._end):
            if descriptor >= 0:
                os.close(descriptor)
        self._hand = self._end = -1
