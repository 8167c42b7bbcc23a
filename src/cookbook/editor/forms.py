"""Kinds as forms to fill in without knowing any YAML: every field with its heading, help, example and the form of its value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from cookbook.editor import patterns
from cookbook.editor.records import is_translated, optional
from cookbook.editor.values import FORMS, Limit, parted
from cookbook.language.speech import Speech
from cookbook.load.choices import Choices, told_apart
from cookbook.model.amounts import BOUNDS, NBSP, grammar
from cookbook.model.content import Estimate
from cookbook.model.hints import hints_of
from cookbook.model.ids import CanvasName
from cookbook.model.kind import Kind
from cookbook.model.languages import LANGUAGES, MODEL_LANGUAGE
from cookbook.model.meant import unsaid
from cookbook.model.quantity import Quantity
from cookbook.model.scalar import Flag, Whole, Within, Years
from cookbook.model.text import MAX_LINE, Length, Line, OwnId, Prose, Reference, WebAddress

Description = dict[str, Any]
CODE = re.compile(r"(?<![\w-])[\w-]+ = ")
"""The word of a file before what it means, which nobody needs who picks by meaning."""


@dataclass(frozen=True)
class Forms:
    """Makes forms that speak as `voice` does, for entries that are written in another language."""

    voice: Speech
    written: str
    """The language of the content: of examples, and of the words in quantities."""

    def kind(self, kind: Kind) -> Description:
        """The form of a kind."""
        said = {part: self.voice.kind(kind, part) for part in ("one", "help")}
        form = self.record(kind.model)
        fields = [{**field, "asked": True} if _is_told(field, kind) else field for field in form["fields"]]
        return {"name": kind.name, "folder": kind.path, "title": said["one"], "help": said["help"], **form, "fields": fields}

    def record(self, model: type[BaseModel]) -> Description:
        """The form of a record: its fields in their order."""
        hints = hints_of(model)
        return {"type": "record", "fields": [self._field(model, name, hints[name]) for name in model.model_fields]}

    def _field(self, model: type[BaseModel], name: str, hint: Any) -> Description:
        field = model.model_fields[name]
        least = next((mark.min_length for mark in field.metadata if hasattr(mark, "min_length")), 0)
        value = self.value(optional(hint), name)
        is_picked = value.get("item", value)["type"] in ("choice", "reference")
        help = self.voice.help(model, name)
        return {
            "name": name,
            "title": self.voice.heading(model, name),
            "help": CODE.sub("", help) if is_picked else help,
            **({} if is_picked else self._example(field.examples, value.get("item", value)["type"])),
            **({"required": True} if field.is_required() else {}),
            **({"least": least} if least else {}),
            **({"translated": True} if is_translated(hint) else {}),
            **value,
        }

    def _example(self, examples: Sequence[object] | None, type: str) -> Description:
        """The example, where it is in the language of the content and one line says it; in words only to those who read that."""
        example = examples[0] if examples else None
        shown = ", ".join(map(str, example)) if isinstance(example, list) else example
        is_read = self.written == MODEL_LANGUAGE and (self.voice.lang == MODEL_LANGUAGE or type == "form")
        return {"example": shown} if isinstance(shown, str) and is_read else {}

    def value(self, hint: Any, field: str) -> Description:
        """The form of one value."""
        base = get_args(hint)[0] if get_origin(hint) is Annotated else hint
        if get_origin(base) is tuple:
            return {"type": "list", "item": self.value(get_args(base)[0], field), **({"all": True} if hint == Estimate else {})}
        if get_origin(base) is Mapping:
            return {"type": "map", "item": self.value(get_args(base)[1], field)}
        if isinstance(base, type) and issubclass(base, BaseModel):
            return self.record(base)
        bare, limits = parted(hint)
        return {**self._single(bare, field), **_limited(limits)}

    def _single(self, bare: Any, field: str) -> Description:
        if bare == Flag:
            return {"type": "choice", "code": "flag", "words": [["true", self.voice("yes")], ["false", self.voice("no")]]}
        if words := _closed(bare, field):
            return self._chosen(words, field)
        if bare in (OwnId, CanvasName):
            return {"type": "id"}
        if not isinstance(bare, type) or not issubclass(bare, (Quantity, Reference, Line, Prose)):
            return _formed(bare)
        if issubclass(bare, Quantity):
            return {"type": "quantity", "of": bare.__name__}
        if issubclass(bare, Reference):
            return {"type": "reference", "of": bare.kind}
        if issubclass(bare, Line):
            return {"type": "line", "most": MAX_LINE, **({"web": True} if issubclass(bare, WebAddress) else {})}
        return {"type": "prose"}

    def _chosen(self, words: Sequence[str], field: str) -> Description:
        choices = Choices.of(map(str, words), f"choice.{field}.")
        return {
            "type": "choice",
            "code": "unknown-choice",
            "words": [[choice.word, choice.meaning(self.voice.lang)] for choice in choices.all],
            "choices": choices.in_words(self.voice.lang),
        }

    def quantities(self) -> Description:
        """How each sort of quantity is read in the language of the content."""
        return {kind.__name__: self._quantity(kind) for kind in Quantity.__subclasses__()}

    def _quantity(self, kind: type[Quantity]) -> Description:
        known = grammar(self.written, kind.units)
        return {
            "pattern": patterns.without_groups_in_any_case(known.form.pattern).replace("(?P<", "(?<"),
            "units": dict(known.units),
            "bounds": dict(known.bounds),
            **amounts_in(kind, self.written),
            "decimal": known.decimal,
            "least": kind.smallest,
            "most": dict(kind.greatest),
            "ranges": {unit: _range(kind, unit, self.written) for unit in kind.units},
            "unitless": kind.unit_is_clear,
            "unsaid": unsaid(),
            "examples": list(kind.examples_in(self.written)),
            "each": {unit: str(each) for unit, each in getattr(kind, "minutes_each", {}).items()},
        }


def _is_told(field: Description, kind: Kind) -> bool:
    """Whether a field that may be left out is asked for in words: what is picked waits among the others."""
    return field["name"] in (kind.asked or ()) and field.get("item", field)["type"] != "reference"


def amounts_in(kind: type[Quantity], lang: str) -> Description:
    """The words that a language has for quantities of a sort."""
    language = LANGUAGES[lang]
    return {
        "said": {bound: getattr(language, bound)[0] for bound in BOUNDS},
        "named": {unit: list(language.units[unit][:2]) for unit in kind.units},
        "money": language.money if "euro" in kind.units else "",
    }


def _range(kind: type[Quantity], unit: str, lang: str) -> str:
    return kind(Decimal(kind.smallest), Decimal(kind.greatest[unit]), unit).in_words(lang).replace(NBSP, " ")


def _closed(bare: Any, field: str) -> Sequence[str]:
    """The words of a closed list; none where anything of a form may stand."""
    if bare == Whole:
        return told_apart(field)
    if get_origin(bare) is Literal:
        return get_args(bare)
    return [str(word) for word in bare] if isinstance(bare, type) and issubclass(bare, StrEnum) else ()


def _formed(bare: Any) -> Description:
    """What is written in one way."""
    code, pattern, _ = FORMS[bare]
    return {"type": "form", "code": code, "pattern": pattern}


def _limited(limits: Sequence[Limit]) -> Description:
    found: Description = {}
    for limit in limits:
        if isinstance(limit, Length):
            found |= {"shortest": limit.least, "most": limit.most}
        elif isinstance(limit, Years):
            found |= {"years": [limit.first, limit.last]}
        elif isinstance(limit, Within):
            found |= {"within": [limit.least, limit.most]}
    return found
