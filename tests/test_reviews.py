"""What nobody has reviewed yet says so, and is told to editors alone; a book without any review is one as well."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from trees import check, grow, in_finnish, inside, pages_of

RECIPE = "recipes/kokeiluohjelma.yml"


def unreviewed(tree: Path, pattern: str) -> Path:
    """The tree where nobody has reviewed some of its files."""
    for path in tree.glob(pattern):
        path.write_text(re.sub("reviewed: .*\n", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    return tree


def test_an_entry_that_nobody_has_reviewed_says_so(tmp_path: Path) -> None:
    tree = unreviewed(grow(tmp_path / "tree"), RECIPE)
    page = pages_of(tree)
    assert "Ei vielä tarkistettu." in page("reseptit/kokeiluohjelma/")
    assert "Ei vielä tarkistettu." not in page("menetelmat/haastetyopaja/")
    assert 'data-reviewed=""' in page("reseptit/")
    assert "ei vielä" in page("kattavuus/")


def test_editors_are_asked_to_review_it_and_writers_are_not(tmp_path: Path) -> None:
    tree = unreviewed(grow(tmp_path / "tree"), RECIPE)
    assert "tarkistanut" not in "\n".join(check(tree).lines)
    assert [line for line in check(tree, "--hints").lines if "kukaan ei ole vielä tarkistanut" in line]


@pytest.mark.whole
@pytest.mark.parametrize("pattern", [RECIPE, "*/*.yml"])
def test_every_edition_is_made_without_a_review(tmp_path: Path, pattern: str) -> None:
    """All of them in three languages where there is no review at all, and the data where one is missing."""
    tree, out = unreviewed(grow(tmp_path / "tree"), pattern), tmp_path / "out"
    make("data", tree, out)
    index = json.loads((out / "site/data/index.json").read_text(encoding="utf-8"))
    days = {entry["id"]: entry["reviewed"] for entry in index["entries"]}
    assert days["kokeiluohjelma"] is None
    assert any(days.values()) == (pattern == RECIPE)
    feeds = "".join(path.read_text(encoding="utf-8") for path in (out / "site/data").glob("*.xml"))
    assert "kokeiluohjelma/" not in feeds
    if pattern == RECIPE:
        in_finnish(tree)
    make("site", tree, out)
    make("epub", tree, out)
    front = (out / "site/index.html").read_text(encoding="utf-8")
    assert ("tarkistettu viimeksi" in front.replace("\u00ad", "")) == (pattern == RECIPE)


def make(edition: str, tree: Path, out: Path) -> None:
    said = inside(edition, "--source", tree, "--out", out)
    assert said.status == 0, said.err
