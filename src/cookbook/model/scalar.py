"""Values that are read as written: whole numbers, true and false, full and partial dates."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, LiteralString

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from cookbook.model.days import day_meant
from cookbook.model.meant import is_unsaid

CAPITAL = ("True", "TRUE", "False", "FALSE")
"""What YAML takes for a flag as well: telephones begin a word with a capital."""


def _whole(value: object) -> object:
    if isinstance(value, str) and (found := re.fullmatch(r"(0|[1-9][0-9]{0,8})(?:\.0{1,4})?", value.strip())):
        return int(found[1])  # To programs for tables and to editors 2.0 is 2.
    raise PydanticCustomError("whole-number", "whole number expected", {"found": str(value)})


def _decimal(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"(0|[1-9][0-9]{0,5})([.,][0-9]{1,4})?", value.strip()):
        return float(value.strip().replace(",", "."))
    raise PydanticCustomError("decimal-number", "number expected", {"found": str(value)})


def _flag(value: object) -> object:
    text = value.strip() if isinstance(value, str) else ""
    if text in ("true", "false", *CAPITAL):
        return text.lower() == "true"
    raise PydanticCustomError("flag", "true or false expected", {"found": str(value)})


def _abbreviation(value: object) -> object:
    text = value.strip() if isinstance(value, str) else ""
    if not re.fullmatch(r"[^\W\d_][\w.+-]{1,19}", text):
        raise PydanticCustomError("abbreviation", "abbreviation expected", {"found": str(value)})
    return text


def _period(value: object) -> object:
    text = value.strip().lower() if isinstance(value, str) else ""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}|q[1-4])?", text):
        raise PydanticCustomError("data-period", "period expected", {"found": str(value), "near": ""})
    return text


def _refuse_unsaid(value: object) -> None:
    """Raise PydanticCustomError for words in the place of a date that say that there is none."""
    if isinstance(value, str) and is_unsaid(value):
        raise PydanticCustomError("date-unsaid", "no date", {"found": value.strip()})


def _day(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value.strip()):
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            raise PydanticCustomError("date-unreal", "no such day", {"found": value.strip()}) from None
    _refuse_unsaid(value)
    meant = PartialDate.meant(value)
    raise PydanticCustomError("date", "date expected", {"found": str(value), "near": meant.iso if meant and meant.day else ""})


Abbreviation = Annotated[str, BeforeValidator(_abbreviation), WithJsonSchema({"type": "string"})]
"""A name of 2 to 20 letters and digits that is the same in every language."""
PeriodName = Annotated[str, BeforeValidator(_period), WithJsonSchema({"type": "string"})]
"""A year, a quarter or a month that observations are counted for, in small letters."""
Whole = Annotated[int, BeforeValidator(_whole)]
DecimalNumber = Annotated[float, BeforeValidator(_decimal)]
Flag = Annotated[bool, BeforeValidator(_flag)]


@dataclass(frozen=True)
class Within:
    """The least and the greatest number that fits, both included."""

    least: float
    most: float
    below: LiteralString = "out-of-range"
    above: LiteralString = "out-of-range"
    """What is said of a smaller number, and of a greater one, where there is a reason to tell."""

    def check(self, value: float) -> float:
        """Return the number. Raises PydanticCustomError where it is outside."""
        if self.least <= value <= self.most:
            return value
        found = {"found": f"{value:.10g}", "least": str(self.least), "most": str(self.most)}
        raise PydanticCustomError(self.below if value < self.least else self.above, "number outside its range", found)

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, object]:
        return {**handler(schema), "minimum": self.least, "maximum": self.most}


Difficulty = Annotated[Whole, Within(1, 3)]


@dataclass(frozen=True)
class PartialDate:
    """A year, a month or a day, as exactly as it is known (ISO 8601 reduced precision)."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def read(cls, value: object) -> PartialDate:
        """Type `2013`, `2020-11` or `2018-04-01`. Raises PydanticCustomError for anything else."""
        text = value.strip() if isinstance(value, str) else ""
        found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", text)
        if found and (read := cls._of(*(int(part) if part else None for part in found.groups()))):
            return read
        if found and found[3]:
            raise PydanticCustomError("date-unreal", "no such day", {"found": text})
        _refuse_unsaid(value)
        meant = cls.meant(value)
        raise PydanticCustomError(
            "partial-date", "partial date expected", {"found": str(value), "near": meant.iso if meant else ""}
        )

    @classmethod
    def meant(cls, value: object) -> PartialDate | None:
        """The date that was meant by one in another form, if that is clear."""
        parts = day_meant(value) if isinstance(value, str) else None
        return cls._of(*parts) if parts else None

    @classmethod
    def _of(cls, year: int | None, month: int | None = None, day: int | None = None) -> PartialDate | None:
        """The date, or nothing where the calendar has none such."""
        is_month = year and (month is None or 1 <= month <= 12)
        is_day = year and is_month and (day is None or 1 <= day <= calendar.monthrange(year, month or 1)[1])
        return cls(year, month, day) if year and is_day else None

    @property
    def first(self) -> date:
        """The first day that it covers."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that it covers."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def iso(self) -> str:
        """As written in the source: `2013`, `2020-11` or `2018-04-01`."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        said = core_schema.plain_serializer_function_ser_schema(lambda when: when.iso)
        return core_schema.no_info_plain_validator_function(cls.read, serialization=said)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, object]:
        pattern = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
        return {"anyOf": [{"type": "string", "pattern": pattern}, {"type": "integer"}]}  # To an editor, a year alone is a number.


@dataclass(frozen=True)
class Years:
    """The first and the last year that a date may be in."""

    first: int
    last: int

    def check(self, value: date | PartialDate) -> date | PartialDate:
        """Return the date. Raises PydanticCustomError where it is outside."""
        if self.first <= value.year <= self.last:
            return value
        found = {"found": f"{value.year:04}", "least": self.first, "most": self.last}
        raise PydanticCustomError("year-range", "year outside its range", found)

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))


LAST_YEAR = 2100
"""Later is a slip of the pen, and time axes would have no room."""
Day = Annotated[date, BeforeValidator(_day), Years(1900, LAST_YEAR), WithJsonSchema({"type": "string", "format": "date"})]
Time = Annotated[PartialDate, Years(1900, LAST_YEAR)]
"""When something was or will be done."""
Published = Annotated[PartialDate, Years(1000, LAST_YEAR)]
"""When something was published: laws and books are old."""
