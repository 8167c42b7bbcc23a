"""Translations in the writing desk: they come back as they were, with the mark that the loader counts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from desks import desk_of, raw_of, translate
from trees import TESTS, check, grow, write

from cookbook.load import load
from cookbook.load.overlay import digest, translated_paths
from cookbook.load.source import TextSource
from cookbook.model import ENTRY_KINDS
from cookbook.problems import Problems
from cookbook.settings.basics import open_tree

KINDS = {kind.path: kind.name for kind in ENTRY_KINDS}
RECIPE = "recipes/kokeiluohjelma"


def overlays(tree: Path) -> list[tuple[Path, dict[str, Any]]]:
    """Every translation of an entry, and what is asked of the desk."""
    found = [path for folder in KINDS for path in sorted((tree / folder).glob("*.*.yml"))]
    own = [raw_of(path.with_name(f"{path.name.partition('.')[0]}.yml")) for path in found]
    return [
        (path, {"kind": KINDS[path.parent.name], "raw": raw_of(path), "original": original})
        for path, original in zip(found, own, strict=True)
    ]


@pytest.mark.program
@pytest.mark.parametrize("case", ["rich", "books/translations-good"])
def test_every_translation_comes_back_with_its_mark(case: str, tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree", TESTS / case)
    asked = overlays(tree)
    assert asked
    book = load(open_tree(tree), Problems())
    for (path, one), made in zip(asked, translate(desk_of(tree), [one for _, one in asked]), strict=True):
        assert made["problems"] == [], path
        path.write_text(made["yaml"], encoding="utf-8")
        again: Any = raw_of(path)
        entry = book.entries[one["kind"], path.name.split(".")[0]]
        source = entry.sources[path.name.split(".")[1]]
        assert isinstance(source, TextSource)
        assert again.pop("of") == digest(entry.content, translated_paths(entry.content, source.whole)), path
        assert again == {name: value for name, value in one["raw"].items() if name != "of"}, path
    problems = json.loads(check(tree, "--format", "json", "--hints").out)["problems"]
    assert [one for one in problems if one["code"].startswith("translation-")] == []


@pytest.mark.program
def test_a_translation_from_nothing(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    original: Any = raw_of(tree / f"{RECIPE}.yml")
    raw = {
        "title": "Cities' \"here\"", "summary": "A first programme of trials that is told in one sentence.",
        "steps": [{"title": "Limit"}, {}, {}], "status": "established", "ingredients": ["An idea"] * len(original["ingredients"]),
    }  # fmt: skip
    (made,) = translate(desk_of(tree), [{"kind": "recipe", "original": original, "raw": raw}])
    assert made["problems"] == []
    assert "status" not in made["yaml"]
    assert made["over"]["steps"][1] == original["steps"][1]
    write(tree, {f"{RECIPE}.en.yml": made["yaml"]})
    again: Any = raw_of(tree / f"{RECIPE}.en.yml")
    assert again["steps"] == [{"title": "Limit"}, {}, {}]
    said = check(tree, "--format", "json", "--hints")
    assert [one for one in json.loads(said.out)["problems"] if one["file"] == f"{RECIPE}.en.yml"] == []


@pytest.mark.program
@pytest.mark.parametrize(
    ("raw", "codes"),
    [
        ({"title": "A"}, ["too-short"]),
        ({"title": "Trials", "pitfalls": {"0": "One"}}, ["translation-length"]),
        ({"title": "Trials", "problem": "<b>bold</b>"}, ["raw-html", "raw-html"]),
        ({"title": "Trials", "problem": "See [x](recipe:nowhere)."}, ["unknown-id"]),
    ],
)
def test_mistakes_of_translations_are_seen(raw: dict[str, Any], codes: list[str], tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    original: Any = raw_of(tree / f"{RECIPE}.yml")
    original["pitfalls"] = ["Yksi.", "Kaksi."]
    (made,) = translate(desk_of(tree), [{"kind": "recipe", "original": original, "raw": raw}])
    assert [one["code"] for one in made["problems"]] == codes
