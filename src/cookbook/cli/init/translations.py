"""Translations of a new cookbook: of the same file in two languages, the texts of the second."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel

from cookbook.cli.plain_yaml import plain_yaml
from cookbook.load import nodes
from cookbook.load.parsing import parse
from cookbook.model import ALL_KINDS
from cookbook.model.field import Record
from cookbook.model.identity import Identity
from cookbook.model.text import Text
from cookbook.problems import Problems
from cookbook.settings.canvas import CANVASES, CanvasSheet
from cookbook.settings.imprint import Imprint
from cookbook.settings.printing import EDITION

ENTRIES = {kind.path: kind.model for kind in ALL_KINDS.values() if not kind.is_vocabulary} | {CANVASES: CanvasSheet}
WORDS = {f"vocabularies/{kind.path}": kind.model for kind in ALL_KINDS.values() if kind.is_vocabulary}
SETTINGS: Mapping[str, type[Record]] = {"cookbook": Identity, EDITION: Imprint}


def translations(own: Mapping[str, str], lang: str, theirs: Mapping[str, str], other: str) -> Iterator[tuple[str, str]]:
    """Name and text of the file in `other` beside each that is to be translated."""
    for name, text in own.items():
        stem, path = name.removesuffix(".yml"), PurePosixPath(name)
        model = SETTINGS.get(stem) or ENTRIES.get(str(path.parent)) or WORDS.get(stem)
        if model is None or path.suffix != ".yml":
            continue
        here, there = _plain(text, lang), _plain(theirs[name], other)
        if stem in WORDS:
            found: Any = {id: _texts(there[id], model.model_validate(word)) for id, word in here.items()}
        else:
            found = _texts(there, model.model_validate(here), alike=stem not in SETTINGS)
        if found:
            yield f"{stem}.{other}.yml", plain_yaml(found)


def _plain(text: str, lang: str) -> Any:
    node = parse(text, "", Problems())
    return nodes.plain(node, lang) if node else {}


def _texts(there: Any, here: Any, *, alike: bool = True) -> Any:
    """Of the values there, those that are text here; with those that say the same where they are `alike`."""
    if isinstance(there, dict) and isinstance(here, BaseModel):
        found = {key: _texts(value, getattr(here, key), alike=alike) for key, value in there.items()}
        return {key: value for key, value in found.items() if value}
    if isinstance(there, list):
        items = [_texts(one, other, alike=alike) for one, other in zip(there, here, strict=True)]
        return items if any(items) else None
    return str(there) if isinstance(here, Text) and (alike or there != here) else None
