"""The site's printers, as its file names them: one that can't be used costs the site that one only."""

from pathlib import Path

import pytest

from kiosk.domain.print_job import Medium
from kiosk.printing.claim import Claim, Claimed
from kiosk.services import site_printers as module
from kiosk.services.site_printers import Claimant, site_printers

TWO = """
[[printer]]
id = "hall"
uri = "folder:/srv/hall"

[[printer]]
id = "slips"
uri = "folder:/srv/slips?medium=receipt-80"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "printers.toml"


@pytest.fixture
def claimant(tmp_path: Path) -> Claimant:
    return Claimant("kiosk-1", tmp_path / "claims", lambda printer_id: True)


def test_the_printers_come_in_the_order_of_the_file_each_with_its_paper(
    file: Path, claimant: Claimant
) -> None:
    file.write_text(TWO)
    printers, claims = site_printers(file, claimant)
    assert [(one.id, one.medium) for one in printers] == [
        ("hall", Medium.A4),
        ("slips", Medium.RECEIPT_80),
    ]
    for name in ("hall", "slips"):
        with pytest.raises(Claimed):
            Claim(claimant.claims, name)
    for claim in claims:
        claim.release()
    Claim(claimant.claims, "hall").release()


@pytest.mark.parametrize(
    ("file_says", "left", "event"),
    [
        (TWO.replace("folder:/srv/hall", "folder:srv"), ["slips"], "printer.left_out"),
        (TWO.replace("folder:/srv/hall", "fax:12345"), [], "printers.file_unusable"),
        ("[[printer", [], "printers.file_unusable"),
    ],
    ids=["one that is none", "no kind", "no TOML"],
)
def test_what_can_not_be_used_is_left_out_and_the_log_says_why(
    file: Path,
    claimant: Claimant,
    caplog: pytest.LogCaptureFixture,
    file_says: str,
    left: list[str],
    event: str,
) -> None:
    file.write_text(file_says)
    printers, claims = site_printers(file, claimant)
    assert [one.id for one in printers] == left
    (record,) = caplog.records
    assert record.getMessage() == event
    assert vars(record)["error"]
    for claim in claims:
        claim.release()


def test_a_printer_that_another_program_holds_is_left_out(
    file: Path, claimant: Claimant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    file.write_text(TWO)
    with Claim(claimant.claims, "hall"):
        printers, claims = site_printers(file, claimant)
    assert [one.id for one in printers] == ["slips"]
    for claim in claims:
        claim.release()
