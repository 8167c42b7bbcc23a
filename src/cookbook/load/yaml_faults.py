"""What libyaml's complaint means to a writer: the rule that says it, and where to look."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml

Mark = tuple[int, int]
"""Line and column, both from 0."""

HINTS = (
    ("scanning a tag", "yaml-tag"),
    ("undefined tag handle", "yaml-tag"),
    ("directive", "yaml-directive"),
    ("mapping values are not allowed", "yaml-colon"),
    ("block sequence entries are not allowed", "yaml-list"),
    ("cannot start any token", "yaml-token"),
    ("expected alphabetic or numeric character", "yaml-token"),
    ("flow node did not find expected node content", "yaml-quote"),
    ("expected node content", "yaml-token"),
    ("mapping keys are not allowed", "yaml-token"),
    ("found a tab character", "yaml-tab"),
    ("unexpected end of stream", "yaml-quote"),
    ("did not find expected ',' or", "yaml-quote"),
    ("unknown escape", "yaml-escape"),
    ("hexdecimal number", "yaml-escape"),
    ("could not find expected ':'", "yaml-key"),
    ("expected comment or line break", "yaml-block"),
    ("indentation indicator equal to 0", "yaml-block"),
    ("did not find expected", "yaml-indent"),
)
"""Parts of libyaml's own words, in which the first that fits decides, and the rule that says what they mean."""
ITEM = re.compile(r" *(?:- +)*(?=\S)")
DOUBLED = re.compile(r" *- +(?=- )")
FIELD = re.compile(r" *[a-z0-9_][a-z0-9_-]* *:")
KEY_ALONE = re.compile(r" *[a-z0-9_][a-z0-9_-]* *")
NO_BLOCK = re.compile(r": +([lI!|/\\¦][-–—]?|1[-–—])$")
"""What is written for the mark of a block and is none."""
COMMENT = re.compile(r"[\[{][^\"']*\s(#)")
TEXT = re.compile(r" *(?:- +)*[a-z0-9_][a-z0-9_-]*: +(?![|>&!*#])(\S)")
"""A field with text on its line."""
BETWEEN = {",": "yaml-comma", ":": "yaml-between"}
"""Where libyaml gives up between brackets, and what is lacking there."""
OPENED = ("yaml-quote", "yaml-tag", "yaml-key", "yaml-directive")
"""Rules that are said where a thing began, not where libyaml gave up."""


def meaning(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[str, Mark]:
    """The code of the rule, and the mark that it is said of."""
    words = f"{error.context} {error.problem}"
    code = next((code for hint, code in HINTS if hint in words), "yaml")
    mark = mark_of(error.problem_mark or error.context_mark)
    if code == "yaml-indent" and _before(mark, lines).endswith(('"', "'", "]", "}")):
        return "yaml-after-quote", mark
    if code == "yaml-token" and _at(mark, lines) == "\t":
        return "yaml-tab", mark
    if code == "yaml-indent" and (first := _first(lines)) < mark[0] and _is_apart(lines[first], lines[mark[0]]):
        return "yaml-dash" if lines[first].startswith("- ") else code, (first, 0)
    if cause := _of_dashes(code, mark, mark_of(error.context_mark), lines):
        return cause
    if code == "yaml-colon" and (cause := _of_line_above(mark, lines)):
        return cause
    if (
        code == "yaml-quote"
        and error.context_mark
        and (hash := COMMENT.search(lines[error.context_mark.line], error.context_mark.column))
    ):
        return "yaml-hash", (error.context_mark.line, hash.start(1))
    if code == "yaml-quote" and (found := BETWEEN.get(_at(mark, lines))) and mark[0] == mark_of(error.context_mark)[0]:
        return found, mark
    if error.context_mark and (code in OPENED or "alphabetic" in words):
        return code, mark_of(error.context_mark)
    return code, mark


def _of_dashes(code: str, mark: Mark, begin: Mark, lines: Sequence[str]) -> tuple[str, Mark] | None:
    """What is wrong with the dashes of a list: the first has none, one has two, or a line where they stand has none."""
    if mark[0] < len(lines) and (first := _item_without_dash(mark[0], lines)) is not None:
        return "dash-first", (first, _indent(lines[first]))
    above = _above(mark[0], lines)
    if code == "yaml-indent" and above is not None and (doubled := DOUBLED.match(lines[above])):
        return "list-in-list", (above, doubled.end())
    at = begin if code == "yaml-key" else mark
    return ("yaml-item", at) if code in ("yaml-indent", "yaml-key") and _stands_below_dashes(at, lines) else None


def _of_line_above(mark: Mark, lines: Sequence[str]) -> tuple[str, Mark] | None:
    """What a line above does to a colon: it has no field's name though fields follow, or no mark of a block though text does."""
    above = _above(mark[0], lines)
    if above is None:
        return None
    item = ITEM.match(lines[above])
    text = item.end() if item else 0
    if FIELD.fullmatch(lines[mark[0]][: mark[1] + 1]) and not FIELD.match(lines[above], text) and text == _indent(lines[mark[0]]):
        return "yaml-key", (above, text)
    if KEY_ALONE.fullmatch(lines[above]) and _indent(lines[above]) < _indent(lines[mark[0]]):
        return "yaml-key", (above, _indent(lines[above]))
    opening = next((number for number in range(above, -1, -1) if _indent(lines[number]) < _indent(lines[mark[0]])), above)
    if lines[mark[0]].lstrip().startswith("- ") and (text_of := TEXT.match(lines[opening])):
        return "text-before-list", (opening, text_of.start(1))
    found = NO_BLOCK.search(lines[opening])
    return ("block-lookalike", (opening, found.start(1))) if found else None


def _above(number: int, lines: Sequence[str]) -> int | None:
    """The nearest line above that says something."""
    return next((above for above in range(number - 1, -1, -1) if lines[above].strip()), None)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _first(lines: Sequence[str]) -> int:
    """The first line that says something."""
    return next((number for number, line in enumerate(lines) if line.strip() and not line.startswith("#")), 0)


def _is_apart(first: str, other: str) -> bool:
    """Whether the first line is indented, or of a list, and another line of the file is not."""
    return first.startswith((" ", "- ")) and bool(re.match(r"[^\s#-]", other))


def _stands_below_dashes(mark: Mark, lines: Sequence[str]) -> bool:
    """Whether a line begins where the dashes of the list above it do."""
    number, column = mark
    above = next((line for line in reversed(lines[:number]) if line.strip() and _indent(line) <= column), "")
    return above.startswith(" " * column + "- ") and lines[number][:column].isspace()


def mark_of(mark: Any) -> Mark:
    """libyaml and the pure parser have a class of marks each."""
    return (mark.line, mark.column) if mark else (0, 0)


def _item_without_dash(number: int, lines: Sequence[str]) -> int | None:
    """The first line of a list that begins with a field, where the one that cannot be read begins with a dash."""
    width = _indent(lines[number])
    if not lines[number][width:].startswith("- "):
        return None
    below = number
    for above in (one for one in range(number - 1, -1, -1) if lines[one].strip()):
        indent = _indent(lines[above])
        is_opened = lines[above].rstrip().endswith(":") and FIELD.match(lines[below])
        if indent <= width and is_opened:
            return below
        if indent < width or lines[above][width:].startswith("- "):
            return None
        below = above
    return None


def _before(mark: Mark, lines: Sequence[str]) -> str:
    """What stands on the line before a mark."""
    line, column = mark
    return lines[line][:column].rstrip() if line < len(lines) else ""


def _at(mark: Mark, lines: Sequence[str]) -> str:
    line, column = mark
    return lines[line][column : column + 1] if line < len(lines) else ""
