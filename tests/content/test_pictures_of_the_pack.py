"""Whoever can't read finds a picture of everything that they are to bring, to go to and to do."""

from kiosk.cli.packs import open_content
from kiosk.domain.places import Place
from kiosk.resources import resource_folder
from kiosk.viewmodels.station_rows import PICTURES

RESOURCES = resource_folder()


def test_every_document_channel_and_step_of_the_default_pack_has_a_picture() -> None:
    pack = open_content(RESOURCES / "content" / "default", RESOURCES / "sites" / "default").pack
    named: dict[str, str | None] = {f"document {kind.id}": kind.picture for kind in pack.evidence_types}
    named |= {f"channel {channel.id}": channel.picture for channel in pack.channels}
    for service in pack.services:
        there = (step for use in service.channels for step in use.steps)
        for step in (*service.before, *there, *service.after):
            named[f"{service.id}: {step.text.in_language('zh-CN')}"] = step.picture
    assert [what for what, picture in named.items() if not _drawn(picture)] == []


def test_every_place_of_a_way_has_a_picture_of_its_own() -> None:
    assert set(PICTURES) == set(Place)
    assert len(set(PICTURES.values())) == len(Place)
    assert [picture for picture in PICTURES.values() if not _drawn(picture)] == []


def _drawn(picture: str | None) -> bool:
    return picture is not None and (RESOURCES / "pictures" / f"{picture}.svg").is_file()
