"""What the code of a sheet looks like from outside; the first frame loads this for the keys' sake."""

PREFIX = "LK"
"""What every code begins with, whatever its format."""

FORMAT = "1"
"""The format that is written; a kiosk that knows a later one writes another sign here."""

LONGEST = 800
"""Characters that can be a code; the longest that is written has far fewer."""

_PLAIN = {ord(sign): ord(sign.upper()) for sign in "abcdefghijklmnopqrstuvwxyz"}
_PLAIN |= {0xFF01 + code: ord(chr(0x21 + code).upper()) for code in range(94)}


def plain(text: str) -> str:
    """Capital letters for small ones, as Caps Lock makes them, and for an input method's wide ones."""
    return text.translate(_PLAIN)


def begins_like_a_code(text: str) -> bool:
    """Whether this may be the beginning of a sheet's code, of whatever format."""
    return plain(text).startswith(PREFIX)
