"""A tree with a cookbook.yml borrows only what it names there; what it needs and lacks is one line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from trees import PROJECT, check, in_finnish, inside, write

from cookbook.load.tree import SourceTree, content_of

SETTINGS = "cookbook.yml"
CANVAS = "templates:\n  - title: Haastekortti\n    fields: [Kenen haaste?]\n    canvas: haastekortti\n"


def borrowing(tree: Path, *names: str) -> Path:
    """The tree with these loans alone."""
    text = re.sub(r"borrow: .*\n", "", (tree / SETTINGS).read_text(encoding="utf-8"))
    return write(tree, {SETTINGS: f"{text}borrow: [{', '.join(names)}]\n"})


@pytest.mark.parametrize("name", ["roles", "levels", "phases", "sources"])
def test_a_vocabulary_that_is_needed_and_lacking_is_one_line(tree: Path, name: str) -> None:
    for path in (tree / "vocabularies").glob(f"{name}*.yml"):
        path.unlink()
    said = check(borrowing(tree))
    assert said.status == 1
    assert [line.partition(":")[0] for line in said.lines] == [f"vocabularies/{name}.yml"], said.err
    assert f"borrow: [{name}]" in said.lines[0]


@pytest.mark.whole
def test_a_vocabulary_that_nothing_names_may_be_lacking_or_empty(tree: Path, tmp_path: Path) -> None:
    for path in (tree / "recipes").glob("*.yml"):
        path.write_text(re.sub(r"\[(\w+)\]\(term:\w+\)", r"\1", path.read_text(encoding="utf-8")), encoding="utf-8")
    for text in (None, "", "# Sanat tulevat myöhemmin.\n", "{}\n"):
        (tree / "vocabularies/glossary.yml").unlink(missing_ok=True)
        if text is not None:
            write(tree, {"vocabularies/glossary.yml": text})
        assert check(borrowing(tree)).lines == []
    assert inside("site", "--source", in_finnish(tree), "--out", tmp_path / "out").status == 0


@pytest.mark.parametrize("name", ["front", "not-found"])
def test_a_page_that_every_site_has_is_lent_to_who_asks(tree: Path, name: str) -> None:
    (tree / f"pages/fi/{name}.md").unlink()
    (line,) = check(borrowing(tree)).lines
    assert line.startswith(f"pages/fi/{name}.md: ")
    assert check(borrowing(tree, "pages")).lines == []


def test_worksheets_are_lent_to_who_asks(tree: Path) -> None:
    method = (tree / "methods/haastetyopaja.yml").read_text(encoding="utf-8")
    write(tree, {"methods/haastetyopaja.yml": method + CANVAS})
    assert check(borrowing(tree, "canvases")).lines == []
    (line,) = check(borrowing(tree)).lines
    assert line.startswith("methods/haastetyopaja.yml:")


def test_only_what_is_lent_can_be_borrowed(tree: Path) -> None:
    (line,) = check(borrowing(tree, "role")).lines
    assert line.startswith(f"{SETTINGS}:")
    assert "roles" in line


def test_a_tree_without_settings_is_lent_everything(tree: Path) -> None:
    for path in tree.glob("cookbook*.yml"):
        path.unlink()
    shutil.rmtree(tree / "vocabularies")
    assert not [line for line in check(tree).lines if "borrow" in line and "vocabularies" not in line]
    assert SourceTree(tree).find("vocabularies/roles.yml") == PROJECT / "vocabularies/roles.yml"


def test_tools_are_lent_to_everybody(tmp_path: Path) -> None:
    tree = SourceTree(tmp_path, borrows=frozenset({"roles"}))
    lent = ("theme/css/base.css", "print/profiles/coated.yml", "lexicon", "vocabularies/roles.sv.yml", "theme/icons/phase.svg")
    assert [name for name in lent if not tree.lends(name)] == []
    kept = ("vocabularies/levels.yml", "pages/fi/front.md", "pages", "print/canvases/x.yml", "theme/icons/phase-alku.svg")
    assert [name for name in kept if tree.lends(name)] == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("vocabularies/phases.yml", "phases"), ("vocabularies/phases.sv.yml", "phases"), ("pages", "pages"),
        ("pages/fi/a.md", "pages"), ("print/canvases", "canvases"), ("print/canvases/a.yml", "canvases"),
        ("theme/icons/phase-a.svg", "phases"), ("theme/icons/phase.svg", ""), ("print/icc/a.icc", ""), ("recipes/a.yml", ""),
    ],
)  # fmt: skip
def test_what_a_file_is_borrowed_as(name: str, content: str) -> None:
    assert content_of(name) == content
