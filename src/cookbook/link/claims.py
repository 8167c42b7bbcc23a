"""Whether what entries say of themselves can be relied on: amounts have a ground, and worked examples a right result."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from cookbook.model.amounts import grammar, number
from cookbook.model.book import Entry
from cookbook.model.content import Status
from cookbook.model.method import Method
from cookbook.model.metric import Metric
from cookbook.model.recipe import Recipe
from cookbook.model.text import Prose
from cookbook.problems import Problems

NUMBER = r"\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)*"
DIVISION = re.compile(rf"(?<![\d.,])({NUMBER})\s*/\s*({NUMBER})(\s*×\s*100)?\s*=\s*({NUMBER})")
SLACK = Decimal("0.6")
"""How far a rounded result may be from the exact one, in units of its last place."""


def check_serving(entry: Entry[Recipe] | Entry[Method], problems: Problems) -> None:
    """What a proven practice takes is either an estimate or from a source."""
    content = entry.content
    if content.status is not Status.DRAFT and not (content.serving.estimate or content.sources):
        problems.note(entry.source.place(("serving",)), "serving-unsourced")


def check_example(entry: Entry[Metric], problems: Problems) -> None:
    """A division in a worked example has the result that it shows."""
    for text in {id(one): one.example for one in entry.texts.values() if one.example}.values():
        for found, right in _wrong(text):
            place = entry.sources[text.lang].place(("example",), found)
            problems.note(place, "division-wrong", found=re.sub(r"\s+", " ", found), expected=right)


def _wrong(text: Prose) -> Iterator[tuple[str, str]]:
    """Each division whose result is wrong, and the right one."""
    for found in DIVISION.finditer(text):
        above, below, percent, result = found.groups()
        numbers = [_number(part, text.lang) for part in (above, below, result)]
        if None in numbers or not numbers[1]:
            continue
        whole, part, told = (one or Decimal(0) for one in numbers)
        exact, unit = whole / part * (100 if percent else 1), Decimal(1).scaleb(int(told.as_tuple().exponent))
        if abs(exact - told) > SLACK * unit:
            yield found[0], number(exact.quantize(unit), text.lang)


def _number(text: str, lang: str) -> Decimal | None:
    """What is written as numbers of a language are, and not as a day is."""
    known = grammar(lang, ())
    apart = "," if known.decimal == "." else "."
    form = rf"(?:\d+|\d{{1,3}}(?:[ \u00a0\u202f{apart}]\d{{3}})+)(?:{re.escape(known.decimal)}\d+)?"
    return known.number(text) if re.fullmatch(form, text) else None
