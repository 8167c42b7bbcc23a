"""The schemas that text editors use: valid, current, and true to what the loader takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from editors import MADE, faults, read, validator
from jsonschema import Draft202012Validator, ValidationError, validators
from trees import BASE, PROJECT, TESTS, grow

from cookbook.editor.values import IDS
from cookbook.model import ALL_KINDS


@pytest.mark.parametrize("name", MADE)
def test_valid(name: str) -> None:
    schema = json.loads(MADE[name])
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert [error.message for error in judge().iter_errors(schema)] == []


def test_a_part_that_is_none_is_seen() -> None:
    schema = json.loads(MADE["recipe.schema.json"])
    schema["properties"]["title"]["minLength"] = "one"
    assert [[*error.path] for error in judge().iter_errors(schema)] == [["properties", "title", "minLength"]]


@cache
def judge() -> Draft202012Validator:
    """Looks at schemas as `check_schema` does, once at what stands in several of them."""
    seen: set[str] = set()
    every = Draft202012Validator.VALIDATORS["$dynamicRef"]

    def once(judge: Draft202012Validator, named: str, part: Any, schema: Any) -> Iterator[ValidationError]:
        if (written := json.dumps(part, sort_keys=True)) not in seen:
            faults = [*every(judge, named, part, schema)]
            seen.update([] if faults else [written])
            yield from faults

    of_schemas = validators.extend(Draft202012Validator, {"$dynamicRef": once})
    return of_schemas(Draft202012Validator.META_SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_committed_ones_are_current() -> None:
    """Run `python3 build_cookbook.py schema` where this fails."""
    committed = {path.name: path.read_text(encoding="utf-8") for path in (PROJECT / "schemas").glob("*.schema.json")}
    del committed[IDS]  # It changes with the content, and a contributor need not know.
    assert committed == MADE


@pytest.mark.parametrize("root", (BASE, TESTS / "rich", TESTS / "books/translations-good"), ids=lambda root: root.name)
def test_good_files_are_valid(root: Path, tmp_path: Path) -> None:
    assert faults(grow(tmp_path / "tree", root)) == []


@pytest.mark.parametrize("case", ("unknown-field", "missing-field", "wrong-shape", "too-few", "lengths", "choices", "ids"))
def test_bad_files_are_not(case: str) -> None:
    assert faults(TESTS / "books" / case) != []


@pytest.mark.parametrize("root", (PROJECT, BASE), ids=("project", "base"))
@pytest.mark.parametrize(("name", "file"), (("cookbook", "cookbook"), ("edition", "print/edition")))
def test_what_a_cookbook_says_of_itself_is_valid(name: str, file: str, root: Path) -> None:
    for path in sorted(root.glob(f"{file}*.yml")):
        sort = "schema" if path.stem == Path(file).name else "translation.schema"
        checker = validator(f"{name}.translation" if "translation" in sort else name, BASE)
        data = read(path)
        assert [error.message for error in checker.iter_errors(data)] == []
        assert not checker.is_valid({**data, "nimi": "x"})


def test_every_field_explains_itself() -> None:
    for kind in ALL_KINDS.values():
        for name, field in kind.model.model_fields.items():
            assert field.title and field.description, (kind.name, name)
