"""Records as schemas: every field with its heading and help, and in a translation those alone that are translated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from cookbook.editor.sentences import said
from cookbook.editor.together import together
from cookbook.editor.values import Schema, unless, value_schema
from cookbook.language.speech import speech
from cookbook.language.speech.table import told
from cookbook.load.meant import needed_or_all
from cookbook.load.overlay import STAMP
from cookbook.model.annotations import bare
from cookbook.model.content import Estimate
from cookbook.model.hints import hints_of
from cookbook.model.languages import MODEL_LANGUAGE
from cookbook.model.quantity import Quantity
from cookbook.model.text import Text


@dataclass(frozen=True)
class Records:
    """Makes schemas that speak `lang`."""

    lang: str
    translated: bool = False
    """Whether for translations: they have what is translated, and none of it has to be there."""
    elsewhere: bool = False
    """Whether for entries in any other language than `lang`: what amounts look like there is for `check` to say."""

    def record(self, model: type[BaseModel], name: str) -> Schema:
        """The schema of a record; `name` is what messages call it."""
        hints = hints_of(model)
        fields = {field: self._field(model, field, hint) for field, hint in hints.items() if field in model.model_fields}
        return {
            "type": "object",
            "errorMessage": said(self.lang, "fields-expected", field=name, known=", ".join(fields)),
            "properties": fields,
            "propertyNames": {"enum": [*fields], "errorMessage": said(self.lang, "unknown-field"), "doNotSuggest": True},
            **({} if self.translated else self._needed(model)),
        }

    def stamped(self, schema: Schema) -> Schema:
        """The schema of a translation with its stamp. To an editor, a digest of figures alone is a number: it has no type."""
        stamp = {"title": told(self.lang, "editor.stamp"), "description": told(self.lang, "editor.stamp-help")}
        names = {**schema["propertyNames"], "enum": [*schema["properties"], STAMP]}
        return {**schema, "properties": {**schema["properties"], STAMP: stamp}, "propertyNames": names}

    def _needed(self, model: type[BaseModel]) -> Schema:
        """Each field that must be there says by itself that it is missing; `defaultSnippets` write them all."""
        names = [name for name, field in model.model_fields.items() if field.is_required()]
        missing = [{"required": [name], "errorMessage": said(self.lang, "missing-field", field=name)} for name in names]
        missing += together(model, self.lang)
        snippet = {"label": told(self.lang, "editor.needed"), "body": _begun(model, count(1))}
        return {"allOf": missing, "defaultSnippets": [snippet]} if missing else {}

    def _field(self, model: type[BaseModel], name: str, hint: Any) -> Schema:
        field, voice = model.model_fields[name], speech(self.lang)
        head = {"title": voice.heading(model, name), "description": voice.help(model, name)}
        if self.translated and not is_translated(hint):
            return {**head, "enum": [], "errorMessage": said(self.lang, "translation-not-text", field=name), "doNotSuggest": True}
        least = next((mark.min_length for mark in field.metadata if hasattr(mark, "min_length")), 0)
        value = self._value(optional(hint), name, head, 0 if self.translated else least)
        if self.lang == MODEL_LANGUAGE and not value.get("items", value).keys() & {"enum", "$ref"}:
            head["description"] += self._example(field.examples)
        return {**head, **value}

    def _example(self, examples: Sequence[object] | None) -> str:
        """The example of a field that has no list to choose from, on a line of its own."""
        example = examples[0] if examples else None
        if example is None or isinstance(example, dict):
            return ""
        shown = ", ".join(example) if isinstance(example, list) else example
        return f"\n{told(self.lang, 'editor.example', example=shown)}"

    def _value(self, hint: Any, name: str, head: Schema, least: int) -> Schema:
        base = get_args(hint)[0] if get_origin(hint) is Annotated else hint
        if get_origin(base) is tuple and get_args(base)[-1] is ...:
            schema = self._list(get_args(base)[0], name, head, least)
            return {**schema, "type": ["array", "boolean"]} if hint == Estimate else schema
        if get_origin(base) is Mapping:
            keys, values = get_args(base)
            named = {} if keys is str else {"propertyNames": {**value_schema(keys, name, self.lang), "doNotSuggest": True}}
            message = said(self.lang, "mapping-expected", field=name)
            return {
                "type": "object",
                "errorMessage": message,
                "additionalProperties": self._value(values, name, head, 0),
                **named,
            }
        if isinstance(base, type) and issubclass(base, BaseModel):
            return self.record(base, name)
        if self.elsewhere and isinstance(base, type) and issubclass(base, Quantity):
            return {"type": ["string", "number"]}
        return value_schema(hint, name, self.lang)

    def _list(self, hint: Any, name: str, head: Schema, least: int) -> Schema:
        items = {**head, **self._value(hint, name, head, 0)}
        enough = {"allOf": [unless({"minItems": least}, said(self.lang, "too-few", field=name, least=least))]} if least else {}
        message = said(self.lang, "list-expected", field=name)
        if isinstance(hint, type) and issubclass(hint, BaseModel):
            message = said(self.lang, "records-expected", field=name, known=", ".join(needed_or_all(hint)))
        return {"type": "array", "errorMessage": message, "items": items, **enough}


def optional(hint: Any) -> Any:
    """The type of a field that may be left out."""
    if get_origin(hint) in (Union, UnionType):
        return next(part for part in get_args(hint) if part is not type(None))
    return hint


def is_translated(hint: Any) -> bool:
    """Whether a text stands somewhere in a value of this type."""
    return any(issubclass(part, Text) or (issubclass(part, BaseModel) and _has_text(part)) for part in _types(hint))


def _has_text(model: type[BaseModel]) -> bool:
    return any(is_translated(hint) for name, hint in hints_of(model).items() if name in model.model_fields)


def _types(hint: Any) -> Iterator[type]:
    if get_origin(hint) is None:
        yield from (hint,) if isinstance(hint, type) else ()
    else:
        parts = get_args(hint)
        yield from (found for part in (parts[-1:] if get_origin(hint) is Mapping else parts) for found in _types(part))


def _begun(model: type[BaseModel], stops: Iterator[int]) -> Schema:
    """The fields that must be there, each with a place for the cursor; those of a list have one item."""
    begun: Schema = {}
    for name, field in model.model_fields.items():
        base = bare(field.annotation)
        if field.is_required():
            begun[name] = [_start(get_args(base)[0], stops)] if get_origin(base) is tuple else _start(base, stops)
    return begun


def _start(base: Any, stops: Iterator[int]) -> object:
    return _begun(base, stops) if isinstance(base, type) and issubclass(base, BaseModel) else f"${next(stops)}"
