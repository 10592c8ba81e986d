"""The front page beside its content database, as JSON: the first pages are up before SQL has been loaded.

It is made from the database and may be missing or damaged: then the database is asked.
"""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.domain.front_page import Audience, FrontPage, LifeEvent, ServiceCard
from kiosk.domain.suspension import ClosingNotice
from kiosk.domain.texts import Text
from kiosk.store.content_shelf import Shelved

SUFFIX = ".front.json"


def read_front_page(shelved: Shelved) -> FrontPage | None:
    """The front page that was kept with this very database, None where there is none that can be trusted."""
    try:
        seal, _, body = _path(shelved).read_bytes().partition(b"\n")
        return _front_page(json.loads(body)) if seal == _seal(shelved, body) else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def keep_front_page(shelved: Shelved, front: FrontPage) -> None:
    """Keep the front page of this database, and no other's; where the disk is full there will be none."""
    path = _path(shelved)
    body = json.dumps(asdict(front), ensure_ascii=False).encode()
    whole = _seal(shelved, body) + b"\n" + body
    with suppress(OSError):
        if not path.exists() or path.read_bytes() != whole:
            part = path.with_name(f".{path.name}.part")
            part.write_bytes(whole)
            part.replace(path)
        for other in path.parent.glob(f"*{SUFFIX}"):
            if other != path:
                other.unlink()


def _path(shelved: Shelved) -> Path:
    return shelved.path.with_suffix(SUFFIX)


def _seal(shelved: Shelved, body: bytes) -> bytes:
    return hashlib.sha256(shelved.sha256.encode() + body).hexdigest().encode()


def _front_page(read: dict[str, Any]) -> FrontPage:
    return FrontPage(
        languages=tuple(read["languages"]),
        life_events=tuple(
            LifeEvent(
                id=event["id"],
                title=_text(event["title"]),
                subtitle=_text(event["subtitle"]),
                picture=event["picture"],
                audience=Audience(event["audience"]),
                services=tuple(event["services"]),
                laws=tuple(event["laws"]),
            )
            for event in read["life_events"]
        ),
        cards=tuple(
            ServiceCard(card["id"], _text(card["title"]), _text(card["summary"]), card["picture"])
            for card in read["cards"]
        ),
        site_name=_text(read["site_name"]),
        generated=tuple(read["generated"]),
        service_desk=None if read["service_desk"] is None else _text(read["service_desk"]),
        notices=tuple(ClosingNotice(notice["id"], _text(notice["text"])) for notice in read["notices"]),
    )


def _text(read: dict[str, Any]) -> Text:
    return Text(tuple((language, wording) for language, wording in read["wordings"]))
