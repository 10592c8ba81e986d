"""Writes a file onto a stick such that it is there whole or not at all, and the stick may be pulled after."""

import errno
import os
from contextlib import suppress

from kiosk.services.usb_sticks import Stick, UsbSticks

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}


class StickFull(OSError):
    """There is no room left on the stick."""


class StickReadOnly(OSError):
    """The stick can't be written to."""


class StickGone(OSError):
    """The stick is not there any more, or does not answer."""


def write_to_stick(stick: Stick, name: str, content: bytes, sticks: UsbSticks) -> None:
    """Write ``content`` as ``name`` in the stick's top folder; an older file of that name is replaced.

    Returns when all of it lies on the stick. Raises StickFull, StickReadOnly or StickGone; then no file of
    that name was touched.
    """
    try:
        folder = os.open(stick.folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        raise StickGone(*error.args) from error
    try:
        _must_be_there(stick, sticks)  # else the folder is one on the kiosk's own disk
        _write(folder, name, content)
    except OSError as error:
        _must_be_there(stick, sticks)  # of a stick that was pulled the kernel may say that it is read-only
        raise _told(error) from error
    finally:
        with suppress(OSError):
            os.close(folder)


def _must_be_there(stick: Stick, sticks: UsbSticks) -> None:
    if stick not in sticks.found():
        raise StickGone(errno.ENODEV, "no longer mounted")


def _write(folder: int, name: str, content: bytes) -> None:
    part = f".{name}.part"
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o644, dir_fd=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.rename(part, name, src_dir_fd=folder, dst_dir_fd=folder)
        os.fsync(folder)
    except OSError:
        with suppress(OSError):
            os.unlink(part, dir_fd=folder)
        raise


def _told(error: OSError) -> OSError:
    if error.errno in _FULL:
        return StickFull(*error.args)
    if error.errno in _READ_ONLY:
        return StickReadOnly(*error.args)
    return StickGone(*error.args)
