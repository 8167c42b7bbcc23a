"""Text as writers give it: one-line text, prose and ids, each knowing the language it is written in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

ID_PATTERN = re.compile(r"^[a-z0-9][a-z0-9-]{0,63}$")
RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]|index")
"""What no file or folder of ours can be called: devices of Windows, and the page of a folder."""
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\uffff"
    "\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "\U000f0000-\U0010ffff]"
)
"""Characters that readers cannot see, or that turn the direction of the others."""
_SEEN = bytes((0x09, 0x0A, *range(0x20, 0x7F)))
"""The bytes that most texts are made of."""
MAX_LINE = 2_000
MAX_WORD, MAX_LETTERS = 500, 100
"""Longer than any address, and than any word; the time to break one into lines grows with the square of its length."""
IN_WORD = r"[^\s\x00-/:-@\[-`{-\x7f]"
"""Not blank, and none of the signs between which lines are broken, in addresses as well."""
LONG_ADDRESS = rf"(?P<word>[^ \t\n]{{{MAX_WORD + 1},}})"
LONG_WORD = rf"{LONG_ADDRESS}|{IN_WORD}{{{MAX_LETTERS + 1},}}"


def may_hide(text: str) -> bool:
    """Whether some character of a text is HIDDEN: only those are looked at that are not plain for sure."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, _SEEN)
    return bool(rest) and HIDDEN.search(rest.decode("utf-8", "surrogatepass")) is not None


class Text(str):
    """A piece of writing and the language it is written in."""

    lang: str
    too_long: ClassVar[re.Pattern[str]] = re.compile(LONG_WORD)
    """A word that is too long for any line."""

    def __new__(cls, value: str, lang: str) -> Self:
        made = super().__new__(cls, value)
        made.lang = lang
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        return type(self), (str(self), self.lang)

    @classmethod
    def read(cls, value: object) -> Self:
        """Type one scalar, whose language the loader knows. Raises PydanticCustomError where it is no text of this sort."""
        if not isinstance(value, Text):
            raise PydanticCustomError("text-expected", "text expected")
        cleaned = value.strip()
        if not cleaned:
            raise PydanticCustomError("empty", "empty")
        if _may_be_too_long(cleaned) and (found := cls.too_long.search(cleaned)):
            raise PydanticCustomError(
                "word-too-long", "a word too long", {"found": found[0][:40], "most": MAX_WORD if found["word"] else MAX_LETTERS}
            )
        cls.check(cleaned)
        return cls(cleaned, value.lang)

    @classmethod
    def check(cls, value: str) -> None:
        """Hook for the sorts of text that allow less."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, object]:
        return {"type": "string"}


def _may_be_too_long(text: str) -> bool:
    """Whether it is worth looking for a word that is: nearly every text is asked."""
    return len(text) > MAX_LETTERS and max(map(len, text.split(" "))) > MAX_LETTERS


class Line(Text):
    """One line of plain text, shown exactly as written."""

    @classmethod
    def check(cls, value: str) -> None:
        if "\n" in value:
            raise PydanticCustomError("one-line", "one line expected")
        if len(value) > MAX_LINE:
            raise PydanticCustomError("too-long", "length", {"found": len(value), "least": 1, "most": MAX_LINE})


class Alike(Line):
    """A line that is the same in every language: a proper name, the name of a file, a code of a standard."""


class WebAddress(Line):
    """An address on the web; `link` tells where it is none, since it may be in a translation too."""

    too_long = re.compile(LONG_ADDRESS)


class Prose(Text):
    """Running text in CommonMark without raw HTML; `prose` parses it."""


class Reference(str):
    """The id of another entry; each kind has its own subclass, which names the kind. `link` tells of one that leads nowhere."""

    kind: ClassVar[str] = ""

    def __init_subclass__(cls, kind: str) -> None:
        cls.kind = kind

    @classmethod
    def read(cls, value: object) -> Self:
        """Type one id. Raises PydanticCustomError where there is none."""
        if not isinstance(value, str):
            raise PydanticCustomError("text-expected", "text expected")
        if not value.strip():
            raise PydanticCustomError("empty", "empty")
        return cls(value.strip())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, object]:
        return {"type": "string", "pattern": ID_PATTERN.pattern}


class OwnId(Reference, kind="own"):
    """An id of the entry itself, such as one it had before: a file or folder is called so."""

    @classmethod
    def read(cls, value: object) -> Self:
        found = super().read(value)
        if not ID_PATTERN.fullmatch(found):
            raise PydanticCustomError("id-form", "not an id", {"found": str(value)})
        if RESERVED.fullmatch(found):
            raise PydanticCustomError("id-reserved", "reserved", {"found": str(found)})
        return found


@dataclass(frozen=True, slots=True)
class Length:
    """The shortest and longest text that fits, in characters."""

    least: int
    most: int

    def check(self, value: Text) -> Text:
        """Return the text. Raises PydanticCustomError where its length is outside."""
        if self.least <= len(value) <= self.most:
            return value
        code = "too-long" if len(value) > self.most else "too-short"
        raise PydanticCustomError(code, "length", {"found": len(value), "least": self.least, "most": self.most})

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, object]:
        return {**handler(schema), "minLength": self.least, "maxLength": self.most}


Title = Annotated[Line, Length(2, 60)]
Summary = Annotated[Line, Length(40, 160)]
Definition = Annotated[Line, Length(20, 300)]
