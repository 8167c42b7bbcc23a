"""Links to parts of a page: made of a part's first words, alike in every language, and moved by no other part."""

from __future__ import annotations

import pytest
from making import Written, entry, record

from cookbook.model import ALL_KINDS
from cookbook.model.book import Entry
from cookbook.where.anchors import anchors, by_place, unlike


def of(*titles: str | tuple[str, str]) -> list[str]:
    """The anchors of steps with these titles; a pair has what was kept of an earlier link."""
    steps = [title if isinstance(title, tuple) else (title, None) for title in (*titles, "Muu alku", "Muu loppu")]
    made = [{"title": title, "text": "x"} | ({"anchor": kept} if kept else {}) for title, kept in steps]
    return list(anchors(entry("recipe", "x", steps=made), "steps"))[: len(titles)]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("Rajaa haaste", "Äö & b"), ["step-rajaa-haaste", "step-ao-b"]),
        (("Uusi", "Rajaa haaste", "Äö & b"), ["step-uusi", "step-rajaa-haaste", "step-ao-b"]),
        (("Kokeile", "Kokeile", "Kokeile"), ["step-kokeile", "step-kokeile-2", "step-kokeile-3"]),
        (("Kokeile nyt", ("Kokeile heti", "kokeile")), ["step-kokeile-nyt", "step-kokeile"]),
        (("Kokeile", ("Kokeile heti", "kokeile")), ["step-kokeile-2", "step-kokeile"]),
        ((("Kokeile", "2"), ("Päätä", "9")), ["step-2-2", "step-9"]),
        (("€€€",), ["step-part"]),
    ],
)
def test_a_part_is_called_by_its_words(titles: tuple[str | tuple[str, str], ...], expected: list[str]) -> None:
    assert of(*titles) == expected


def test_old_links_lead_to_a_place() -> None:
    assert by_place("steps", 2) == "step-2"


def test_a_translation_moves_nothing() -> None:
    finnish = record("method", agenda=[{"title": "Tervetuloa", "duration": "5 min"}])
    swedish = record("method", agenda=[{"title": "Välkomna", "duration": "5 min"}])
    for first, second in (("fi", "sv"), ("sv", "fi")):
        texts = {"fi": finnish, "sv": swedish}
        made = Entry(ALL_KINDS["method"], "x", texts, {lang: Written(f"methods/x.{lang}") for lang in (first, second)})
        assert anchors(made, "agenda") == [{"fi": "item-tervetuloa", "sv": "item-valkomna"}[first]]


def test_no_two_names_are_alike() -> None:
    assert list(unlike(["a", "a", "a-2", "b"], ["b"])) == ["a", "a-2", "a-2-2", "b-2"]
