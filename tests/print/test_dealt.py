"""Files of pages that look the same wherever they stand: what is kept of them comes to the same bytes as what is made anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from press_page import COATED, rendering
from printing import LayOut

from cookbook.editions.print.layout.rendering import Rendering
from cookbook.store.sealed import unseal

RULES = """
@page { size: 60mm 90mm; bleed: 3mm; margin: 0 }
html { font: 10pt/1.2 "Source Serif 4"; hyphens: manual }
body, p { margin: 0 }
.page { break-after: page }
.page:last-child { break-after: auto }
.side { display: inline-block; vertical-align: top; height: 60mm; width: 40mm; margin: 10mm }
.glass { height: 6mm; background: #8c2f1b; opacity: 0.5 }
"""
LONG = "Hyvinvointipalveluiden kokeilu jatkuu. " * 14
"""It has room only where it is set smaller."""


def card(name: str, text: str = "Sana.") -> str:
    said = f'<p>{text}</p><div class="glass"></div>'
    return f'<section class="page" id="{name}"><div class="side" data-file="{name}.yml">{said}</div></section>'


PLAIN = (card("eka"), card("toka"), card("kolmas", LONG), card("loppu"))
TWO_PAGES = card("toka").replace("</section>", '<p style="break-before: page">Yli</p></section>')
EDITS: Mapping[str, tuple[tuple[str, ...], int]] = {
    "nothing": (PLAIN, 0),
    "a word": ((PLAIN[0], card("toka", "Toinen sana."), *PLAIN[2:]), 1),
    "the first": ((card("eka", "Toinen sana."), *PLAIN[1:]), 1),
    "more than there is room for": ((PLAIN[0], card("toka", f"Sana. {LONG}"), *PLAIN[2:]), 1),
    "a card more": ((PLAIN[0], card("uusi"), *PLAIN[1:]), 1),
    "a card less": (PLAIN[1:], 0),
    "another order": (PLAIN[::-1], 0),
    "what takes two pages": ((PLAIN[0], TWO_PAGES, *PLAIN[2:]), 0),
}


def file(folder: Path, cards: tuple[str, ...], kept: Path | None, rules: str = RULES, name: str = "kortit") -> Rendering:
    made = rendering(folder, COATED, "".join(cards), rules)
    seen = kept.with_name("seen") if kept else None
    return replace(made, target=folder / f"{name}.pdf", painted=kept, seen=seen, multiple=1)


def kept(place: Path) -> Mapping[str, bytes]:
    return cast("Mapping[str, bytes]", unseal(place) or {})


@pytest.mark.book
@pytest.mark.parametrize(("cards", "anew"), EDITS.values(), ids=EDITS)
def test_a_file_of_which_pages_are_kept_is_a_fresh_one(
    cards: tuple[str, ...], anew: int, tmp_path: Path, typesets: LayOut
) -> None:
    place = tmp_path / "painted"
    assert typesets(file(tmp_path, PLAIN, place)).problems == ()
    known = kept(place)
    assert len(known) == len(PLAIN)
    made = file(tmp_path, cards, place)
    after = typesets(made)
    found = made.target.read_bytes()
    assert len(kept(place).keys() - known.keys()) == anew
    assert typesets(file(tmp_path, cards, None)) == after
    assert made.target.read_bytes() == found


@pytest.mark.book
@pytest.mark.parametrize(
    ("rule", "keeps"),
    [
        ("p::before { content: counter(page) }", False),
        ("@page :left { background: #eeeeee }", False),
        ("@page { @bottom-left { content: string(nimi) } }", False),
        ("p::first-letter { color: #808080 }", True),
    ],
)
def test_pages_that_say_where_they_stand_are_not_kept(rule: str, keeps: bool, tmp_path: Path, typesets: LayOut) -> None:
    place = tmp_path / "painted"
    typesets(file(tmp_path, PLAIN, place, RULES + rule))
    assert bool(kept(place)) is keeps


@pytest.mark.book
def test_a_page_with_something_to_tell_is_not_kept(tmp_path: Path, typesets: LayOut) -> None:
    """What is told of it has to be told again."""
    place = tmp_path / "painted"
    made = file(tmp_path, (PLAIN[0], card("toka", f"{LONG}<span data-spare>{LONG}</span>"), PLAIN[3]), place)
    first = typesets(made)
    assert [problem.code for problem in first.problems] == ["print-spared"]
    assert len(kept(place)) == 2
    assert typesets(made) == first


@pytest.mark.book
def test_other_styles_have_all_pages_painted_anew(tmp_path: Path, typesets: LayOut) -> None:
    place = tmp_path / "painted"
    typesets(file(tmp_path, PLAIN, place))
    known = kept(place)
    typesets(file(tmp_path, PLAIN, place, RULES + "p { color: #808080 }"))
    assert not kept(place).keys() & known.keys()
