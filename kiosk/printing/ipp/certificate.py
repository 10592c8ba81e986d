"""Which certificate a printer shows: staff confirm it once, and from then on no other will do."""

import hmac
import ssl
from hashlib import sha256

from kiosk.printing.ipp.errors import Unreachable, WrongCertificate
from kiosk.printing.ipp.uri import PrinterUri
from kiosk.printing.ipp.wire import Deadlines, connect, secured


def fetch_fingerprint(uri: PrinterUri, deadlines: Deadlines | None = None) -> str:
    """The SHA-256 of the certificate that the printer shows now, for staff to compare with its own panel.

    32 pairs of hex digits with colons between. Raises Unreachable.
    """
    deadlines = deadlines or Deadlines()
    try:
        with secured(connect(uri.host, uri.port, deadlines), uri.host, deadlines) as sock:
            return fingerprint_of(sock)
    except OSError as error:
        raise Unreachable(f"{uri}: no TLS came about ({error}): is it an ipps printer, and on?") from error


def fingerprint_of(sock: ssl.SSLSocket) -> str:
    """That of the certificate at the other end."""
    return sha256(sock.getpeercert(binary_form=True) or b"").digest().hex(":")


def check(uri: PrinterUri, shown: str, confirmed: str | None) -> None:
    """Raises WrongCertificate where ``shown`` is not the one that staff confirmed, or none was."""
    if confirmed is None:
        raise WrongCertificate(f"{uri}: nobody has confirmed its certificate yet; it shows {shown}")
    if not hmac.compare_digest(shown, confirmed.strip().lower()):
        raise WrongCertificate(
            f"{uri}: shows the certificate {shown}, but {confirmed} was confirmed: "
            "if the printer was changed on purpose confirm the new one, else find out who answers there"
        )
