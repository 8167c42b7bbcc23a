"""What a listing is chosen by is named in the reader's language, and chooses the same in each."""

from __future__ import annotations

from pathlib import Path

from jobs import linked_of
from trees import write

from cookbook.editions.site.facets import facets, values
from cookbook.model.challenge import CHALLENGE

SECOND = """\
title: Toinen
summary: Toinen haaste on samassa kaupungissa, mutta aivan eri puolella sitä.
"""


def test_areas_are_named_in_the_readers_language(tree: Path) -> None:
    first = tree / "challenges/hukkalampo.yml"
    text = first.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith(("title:", "summary:"))]
    write(tree, {
        "challenges/hukkalampo.yml": f"{text.rstrip()}\nareas: [Koko kaupunki]\n",
        "challenges/hukkalampo.sv.yml": "title: Spillvärme\nareas: [Hela staden]\n",
        "challenges/toinen.yml": SECOND + "".join(lines) + "areas: [Rannikko]\n",
    })  # fmt: skip
    linked = linked_of(tree)
    entries = linked.of(CHALLENGE)
    area = next(facet for facet in facets(linked, entries, "sv") if facet.name == "area")
    assert [(one.value, one.label) for one in area.choices] == [("Koko_kaupunki", "Hela staden"), ("Rannikko", "Rannikko")]
    assert values(entries[0])["area"] == "Koko_kaupunki"
