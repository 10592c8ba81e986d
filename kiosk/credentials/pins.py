"""Hashes and checks PINs: HMAC with the pepper, then Argon2id with the library's parameters."""

import hashlib
import hmac
import secrets

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from kiosk.credentials.pepper import Pepper


class PinHasher:
    """Some hundred milliseconds of work a call: not for the screen's thread."""

    def __init__(self, pepper: Pepper, hasher: PasswordHasher | None = None) -> None:
        self._key = pepper.key("pin")
        self._hasher = hasher or PasswordHasher()
        # Made now, so that the first unknown pseudonym takes no longer than the others.
        self._nobodys = self._hasher.hash(secrets.token_bytes(32))

    def hash(self, pseudonym: str, pin: str) -> str:
        """What is kept of a PIN. It is good for this pseudonym alone."""
        return self._hasher.hash(self._peppered(pseudonym, pin))

    def fits(self, pseudonym: str, pin: str, kept: str | None) -> bool:
        """Whether ``pin`` is the one that ``kept`` was made from.

        Where nothing is kept, for nobody has this pseudonym, the same work is done for the answer no.
        """
        try:
            self._hasher.verify(kept or self._nobodys, self._peppered(pseudonym, pin))
        except (Argon2Error, InvalidHashError):
            return False
        return kept is not None

    def _peppered(self, pseudonym: str, pin: str) -> bytes:
        return hmac.new(self._key, f"{pseudonym}\0{pin}".encode(), hashlib.sha256).digest()
