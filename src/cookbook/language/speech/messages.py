"""How a problem is said: one line of plain language."""

from __future__ import annotations

import re

from cookbook.language.speech.table import told
from cookbook.problems import Problem, Sayable

OPTIONAL = re.compile(r"\|([^|]*\{near\}[^|]*)\|(?:([^|]+)\|)?")
"""What is said where we know what was meant, and what is said where we do not."""
BETWEEN = ": "
"""Stands between what is wrong and what to do, in every sentence."""


def sentence(problem: Problem, lang: str) -> str:
    """What is wrong and what to do, without the place. Raises KeyError for a sentence that is not there."""
    return _filled(told(lang, f"problem.{problem.code}"), problem, lang)


def head(problem: Problem, lang: str) -> str:
    """The part of the sentence that says what is wrong."""
    return _filled(told(lang, f"problem.{problem.code}").partition(BETWEEN)[0], problem, lang)


def said(problem: Problem, lang: str) -> str:
    """The sentence; one that is only a warning says so."""
    text = sentence(problem, lang)
    return text if problem.severity == "error" else f"{told(lang, f'severity.{problem.severity}')}: {text}"


def line(problem: Problem, lang: str) -> str:
    """The problem as `file:line:column: what is wrong and what to do`."""
    return f"{_one_line(str(problem.place))}: {said(problem, lang)}"


def _filled(template: str, problem: Problem, lang: str) -> str:
    near = problem.args.get("near")
    template = OPTIONAL.sub(lambda found: found[1] if near else found[2] or "", template)
    args = {key: _in_words(value, lang) for key, value in problem.args.items()}
    return template.format(**args)


def _in_words(value: object, lang: str) -> str:
    if isinstance(value, str) or not isinstance(value, Sayable):  # Asking for a protocol is slow, and most are text.
        return _one_line(str(value))
    return value.in_words(lang).replace("\u00a0", " ")


def _one_line(text: str) -> str:
    """What writers wrote must not break the line or hide in it."""
    shown = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text.replace("\u00a0", " "))
    return shown if len(shown) <= 200 else shown[:199] + "…"
