"""A printer's address is understood, or one line says what is wrong with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.ipp.errors import BadUri
from kiosk.printing.ipp.uri import PrinterUri

NO_HOST = "no host is called so: each part between two dots has 1 to 63 letters, digits or -"


@pytest.mark.parametrize(
    ("text", "meant", "spelt"),
    [
        ("ipp://hall.local", ("hall.local", 631, "/ipp/print", False), "ipp://hall.local/ipp/print"),
        ("ipps://10.0.0.7/", ("10.0.0.7", 631, "/", True), "ipps://10.0.0.7/"),
        ("IPP://HP-1_a:8631/x/y", ("hp-1_a", 8631, "/x/y", False), "ipp://hp-1_a:8631/x/y"),
        ("ipps://[fe80::1]:443/p", ("fe80::1", 443, "/p", True), "ipps://[fe80::1]:443/p"),
    ],
)
def test_an_address_is_read_and_written(text: str, meant: tuple[str, int, str, bool], spelt: str) -> None:
    uri = PrinterUri.parse(text)
    assert (uri.host, uri.port, uri.path, uri.secure) == meant
    assert str(uri) == spelt
    assert PrinterUri.parse(spelt) == uri


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "it names no protocol"),
        ("hall.local", "it names no protocol"),
        ("http://hall/ipp/print", "it begins with http://"),
        ("socket://hall:9100", "it begins with socket://"),
        ("ipp://", "it names no host"),
        ("ipp:///ipp/print", "it names no host"),
        ("ipp://the hall/ipp", "it names no host"),
        ("ipp://大厅/ipp", "it names no host"),
        ("ipp://hall..local/ipp", NO_HOST),
        ("ipp://./ipp", NO_HOST),
        (f"ipp://{'h' * 64}/ipp", NO_HOST),
        ("ipp://hall:0/ipp", "port 0 is none"),
        ("ipp://hall:99999/ipp", "Port out of range 0-65535"),
        ("ipp://hall:six/ipp", "Port could not be cast to integer value as 'six'"),
        ("ipp://[fe80::1/ipp", "Invalid IPv6 URL"),
        ("ipp://me:secret@hall/ipp", "a name and password can't be part of it"),
        ("ipp://hall/ipp?x=1", "nothing may follow its path"),
        ("ipp://hall/ipp#", "nothing may follow its path"),
        ("ipp://hall/ipp print", "its path has a sign that can't be in it"),
    ],
)
def test_what_is_no_address_is_told_in_one_line(text: str, fault: str) -> None:
    with pytest.raises(BadUri) as told:
        PrinterUri.parse(text)
    expected = f"{text}: no printer's address: {fault}; one looks like ipp://192.168.1.20/ipp/print"
    assert str(told.value) == expected


def test_an_address_with_a_line_break_is_not_mended_silently() -> None:
    with pytest.raises(BadUri, match=r"ipp://ha\\nll: .*: it holds an invisible sign"):
        PrinterUri.parse("ipp://ha\nll")


@given(st.text(max_size=30) | st.text(max_size=30).map("ipp://hall".__add__))
def test_any_text_is_an_address_or_gets_one_line(text: str) -> None:
    try:
        uri = PrinterUri.parse(text)
    except BadUri as error:
        line = str(error)
    else:
        line = str(uri)
    assert line.isprintable()
