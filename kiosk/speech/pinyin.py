"""Pinyin of Chinese, by pypinyin; its tables take memory, so only processes of their own call this."""

import re

_CHINESE = re.compile(r"[\u3400-\u9fff]+")


def has_chinese(text: str) -> bool:
    """Whether any Chinese character stands in ``text``."""
    return _CHINESE.search(text) is not None


def to_pinyin(text: str) -> str:
    """Every character as a syllable with its tone, as it is read among its neighbours: ``yin2 hang2``."""
    from pypinyin import Style, lazy_pinyin

    return " ".join(lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True))


def romanised(text: str) -> str:
    """Chinese names inside another language's text, as that language's voice can say them."""
    from pypinyin import lazy_pinyin

    return _CHINESE.sub(lambda match: f" {' '.join(lazy_pinyin(match[0]))} ", text)
