"""How a language writes amounts: the signs within its numbers, and the words before and behind them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel.numbers import format_decimal, get_decimal_symbol, get_group_symbol

from cookbook.model.languages import LANGUAGES

NBSP = "\u00a0"
SPACES = f" {NBSP}\u202f\u2009"
BOUNDS = ("at_most", "at_least", "about")


@dataclass(frozen=True, slots=True)
class Grammar:
    """What an amount looks like in one language, with some of its units."""

    form: re.Pattern[str]
    """With the groups bound, sign, low, high and unit."""
    units: Mapping[str, str]
    """The unit's key by each way of writing it, in small letters."""
    bounds: Mapping[str, str]
    """One of BOUNDS by its word."""
    decimal: str

    def number(self, text: str) -> Decimal:
        """The number that a group of the form holds."""
        whole, *part = text.split(self.decimal)
        return Decimal(".".join([re.sub("[^0-9]", "", whole), *part]))


@cache
def grammar(lang: str, units: tuple[str, ...]) -> Grammar:
    """How `lang` writes amounts of these units, by their keys."""
    language = LANGUAGES[lang]
    words = {word.lower(): key for key in units for word in language.units[key]}
    bounds = {word: name for name in BOUNDS for word in getattr(language, name)}
    decimal, group = get_decimal_symbol(language.locale), get_group_symbol(language.locale)
    separators = {SPACES, group} if group not in SPACES else {SPACES}
    fraction = rf"(?:{re.escape(decimal)}[0-9]{{1,2}})?"
    whole = (*(rf"[0-9]{{1,3}}(?:[{each}][0-9]{{3}}){{1,3}}" for each in sorted(separators)), "[0-9]{1,9}")
    number = "|".join(f"{each}{fraction}" for each in whole)
    sign = f"(?:(?P<sign>€)[{SPACES}]?)?" if language.money.startswith("€") and "€" in words else "(?P<sign>(?!))?"
    form = (
        rf"(?:(?P<bound>(?i:{_any(bounds)}))[{SPACES}]+)?{sign}"
        rf"(?P<low>{number})(?:[{SPACES}]?[–-][{SPACES}]?(?P<high>{number}))?"
        rf"(?:[{SPACES}]*(?P<unit>(?i:{_any(words)})))?"
    )
    return Grammar(re.compile(form), words, bounds, decimal)


def _any(words: Mapping[str, str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", f"[{SPACES}]") for word in sorted(words, key=len, reverse=True))


def number(value: Decimal | int, lang: str, *, cents: bool = False) -> str:
    """A number with the language's own signs and every decimal that it has; of `cents`, two."""
    pattern = "#,##0.00" if cents else None
    return format_decimal(value, pattern, locale=LANGUAGES[lang].locale, decimal_quantization=cents)
