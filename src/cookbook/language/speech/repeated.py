"""Repetitions of one cause in a file, told on one line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cookbook.language.speech.messages import line
from cookbook.language.speech.table import told
from cookbook.problems import Problem

FEW = 2
"""As many of one cause are told on a line each."""
MOST = 20
"""Numbers of lines that are listed."""
PLACES = frozenset(("line",))
"""What sentences name that is another place, and no part of the cause."""
Cause = tuple[str, str, tuple[tuple[str, str], ...]]


def lines(problems: Iterable[Problem], lang: str) -> list[str]:
    """A line for every problem, but one alone, at the first of its places, for a cause that a file repeats."""
    causes: dict[Cause, list[Problem]] = {}
    for problem in problems:
        causes.setdefault(_cause(problem), []).append(problem)
    first = [alike[:1] if len(alike) > FEW else alike for alike in causes.values()]
    told_once = sorted((problem for few in first for problem in few), key=lambda problem: problem.sort_key)
    return [line(problem, lang) + _elsewhere(causes[_cause(problem)], lang) for problem in told_once]


def _cause(problem: Problem) -> Cause:
    """File, rule and what it names: in a list, the same field of every item."""
    named = sorted((name, _without_positions(value)) for name, value in problem.args.items() if name not in PLACES)
    return problem.place.file, problem.code, tuple(named)


def _without_positions(value: object) -> str:
    return re.sub(r"\[[0-9]+\]", "[]", str(value))


def _elsewhere(alike: list[Problem], lang: str) -> str:
    """Where else the cause is, and how often."""
    if len(alike) <= FEW:
        return ""
    numbers = list(dict.fromkeys(str(problem.place.line) for problem in alike[1:]))
    listed = ", ".join([*numbers[:MOST], *(["…"] if len(numbers) > MOST else [])])
    return " " + told(lang, "made.repeated", count=len(alike) - 1, lines=listed)
