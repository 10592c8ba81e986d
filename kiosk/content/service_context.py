"""What the making of one service knows on its way: the questions asked by then, and where parts stand."""

from collections.abc import Iterable
from typing import Any

from kiosk.content.assembly import Assembly
from kiosk.content.criteria import Scope
from kiosk.content.problems import Place
from kiosk.content.yaml_tree import Word
from kiosk.domain.criteria import Criterion
from kiosk.domain.parts import Part

PartPlaces = dict[Part, Place]
"""Where each part of a service stands; lists of shared requirements have no place, others use them too."""


class ServiceContext:
    """Goes along while the parts of a service are made, questions first."""

    def __init__(self, shared: Assembly, service_id: str, where: Place) -> None:
        self.shared = shared
        self.findings = shared.findings
        self.service_id = service_id
        self.places: PartPlaces = {("service", service_id): where}
        self.offered: dict[str, tuple[str, ...]] = {}
        """Question -> options that this service offers; grows as questions are made."""
        self.defined: dict[str, tuple[str, ...]] = {}
        """Question -> all its options, also those that this service leaves out."""

    def mark(self, kind: str, id_: Word) -> None:
        """Note where a part stands, and the mistake if there was one with its id before."""
        before = self.places.get((kind, id_))
        if before is not None:
            self.findings.error(
                id_.place, f"{kind} `{id_}` stands in line {before.line} too", "keep one of the two"
            )
        self.places[kind, str(id_)] = id_.place

    def scope(self, later: Iterable[str] = ()) -> Scope:
        """What a condition of the service's own may look at now."""
        return Scope(self.shared.settings, dict(self.offered), frozenset(later))

    def shared_scope(self, later: Iterable[str] = ()) -> Scope:
        """What a condition of a shared part may look at, as this service uses it."""
        used_by = f"service `{self.service_id}`"
        return Scope(self.shared.settings, dict(self.offered), frozenset(later), self.defined, used_by)

    def when(self, tree: Any, where: Place) -> Criterion:
        """A condition that stands behind all questions."""
        return self.shared.when(tree, self.scope(), where)
