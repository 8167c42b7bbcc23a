"""How a language writes amounts: the signs within its numbers, and the words before and behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
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
    language, words, parts = LANGUAGES[lang], _words(lang, units), _parts(lang, units)
    form = (
        rf"(?:(?P<bound>(?i:{parts.bound}))[{SPACES}]+)?(?:(?P<sign>{parts.sign})[{SPACES}]?)?"
        rf"(?P<low>{parts.number})(?:[{SPACES}]?[–-][{SPACES}]?(?P<high>{parts.number}))?"
        rf"(?:[{SPACES}]*(?P<unit>(?i:{parts.unit})))?"
    )
    bounds = {word: name for name in BOUNDS for word in getattr(language, name)}
    return Grammar(re.compile(form), words, bounds, get_decimal_symbol(language.locale))


def plain_form(lang: str, units: tuple[str, ...], *, unit_is_clear: bool) -> str:
    """The same form as an expression without names, for other programs; the unit is there unless it is clear."""
    parts = _parts(lang, units)
    number = rf"(?:{parts.number})(?:[{SPACES}]?[–-][{SPACES}]?(?:{parts.number}))?"
    unit, sign = rf"[{SPACES}]*(?i:{parts.unit})", rf"(?:{parts.sign})[{SPACES}]?"
    one = rf"{number}(?:{unit})?" if unit_is_clear else rf"(?:{sign})?{number}{unit}|{sign}{number}"
    return re.sub(r"\\([-#&~ ])", r"\1", rf"(?:(?i:{parts.bound})[{SPACES}]+)?(?:{one})")


@dataclass(frozen=True, slots=True)
class _Parts:
    """Expressions for what an amount is put together from; `sign` stands before the number."""

    bound: str
    sign: str
    number: str
    unit: str


@cache
def _parts(lang: str, units: tuple[str, ...]) -> _Parts:
    language, words = LANGUAGES[lang], _words(lang, units)
    decimal, group = get_decimal_symbol(language.locale), get_group_symbol(language.locale)
    separators = {SPACES, group} if group not in SPACES else {SPACES}
    fraction = rf"(?:{re.escape(decimal)}[0-9]{{1,2}})?"
    whole = (*(rf"[0-9]{{1,3}}(?:[{each}][0-9]{{3}}){{1,3}}" for each in sorted(separators)), "[0-9]{1,9}")
    sign = "€" if language.money.startswith("€") and "€" in words else "(?!)"
    bounds = [word for name in BOUNDS for word in getattr(language, name)]
    return _Parts(_any(bounds), sign, "|".join(f"{each}{fraction}" for each in whole), _any(words))


def _words(lang: str, units: tuple[str, ...]) -> Mapping[str, str]:
    """The key of each unit by every way of writing it, in small letters."""
    return {word.lower(): key for key in units for word in LANGUAGES[lang].units[key]}


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", f"[{SPACES}]") for word in sorted(words, key=len, reverse=True))


def number(value: Decimal | int, lang: str, *, cents: bool = False) -> str:
    """A number with the language's own signs and every decimal that it has; of `cents`, two."""
    pattern = "#,##0.00" if cents else None
    return format_decimal(value, pattern, locale=LANGUAGES[lang].locale, decimal_quantization=cents)
