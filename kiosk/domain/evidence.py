"""Papers and what they prove (CCCEV EvidenceType, EvidenceTypeList, Requirement)."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.criteria import Criterion
from kiosk.domain.places import Place
from kiosk.domain.texts import Text


class Form(StrEnum):
    """In which form a paper is wanted."""

    ORIGINAL = "original"
    COPY = "copy"
    ORIGINAL_AND_COPY = "original-and-copy"
    ITSELF = "itself"
    """The thing itself, where original and copy mean nothing: a seal, a photo."""


@dataclass(frozen=True, slots=True)
class EvidenceType:
    """A kind of document: who issues it, how to get it, how long that takes, what it costs.

    ``identity`` marks documents that prove who somebody is. Any other must name in ``basis`` (ids of legal
    resources) why it may be asked for: 社会保险经办条例 art. 31. ``at`` is where one goes for it; None for
    what is given out where it is handed in.
    """

    id: str
    name: Text
    picture: str
    identity: bool
    issuer: Text
    obtain: Text
    duration: Text
    cost: Text
    validity: Text | None
    basis: tuple[str, ...]
    at: Place | None = None


@dataclass(frozen=True, slots=True)
class EvidenceUse:
    """One document as a requirement wants it: form, number of pieces, a remark."""

    evidence: EvidenceType
    form: Form
    count: int
    note: Text | None


@dataclass(frozen=True, slots=True)
class EvidenceTypeList:
    """Documents that satisfy a requirement together (AND); offered where ``when`` holds."""

    uses: tuple[EvidenceUse, ...]
    when: Criterion


@dataclass(frozen=True, slots=True)
class Requirement:
    """Something to prove, where ``when`` holds, by any one of the lists (OR), the usual one first."""

    id: str
    title: Text
    when: Criterion
    lists: tuple[EvidenceTypeList, ...]
    note: Text | None
    basis: tuple[str, ...]
