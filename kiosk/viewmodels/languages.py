"""What languages call themselves."""

LANGUAGE_NAMES = {"zh-CN": "中文", "en": "English"}
"""What a language calls itself, on its button; a tag without a name stands for itself."""


def named_languages(tags: tuple[str, ...]) -> list[dict[str, str]]:
    """Each language with its tag and its own name."""
    return [{"tag": tag, "name": LANGUAGE_NAMES.get(tag, tag)} for tag in tags]
