"""One language's voice: interface strings, headings, numbers, dates and quantities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from inspect import get_annotations

from babel.dates import format_date
from pydantic import BaseModel

from cookbook.language.speech.table import find, strings, told
from cookbook.model import ALL_KINDS
from cookbook.model.amounts import number
from cookbook.model.book import Book
from cookbook.model.kind import Kind
from cookbook.model.language import Language
from cookbook.model.languages import LANGUAGES, MODEL_LANGUAGE
from cookbook.model.quantity import Quantity
from cookbook.model.scalar import PartialDate

NAMES = ("system", "period")
"""Closed lists whose values are names in every language."""


@dataclass(frozen=True)
class Speech:
    """How everything that is not content is said in `lang`."""

    lang: str
    own: Mapping[str, str] = field(default_factory=dict)
    """What one cookbook says in its own way, by dotted key."""

    @property
    def language(self) -> Language:
        return LANGUAGES[self.lang]

    def __call__(self, key: str, **args: object) -> str:
        """The interface string `text.<key>`. Raises KeyError for a string that does not exist."""
        return self._told(f"text.{key}", **args)

    def string(self, key: str) -> str:
        """The string at a full dotted key. Raises KeyError for a string that does not exist."""
        return told(self.lang, key)

    def written_in(self, lang: str) -> str:
        """That something is in `lang`, such as `suomeksi`; where there are no words for it, the name of the language."""
        return strings(self.lang).get(f"written_in.{lang}") or LANGUAGES[lang].name

    def kind(self, kind: Kind, part: str) -> str:
        """A kind's word: `one`, `many`, `slug` or `help`; where there is no string for it, the model's own."""
        key = f"kind.{kind.name}.{part}"
        own = self.own.get(key) or (None if self.lang == MODEL_LANGUAGE else find(self.lang, key))
        return own or str(getattr(kind, part))

    def within(self, word: str) -> str:
        """The word of a kind as it stands within a sentence."""
        return word if self.language.has_large_nouns else word.lower()

    def heading(self, model: type[BaseModel], name: str) -> str:
        """The heading of a field; where there is no string for it, the model's own. Raises KeyError for a field without one."""
        owners = (f"field.{owner.__name__}.{name}" for owner in model.__mro__)
        return next((self.own[key] for key in owners if key in self.own), None) or _heading(self.lang, model, name)

    def help(self, model: type[BaseModel], name: str) -> str:
        """What is to be written into a field; the heading where no string says it."""
        if self.lang == MODEL_LANGUAGE:
            return str(model.model_fields[name].description)
        owner = next(owner for owner in model.__mro__ if name in get_annotations(owner))
        return find(self.lang, f"field_help.{owner.__name__}.{name}") or self.heading(model, name)

    def _told(self, key: str, **args: object) -> str:
        own = self.own.get(key)
        return told(self.lang, key, **args) if own is None else own.format(**args) if args else own

    def choice(self, name: str, value: object) -> str:
        """A word of a closed list, such as a status, as readers see it. Raises KeyError for a list without words."""
        return str(value) if name in NAMES else self._told(f"choice.{name}.{value}")

    def number(self, value: Decimal | int) -> str:
        """A number with the language's own separators and every decimal that it has."""
        return number(value, self.lang)

    def date(self, day: date) -> str:
        """A day, in full."""
        return format_date(day, self.language.day, locale=self.language.locale)

    def partial_date(self, when: PartialDate) -> str:
        """A day, a month or a year, as exactly as it is known."""
        if when.day:
            return self.date(when.first)
        if when.month:
            return format_date(when.first, self.language.month, locale=self.language.locale)
        return str(when.year)

    def quantity(self, quantity: Quantity) -> str:
        """From least to most with the unit, such as `6–9 kk`."""
        return quantity.in_words(self.lang)

    def unit(self, key: str) -> str:
        """The word for several of a unit."""
        return self.language.units[key][1]


@cache
def _heading(lang: str, model: type[BaseModel], name: str) -> str:
    owners = [] if lang == MODEL_LANGUAGE else [owner for owner in model.__mro__ if name in get_annotations(owner)]
    found = (find(lang, f"field.{owner.__name__}.{name}") for owner in owners)
    heading = next(filter(None, found), None) or model.model_fields[name].title
    if heading is None:
        raise KeyError(f"{model.__name__}.{name} has no heading")
    return heading


@cache
def speech(lang: str) -> Speech:
    """The one Speech of a language."""
    return Speech(lang)


def voice_of(book: Book, lang: str) -> Speech:
    """How a book speaks in `lang`."""
    own = book.identity(lang).words_in(lang)
    return Speech(lang, own) if own else speech(lang)


def shown(value: object, lang: str) -> str:
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
    if isinstance(value, float):
        return voice.number(Decimal(str(value)).normalize() + 0)
    return voice.number(value) if isinstance(value, (Decimal, int)) else str(value)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A word among the strings, which sentences say in the reader's language."""

    key: str

    def in_words(self, lang: str) -> str:
        return told(lang, self.key)


@dataclass(frozen=True, slots=True)
class KindWord:
    """The name of a kind, which sentences say in the reader's word."""

    name: str

    def in_words(self, lang: str) -> str:
        voice = speech(lang)
        return voice.within(voice.kind(ALL_KINDS[self.name], "one")) if self.name in ALL_KINDS else self.name


@dataclass(frozen=True, slots=True)
class InLanguage:
    """A language, which sentences say as what something is written in."""

    code: str

    def in_words(self, lang: str) -> str:
        return speech(lang).written_in(self.code)
