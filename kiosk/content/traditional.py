"""Traditional Chinese from Simplified, by OpenCC.

Its characters are those of its profile ``s2tw``; ``s2t`` has forms such as 爲, which nobody writes
today. Its words stay those of the sources: ``s2twp`` would put other terms in place of the official ones.
OpenCC's tables take some 50 MB, so the running kiosk never calls this.
"""

from functools import cache

from opencc import OpenCC

from kiosk.content.translations import Catalogue, Translation

TERMS = {"发卡": "發卡", "换发": "換發", "金发": "金發", "卡里": "卡裡", "签": "簽"}
"""Words of this trade that OpenCC takes for others: to issue a card for a hairpin, to sign for a label."""


@cache
def _converter() -> OpenCC:
    return OpenCC("s2tw")


def traditional(wording: str) -> str:
    """The same wording in Traditional characters; what is no Chinese stays as it is."""
    for simplified, converted in TERMS.items():
        wording = wording.replace(simplified, converted)
    return str(_converter().convert(wording))


class TraditionalCatalogue(Catalogue):
    """Has every text, generated; where a PO file corrects one, that is taken."""

    __slots__ = ()

    def entry(self, wording: str) -> Translation:
        """The correction, else what OpenCC makes of the wording."""
        corrected = self.entries.get(wording)
        if corrected is not None and corrected.usable:
            return corrected
        return Translation(traditional(wording), fuzzy=False, line=1, generated=True)
