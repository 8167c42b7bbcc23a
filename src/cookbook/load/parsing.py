"""A YAML file to its tree: slips are mended, and a field that cannot be read is left out so that the others can."""

from __future__ import annotations

import re
from functools import lru_cache

import yaml

from cookbook.load.known_fields import field_names
from cookbook.load.lines import fields_of
from cookbook.load.mending import Flaw, mended
from cookbook.load.nodes import Node
from cookbook.load.reader import Reader, RefusedError
from cookbook.load.yaml_faults import mark_of, meaning
from cookbook.problems import Place, Problem, Problems
from cookbook.rules import RULES

MAX_CUTS = 10
GUESSED = ("yaml-quote", "quote-lookalike")
"""Where a value was mended, nobody knows what else is wrong in it; nor in a field with a tab, whose width nobody knows."""
NAME = re.compile(r"[a-z0-9_][a-z0-9_-]*")
TWO_FIELDS = re.compile(r" *(?:- +)*([a-z_]+): .*? ([a-z_]+)")
"""A field and its value, and behind it the name of another."""
Parsed = tuple[Node | None, tuple[Problem, ...], frozenset[int]]
"""The tree, what is wrong, and the lines that could not be read, from 1."""


PAGE = re.compile(r"\s*<(?:!doctype|html|\?xml)", re.IGNORECASE)
"""How a page of the web begins that was saved in the place of a file."""


def parse(text: str, file: str, problems: Problems) -> Node | None:
    """The tree of one YAML document, or None after noting why there is none.

    Of what could not be read nothing more is noted: the writer knows it. Nobody mends what nobody asks about.
    """
    if not problems.concerns(file):
        return _as_it_stands(text, file)
    if PAGE.match(text):
        problems.note(Place(file, 1, 1), "file-web-page")
        return None
    root, found, unread = _parsed(text, file)
    for problem in found:
        problems.add(problem)
    problems.leave_out(file, unread)
    return root


def _as_it_stands(text: str, file: str) -> Node | None:
    try:
        return Reader(text, file, Problems()).document()
    except (RefusedError, yaml.YAMLError):
        return None


@lru_cache(maxsize=4096)
def _parsed(text: str, file: str) -> Parsed:
    """What is read again and again is the same most times; nobody changes the tree."""
    lines, flaws = mended(text.split("\n"))
    noted = [Problem(Place(file, flaw.line + 1, flaw.column + 1), flaw.code, flaw.args) for flaw in flaws]
    unread = {flaw.line for flaw in flaws if flaw.code in GUESSED}
    unread |= {number for flaw in flaws if flaw.code == "yaml-tab" for number in _field_at(flaw.line, lines)}
    cut: set[int] = set()
    for _ in range(MAX_CUTS):
        problems = Problems()
        reader = Reader("\n".join(lines), file, problems)
        try:
            root = reader.document()
        except RefusedError:
            return None, (*noted, *problems), frozenset()
        except yaml.YAMLError as error:
            flaw = _flaw(error, reader.lines)
            field = _field_at(flaw.line, lines)
            if not flaws or not field & {known.line for known in flaws}:
                noted.append(Problem(Place(file, flaw.line + 1, flaw.column + 1), flaw.code, flaw.args))
            if not field or field <= cut:
                return None, tuple(noted), frozenset()
            cut |= field
            _cut(lines, field)
        else:
            if root is None and not noted:
                problems.note(Place(file), "empty-file")
            return root, (*noted, *problems), frozenset(line + 1 for line in unread | cut)
    return None, tuple(noted), frozenset()


def _flaw(error: yaml.YAMLError, lines: list[str]) -> Flaw:
    if not isinstance(error, yaml.MarkedYAMLError):
        return Flaw(0, 0, "yaml", {"reason": str(error).splitlines()[0]})
    code, (line, column) = meaning(error, lines)
    if code == "yaml-colon" and (two := TWO_FIELDS.fullmatch(lines[line][:column])) and field_names().issuperset(two.groups()):
        return Flaw(line, two.start(2), "yaml-two-fields", {"found": two[2]})
    if code == "yaml-after-quote" and lines[line][column:].strip() == ",":
        code = "comma-last"
    known = {"reason": error.problem, "found": lines[line][column:].strip(), "line": mark_of(error.problem_mark)[0] + 1}
    return Flaw(line, column, code, RULES[code].named(known))


def _field_at(line: int, lines: list[str]) -> set[int]:
    """The lines of the field of the first level that a line belongs to; none where it belongs to none."""
    starts = fields_of(lines)
    first = starts[line] if line < len(starts) else -1
    return {number for number, start in enumerate(starts) if start == first >= 0}


def _cut(lines: list[str], field: set[int]) -> None:
    """Leave a field without its value, or nothing where it has no name."""
    first = min(field)
    name = NAME.match(lines[first])
    for number in field:
        lines[number] = ""
    lines[first] = f"{name[0]}:" if name else ""
