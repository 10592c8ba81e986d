"""What staff change at a kiosk goes through the same check of all paths as a pack does."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.checking import check_again, check_pack
from kiosk.content.problems import ContentErrors
from kiosk.domain.settings import Money
from kiosk.domain.site_changes import ChangeReason, Raw, SiteChange
from tests.content.packs import PACK, write_pack

DAY = date(2026, 11, 28)
BY_STAFF = {
    "settings/all.yaml": PACK["settings/all.yaml"]
    .replace("title: 补卡工本费", "title: 补卡工本费, staff: true")
    .replace("title: 认户籍证明", "title: 认户籍证明, staff: true")
    .replace("title: 收费办法", "title: 收费办法, staff: true")
}
TWO_SWITCHES = BY_STAFF | {
    # With one switch off the other list is left; with both off there is none.
    "requirements/all.yaml": """\
identity:
  title: 身份证件
  any-of:
    - {when: {setting: {policy: paid}}, documents: [id-card]}
    - {when: {setting: {police.accepted: true}}, documents: [{evidence: police-note, form: copy, count: 2}]}
""",
}


def change(setting: str, value: Raw) -> SiteChange:
    return SiteChange(setting, value, ChangeReason.OUTAGE, DAY, DAY)


def test_a_change_counts_before_the_pack(tmp_path: Path, pictures: Path) -> None:
    pack = write_pack(tmp_path / "pack", BY_STAFF)
    checked = check_pack(pack, None, pictures, [change("fee.lost", 2500)])
    assert checked.site is not None
    assert dict(checked.site.overrides) == {"fee.lost": Money(2500)}


def test_a_change_that_leaves_no_way_is_refused_with_a_line_that_shows_it(
    tmp_path: Path, pictures: Path
) -> None:
    pack = write_pack(tmp_path / "pack", TWO_SWITCHES)
    check_pack(pack, None, pictures)
    with pytest.raises(ContentErrors) as refused:
        check_pack(pack, None, pictures, [change("policy", "free"), change("police.accepted", False)])
    (line,) = {str(problem) for problem in refused.value.problems}
    assert "requirement `identity` accepts no list of documents, as in holder=self reason=lost: add" in line


def test_a_change_after_which_one_more_switch_would_leave_no_way_is_refused(
    tmp_path: Path, pictures: Path
) -> None:
    pack = write_pack(tmp_path / "pack", TWO_SWITCHES)
    with pytest.raises(ContentErrors, match=r"once setting `police\.accepted` is false"):
        check_pack(pack, None, pictures, [change("policy", "free")])


def test_a_pack_whose_files_are_gone_is_checked_under_the_changes_too(tmp_path: Path, pictures: Path) -> None:
    pack = check_pack(write_pack(tmp_path / "pack", TWO_SWITCHES), None, pictures).pack
    assert check_again(pack, "content.db", None, [change("fee.lost", 2500)]).paths > 0
    with pytest.raises(ContentErrors, match=r"content\.db:1: requirement `identity` accepts no list"):
        check_again(pack, "content.db", None, [change("policy", "free")])


def test_a_change_of_what_the_pack_does_not_have_any_more_is_named(tmp_path: Path, pictures: Path) -> None:
    pack = check_pack(write_pack(tmp_path / "pack", BY_STAFF), None, pictures).pack
    with pytest.raises(ContentErrors) as refused:
        check_again(replace(pack, settings=pack.settings[1:]), "content.db", None, [change("fee.lost", 1)])
    assert str(refused.value) == (
        "site-changes.json:1: the change of setting `fee.lost` is of no setting of the pack: "
        "end it on the console's page of settings, or make it anew"
    )
