"""JSON Schemas of kinds, and of what a cookbook says of itself: an editor completes and explains files with them, in Finnish."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from cookbook.disk.opening import write
from cookbook.model import ALL_KINDS
from cookbook.model.identity import Identity
from cookbook.model.kind import Kind
from cookbook.settings.imprint import Imprint

SETTINGS = (
    ("cookbook", Identity, "Keittokirja", "Mikä keittokirja on ja kenen: cookbook.yml."),
    ("edition", Imprint, "Painos", "Mikä muuttuu painoksesta toiseen: print/edition.yml."),
)
"""Name, record, title and help of the files of settings that writers fill in."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def write_schemas(root: Path) -> list[Path]:
    """Write schemas/<name>.schema.json and <name>.translation.schema.json of every kind and setting; gives their paths."""
    return [write(root, f"schemas/{name}", text) for name, text in schemas()]


@cache
def schemas() -> tuple[tuple[str, str], ...]:
    """Name and text of every schema."""
    return tuple(_schemas())


def _schemas() -> Iterator[tuple[str, str]]:
    for kind in ALL_KINDS.values():
        for suffix, schema in (("", _schema(kind)), (".translation", _translation(kind))):
            yield f"{kind.name}{suffix}.schema.json", _text(schema)
    for name, model, title, help in SETTINGS:
        yield f"{name}.schema.json", _text(_whole(model, title, help))
        translation = _whole(model, f"{title}: käännös", help)
        _drop_required(translation)
        yield f"{name}.translation.schema.json", _text(translation)


def _text(schema: Mapping[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _whole(model: type[BaseModel], title: str, help: str) -> dict[str, Any]:
    schema = model.model_json_schema()
    tidy(schema)
    head = {"$schema": DIALECT, "title": title, "description": help}
    return head | {key: value for key, value in schema.items() if key not in head}


def _schema(kind: Kind) -> dict[str, Any]:
    if not kind.is_vocabulary:
        return _whole(kind.model, kind.one, kind.help)
    schema = kind.model.model_json_schema()
    tidy(schema)
    head = {"$schema": DIALECT, "title": kind.one, "description": kind.help}
    definitions = schema.pop("$defs", {})
    return head | {"type": "object", "additionalProperties": schema, "$defs": definitions}


def _translation(kind: Kind) -> dict[str, Any]:
    """The same fields, none of them required, and the stamp of the Finnish text."""
    schema = _schema(kind)
    _drop_required(schema)
    schema["title"] = f"{kind.one}: käännös"
    # Without a type: to an editor, a digest of figures alone is a number.
    stamp = {"title": "Leima", "description": "Komento translated kirjoittaa tämän."}
    if not kind.is_vocabulary:
        schema["properties"]["of"] = stamp
    return schema


def tidy(node: Any) -> None:
    """Optional values may be left out, but never null; mends the schema in place."""
    if isinstance(node, list):
        for item in node:
            tidy(item)
    if not isinstance(node, dict):
        return
    choices = [choice for choice in node.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == 1:
        del node["anyOf"]
        node.update({key: value for key, value in choices[0].items() if key not in node})
    if node.get("default", 0) is None or node.get("default") == []:
        del node["default"]
    for value in node.values():
        tidy(value)


def _drop_required(node: Any) -> None:
    if isinstance(node, dict):
        node.pop("required", None)
        node.pop("minItems", None)
        for value in node.values():
            _drop_required(value)
    elif isinstance(node, list):
        for item in node:
            _drop_required(item)
