"""Quantities as people write them (`6–9 kk`, `€1,000–8,000`), read to a least, a most and a unit, and written again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from cookbook.model.amounts import NBSP, grammar, number
from cookbook.model.languages import LANGUAGES, MODEL_LANGUAGE
from cookbook.model.meant import amount_meant, is_unsaid
from cookbook.model.text import Text

DASH = "–"
DAY = 480
"""Minutes of a working day."""


def _json_number(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


@dataclass(frozen=True)
class Quantity:
    """From `least` to `most` of `unit`; None where that side is open (`enintään`, `vähintään`)."""

    least: Decimal | None
    most: Decimal | None
    unit: str
    about: bool = False

    units: ClassVar[tuple[str, ...]] = ()
    """The keys of the units that it may have."""
    unit_is_clear: ClassVar[bool] = False
    """Whether writers may leave out the unit, since there is only one."""
    is_whole: ClassVar[bool] = False
    """Whether nothing can be said of parts of a unit."""
    examples: ClassVar[tuple[str, ...]] = ()
    """What is accepted, in the language of the model."""
    smallest: ClassVar[int] = 0
    greatest: ClassVar[Mapping[str, int]] = {}
    """The largest number that makes sense by unit: charts, plans and sums have room for it."""

    @classmethod
    def named(cls, name: str) -> type[Quantity]:
        """The sort of quantity whose class has a name. Raises StopIteration where there is none."""
        return next(kind for kind in cls.__subclasses__() if kind.__name__ == name)

    @classmethod
    def read(cls, value: object) -> Self:
        """Type a quantity in the language of its text. Raises PydanticCustomError with accepted examples."""
        if not isinstance(value, Text):
            raise PydanticCustomError("text-expected", "text expected")
        known = grammar(value.lang, cls.units)
        found = known.form.fullmatch(value.strip())
        if found is None or not (found["sign"] or found["unit"] or cls.unit_is_clear):
            raise cls._wrong(value)
        low, high = known.number(found["low"]), known.number(found["high"] or found["low"])
        if cls.is_whole and (low % 1 or high % 1):
            raise cls._wrong(value)
        bound = known.bounds.get((found["bound"] or "").lower(), "")
        if found["high"] and (high < low or bound in ("at_most", "at_least")):
            raise cls._wrong(value)
        word = (found["unit"] or found["sign"] or "").lower()
        made = cls.of(bound, low, high, known.units.get(word, cls.units[0]))
        made.check_range(value)
        return made

    def check_range(self, written: Text) -> None:
        """Raise PydanticCustomError where a side is smaller or larger than makes sense."""
        smallest, greatest = Decimal(self.smallest), Decimal(self.greatest[self.unit])
        if not all(smallest <= side <= greatest for side in (self.least, self.most) if side is not None):
            fits = type(self)(smallest, greatest, self.unit).in_words(written.lang).replace(NBSP, " ")
            raise PydanticCustomError("quantity-range", "quantity outside its range", {"found": str(written), "range": fits})

    @classmethod
    def _wrong(cls, value: Text) -> PydanticCustomError:
        examples = ", ".join(cls.examples_in(value.lang))
        if is_unsaid(value):
            return PydanticCustomError("quantity-unsaid", "no quantity", {"found": str(value), "examples": examples})
        meant = amount_meant(value, value.lang, cls.units)
        near = cls.of(meant.bound, meant.least, meant.most, meant.unit).in_words(value.lang) if meant else ""
        args = {"found": str(value), "examples": examples, "near": near.replace(NBSP, " ")}
        return PydanticCustomError("quantity", "quantity", args)

    @classmethod
    def of(cls, bound: str, low: Decimal, high: Decimal, unit: str) -> Self:
        """The quantity from `low` to `high` with one of the words that stand before it, or none."""
        return cls(None if bound == "at_most" else low, None if bound == "at_least" else high, unit, bound == "about")

    @classmethod
    def examples_in(cls, lang: str) -> tuple[str, ...]:
        """What is accepted, as `lang` writes it."""
        read = (cls.read(Text(example, MODEL_LANGUAGE)) for example in cls.examples)
        return tuple(example.in_words(lang).replace(NBSP, " ") for example in read)

    def in_words(self, lang: str) -> str:
        """The quantity as `lang` writes it, on one line: `read` gives it again."""
        language = LANGUAGES[lang]
        values = [value for value in (self.least, self.most) if value is not None]
        text = self._with_unit(DASH.join(self._number(value, lang) for value in dict.fromkeys(values)), values[-1], lang)
        if self.least is None:
            return f"{language.at_most[0]} {text}"
        if self.most is None:
            return f"{language.at_least[0]} {text}"
        return f"{language.about[0]} {text}" if self.about else text

    def _number(self, value: Decimal, lang: str) -> str:
        return number(value, lang)

    def _with_unit(self, span: str, last: Decimal, lang: str) -> str:
        one, many, *_ = LANGUAGES[lang].units[self.unit]
        return f"{span}{NBSP}{one if last == 1 else many}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        said = core_schema.plain_serializer_function_ser_schema(cls.plain)
        return core_schema.no_info_plain_validator_function(cls.read, serialization=said)

    def plain(self) -> dict[str, object]:
        """The quantity as data: least, most, unit, and `about` where it is so; an open side is left out."""
        sides = {"least": self.least, "most": self.most}
        bounds = {name: _json_number(value) for name, value in sides.items() if value is not None}
        return {**bounds, "unit": self.unit, **({"about": True} if self.about else {})}

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, object]:
        if handler.mode == "validation":
            return {"type": "string", "examples": list(cls.examples)}
        number = {"type": "number", "minimum": 0}
        fields = {"least": number, "most": number, "unit": {"enum": sorted(cls.units)}, "about": {"const": True}}
        return {"type": "object", "properties": fields, "required": ["unit"], "additionalProperties": False}


@dataclass(frozen=True)
class Duration(Quantity):
    """Calendar time, or clock time of a session."""

    units: ClassVar[tuple[str, ...]] = ("minute", "hour", "day", "week", "month", "year")
    examples: ClassVar[tuple[str, ...]] = ("45 min", "3 h", "2 pv", "4 vk", "6–9 kk", "1–2 v")
    greatest: ClassVar[Mapping[str, int]] = {
        "minute": 10_000, "hour": 10_000, "day": 10_000, "week": 5_000, "month": 1_200, "year": 100,
    }  # fmt: skip

    minutes_each: ClassVar[Mapping[str, int]] = {
        "minute": 1, "hour": 60, "day": DAY, "week": 7 * DAY, "month": 30 * DAY, "year": 365 * DAY,
    }  # fmt: skip

    @property
    def minutes(self) -> tuple[Decimal, Decimal]:
        """Least and most in minutes of work, eight hours a day; an open side is 0 or a century."""
        each = self.minutes_each[self.unit]
        most = self.most * each if self.most is not None else Decimal(100 * 365 * DAY)
        return (self.least or Decimal(0)) * each, most


@dataclass(frozen=True)
class Summands:
    """Durations that are added up."""

    all: tuple[Duration, ...]

    def in_words(self, lang: str) -> str:
        """Such as `4 vk + 4–6 kk`."""
        return " + ".join(duration.in_words(lang) for duration in self.all)


@dataclass(frozen=True)
class Effort(Quantity):
    """Working time of people: person-days, -months, -years."""

    units: ClassVar[tuple[str, ...]] = ("person-day", "person-month", "person-year")
    examples: ClassVar[tuple[str, ...]] = ("40–80 htp", "3 htkk", "0,5 htv")
    greatest: ClassVar[Mapping[str, int]] = {"person-day": 1_000_000, "person-month": 100_000, "person-year": 10_000}

    person_days_each: ClassVar[Mapping[str, Decimal]] = {
        "person-day": Decimal(1), "person-month": Decimal(21), "person-year": Decimal(220),
    }  # fmt: skip


@dataclass(frozen=True)
class Money(Quantity):
    """Euros."""

    units: ClassVar[tuple[str, ...]] = ("euro",)
    examples: ClassVar[tuple[str, ...]] = ("0 €", "1 000–8 000 €", "enintään 5 000 €")
    greatest: ClassVar[Mapping[str, int]] = {"euro": 999_999_999_999}

    def _number(self, value: Decimal, lang: str) -> str:
        """Cents are always two digits."""
        return number(value, lang, cents=value % 1 != 0)

    def _with_unit(self, span: str, last: Decimal, lang: str) -> str:
        return LANGUAGES[lang].money.format(value=span).replace(" ", NBSP)


@dataclass(frozen=True)
class GroupSize(Quantity):
    """How many take part, and of what."""

    units: ClassVar[tuple[str, ...]] = (
        "person", "participant", "company", "organisation", "city", "actor", "resident", "team", "school",
    )  # fmt: skip
    examples: ClassVar[tuple[str, ...]] = ("4–8 yritystä", "12–24 osallistujaa", "vähintään 3 organisaatiota")
    greatest: ClassVar[Mapping[str, int]] = dict.fromkeys(units, 10_000_000)


@dataclass(frozen=True)
class MonthSpan(Quantity):
    """Months of a plan, counted from its start: `1–4` is the first four."""

    units: ClassVar[tuple[str, ...]] = ("month",)
    unit_is_clear: ClassVar[bool] = True
    is_whole: ClassVar[bool] = True
    examples: ClassVar[tuple[str, ...]] = ("1–4", "5")
    smallest: ClassVar[int] = 1
    greatest: ClassVar[Mapping[str, int]] = {"month": 120}
