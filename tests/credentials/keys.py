"""A FIDO2 key in software: it speaks CTAP 2 over the same calls as a key at USB (CTAP 2.1, § 6.1 and 6.2)."""

import os
from collections.abc import Callable, Iterator
from hashlib import sha256
from threading import Event
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor
from fido2.cose import ES256
from fido2.ctap import STATUS, CtapDevice, CtapError
from fido2.hid import CAPABILITY, CTAPHID
from fido2.webauthn import Aaguid, AttestedCredentialData, AuthenticatorData

PRESENT = AuthenticatorData.FLAG.UP
_MAKE, _GET, _INFO = 0x01, 0x02, 0x04


class SoftKey(CtapDevice):
    """``touched`` says whether somebody touches it; ``count`` is its counter of signatures."""

    def __init__(self, *, touched: bool = True) -> None:
        self.touched = touched
        self.count = 0
        self.asked: list[int] = []
        self._keys: dict[bytes, ec.EllipticCurvePrivateKey] = {}

    @property
    def capabilities(self) -> int:
        return CAPABILITY.CBOR

    @classmethod
    def list_devices(cls) -> Iterator[CtapDevice]:
        return iter(())

    def copy(self) -> "SoftKey":
        """Another key with the same secrets, as somebody would make who can read them out."""
        other = SoftKey()
        other._keys, other.count = dict(self._keys), self.count
        return other

    def call(
        self,
        cmd: int,
        data: bytes = b"",
        event: Event | None = None,
        on_keepalive: Callable[[STATUS], None] | None = None,
    ) -> bytes:
        assert cmd == CTAPHID.CBOR
        self.asked.append(data[0])
        if data[0] == _INFO:
            return _answer({1: ["FIDO_2_0"], 3: b"\0" * 16, 4: {"up": True, "rk": False}})
        if not self.touched:
            assert event is not None
            event.wait(10)
            return bytes([CtapError.ERR.KEEPALIVE_CANCEL])
        arguments: Any = cbor.decode(data[1:])
        return self._make(arguments) if data[0] == _MAKE else self._get(arguments)

    def _make(self, arguments: dict[int, object]) -> bytes:
        site = arguments[2]
        assert isinstance(site, dict)
        name, secret = os.urandom(32), ec.generate_private_key(ec.SECP256R1())
        self._keys[name] = secret
        public = ES256.from_cryptography_key(secret.public_key())  # type: ignore[no-untyped-call]
        credential = AttestedCredentialData.create(Aaguid.NONE, name, public)
        flags = PRESENT | AuthenticatorData.FLAG.AT
        signed = AuthenticatorData.create(_hash(site["id"]), flags, self.count, credential)
        return _answer({1: "none", 2: bytes(signed), 3: {}})

    def _get(self, arguments: dict[int, object]) -> bytes:
        site, challenge, allowed = arguments[1], arguments[2], arguments[3]
        assert isinstance(site, str)
        assert isinstance(challenge, bytes)
        assert isinstance(allowed, list)
        name = next((one["id"] for one in allowed if one["id"] in self._keys), None)
        if name is None:
            return bytes([CtapError.ERR.NO_CREDENTIALS])
        self.count += 1
        signed = AuthenticatorData.create(_hash(site), PRESENT, self.count)
        signature = self._keys[name].sign(bytes(signed) + challenge, ec.ECDSA(hashes.SHA256()))
        return _answer({1: {"id": name, "type": "public-key"}, 2: bytes(signed), 3: signature})


def _hash(site: str) -> bytes:
    return sha256(site.encode()).digest()


def _answer(content: object) -> bytes:
    return bytes([CtapError.ERR.SUCCESS]) + cbor.encode(content)  # type: ignore[arg-type]
