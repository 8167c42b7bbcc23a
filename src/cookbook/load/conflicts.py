"""The marks that a merge leaves where two people changed the same lines."""

from __future__ import annotations

import re

from cookbook.problems import Place, Problems

MARK = re.compile(r"(?P<sign><{7}|\|{7}|={7}|>{7})(?: .*)?$")


def without_conflicts(text: str, file: str, problems: Problems) -> str:
    """The text with the first side of each conflict, on as many lines as before; each conflict is noted."""
    if "\n<<<<<<<" not in f"\n{text}":
        return text
    lines = text.split("\n")
    is_other = False
    for number, line in enumerate(lines):
        sign = found["sign"][0] if (found := MARK.match(line)) else ""
        if sign == "<":
            problems.note(Place(file, number + 1, 1), "merge-conflict")
        is_other = sign in ("|", "=") or (is_other and sign != "<")
        if sign or is_other:
            lines[number] = ""
        is_other = is_other and sign != ">"
    return "\n".join(lines)
