"""Quantities as a person writes them (`6–9 kk`, `1 000–8 000 €`), read to a least, a most and a unit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

SPACES = " \u00a0\u202f\u2009"
NUMBER = rf"[0-9]{{1,3}}(?:[{SPACES}][0-9]{{3}}){{1,3}}(?:,[0-9]{{1,2}})?|[0-9]{{1,9}}(?:,[0-9]{{1,2}})?"
FORM = re.compile(
    rf"(?:(?P<bound>enintään|vähintään|noin|n\.)[{SPACES}]+)?"
    rf"(?P<low>{NUMBER})(?:[{SPACES}]?[–-][{SPACES}]?(?P<high>{NUMBER}))?"
    rf"(?:[{SPACES}]*(?P<unit>[^\W\d_]+|€))?"
)

DAY = 480
"""Minutes of a working day."""


def _number(text: str) -> Decimal:
    return Decimal(re.sub(f"[{SPACES}]", "", text).replace(",", "."))


def _json_number(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


@dataclass(frozen=True, slots=True)
class Quantity:
    """From `least` to `most` of `unit`; None where that side is open (`enintään`, `vähintään`)."""

    least: Decimal | None
    most: Decimal | None
    unit: str
    about: bool = False

    units: ClassVar[Mapping[str, str]] = {}
    """The unit's key by each way of writing it."""
    examples: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def read(cls, value: object) -> Self:
        """Type a quantity. Raises PydanticCustomError with accepted examples."""
        found = FORM.fullmatch(value.strip()) if isinstance(value, str) else None
        unit = cls.units.get((found["unit"] or "").lower()) if found else None
        if found is None or unit is None:
            raise cls._wrong(value)
        low, high = _number(found["low"]), _number(found["high"]) if found["high"] else None
        bound = found["bound"]
        if high is not None and (high < low or bound in ("enintään", "vähintään")):
            raise cls._wrong(value)
        least = None if bound == "enintään" else low
        most = None if bound == "vähintään" else (high if high is not None else low)
        return cls(least, most, unit, bound in ("noin", "n."))

    @classmethod
    def _wrong(cls, value: object) -> PydanticCustomError:
        return PydanticCustomError("quantity", "quantity", {"found": str(value), "examples": ", ".join(cls.examples)})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        said = core_schema.plain_serializer_function_ser_schema(cls.plain)
        return core_schema.no_info_plain_validator_function(cls.read, serialization=said)

    def plain(self) -> dict[str, Any]:
        """The quantity as data: least, most, unit, and `about` where it is so; an open side is left out."""
        sides = {"least": self.least, "most": self.most}
        bounds = {name: _json_number(value) for name, value in sides.items() if value is not None}
        return {**bounds, "unit": self.unit, **({"about": True} if self.about else {})}

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        if handler.mode == "validation":
            return {"type": "string", "examples": list(cls.examples)}
        number = {"type": "number", "minimum": 0}
        fields = {"least": number, "most": number, "unit": {"enum": sorted(set(cls.units.values()))}, "about": {"const": True}}
        return {"type": "object", "properties": fields, "required": ["unit"], "additionalProperties": False}


@dataclass(frozen=True, slots=True)
class Duration(Quantity):
    """Calendar time, or clock time of a session."""

    units: ClassVar[Mapping[str, str]] = {
        "min": "minute", "h": "hour", "t": "hour", "pv": "day", "vk": "week", "kk": "month", "v": "year",
    }  # fmt: skip
    examples: ClassVar[tuple[str, ...]] = ("45 min", "3 h", "2 pv", "4 vk", "6–9 kk", "1–2 v")

    minutes_each: ClassVar[Mapping[str, int]] = {
        "minute": 1, "hour": 60, "day": DAY, "week": 7 * DAY, "month": 30 * DAY, "year": 365 * DAY,
    }  # fmt: skip

    @property
    def minutes(self) -> tuple[Decimal, Decimal]:
        """Least and most in minutes of work, eight hours a day; an open side is 0 or a century."""
        each = self.minutes_each[self.unit]
        most = self.most if self.most is not None else Decimal(100 * 365 * DAY)
        return (self.least or Decimal(0)) * each, most * each


@dataclass(frozen=True, slots=True)
class Effort(Quantity):
    """Working time of people: person-days, -months, -years."""

    units: ClassVar[Mapping[str, str]] = {"htp": "person-day", "htkk": "person-month", "htv": "person-year"}
    examples: ClassVar[tuple[str, ...]] = ("40–80 htp", "3 htkk", "0,5 htv")

    person_days_each: ClassVar[Mapping[str, Decimal]] = {
        "person-day": Decimal(1), "person-month": Decimal(21), "person-year": Decimal(220),
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Money(Quantity):
    """Euros."""

    units: ClassVar[Mapping[str, str]] = {"€": "euro", "eur": "euro", "euroa": "euro", "euro": "euro"}
    examples: ClassVar[tuple[str, ...]] = ("0 €", "1 000–8 000 €", "enintään 5 000 €")


@dataclass(frozen=True, slots=True)
class Group(Quantity):
    """How many take part, and of what."""

    units: ClassVar[Mapping[str, str]] = {
        "henkilö": "person", "henkilöä": "person", "hlö": "person", "ihmistä": "person",
        "osallistuja": "participant", "osallistujaa": "participant",
        "yritys": "company", "yritystä": "company",
        "organisaatio": "organisation", "organisaatiota": "organisation",
        "kaupunki": "city", "kaupunkia": "city",
        "toimija": "actor", "toimijaa": "actor",
        "asukas": "resident", "asukasta": "resident",
        "tiimi": "team", "tiimiä": "team", "ryhmä": "team", "ryhmää": "team",
        "koulu": "school", "koulua": "school",
    }  # fmt: skip
    examples: ClassVar[tuple[str, ...]] = ("4–8 yritystä", "12–24 osallistujaa", "vähintään 3 organisaatiota")


@dataclass(frozen=True, slots=True)
class MonthSpan(Quantity):
    """Months of a plan, counted from its start: `1–4` is the first four."""

    units: ClassVar[Mapping[str, str]] = {"": "month", "kk": "month"}
    examples: ClassVar[tuple[str, ...]] = ("1–4", "5")
