"""Whether the network sets the machine's clock, as the kernel knows it."""

import ctypes
import ctypes.util

_TIMEX_BYTES = 512
"""More than ``struct timex`` takes on any Linux; zeroed, its ``modes`` ask for nothing to be changed."""

_UNSYNCHRONISED = 5
"""TIME_ERROR of adjtimex(2): nobody keeps the clock right."""


def set_by_network() -> bool | None:
    """None where the kernel does not tell."""
    libc = ctypes.CDLL(ctypes.util.find_library("c"), use_errno=True)
    adjtimex = getattr(libc, "adjtimex", None)
    if adjtimex is None:
        return None
    state = int(adjtimex(ctypes.create_string_buffer(_TIMEX_BYTES)))
    return None if state < 0 else state != _UNSYNCHRONISED
