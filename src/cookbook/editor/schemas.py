"""JSON Schemas of kinds, and of what a cookbook says of itself: an editor completes, explains and looks at files with them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations
from pathlib import Path

from pydantic import BaseModel

from cookbook.disk.opening import is_plain, read_text, write
from cookbook.editor.ids import id_schemas
from cookbook.editor.records import Records, is_translated
from cookbook.editor.sentences import said
from cookbook.editor.values import IDS, Schema
from cookbook.language.speech import speech
from cookbook.language.speech.table import told
from cookbook.load.overlay import HIDDEN, STAMP
from cookbook.load.tree import SourceTree
from cookbook.model import ALL_KINDS
from cookbook.model.hints import hints_of
from cookbook.model.identity import Identity
from cookbook.model.kind import Kind
from cookbook.model.text import ID_PATTERN
from cookbook.settings.basics import open_tree
from cookbook.settings.imprint import Imprint
from cookbook.settings.volume import Volume

SETTINGS: Mapping[str, type[BaseModel]] = {"cookbook": Identity, "edition": Imprint, "volume": Volume}
"""The records of the files of settings that writers fill in."""
FOLDER = "schemas"
BOTH = 2
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def write_schemas(root: Path) -> list[Path]:
    """Write schemas/ for the tree at `root`; gives the paths. Raises CookbookError where nobody knows what language it is in."""
    tree = open_tree(root)
    return [_write(root, name, text) for name, text in (*schemas(tree.languages[0]), (IDS, ids(tree)))]


def refresh_ids(root: Path) -> None:
    """Bring the ids up to date for a tree that has schemas. Raises CookbookError as `write_schemas` does."""
    if is_plain(root / FOLDER / IDS):
        _write(root, IDS, ids(open_tree(root)))


def _write(root: Path, name: str, text: str) -> Path:
    """Write what has changed: editors read a new file again."""
    path = root / FOLDER / name
    return path if is_plain(path) and read_text(path) == text else write(root, f"{FOLDER}/{name}", text)


def ids(tree: SourceTree) -> str:
    """The schema that the others take references from."""
    return _text({"$defs": id_schemas(tree)})


@cache
def schemas(lang: str) -> tuple[tuple[str, str], ...]:
    """Name and text of every other schema, which speak `lang`: that of a file, and that of its translations."""
    return tuple(_schemas(lang))


def _schemas(lang: str) -> Iterator[tuple[str, str]]:
    for kind in ALL_KINDS.values():
        title, help = (speech(lang).kind(kind, part) for part in ("one", "help"))
        own, translation = (_of_kind(kind, Records(lang, translated)) for translated in (False, True))
        yield from _pair(kind.name, title, help, lang, [own, _or_alone(kind, lang, translation)])
    for name, model in SETTINGS.items():
        title, help = (told(lang, f"editor.{name}{part}") for part in ("", "-help"))
        records = [Records(lang, translated).record(model, name) for translated in (False, True)]
        yield from _pair(name, title, help, lang, [records[0], Records(lang).stamped(records[1])])


def _pair(name: str, title: str, help: str, lang: str, made: list[Schema]) -> Iterator[tuple[str, str]]:
    own, translation = made
    yield f"{name}.schema.json", _text({"title": title, "description": help, **own})
    yield (
        f"{name}.translation.schema.json",
        _text({"title": f"{title}: {told(lang, 'editor.translation')}", "description": help, **translation}),
    )


def _of_kind(kind: Kind, records: Records) -> Schema:
    record = records.record(kind.model, kind.name)
    record = records.stamped(record) if records.translated else record
    if not kind.is_vocabulary:
        return record
    message = said(records.lang, "mapping-expected", field=kind.path)
    names = {"pattern": ID_PATTERN.pattern, "errorMessage": said(records.lang, "id-form"), "doNotSuggest": True}
    return {
        "type": "object",
        "errorMessage": message,
        "propertyNames": {"$ref": f"{IDS}#/$defs/{kind.name}"} if records.translated else names,
        "additionalProperties": record,
    }


def _or_alone(kind: Kind, lang: str, translation: Schema) -> Schema:
    """What a file in another language is: an entry that stands alone where it has two fields that no translation has."""
    if kind.is_vocabulary:
        return translation
    hints, fields = hints_of(kind.model), kind.model.model_fields.items()
    needed = [name for name, field in fields if field.is_required() and (name in HIDDEN or not is_translated(hints[name]))]
    alone = [{"required": [*both]} for both in combinations(needed, BOTH)]
    own = Records(lang, elsewhere=True).record(kind.model, kind.name)
    return {"if": {"type": "object", "not": {"required": [STAMP]}, "anyOf": alone}, "then": own, "else": translation}


def _text(schema: Schema) -> str:
    return json.dumps({"$schema": DIALECT, **schema}, ensure_ascii=False, indent=2) + "\n"
