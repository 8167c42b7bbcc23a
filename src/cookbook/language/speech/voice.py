"""One language's voice: interface strings, headings, numbers, dates and quantities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from inspect import get_annotations
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from pydantic import BaseModel

from cookbook.language.speech.table import find
from cookbook.model.kind import Kind
from cookbook.model.quantity import Money, Quantity
from cookbook.model.scalar import PartialDate

LOCALES: Mapping[str, str] = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
NBSP = "\u00a0"
DASH = "–"


@dataclass(frozen=True)
class Speech:
    """How everything that is not content is said in `lang`."""

    lang: str

    @property
    def locale(self) -> Locale:
        return _locale(self.lang)

    def __call__(self, key: str, **args: object) -> str:
        """The interface string `text.<key>`. Raises KeyError for a string that does not exist."""
        found = find(self.lang, f"text.{key}")
        if found is None:
            raise KeyError(f"text.{key}")
        return found.format(**args) if args else found

    def get(self, key: str) -> str | None:
        """The string at a full dotted key, or None."""
        return find(self.lang, key)

    def kind(self, kind: Kind, part: str) -> str:
        """A kind's word: `one`, `many`, `slug` or `help`."""
        return find(self.lang, f"kind.{kind.name}.{part}") or str(getattr(kind, part))

    def heading(self, model: type[BaseModel], name: str) -> str:
        """The heading of a field, from the strings of the language or the model's own Finnish."""
        return _heading(self.lang, model, name)

    def choice(self, name: str, value: object) -> str:
        """A word of a closed list, such as a status, as readers see it."""
        return find(self.lang, f"choice.{name}.{value}") or str(value)

    def number(self, value: Decimal | int) -> str:
        """A number with the language's own separators and every decimal that it has."""
        return format_decimal(value, locale=self.locale, decimal_quantization=False)

    def _amount(self, value: Decimal, quantity: Quantity) -> str:
        """A number of a quantity; cents are always two digits."""
        cents = isinstance(quantity, Money) and value % 1
        return format_decimal(value, "#,##0.00", locale=self.locale) if cents else self.number(value)

    def date(self, day: date) -> str:
        """A day, in full."""
        return format_date(day, "d.M.y" if self.lang == "fi" else "d MMMM y", locale=self.locale)

    def partial_date(self, when: PartialDate) -> str:
        """A day, a month or a year, as exactly as it is known."""
        if when.day:
            return self.date(when.first)
        if when.month:
            return format_date(when.first, "M/y" if self.lang == "fi" else "MMMM y", locale=self.locale)
        return str(when.year)

    def quantity(self, quantity: Quantity) -> str:
        """From least to most with the unit, such as `6–9 kk`."""
        values = [value for value in (quantity.least, quantity.most) if value is not None]
        span = DASH.join(self._amount(value, quantity) for value in dict.fromkeys(values))
        text = self._with_unit(span, values[-1], quantity)
        if quantity.least is None:
            return self._form("at_most", text)
        if quantity.most is None:
            return self._form("at_least", text)
        return self._form("about", text) if quantity.about else text

    def _with_unit(self, span: str, last: Decimal, quantity: Quantity) -> str:
        if isinstance(quantity, Money):
            return f"€{span}" if self.lang == "en" else f"{span}{NBSP}€"
        unit = find(self.lang, f"unit.{quantity.unit}.{'one' if last == 1 else 'many'}") or quantity.unit
        return f"{span}{NBSP}{unit}"

    def _form(self, name: str, value: str) -> str:
        return (find(self.lang, f"quantity.{name}") or "{value}").format(value=value)


@cache
def _heading(lang: str, model: type[BaseModel], name: str) -> str:
    for owner in model.__mro__:
        if name in get_annotations(owner):
            found = find(lang, f"field.{owner.__name__}.{name}")
            if found:
                return found
    return model.model_fields[name].title or name


@cache
def _locale(lang: str) -> Locale:
    return Locale.parse(LOCALES.get(lang, lang))


@cache
def speech(lang: str) -> Speech:
    """The one Speech of a language."""
    return Speech(lang)


def shown(value: Any, lang: str) -> str:
    """A typed value as text."""
    voice = speech(lang)
    if isinstance(value, Quantity):
        return voice.quantity(value)
    if isinstance(value, PartialDate):
        return voice.partial_date(value)
    if isinstance(value, date):
        return voice.date(value)
    if isinstance(value, bool):
        return voice("yes" if value else "no")
    return voice.number(value) if isinstance(value, (Decimal, int)) else str(value)
