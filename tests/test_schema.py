"""The schemas that text editors use: valid, current, and true to what the loader takes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from jsonschema import Draft202012Validator
from trees import BASE, PROJECT, TESTS

from cookbook.editions.data.schema import schemas
from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.model.languages import USUAL_LANGUAGES as LANGUAGES

MADE: Mapping[str, str] = dict(schemas())


class Editor(yaml.SafeLoader):
    """Types scalars as YAML 1.2 does, and with it the text editors."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false|True|False|TRUE|FALSE"), list("tfTF"))
Editor.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789"))
Editor.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])


Editor.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(MADE[f"{name}.schema.json"]))


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=Editor)


@pytest.mark.parametrize("name", MADE)
def test_valid(name: str) -> None:
    schema = json.loads(MADE[name])
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_committed_ones_are_current() -> None:
    """Run `python3 build_cookbook.py schema` where this fails."""
    committed = {path.name: path.read_text(encoding="utf-8") for path in (PROJECT / "schemas").glob("*.translation.schema.json")}
    committed |= {
        f"{kind}.schema.json": (PROJECT / f"schemas/{kind}.schema.json").read_text(encoding="utf-8") for kind in ALL_KINDS
    }
    assert committed == MADE


def faults(root: Path) -> list[str]:
    """What the schemas say of every file of a tree."""
    found = []
    for kind in ENTRY_KINDS:
        for path in (root / kind.path).glob("*.yml"):
            translated = path.stem.split(".")[-1] in LANGUAGES
            checker = validator(f"{kind.name}.translation" if translated else kind.name)
            found += [f"{path.name} {error.json_path} {error.message}" for error in checker.iter_errors(read(path))]
    for kind in ALL_KINDS.values():
        if kind.is_vocabulary:
            for path in (root / "vocabularies").glob(f"{kind.path}.*yml"):
                checker = validator(f"{kind.name}.translation" if path.stem != kind.path else kind.name)
                found += [f"{path.name} {error.json_path} {error.message}" for error in checker.iter_errors(read(path))]
    return found


@pytest.mark.parametrize("root", (BASE, TESTS / "rich", TESTS / "books/translations-good"), ids=lambda root: root.name)
def test_good_files_are_valid(root: Path) -> None:
    assert faults(root) == []


@pytest.mark.parametrize("case", ("unknown-field", "missing-field", "wrong-shape", "too-few", "lengths", "choices", "ids"))
def test_bad_files_are_not(case: str) -> None:
    assert faults(TESTS / "books" / case) != []


def test_every_field_explains_itself() -> None:
    for kind in ALL_KINDS.values():
        for name, field in kind.model.model_fields.items():
            assert field.title and field.description, (kind.name, name)
