"""The JSON Schema of the whole edition, made from the model as it is written out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import models_json_schema

from cookbook.editions.data.edition import DataEdition
from cookbook.editions.data.records import HIDDEN
from cookbook.editor.schemas import DIALECT
from cookbook.language.speech import speech
from cookbook.load.data import STATES
from cookbook.model import ALL_KINDS
from cookbook.model.kind import Kind
from cookbook.model.languages import MODEL_LANGUAGE
from cookbook.model.menu import MENU
from cookbook.model.quantity import Duration, Effort, Money
from cookbook.model.text import ID_PATTERN

TEXT = {"type": "string"}
IDS = {"type": "array", "items": {"type": "string", "pattern": ID_PATTERN.pattern}}


@cache
def definitions(lang: str) -> Mapping[str, Any]:
    """A schema by record of the model, as the data files write it; read it only.

    The model explains its fields in its own language; in every other a field has the heading that readers see.
    """
    models = [(kind.model, "serialization") for kind in ALL_KINDS.values()]
    found: dict[str, Any] = models_json_schema(models, by_alias=False)[1]["$defs"]  # type: ignore[arg-type]
    _tidy(found)
    for record in found.values():
        for name, field in record.get("properties", {}).copy().items():
            field.pop("examples", None)
            if name in HIDDEN:
                del record["properties"][name]
    if lang != MODEL_LANGUAGE:
        for kind in ALL_KINDS.values():
            _say(kind.model, lang, found)
    return found


def _say(model: type[BaseModel], lang: str, schemas: Mapping[str, Any]) -> None:
    """Give the fields of a record, and of those within it, their headings in `lang`."""
    for name, field in schemas[model.__name__]["properties"].items():
        field["title"] = field["description"] = speech(lang).heading(model, name)
        hint = model.model_fields[name].annotation
        for part in (hint, *get_args(hint)):
            if isinstance(part, type) and issubclass(part, BaseModel):
                _say(part, lang, schemas)


def edition_schema(edition: DataEdition) -> dict[str, Any]:
    """The schema of cookbook.json."""
    languages = edition.languages
    entries = {name: {"type": "array", "items": {"$ref": f"#/$defs/entry-{name}"}} for name in ALL_KINDS}
    fields = {
        "$schema": TEXT,
        "title": _in_languages(languages),
        "description": _in_languages(tuple(edition.description())),
        **{name: {"const": url} for name, url in edition.licence("licence").items()},
        "modified": {"type": "string", "format": "date"},
        "languages": {"const": list(languages)},
        "entries": _object(entries),
        "figures": {"type": "array", "items": _figure()},
    }
    records = definitions(languages[0])
    own = {f"entry-{kind.name}": _entry(kind, records[kind.model.__name__], languages[1:]) for kind in ALL_KINDS.values()}
    head = {"$schema": DIALECT, "title": str(edition.identity().title)}
    return {**head, **_object(fields), "$defs": {**own, **records}}


def _entry(kind: Kind, fields: Mapping[str, Any], translated: tuple[str, ...]) -> dict[str, Any]:
    """A kind's record with what every entry has besides its fields."""
    by_pointer = {"type": "object", "propertyNames": {"pattern": "^/"}, "additionalProperties": TEXT}
    more: dict[str, Any] = {
        "id": {"type": "string", "pattern": ID_PATTERN.pattern},
        "page": {"type": "string", "format": "uri-reference"},
        "translations": _object(dict.fromkeys(translated, by_pointer)),
    }
    if kind == MENU:
        more["totals"] = _totals()
    made = {**fields, "properties": {**more, **fields["properties"]}}
    return made | {"required": [*more, *fields.get("required", ())]}


def _totals() -> dict[str, object]:
    sums = {"time": Duration, "effort": Effort, "cost": Money, "work": Money}
    fields = {name: TypeAdapter(quantity).json_schema(mode="serialization") for name, quantity in sums.items()}
    lists = dict.fromkeys(("recipes", "roles", "metrics", "methods"), IDS)
    return _object({**fields, **lists}) | {"required": ["time", *lists]}


def _figure() -> dict[str, object]:
    told = {
        "metric": TEXT,
        "period": TEXT,
        "area": TEXT,
        "value": {"type": "number"},
        "status": {"enum": list(STATES)},
        "source": TEXT,
    }
    return _object({**told, "n": {"type": "integer"}}) | {"required": list(told)}


def _in_languages(languages: tuple[str, ...]) -> dict[str, object]:
    return _object(dict.fromkeys(languages, TEXT))


def _object(fields: Mapping[str, object]) -> dict[str, object]:
    """An object that has all of `fields` and no others."""
    return {"type": "object", "properties": dict(fields), "required": list(fields), "additionalProperties": False}


def _tidy(node: Any) -> None:
    """Optional values may be left out, but never null; mends the schema in place."""
    if isinstance(node, list):
        for item in node:
            _tidy(item)
    if not isinstance(node, dict):
        return
    choices = [choice for choice in node.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == 1:
        del node["anyOf"]
        node.update({key: value for key, value in choices[0].items() if key not in node})
    if node.get("default", 0) is None or node.get("default") == []:
        del node["default"]
    for value in node.values():
        _tidy(value)
