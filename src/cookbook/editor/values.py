"""What may stand in a field for a single value, as a schema: its form, its choices, and what is said of anything else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Any, Literal, get_args, get_origin

from cookbook.editor import patterns
from cookbook.editor.sentences import said
from cookbook.load.choices import Choices, told_apart
from cookbook.model.addresses import Branch, ChannelAddress, PublicAddress
from cookbook.model.face import FaceName, FontFile, LicenceFile
from cookbook.model.identity import Code
from cookbook.model.ids import CanvasName
from cookbook.model.languages import LANGUAGES
from cookbook.model.quantity import Quantity
from cookbook.model.scalar import Abbreviation, Day, DecimalNumber, Flag, PartialDate, PeriodName, Whole, Within, Years
from cookbook.model.swatch import Press, Screen
from cookbook.model.text import MAX_LETTERS, MAX_WORD, Length, Line, OwnId, Prose, Reference, WebAddress
from cookbook.settings.imprint import Isbn

Schema = dict[str, Any]
IDS = "ids.schema.json"
"""The file with the ids of all kinds, the only one that changes with the content."""
Form = tuple[str, str, str | list[str]]
Limit = Within | Length | Years


def parted(hint: Any) -> tuple[Any, list[Limit]]:
    """A type without its limits, and these."""
    if get_origin(hint) is not Annotated:
        return hint, []
    base, *marks = get_args(hint)
    own = tuple(mark for mark in marks if not isinstance(mark, Limit))
    return Annotated[base, *own] if own else base, [mark for mark in marks if isinstance(mark, Limit)]


FORMS: Mapping[object, Form] = {
    parted(Day)[0]: ("date", patterns.DAY, "string"),
    PartialDate: ("partial-date", patterns.PARTIAL_DATE, ["string", "integer"]),
    DecimalNumber: ("decimal-number", patterns.DECIMAL, ["number", "string"]),
    Whole: ("whole-number", patterns.WHOLE, ["integer", "string"]),
    Abbreviation: ("abbreviation", patterns.ABBREVIATION, "string"),
    PeriodName: ("data-period", patterns.PERIOD, ["string", "integer"]),
    Screen: ("colour-form", patterns.SCREEN, "string"),
    Press: ("inks-unfit", patterns.PRESS, "string"),
    OwnId: ("id-form", patterns.OWN_ID, ["string", "integer"]),
    CanvasName: ("id-form", patterns.OWN_ID, ["string", "integer"]),
    WebAddress: ("url-scheme", patterns.WEB, "string"),
    PublicAddress: ("url-scheme", patterns.PUBLIC, "string"),
    Branch: ("branch-form", patterns.BRANCH, "string"),
    ChannelAddress: ("url-scheme", patterns.CHANNEL, "string"),
    FaceName: ("face-name-form", patterns.FACE_NAME, "string"),
    FontFile: ("face-file-form", patterns.FONT_FILE, "string"),
    LicenceFile: ("face-file-form", patterns.LICENCE_FILE, "string"),
    Isbn: ("isbn", patterns.ISBN, ["string", "integer"]),
}
"""The rule, the form and the types of what is written in one way."""
PROSE = {
    "raw-html": patterns.NO_HTML,
    "image-in-prose": patterns.NO_IMAGE,
    "heading-in-prose": patterns.NO_HEADING,
    "footnote": patterns.NO_NOTE,
    "link-nowhere": patterns.LINKS_END,
    "link-scheme": patterns.LINKS_LEAD,
    "link-unmade": patterns.LINKS_MADE,
    "link-empty": patterns.LINKS_SAY,
    "link-characters": patterns.LINKS_WRITTEN,
    "prose-too-deep": patterns.SHALLOW,
    "prose-too-long": patterns.SHORT,
}
"""What running text looks like where a rule has nothing to say."""


def value_schema(hint: Any, field: str, lang: str) -> Schema:
    """The schema of one value of a type, in a field of that name. Raises TypeError for a type that nobody can explain."""
    bare, limits = parted(hint)
    if bare == Whole and (told := told_apart(field)):
        return _figures(_chosen([int(word) for word in told], field, lang))
    schema = _schema(bare, field, lang)
    for limit in limits:
        schema.setdefault("allOf", []).extend(_limited(limit, field, lang))
    return schema


def _schema(bare: Any, field: str, lang: str) -> Schema:
    if bare in FORMS:
        code, pattern, types = FORMS[bare]
        return {"type": types, "pattern": pattern, "errorMessage": said(lang, code, field=field)}
    if bare == Flag:
        return {"type": ["boolean", "string"], "pattern": patterns.FLAG, "errorMessage": said(lang, "flag", field=field)}
    if bare == Code:
        names = {code: language.name for code, language in LANGUAGES.items()}
        return listed(names, said(lang, "no-such-language", known=", ".join(names)))
    if get_origin(bare) is Literal:
        return _chosen(get_args(bare), field, lang)
    for kind, make in _MAKERS.items():
        if isinstance(bare, type) and issubclass(bare, kind):
            return make(bare, field, lang)
    raise TypeError(f"no editor knows {bare}")


def _enum(bare: type[StrEnum], field: str, lang: str) -> Schema:
    return _chosen([str(word) for word in bare], field, lang)


def _reference(bare: type[Reference], field: str, lang: str) -> Schema:
    return {"$ref": f"{IDS}#/$defs/{bare.kind}"}


def _quantity(bare: type[Quantity], field: str, lang: str) -> Schema:
    examples = bare.examples_in(lang)
    return {
        "type": ["string", "integer"] if bare.unit_is_clear else "string",
        "pattern": patterns.of_quantity(bare, lang),
        "errorMessage": said(lang, "quantity", field=field, examples=", ".join(examples)),
        "defaultSnippets": [{"label": example, "body": example} for example in examples],
    }


def _text(bare: type, field: str, lang: str) -> Schema:
    """A figure without quotation marks is a number to an editor."""
    said_of = {
        patterns.SOME: said(lang, "empty", field=field),
        patterns.WORDS: said(lang, "word-too-long", field=field, most=MAX_WORD),
        patterns.LETTERS: said(lang, "word-too-long", field=field, most=MAX_LETTERS),
        patterns.SEEN: said(lang, "hidden-character"),
    }
    forms = [_formed(pattern, message) for pattern, message in said_of.items()]
    return {"type": ["string", "number"], "errorMessage": said(lang, "text-expected", field=field), "allOf": forms}


def _prose(bare: type, field: str, lang: str) -> Schema:
    schema = _text(bare, field, lang)
    schema["allOf"] += [_formed(pattern, said(lang, code)) for code, pattern in PROSE.items()]
    return schema


def _line(bare: type, field: str, lang: str) -> Schema:
    schema = _text(bare, field, lang)
    schema["allOf"] += [_formed(patterns.LINE, said(lang, "one-line", field=field)), *_limited(patterns.ANY_LINE, field, lang)]
    return schema


def _formed(pattern: str, message: str) -> Schema:
    return {"pattern": pattern, "patternErrorMessage": message}


def _limited(limit: Limit, field: str, lang: str) -> list[Schema]:
    if isinstance(limit, Length):
        message = said(lang, "length", field=field, least=limit.least, most=limit.most)
        return [_formed(patterns.of_length(limit), message)]
    if isinstance(limit, Years):
        message = said(lang, "year-range", field=field, least=limit.first, most=limit.last)
        years = {"minimum": limit.first, "maximum": limit.last}
        return [_formed(patterns.of_years(limit), message), unless(years, message)]
    message = said(lang, "out-of-range", field=field, least=limit.least, most=limit.most)
    return [unless({"minimum": limit.least, "maximum": limit.most}, message)]


def unless(condition: Schema, message: str) -> Schema:
    """Says `message` where the condition is not met; of many limits editors speak in English whatever a schema says."""
    return {"if": condition, "else": {"enum": [], "errorMessage": message}}


def _chosen(words: Sequence[str | int], field: str, lang: str) -> Schema:
    choices = Choices.of(map(str, words), f"choice.{field}.")
    message = said(lang, "unknown-choice", field=field, choices=choices.in_words(lang))
    return listed({word: choice.meaning(lang) for word, choice in zip(words, choices.all, strict=True)}, message)


def _figures(chosen: Schema) -> Schema:
    """The same for figures in quotation marks, which are read as well and which nobody is to be offered."""
    plain = {key: value for key, value in chosen.items() if key != "type"}
    form = rf"^\s*(?:{'|'.join(map(str, chosen['enum']))}){patterns.NO_PART}\s*$"
    quoted = {"type": "string", "pattern": form, "doNotSuggest": True}
    return {"oneOf": [plain, {**quoted, "errorMessage": chosen["errorMessage"]}]}


def listed(words: Mapping[str, str] | Mapping[str | int, str], message: str) -> Schema:
    """One of these words, each with what it means."""
    type = "integer" if all(isinstance(word, int) for word in words) and words else "string"
    meanings = {"enumDescriptions": [*words.values()]} if any(words.values()) else {}
    return {"type": type, "enum": [*words], **meanings, "errorMessage": message}


_MAKERS: Mapping[type, Callable[[Any, str, str], Schema]] = {
    StrEnum: _enum, Reference: _reference, Quantity: _quantity, Line: _line, Prose: _prose,
}  # fmt: skip
