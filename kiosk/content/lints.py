"""What is well formed but looks forgotten: worth a look, no reason to keep a pack back."""

from collections.abc import Iterable, Iterator

from kiosk.content.assembly import Tables
from kiosk.content.problems import Findings
from kiosk.content.yaml_tree import Tree, Word
from kiosk.domain.checklist import COMPLAINT_PHONE, ENQUIRY_PHONE
from kiosk.domain.front_page import SERVICE_DESK
from kiosk.domain.texts import PLACEHOLDER

_NAMED_BY_THE_KIOSK = frozenset({ENQUIRY_PHONE, COMPLAINT_PHONE, SERVICE_DESK})


def warn_of_the_forgotten(tables: Tables, trees: Iterable[Tree], findings: Findings) -> None:
    """Note every definition that nothing in the pack names, and every service that no life event leads to."""
    named = {name for tree in trees for name in _names(tree, top=True)} | _NAMED_BY_THE_KIOSK
    for table in (
        tables.settings,
        tables.laws,
        tables.evidence,
        tables.channels,
        tables.questions,
        tables.requirements,
    ):
        for id_, place in table.places.items():
            if id_ not in named:
                findings.warning(place, f"nothing names {table.kind} `{id_}`", "use it, or remove it")
    led_to = {str(service) for event in tables.life_events.rows.values() for service in event.services}
    for id_, place in tables.services.places.items():
        if id_ not in led_to:
            findings.warning(place, f"no life event leads to service `{id_}`", "name it in life-events.yaml")


def _names(tree: Tree, *, top: bool = False) -> Iterator[str]:
    """Every word and key that can name a definition; the keys at the ``top`` are the definitions."""
    if isinstance(tree, Word):
        yield str(tree)
        yield from PLACEHOLDER.findall(tree)
    elif isinstance(tree, dict):
        for key, value in tree.items():
            if not top:
                yield str(key)
            yield from _names(value)
    elif isinstance(tree, list):
        for item in tree:
            yield from _names(item)
