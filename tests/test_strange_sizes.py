"""Files of a stranger that are too large to be read, and texts that are none: each is told at its place before it does harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import PROJECT, check

from cookbook.load.inventory import MOST
from cookbook.settings.look import MOST_TEXT

LARGE = (
    "cookbook.yml", "theme/css/base.css", "theme/icons/phase-oma.svg", "theme/articles/recipe.html.j2", "theme/tokens.yml",
    "theme/img/a.png", "theme/fonts/A.ttf", "print/icc/ISOcoated_v2_300_bas.icc", "print/hyphens/hyph_fi.dic",
    "print/profiles/coated.yml", "lexicon/fi.tsv", "images/a.png", "metrics/data/kokeilujen-maara.csv",
)  # fmt: skip
TEXTS = (
    "theme/css/base.css",
    "theme/articles/recipe.html.j2",
    "print/css/text.css",
    "lexicon/fi.tsv",
    "print/hyphens/hyph_fi.dic",
)


def grown(tree: Path, name: str, size: int) -> Path:
    """A file of so many bytes, which has no blocks on the disk."""
    path = tree / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.truncate(size)
    return path


@pytest.mark.parametrize("name", LARGE)
def test_a_file_that_would_fill_the_memory_is_not_opened(name: str, tree: Path) -> None:
    grown(tree, name, 10**12)
    assert check(tree).lines == [f"{name}: tiedosto on yli {MOST} kt: jaa sisältö tai lyhennä sitä"]


@pytest.mark.parametrize(("more", "status"), ((0, 0), (1, 1)))
def test_the_largest_file(more: int, status: int, tree: Path) -> None:
    grown(tree, "theme/img/a.bin", MOST * 1024 + more)
    assert check(tree).status == status


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_that_is_none(name: str, tree: Path) -> None:
    path = grown(tree, name, 0)
    path.write_bytes(b"\n{\xff}\n")
    (said,) = (line for line in check(tree).lines if "UTF-8" in line)
    assert said.startswith(f"{name}:2:2: ")


@pytest.mark.parametrize(("more", "status"), ((0, 0), (1, 1)))
def test_the_longest_text(more: int, status: int, tree: Path) -> None:
    text = (PROJECT / "theme/css/base.css").read_bytes()
    grown(tree, "theme/css/base.css", 0).write_bytes(text + b"\n" * (MOST_TEXT - len(text) + more))
    assert check(tree).status == status


@pytest.mark.parametrize(("first", "faults"), (("UTF-8", 0), ("utf-8 ", 0), ("ISO8859-1", 1), ("x", 1), ("1a", 1)))
def test_patterns_of_hyphenation_say_how_they_are_written(first: str, faults: int, tree: Path) -> None:
    grown(tree, "print/hyphens/hyph_fi.dic", 0).write_text(f"{first}\n1a\n", encoding="utf-8")
    said = [line for line in check(tree).lines if line.startswith("print/hyphens/hyph_fi.dic:1:1: ")]
    assert len(said) == faults


@pytest.mark.parametrize(("letters", "shown"), [(40, 40), (41, 40)])
def test_of_a_long_first_line_the_beginning_is_shown(tree: Path, letters: int, shown: int) -> None:
    grown(tree, "print/hyphens/hyph_fi.dic", 0).write_text("x" * letters + "\n1a\n", encoding="utf-8")
    (said,) = (line for line in check(tree).lines if line.startswith("print/hyphens/hyph_fi.dic:1:1: "))
    assert said.count("x") == shown
