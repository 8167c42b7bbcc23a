"""Reads files as the text editors of writers do, and says what the schemas say of them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from cookbook.editor.schemas import ids, schemas
from cookbook.editor.values import IDS
from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.model.languages import LANGUAGES, MODEL_LANGUAGE
from cookbook.settings.basics import open_tree

MADE: Mapping[str, str] = dict(schemas(MODEL_LANGUAGE))


class Editor(yaml.CSafeLoader):
    """Types scalars as YAML 1.2 does, and with it the text editors."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false|True|False|TRUE|FALSE"), list("tfTF"))
Editor.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789"))
Editor.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])


Editor.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


@cache
def validator(name: str, root: Path) -> Draft202012Validator:
    """One that knows the language and the ids of a tree."""
    lang, known = known_of(root)
    return Draft202012Validator(json.loads(written_in(lang)[f"{name}.schema.json"]), registry=known)


@cache
def known_of(root: Path) -> tuple[str, Registry[Any]]:
    """The language of a tree, and its ids as schemas look them up."""
    tree = open_tree(root)
    return tree.languages[0], Registry().with_resource(IDS, Resource.from_contents(json.loads(ids(tree))))


@cache
def written_in(lang: str) -> Mapping[str, str]:
    """All schemas of a language."""
    return dict(schemas(lang))


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=Editor)


def faults(root: Path) -> list[str]:
    """What the schemas say of every file of a tree."""
    found = []
    for kind in ENTRY_KINDS:
        for path in (root / kind.path).glob("*.yml"):
            translated = path.stem.split(".")[-1] in LANGUAGES
            checker = validator(f"{kind.name}.translation" if translated else kind.name, root)
            found += [f"{path.name} {error.json_path} {error.message}" for error in checker.iter_errors(read(path))]
    for kind in ALL_KINDS.values():
        if kind.is_vocabulary:
            for path in (root / "vocabularies").glob(f"{kind.path}.*yml"):
                checker = validator(f"{kind.name}.translation" if path.stem != kind.path else kind.name, root)
                found += [f"{path.name} {error.json_path} {error.message}" for error in checker.iter_errors(read(path))]
    return found
