"""All of the default content comes out of its database as it went in."""

from pathlib import Path

import pytest

from kiosk.content.loader import load_pack
from kiosk.content.search_forms import search_forms
from kiosk.content.site import load_site
from kiosk.domain.pack import ContentPack
from kiosk.domain.settings import SitePack
from kiosk.store.content_reader import ContentReader
from kiosk.store.content_writer import write_content

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def pack() -> ContentPack:
    return load_pack(RESOURCES / "content" / "default", RESOURCES / "pictures")


@pytest.fixture(scope="module")
def site(pack: ContentPack) -> SitePack:
    return load_site(RESOURCES / "sites" / "default", pack)


def test_the_default_pack_comes_out_as_it_went_in(tmp_path: Path, pack: ContentPack, site: SitePack) -> None:
    path = tmp_path / "content.db"
    forms = search_forms(pack)
    write_content(path, pack, site, forms)
    with ContentReader(path) as reader:
        assert reader.pack() == pack
        assert reader.search_forms() == forms
        assert reader.site() == site
        assert tuple(reader.service(service.id) for service in pack.services) == pack.services
