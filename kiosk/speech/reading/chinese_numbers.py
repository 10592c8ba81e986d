"""Chinese words for numbers."""

_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_GROUPS = ("", "万", "亿", "万亿")


def digits(figures: str) -> str:
    """One by one, as years and decimals are read: ``2026`` 二零二六."""
    return "".join(_DIGITS[int(figure)] for figure in figures)


def phone(figures: str) -> str:
    """One by one, with 幺 for 1, as phone numbers are read: ``12333`` 幺二三三三."""
    return digits(figures).replace("一", "幺")


def number(figures: str) -> str:
    """A quantity: ``10`` 十, ``105`` 一百零五, ``2.50`` 二点五零; past 16 digits one by one."""
    whole, point, rest = figures.partition(".")
    if len(whole) > 4 * len(_GROUPS):
        return digits(whole)
    return _whole(int(whole)) + (f"点{digits(rest)}" if point else "")


def counted(figures: str) -> str:
    """A number before what is counted: 两 for 2."""
    return "两" if figures == "2" else number(figures)


def _whole(value: int) -> str:
    if value == 0:
        return _DIGITS[0]
    groups = []
    while value:
        value, group = divmod(value, 10_000)
        groups.append(group)
    said = ""
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if not group:
            continue
        gap = bool(said) and (group < 1000 or not groups[place + 1])
        said += (_DIGITS[0] if gap else "") + _group(group, first=not said) + _GROUPS[place]
    return said


def _group(group: int, first: bool) -> str:
    """Up to four digits; 十 and not 一十 where they stand ``first``."""
    said, gap = "", False
    for place in (3, 2, 1, 0):
        figure = group // 10**place % 10
        if not figure:
            gap = bool(said)
            continue
        said += (_DIGITS[0] if gap else "") + _DIGITS[figure] + _UNITS[place]
        gap = False
    return said.removeprefix("一") if first and said.startswith("一十") else said
