"""What languages call themselves: shorter than what Qt says, and known before Qt is there."""

OWN_NAMES = {"zh-CN": "中文", "en": "English", "zh-Hant": "繁體中文"}
