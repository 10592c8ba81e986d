"""The default pack says little, once, and in words that stand alone."""

from itertools import combinations

import pytest

from kiosk.content.loader import load_pack
from kiosk.content.site import load_site
from kiosk.domain.all_paths import PathFault, check_paths, example, paths
from kiosk.domain.checklist import Guide, checklist
from kiosk.domain.pack import ContentPack
from kiosk.domain.settings import Settings, resolve
from kiosk.resources import resource_folder

RESOURCES = resource_folder()
SERVICES = sorted(file.stem for file in (RESOURCES / "content/default/services").glob("*.yaml"))
MOST_NOTICES = 3
"""More than three warnings on one sheet, and nobody reads any."""


@pytest.fixture(scope="module")
def pack() -> ContentPack:
    return load_pack(RESOURCES / "content/default", RESOURCES / "pictures")


@pytest.fixture(scope="module")
def guide(pack: ContentPack) -> Guide:
    site = load_site(RESOURCES / "sites/default", pack)
    return Guide.of(pack, site, resolve(pack.settings, site))


@pytest.mark.parametrize("service_id", SERVICES)
def test_sheets_warn_of_little_and_name_each_step_once(
    service_id: str, pack: ContentPack, guide: Guide
) -> None:
    for talk in paths(pack.service(service_id), guide.settings):
        where = f"{service_id} {example(talk.answers)}"
        told = checklist(guide, talk, ())
        steps = [step.text for step in told.steps]
        assert len(told.notices) <= MOST_NOTICES, where
        assert len(set(steps)) == len(steps), where


def test_answers_can_be_read_without_their_question(pack: ContentPack) -> None:
    """A chip on the screen and a line on the sheet show the answer alone."""
    labels = {
        option.label for service in pack.services for one in service.questions for option in one.options
    }
    bare = {"是", "不是", "有", "没有", "在", "不清楚", "Yes", "No", "Not sure", "Both", "Neither"}
    assert not {label.primary for label in labels} & bare
    assert not {label.in_language("en") for label in labels} & bare


@pytest.mark.parametrize("service_id", ["activate-social", "activate-both", "activate-bank"])
def test_any_two_ways_of_activating_may_be_switched_off(
    service_id: str, pack: ContentPack, guide: Guide
) -> None:
    service = pack.service(service_id)
    switches = [name for name in guide.settings if name.startswith("channel.")]
    for pair in combinations(sorted(switches), 2):
        settings: Settings = {**guide.settings, **dict.fromkeys(pair, False)}
        faults = {problem.fault for problem in check_paths(service, settings).problems if not problem.turned}
        assert faults <= {PathFault.UNREACHABLE}, pair
