"""FIDO2 keys at USB: the key signs a fresh challenge when it is touched (fido2, Yubico's library).

The kiosk is both the site and the browser, so the name of the site is made up and never looked up.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import sha256
from threading import Event
from time import monotonic

from fido2.client import ClientError, DefaultClientDataCollector, Fido2Client
from fido2.ctap import CtapDevice
from fido2.hid import CtapHidDevice
from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestedCredentialData,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    UserVerificationRequirement,
)

from kiosk.credentials.second_factor import FactorTrouble

_SITE = "lobby-kiosk.invalid"
_ORIGIN = f"https://{_SITE}"
PATIENCE = 30.0
"""Seconds to plug in and touch a key."""

_LOOK_EVERY = 0.25
Devices = Callable[[], Iterable[CtapDevice]]


class FidoKeys:
    """The key as a second factor. ``devices`` gives those that are plugged in."""

    def __init__(self, devices: Devices = CtapHidDevice.list_devices, patience: float = PATIENCE) -> None:
        self._devices = devices
        self._patience = patience
        self._site = Fido2Server(PublicKeyCredentialRpEntity(name="Lobby kiosk", id=_SITE))

    def enrol(self, pseudonym: str, given: str, cancelled: Event) -> str:
        """The public key of the key that is touched; raises FactorTrouble."""
        user = PublicKeyCredentialUserEntity(
            id=sha256(pseudonym.encode()).digest()[:16], name=pseudonym, display_name=pseudonym
        )
        options, state = self._site.register_begin(
            user, user_verification=UserVerificationRequirement.DISCOURAGED
        )
        try:
            with self._plugged_in(cancelled) as device:
                wanted = replace(options.public_key, timeout=self._milliseconds)
                made = _client(device).make_credential(wanted, event=cancelled)
            registered = self._site.register_complete(state, made)
        except (ClientError, OSError, ValueError) as error:
            raise FactorTrouble(f"the key was not taken in ({error}): touch it while it blinks") from None
        if registered.credential_data is None:
            raise FactorTrouble("the key gave no public key: use another")
        return _record(registered.credential_data, registered.counter)

    def check(self, pseudonym: str, record: str, given: str, cancelled: Event) -> str | None:
        """The record with the key's new count where this key was touched.

        A key that counts must have counted on: one that has not is a copy.
        """
        kept = json.loads(record)
        credential = AttestedCredentialData(bytes.fromhex(kept["credential"]))
        options, state = self._site.authenticate_begin([credential], UserVerificationRequirement.DISCOURAGED)
        try:
            with self._plugged_in(cancelled) as device:
                wanted = replace(options.public_key, timeout=self._milliseconds)
                answer = _client(device).get_assertion(wanted, event=cancelled).get_response(0)
            self._site.authenticate_complete(state, [credential], answer)
        except (FactorTrouble, ClientError, OSError, ValueError):
            return None
        count = answer.response.authenticator_data.counter
        return _record(credential, count) if count > kept["count"] or count == kept["count"] == 0 else None

    @property
    def _milliseconds(self) -> int:
        return int(self._patience * 1000)

    def _plugged_in(self, cancelled: Event) -> CtapDevice:
        """The first key; waits for one to be plugged in, and raises FactorTrouble where none is."""
        end = monotonic() + self._patience
        while True:
            device = next(iter(self._devices()), None)
            if device is not None:
                return device
            if monotonic() > end or cancelled.wait(_LOOK_EVERY):
                raise FactorTrouble("no key is plugged in, or its device can't be opened (docs/staff.md)")


def _client(device: CtapDevice) -> Fido2Client:
    return Fido2Client(device, DefaultClientDataCollector(_ORIGIN), extensions=())


def _record(credential: AttestedCredentialData, count: int) -> str:
    return json.dumps({"credential": credential.hex(), "count": count})
