"""Whether what entries say of themselves can be relied on: amounts have a ground, and worked examples a right result."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from cookbook.model.amounts import grammar, number
from cookbook.model.book import Entry
from cookbook.model.content import Status
from cookbook.model.method import Method
from cookbook.model.metric import Metric
from cookbook.model.recipe import Recipe
from cookbook.model.text import Prose
from cookbook.problems import Problems

NUMBER = r"\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)*"
SIGN = r"\s*[/×·]\s*|\s+[+−–-]\s+"
CALCULATION = re.compile(rf"(?<![\d.,])({NUMBER}(?:(?:{SIGN}){NUMBER})+)\s*=\s*({NUMBER})(\s*%)?")
GOES_ON = re.compile(r"[/×·+−–=^-]\s*$"), re.compile(rf"{SIGN}\d|\s*=")
"""What stands before and after a part of a longer calculation."""
SLACK = Decimal("0.6")
"""How far a rounded result may be from the exact one, in units of its last place."""


def check_serving(entry: Entry[Recipe] | Entry[Method], problems: Problems) -> None:
    """What a proven practice takes is either an estimate or from a source."""
    content = entry.content
    if content.status is not Status.DRAFT and not (content.serving.estimate or content.sources):
        problems.note(entry.source.place(("serving",)), "serving-unsourced")


def check_example(entry: Entry[Metric], problems: Problems) -> None:
    """A calculation in a worked example has the result that it shows."""
    for text in {id(one): one.example for one in entry.texts.values() if one.example}.values():
        for found, right in _wrong(text):
            place = entry.sources[text.lang].place(("example",), found)
            problems.note(place, "calculation-wrong", found=re.sub(r"\s+", " ", found), expected=right)


def _wrong(text: Prose) -> Iterator[tuple[str, str]]:
    """Each calculation whose result is wrong, and the right one."""
    before, after = GOES_ON
    for found in CALCULATION.finditer(text):
        terms = re.split(rf"({SIGN})", found[1])
        numbers = [_number(part, text.lang) for part in (*terms[::2], found[2])]
        known = [Fraction(one) for one in numbers if one is not None]
        if len(known) < len(numbers) or before.search(text[: found.start()]) or after.match(text, found.end()):
            continue
        exact = _value(known[:-1], [sign.strip() for sign in terms[1::2]])
        told = numbers[-1] or Decimal(0)
        unit = Decimal(1).scaleb(int(told.as_tuple().exponent))
        ways = (1, 100) if found[3] else (1,)  # A share may be told in hundredths.
        right = min((exact * way for way in ways), key=lambda one: abs(one - known[-1])) if exact is not None else known[-1]
        if abs(right - known[-1]) > Fraction(SLACK * unit):
            yield found[0], number((Decimal(right.numerator) / right.denominator).quantize(unit), text.lang)


def _value(numbers: list[Fraction], signs: list[str]) -> Fraction | None:
    """What numbers with signs between them come to; None where something is divided by nothing."""
    sums = [numbers[0]]
    for sign, one in zip(signs, numbers[1:], strict=True):
        if sign == "/" and not one:
            return None
        if sign in "/×·":
            sums[-1] = sums[-1] / one if sign == "/" else sums[-1] * one
        else:
            sums.append(one if sign == "+" else -one)
    return sum(sums, Fraction(0))


def _number(text: str, lang: str) -> Decimal | None:
    """What is written as numbers of a language are, and not as a day is."""
    known = grammar(lang, ())
    apart = "," if known.decimal == "." else "."
    form = rf"(?:\d+|\d{{1,3}}(?:[ \u00a0\u202f{apart}]\d{{3}})+)(?:{re.escape(known.decimal)}\d+)?"
    return known.number(text) if re.fullmatch(form, text) else None
