"""What the values of a drawing's attributes look like, so that whoever lays it out can read each of them."""

from __future__ import annotations

import re
from collections.abc import Mapping

NUMBER = r"[-+]?(?:[0-9]{1,9}(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9])?"
SIZE = NUMBER.removeprefix("[-+]?")
BETWEEN = r"(?:\s*,\s*|\s+|(?=[-+.]))"
UNIT = r"(?:px|pt|pc|mm|cm|in|em|ex|%)?"
LENGTH = NUMBER + UNIT
PAINT = r"none|currentColor|[a-zA-Z]{3,20}|#[0-9a-fA-F]{3,8}|(?:rgb|hsl)a?\([0-9\s.,%/+-]{1,60}\)"
URL = r"url\(#([\w-]+)\s*\)"
CALL = rf"(?:translate|scale|rotate|skewX|skewY|matrix)\s*\(\s*{NUMBER}(?:{BETWEEN}{NUMBER}){{0,5}}\s*\)"
MOST_CALLS, MOST_DASHES, LONGEST = 20, 20, 1_000


def _list(one: str, most: int) -> str:
    return rf"{one}(?:{BETWEEN}{one}){{0,{most - 1}}}"


def _forms(names: str, form: str) -> dict[str, re.Pattern[str]]:
    return dict.fromkeys(names.split(), re.compile(rf"\s*(?:{form})\s*"))


FORMS: Mapping[str, re.Pattern[str]] = {
    **_forms("x y dx dy", _list(LENGTH, 1_000)),
    **_forms("x1 y1 x2 y2 cx cy fx fy", LENGTH),
    **_forms("r rx ry width height stroke-width", SIZE + UNIT),
    **_forms("font-size", rf"{SIZE}{UNIT}|(?:xx?-)?(?:small|large)|medium|smaller|larger"),
    **_forms("font-style", "normal|italic|oblique"),
    **_forms("font-weight", "normal|bold|bolder|lighter|[1-9]00"),
    **_forms("letter-spacing", rf"{LENGTH}|normal"),
    **_forms("offset opacity fill-opacity stroke-opacity stop-opacity stroke-miterlimit", NUMBER + "%?"),
    **_forms("stroke-dasharray", f"none|{_list(SIZE + UNIT, MOST_DASHES)}"),
    **_forms("viewBox", rf"{NUMBER}{BETWEEN}{NUMBER}{BETWEEN}{SIZE}{BETWEEN}{SIZE}"),
    **_forms("points", rf"(?:{_list(NUMBER, 100_000)})?"),
    **_forms("transform gradientTransform", rf"(?:{CALL}(?:\s*,?\s*)){{0,{MOST_CALLS}}}"),
    **_forms("fill stroke", rf"{PAINT}|{URL}(?:\s+(?:{PAINT}))?"),
    **_forms("color stop-color", PAINT),
    **_forms("clip-path", f"none|{URL}"),
}
ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
"""How many numbers each command of a path takes at a time."""
ONE = re.compile(NUMBER)
ARC = re.compile(rf"{NUMBER}{BETWEEN}{NUMBER}{BETWEEN}{NUMBER}\s*,?\s*[01]\s*,?\s*[01]\s*,?\s*{NUMBER}{BETWEEN}{NUMBER}\s*,?\s*")


def is_formed(name: str, value: str) -> bool:
    """Whether the value of an attribute is one that can be read."""
    if name == "d":
        return is_path(value)
    if name == "points":
        return bool(FORMS[name].fullmatch(value)) and len(ONE.findall(value)) % 2 == 0
    if name == "viewBox":
        return bool(box_of(value))
    return len(value) <= LONGEST and (name not in FORMS or bool(FORMS[name].fullmatch(value)))


def is_path(value: str) -> bool:
    """Whether a path begins by moving and gives each command its numbers."""
    start, *pieces = re.split("([MmLlHhVvCcSsQqTtAaZz])", value)
    commands = list(zip(pieces[::2], pieces[1::2], strict=True))
    if not commands:
        return value.strip() in ("", "none")
    return not start.strip() and commands[0][0] in "Mm" and all(_is_complete(*command) for command in commands)


def _is_complete(command: str, written: str) -> bool:
    """Whether a command has what it takes, once or more times."""
    needed = ARGUMENTS[command.upper()]
    if command in "Aa":
        return bool(written.strip()) and not ARC.sub("", written.strip())
    if ONE.sub("", written).strip(" \t\r\n,"):
        return False
    found = len(ONE.findall(written))
    return found == 0 if not needed else found > 0 and found % needed == 0


def numbers_in(value: str) -> int:
    """How many numbers a value holds."""
    return len(ONE.findall(value))


def box_of(value: str) -> tuple[float, float] | None:
    """Width and height of a view box; None where it has none."""
    numbers = [float(number) for number in ONE.findall(value)] if FORMS["viewBox"].fullmatch(value) else []
    return (numbers[2], numbers[3]) if numbers and min(numbers[2:]) > 0 else None
