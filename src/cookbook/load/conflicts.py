"""The marks that a merge leaves where two people changed the same lines."""

from __future__ import annotations

import re

from cookbook.problems import Place, Problems

MARK = re.compile(r"(?P<sign><{7}|\|{7}|={7}|>{7})(?: .*)?$")
MAYBE = re.compile(r"^(?:<{7}|={7}$|>{7} )", re.MULTILINE)


def without_conflicts(text: str, file: str, problems: Problems) -> str:
    """The text with the first side of each conflict, on as many lines as before; each is noted, and so is a mark left of one."""
    if not MAYBE.search(text):
        return text
    lines = text.split("\n")
    is_open = is_other = False
    for number, line in enumerate(lines):
        sign = found["sign"][0] if (found := MARK.match(line)) else ""
        if sign and sign != "<" and not is_open:
            if not file.endswith(".md"):  # There it underlines a heading.
                problems.note(Place(file, number + 1, 1), "merge-conflict")
                lines[number] = ""
            continue
        if sign == "<":
            problems.note(Place(file, number + 1, 1), "merge-conflict")
        is_other = sign in ("|", "=") or (is_other and sign != "<")
        if sign or is_other:
            lines[number] = ""
        is_open = sign != ">" if sign else is_open
        is_other = is_other and is_open
    return "\n".join(lines)
