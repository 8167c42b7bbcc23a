"""A book of which some pages are kept is the same, byte for byte, as one that is made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from press_page import COATED, rendering

from cookbook.editions.print.layout.bound import BookFiles, bind
from cookbook.editions.print.layout.processes import FRESH
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.store.sealed import unseal

Binds = Callable[..., BookFiles]
TWO = 0
"""Letters from which on two processes lay out, so that they do."""
RULES = """
@page { size: 100mm 140mm; bleed: 3mm; margin: 10mm 12mm }
@page :left { @top-left { content: string(luku) } @bottom-left { content: counter(page) } }
@page :right { @top-right { content: string(osa, first-except) } @bottom-right { content: counter(page) } }
html { font: 10pt/12pt "Source Serif 4" }
h1, p { margin: 0; font-size: 10pt }
h1 { string-set: osa content(text); bookmark-level: 1 }
.divider h1 { string-set: luku content(text), osa content(text) }
.screen { --link: #ff0000 }
a { color: var(--link, inherit) }
a::after { content: " " attr(data-page) }
article, section { break-before: page }
.divider { break-before: left }
"""
TITLE = "<section><p>Nimiö</p></section>"


def part(name: str, lines: int, kind: str = "entry") -> str:
    links = "".join(f'<a href="#{to}">{to}</a> ' for to in ("eka", "toka.whole", "kolmas", "loppu"))
    head = f'<article class="{kind}" id="{name}.whole"><h1 id="{name}">{name} "luku"</h1>'
    return f"{head}<p>{'rivi<br>' * lines}</p><p>{links}</p></article>"


def book(first: int = 3, word: str = "", rules: str = RULES) -> str:
    parts = (
        part("eka", first),
        part("osa", 1, "divider"),
        part("toka", 40) + '<div style="opacity: 0.5; height: 2mm; background: #8c2f1b"></div>',
        part("kolmas", 2),
        f"<p>{word}</p>",
        part("loppu", 2),
    )
    return "".join(parts)


def files(folder: Path, body: str, kept: Path | None, rules: str = RULES) -> tuple[Rendering, Rendering]:
    whole = replace(
        rendering(folder, COATED, TITLE + body, rules), breaks_alike=True, painted=kept, seen=kept and folder / "seen"
    )
    html = rendering(folder, None, "<section><p>Kansi</p></section>", rules).html.replace("<html", '<html class="screen"')
    return replace(whole, html=html, condition=None, variant="pdf/ua-1", target=folder / "ruutu.pdf"), whole


@pytest.fixture(scope="module")
def binds() -> Iterator[Binds]:
    with ProcessPoolExecutor(1, FRESH, max_tasks_per_child=1) as pool:
        yield lambda made, before, *least: pool.submit(bind, made, before.pagination.parts if before else {}, *least).result()


def kept(place: Path) -> Mapping[str, bytes]:
    return cast("Mapping[str, bytes]", unseal(place))


@pytest.mark.book
@pytest.mark.parametrize(
    ("edited", "anew"),
    [
        (book(), 0),
        (book(word="sana"), 1),  # It stands with the third.
        (book(first=4), 1),
        (book(first=30), 2),  # It fills the blank page of what comes after it.
        (book(first=60), 5),  # All that follows is moved, and numbers are printed everywhere.
    ],
    ids=["nothing", "a word", "a line", "a page", "pages"],
)
def test_what_is_kept_and_what_is_new_come_to_a_fresh_book(edited: str, anew: int, tmp_path: Path, binds: Binds) -> None:
    place = tmp_path / "painted"
    before = binds(files(tmp_path, book(), place), None)
    known = kept(place)
    after = binds(made := files(tmp_path, edited, place), before)
    found = [one.target.read_bytes() for one in made]
    assert len(kept(place).keys() - known.keys()) == anew
    fresh = binds(files(tmp_path, edited, None), None, TWO)
    assert [one.target.read_bytes() for one in made] == found
    assert after.outcomes == fresh.outcomes


@pytest.mark.book
def test_other_styles_have_all_pages_painted_anew(tmp_path: Path, binds: Binds) -> None:
    place = tmp_path / "painted"
    binds(files(tmp_path, book(), place), None)
    known = kept(place)
    binds(files(tmp_path, book(), place, RULES + "p { color: #808080 }"), None)
    assert not kept(place).keys() & known.keys()


@pytest.mark.book
def test_what_was_kept_and_is_cut_off_is_painted_again(tmp_path: Path, binds: Binds) -> None:
    place = tmp_path / "painted"
    before = binds(made := files(tmp_path, book(), place), None)
    found = [one.target.read_bytes() for one in made]
    place.write_bytes(place.read_bytes()[:-9])
    binds(made, before)
    assert [one.target.read_bytes() for one in made] == found


@pytest.mark.book
def test_a_page_with_something_to_tell_is_not_kept(tmp_path: Path, binds: Binds) -> None:
    """What is told of it has to be told again."""
    place = tmp_path / "painted"
    made = files(tmp_path, book(word="\N{SNOWMAN}"), place)
    first = binds(made, None)
    again = binds(made, first)
    assert first.outcomes == again.outcomes
    assert first.outcomes[-1].problems != ()
