"""Reads sheets back as a citizen's eye, a phone or a screen reader would."""

import io
import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import zxingcpp
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from kiosk.domain.checklist import Checklist
from kiosk.domain.phrases import answered_for_words, fee_mark_words, seen_words
from kiosk.domain.texts import Text


def squeezed(text: str) -> str:
    """Without any white space: where lines break is the typesetter's affair."""
    return re.sub(r"\s", "", text)


def pdf_text(pdf: bytes) -> str:
    """All text of a sheet, squeezed, without the lines that begin a further page and end every page."""
    pages = [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]
    begun = [
        re.sub(r"^.{,80}?№\d{8}-\w{6}", "", page) if number else page for number, page in enumerate(pages)
    ]
    return "".join(re.sub(r"№\d{8}-\w{6}内容版本.*$", "", page) for page in begun)


def page_count(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


def pictures(pdf: bytes, dots_per_inch: int) -> list[Image.Image]:
    """Each page as a laser printer would draw it."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["pdftoppm", "-r", str(dots_per_inch), "-gray", "-png", "-", f"{folder}/page"],
            input=pdf,
            check=True,
        )
        return [Image.open(path).copy() for path in sorted(Path(folder).iterdir())]


def codes(picture: Image.Image) -> list[str]:
    """What a phone reads in a picture."""
    return [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))]


def catalogue(pdf: bytes) -> Any:
    """The PDF's root, as pypdf gives it: a dictionary whose values have many types."""
    return PdfReader(io.BytesIO(pdf)).trailer["/Root"]


def structure(pdf: bytes) -> Iterator[DictionaryObject]:
    """Every element of a tagged PDF."""
    yield from _below(catalogue(pdf)["/StructTreeRoot"])


def _below(element: object) -> Iterator[DictionaryObject]:
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, ArrayObject):
        for child in element:
            yield from _below(child)
    elif isinstance(element, DictionaryObject):
        yield element
        yield from _below(element.get("/K"))


def texts_told(checklist: Checklist) -> Iterator[Text]:
    """Every statement that the citizen must find on the sheet, taken from the checklist itself."""
    yield from (checklist.title, checklist.headline, checklist.reason, checklist.site_name)
    yield from (checklist.time_limit, checklist.result, checklist.enquiry_phone, checklist.complaint_phone)
    yield from checklist.notices
    yield from (step.text for step in checklist.steps)
    for answer in checklist.answers:
        yield from (answer.prompt, answer.label)
    for material in checklist.materials:
        yield material.requirement.title
        for item in (*material.items, *(item for items in material.substitutes for item in items)):
            yield item.use.evidence.name
        for item in material.items:
            evidence = item.use.evidence
            yield evidence.issuer
            yield from filter(None, (evidence.validity, item.use.note, material.requirement.note))
            if not item.have:
                yield from (evidence.obtain, evidence.duration, evidence.cost)
    where = checklist.where
    yield from filter(None, (where.note, where.channel.hours, where.channel.phone, where.channel.cannot))
    for channel in (where.channel, *checklist.other_ways):
        yield from (channel.title, channel.place)
        yield from filter(None, (channel.phone, channel.cannot))
    yield from filter(None, (checklist.charge.collector, checklist.charge.note))
    for law in checklist.laws:
        # The version in one language is enough.
        yield from (law.title, Text(law.version.wordings[:1]))
    words, staff = checklist.wording, checklist.staff
    yield from staff.notes
    yield from filter(None, (staff.window, fee_mark_words(checklist)))
    yield from filter(None, (answered_for_words(words, answer) for answer in checklist.answers))
    for material in checklist.materials:
        for items in (material.items, *material.substitutes):
            yield from filter(None, (seen_words(words, item.seen) for item in items))
    yield from (words.sheet_title, words.sheet_subtitle, words.disclaimer, words.privacy, words.qr_hint)
