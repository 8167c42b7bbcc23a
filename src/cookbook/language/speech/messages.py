"""How a problem is said: one line of plain language."""

from __future__ import annotations

import re

from cookbook.language.speech.table import told
from cookbook.problems import Problem, Sayable

OPTIONAL = re.compile(r"\|([^|]*\{near\}[^|]*)\|")


def sentence(problem: Problem, lang: str) -> str:
    """What is wrong and what to do, without the place. Raises KeyError for a sentence that is not there."""
    template = told(lang, f"problem.{problem.code}")
    near = problem.args.get("near")
    template = OPTIONAL.sub(lambda found: found[1] if near else "", template)
    args = {key: _in_words(value, lang) for key, value in problem.args.items()}
    return template.format(**args)


def line(problem: Problem, lang: str) -> str:
    """The problem as `file:line:column: what is wrong and what to do`."""
    said = sentence(problem, lang)
    if problem.severity != "error":
        said = f"{told(lang, f'severity.{problem.severity}')}: {said}"
    return f"{_one_line(str(problem.place))}: {said}"


def _in_words(value: object, lang: str) -> str:
    return value.in_words(lang).replace("\u00a0", " ") if isinstance(value, Sayable) else _one_line(str(value))


def _one_line(text: str) -> str:
    """What writers wrote must not break the line or hide in it."""
    shown = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text.replace("\u00a0", " "))
    return shown if len(shown) <= 200 else shown[:199] + "…"
