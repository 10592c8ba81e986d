"""A pack in which whatever a citizen may answer, tick or be told in one service carries a canary."""

import json
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

import polib

from kiosk.content.checking import check_pack
from kiosk.domain.services import PublicService
from kiosk.domain.texts import Text
from kiosk.resources import resource_folder

CANARIES = ("鸑鷟", "Qzx", "qzx-")
"""What no wording of the pack holds: Chinese wordings, English wordings, ids."""

IDS = {
    "stained": "qzx-option-1",
    "mainland": "qzx-option-2",
    "holder": "qzx-question-1",
    "applicant": "qzx-question-2",
    "id-card": "qzx-paper-1",
    "old-card": "qzx-paper-2",
}
"""Id -> canary, for options, questions and papers."""


def canary_pack(folder: Path, service_id: str) -> Path:
    """The default pack as a new folder, with canaries for everything that the service asks and tells."""
    resources = resource_folder()
    default = resources / "content" / "default"
    shutil.copytree(default, folder)
    (folder / "searches.yaml").unlink()  # what people type does not find canaries
    pack = check_pack(default, None, resources / "pictures").pack
    (service,) = [service for service in pack.services if service.id == service_id]
    texts = {text.primary for text in _texts(service)}
    longest_first = sorted(texts, key=lambda wording: (-len(wording), wording))
    chinese = {wording: f"鸑鷟{number}" for number, wording in enumerate(longest_first)}
    for path in folder.rglob("*.yaml"):
        path.write_text(_renamed(_reworded(path.read_text("utf-8"), chinese)), "utf-8")
    for path in folder.rglob("*.po"):
        translations = polib.pofile(str(path))
        for entry in translations:
            if entry.msgid in chinese:
                entry.msgstr = f"Qzx {longest_first.index(entry.msgid)}"
            entry.msgid = _reworded(entry.msgid, chinese)
        translations.save()
    return folder


def _texts(service: PublicService) -> Iterator[Text]:
    for question in service.questions:
        yield question.prompt
        yield from (option.label for option in question.options)
    for requirement in service.requirements:
        yield requirement.title
        yield from (use.evidence.name for papers in requirement.lists for use in papers.uses)
    for route in service.routes:
        yield from (route.headline, route.reason)
    yield from (notice.text for notice in service.notices)
    ways = (step for channel in service.channels for step in channel.steps)
    yield from (step.text for step in (*service.before, *ways, *service.after))


def _reworded(text: str, words: dict[str, str]) -> str:
    for old, new in words.items():
        text = text.replace(old, new)
    return text


def _renamed(text: str) -> str:
    for old, new in IDS.items():
        text = re.sub(rf"(?<![\w/.-]){re.escape(old)}(?![\w/.-])", new, text)
    return text


def found_in(content: bytes, canaries: Iterable[str] = CANARIES) -> set[str]:
    """The canaries in some bytes, in any of the ways in which text is written down."""
    return {
        canary
        for canary in canaries
        if any(
            trace in content
            for trace in (
                canary.encode(),
                canary.encode("utf-16-le"),
                canary.encode("utf-16-be"),
                json.dumps(canary)[1:-1].encode(),
                quote(canary).encode(),
            )
        )
    }
