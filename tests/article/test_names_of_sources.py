"""A source keeps its own name, which is marked as being in its language until it is translated."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from trees import change, grow, pages_of, write

NAME, OTHER = "Kokeilujen loppuraportti", "Slutrapport om försöken"
PAGES = {"fi": ("lahteet/", "reseptit/kokeiluohjelma/"), "sv": ("sv/kallor/", "sv/recept/kokeiluohjelma/")}


@pytest.mark.parametrize(
    ("language", "translated", "finnish", "swedish"),
    [
        ("", "", "", "fi"),
        ("en", "", "en", "en"),
        ("en", NAME, "en", "en"),
        ("fi", NAME, "", "fi"),
        ("fi", OTHER, "", ""),
        ("", NAME, "", ""),
    ],
)
def test_a_name_is_in_its_own_language(language: str, translated: str, finnish: str, swedish: str, tmp_path: Path) -> None:
    """In the list of sources and where an entry names one, on pages of both languages."""
    tree = grow(tmp_path / "tree")
    if language:
        change(tree, "vocabularies/sources.yml", "  type: article", f"  type: article\n  language: {language}")
    if translated:
        write(tree, {"vocabularies/sources.sv.yml": f"raportti:\n  title: {translated}\n"})
    page = pages_of(tree)
    said = {lang: {language_of(page(address), translated if lang == "sv" else "") for address in PAGES[lang]} for lang in PAGES}
    assert said == {"fi": {finnish}, "sv": {swedish}}


def language_of(page: str, name: str) -> str:
    """What the tag right before a name says of its language."""
    found = re.search(rf"<(?:a|dt|span)([^>]*)>{name or NAME}<", page)
    assert found
    return "".join(re.findall(r' lang="(\w+)"', found[1]))
