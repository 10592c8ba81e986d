"""Who asks for help is told where to find it, and the visit waits."""

import shutil
from pathlib import Path

import pytest

from kiosk.content.limits import Fit
from kiosk.domain.comfort import Comfort, Palette, TextSize
from kiosk.exhibit.audit import Audit
from kiosk.exhibit.opening import plain_options
from tests.kiosks import PORTRAIT, SMALLEST, Kiosk, OpenKiosk

WIDE = (1920, 1080)
LONGEST = ("进门右转，取号机旁边，" * 4)[: Fit.SERVICE_DESK.most("zh-CN") - 1] + "。"
LONGEST_ENGLISH = ("On your right as you come in, beside the ticket machine; " * 3)[
    : Fit.SERVICE_DESK.most("en")
].strip()


@pytest.fixture
def with_longest(tmp_path: Path) -> Path:
    """A site that says as much of its service desk as may be said."""
    folder = tmp_path / "site"
    shutil.copytree(plain_options(tmp_path / "none").site, folder)
    (folder / "site.yaml").write_text(
        f'id: longest\nversion: "1"\nname: 社会保险服务大厅\nsettings:\n  place.service-desk: {LONGEST}\n',
        "utf-8",
    )
    with (folder / "locale" / "en.po").open("a", encoding="utf-8") as file:
        file.write(f'\nmsgid "{LONGEST}"\nmsgstr "{LONGEST_ENGLISH}"\n')
    return folder


@pytest.mark.parametrize(
    ("language", "where"),
    [
        ("zh-CN", "服务台在本厅内，请看厅内的指示牌。"),
        ("zh-Hant", "服務檯在本廳內，請看廳內的指示牌。"),
        ("en", "The service desk is in this hall. Please follow the signs."),
    ],
)
def test_where_the_service_desk_is_stands_on_the_page(kiosk: Kiosk, language: str, where: str) -> None:
    kiosk.visitor.start(language)
    assert where not in kiosk.texts()
    kiosk.visitor.tap("bar-staff")
    assert where in kiosk.texts()


def test_a_bureau_says_where_its_own_desk_is(open_kiosk: OpenKiosk, with_longest: Path) -> None:
    kiosk = open_kiosk(site=with_longest)
    kiosk.visitor.start("zh-CN")
    kiosk.visitor.tap("bar-staff")
    assert LONGEST in kiosk.texts()


@pytest.mark.parametrize("size", [PORTRAIT, WIDE, SMALLEST], ids=["upright", "wide", "smallest"])
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_even_the_longest_can_be_read_in_every_way(
    open_kiosk: OpenKiosk, with_longest: Path, size: tuple[int, int], language: str
) -> None:
    kiosk = open_kiosk(size, site=with_longest)
    kiosk.visitor.start(language)
    kiosk.visitor.tap("bar-staff")
    audit = Audit(kiosk.application, kiosk.visitor)
    audit.inspect("staff-called")
    assert not audit.faults, "\n".join(audit.faults)


def test_help_is_asked_for_on_any_page_and_the_visit_waits(kiosk: Kiosk) -> None:
    kiosk.visitor.start("en")
    for page, tile in (("HomePage", None), ("QuestionPage", "tile-card-worn")):
        if tile is not None:
            kiosk.visitor.tap(tile, page)
        kiosk.visitor.tap("bar-staff")
        assert kiosk.visitor.services.desk.staff_asked
        kiosk.visitor.tap("staff-thanks")
        assert kiosk.visitor.page == page
        assert not kiosk.visitor.services.desk.staff_asked


def test_the_button_stays_where_the_longest_words_do_not_all_fit(
    open_kiosk: OpenKiosk, with_longest: Path
) -> None:
    kiosk = open_kiosk(SMALLEST, site=with_longest)
    kiosk.visitor.start("en")
    kiosk.application.comfort.suit(Comfort(TextSize.LARGEST, Palette.CALM))
    kiosk.visitor.tap("bar-staff")
    assert kiosk.visitor.hand.has("more")
    kiosk.visitor.tap("staff-thanks")
    assert kiosk.visitor.page == "HomePage"
