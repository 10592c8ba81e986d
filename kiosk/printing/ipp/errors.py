"""What can go wrong between the kiosk and a printer; each message is one line for staff."""


class IppError(Exception):
    """The printer could not be asked, or its answer can't be used."""


class BadUri(IppError):
    """What was given as the printer's address is none."""


class IppGarbage(IppError):
    """What came is no IPP message."""


class Unreachable(IppError):
    """No connection came about, so the printer got nothing of the request."""


class ConnectionLost(IppError):
    """The connection broke or fell silent after the request had begun.

    ``whole`` tells whether all of the request had left the kiosk: then the printer may have acted on it. None
    where it had, and the printer broke off without a word: perhaps it had not read all.
    """

    def __init__(self, message: str, *, whole: bool | None) -> None:
        super().__init__(message)
        self.whole = whole


class PasswordWanted(IppError):
    """The printer takes jobs only from those who log in."""


class WrongCertificate(IppError):
    """The printer's certificate is not the one that staff confirmed, or none was confirmed."""


class Refused(IppError):
    """The printer understood and said no; ``status`` is its IPP status code."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


def one_line(text: str) -> str:
    """What a printer says of itself, fit for a line of ours: printable, and not too long."""
    return "".join(sign if sign.isprintable() else " " for sign in text[:200]).strip()
