"""Packs that lie beside the usual one for a picture: one that could be switched to, and one with an error."""

import shutil

from kiosk.app.application import OpenServices
from kiosk.bootstrap import Services
from kiosk.domain.print_job import Medium
from kiosk.folders import Folders
from kiosk.services.library import Post

NEXT, DRAFT = "next-year", "draft"

_CHANGES = {
    NEXT: (
        ("pack.yaml", 'version: "2026.', 'version: "2027.'),
        ("pack.yaml", "effective: 2026-11-22", "effective: 2026-11-01"),  # before the day that is posed
        ("settings/card.yaml", "title: 遗失补卡收费\n  default: 20", "title: 遗失补卡收费\n  default: 25"),
        (
            "settings/card.yaml",
            "title: 补换卡最长工作日\n  default: 7",
            "title: 补换卡最长工作日\n  default: 5",
        ),
    ),
    DRAFT: (("services/pin.yaml", "\nsummary:", "\nsumary:"),),
}


def with_packs(opening: OpenServices) -> OpenServices:
    """What ``opening`` opens, over a data folder in which these packs lie."""

    def open_services(folders: Folders, medium: Medium, post: Post) -> Services:
        for name in _CHANGES:
            if not (folders.packs / name).exists():
                _lay(folders, name)
        return opening(folders, medium, post)

    return open_services


def _lay(folders: Folders, name: str) -> None:
    pack = folders.packs / name
    shutil.copytree(folders.pack, pack)
    for file, old, new in _CHANGES[name]:
        text = (pack / file).read_text("utf-8")
        if old not in text:
            raise LookupError(f"{file} has no {old!r} to be changed for a picture")
        (pack / file).write_text(text.replace(old, new), "utf-8")
