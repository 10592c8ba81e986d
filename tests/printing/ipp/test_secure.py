"""Through TLS the kiosk speaks with the printer that staff confirmed, and with no other."""

import ssl
from collections.abc import Callable
from hashlib import sha256

import pytest

from kiosk.domain.print_job import JobState
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.ipp.certificate import fetch_fingerprint
from kiosk.printing.ipp.errors import Unreachable
from kiosk.printing.ipp.printer import IppPrinter
from kiosk.printing.ipp.wire import Deadlines
from tests.printing.ipp.eve import EvePrinter
from tests.printing.ipp.peer import Peer
from tests.printing.ipp.printing import ON_THE_WAY, UID, Printing

KioskAt = Callable[..., IppPrinter]


@pytest.fixture
def fingerprint(eve: EvePrinter) -> str:
    return fetch_fingerprint(eve.uri("ipps"))


def test_a_printer_whose_certificate_was_confirmed_prints(
    eve: EvePrinter, kiosk_at: KioskAt, fingerprint: str, sheet: bytes
) -> None:
    hall = kiosk_at(eve.uri("ipps"), fingerprint)
    assert hall.look().status is PrinterStatus.READY
    assert Printing(hall, sheet).run().states == [*ON_THE_WAY, JobState.DONE]
    assert eve.paper() == {UID: 1}
    assert eve.documents() == [sheet]


def test_the_fingerprint_is_that_of_the_printer_s_own_file_however_staff_type_it(
    eve: EvePrinter, kiosk_at: KioskAt, fingerprint: str
) -> None:
    (file,) = eve.keys.glob("*.crt")
    assert fingerprint == sha256(ssl.PEM_cert_to_DER_cert(file.read_text())).digest().hex(":")
    assert kiosk_at(eve.uri("ipps"), f" {fingerprint.upper()}\n").look().status is PrinterStatus.READY


def test_another_certificate_is_refused_with_nothing_sent(
    eve: EvePrinter, kiosk_at: KioskAt, fingerprint: str, sheet: bytes
) -> None:
    confirmed = ":".join(reversed(fingerprint.split(":")))
    hall = kiosk_at(eve.uri("ipps"), confirmed)
    look = hall.look()
    assert look.status is PrinterStatus.UNSURE
    assert look.trouble.startswith(
        f"{eve.uri('ipps')}: shows the certificate {fingerprint}, but {confirmed} was"
    )
    assert Printing(hall, sheet).run().moves[-1] == (JobState.FAILED, look.trouble)
    assert eve.documents() == []


def test_a_certificate_that_nobody_confirmed_is_refused(
    eve: EvePrinter, kiosk_at: KioskAt, fingerprint: str
) -> None:
    look = kiosk_at(eve.uri("ipps")).look()
    assert look.status is PrinterStatus.UNSURE
    assert look.trouble == (
        f"{eve.uri('ipps')}: nobody has confirmed its certificate yet; it shows {fingerprint}"
    )


def test_a_printer_that_speaks_no_tls_shows_no_certificate(peer: Peer) -> None:
    secure = type(peer.uri)(peer.uri.host, peer.uri.port, peer.uri.path, secure=True)
    with pytest.raises(Unreachable, match="no TLS came about"):
        fetch_fingerprint(secure, Deadlines(connect=0.3))


def test_a_printer_that_wants_a_password_is_told_with_the_way_out(
    printer_of: Callable[..., EvePrinter], kiosk_at: KioskAt, sheet: bytes
) -> None:
    eve = printer_of(options=("-A",))
    hall = kiosk_at(eve.uri())
    assert hall.look().status is PrinterStatus.READY
    (*_, (state, reason)) = Printing(hall, sheet).run().moves
    assert state is JobState.FAILED
    assert reason == (
        f"{eve.uri()}: wants a name and password, and the kiosk has none: "
        "let it take jobs without in its own settings"
    )
    assert eve.documents() == []
