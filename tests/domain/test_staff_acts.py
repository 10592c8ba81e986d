from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import CATALOGUE, Act, may


def test_the_catalogue_says_of_every_act_what_it_is_and_who_may() -> None:
    assert set(CATALOGUE) == set(Act)
    assert all(entry.chinese and entry.english for entry in CATALOGUE.values())
    assert [act for act, entry in CATALOGUE.items() if not entry.roles] == [Act.AUDIT_BROKEN]


def test_a_guide_helps_citizens_and_touches_neither_content_nor_machine() -> None:
    assert may(Role.GUIDE, Act.PAPER_JUDGED)
    assert not may(Role.GUIDE, Act.SETTING_CHANGED)
    assert not may(Role.GUIDE, Act.RESTARTED)


def test_an_operator_looks_after_the_machine_and_changes_no_fee() -> None:
    assert may(Role.OPERATOR, Act.STATISTICS_EXPORTED)
    assert not may(Role.OPERATOR, Act.FEE_CHANGED)
    assert not may(Role.OPERATOR, Act.CONTENT_SWITCHED)
