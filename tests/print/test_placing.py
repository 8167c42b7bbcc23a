"""A part that was laid out anywhere and is put in its place shows what it would if it had been laid out there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import weasyprint
from press_page import COATED, rendering

from cookbook.editions.print.layout import inside, moving
from cookbook.editions.print.layout.bench import Bench
from cookbook.editions.print.layout.bound import BookFiles, bind
from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.numbering import PageLinks
from cookbook.editions.print.layout.parts import BookParts
from cookbook.editions.print.layout.processes import FRESH
from cookbook.editions.print.layout.rendering import Layout, Rendering

Binds = Callable[[tuple[Rendering, ...], int], BookFiles]
ONE, TWO = 10**9, 0
"""Letters from which on two processes lay out, so that one does it, or two."""
RULES = """
@page { size: 100mm 140mm; bleed: 3mm; margin: 10mm; background: #f6f1e7 }
@page :left { margin: 12mm 28mm 10mm 10mm; @top-left { content: string(luku) } @bottom-left { content: counter(page) } }
@page :right { margin: 12mm 10mm 10mm 28mm; @top-right { content: string(osa, first-except) } }
@page :right { @bottom-right { content: counter(page) } }
@page :blank { @top-left { content: none } @top-right { content: none } }
html { font: 10pt/12pt "Source Serif 4"; font-variant-numeric: lining-nums tabular-nums }
h1, p { margin: 0; font-size: 10pt; orphans: 1; widows: 1 }
h1 { string-set: osa content(text); bookmark-level: 1; background: linear-gradient(90deg, #8c2f1b, #1f5f45) }
.divider h1 { string-set: luku content(text), osa content(text) }
a::after { content: " (s. " attr(data-page) ")" }
.page-number::after { content: attr(data-page) attr(data-then) }
.merged { display: none }
.hung { position: absolute; width: 18mm; margin-top: -9000px }
.aside { position: relative; background: #dddddd; border-radius: 1mm }
.fill { text-align: justify }
table { border-collapse: collapse } td { border: 0.4pt solid }
article, section { break-before: page }
.divider { break-before: left }
"""
NAMES = tuple(f"osa{number}" for number in range(14))
WORDS = "Klusterin kumppanit sopivat kehittämisen tavoitteista ja mittareista yhdessä"


def part(name: str, lines: int) -> str:
    kind = "divider" if int(name.removeprefix("osa")) % 5 == 4 else "entry"
    links = "".join(f'{WORDS[: 7 * at]} <a href="#{to}">{to}</a> ' for at, to in enumerate(NAMES))
    aside = f'<div><p>x</p><div class="aside">{name} <a href="#osa9">katso</a></div></div>'
    table = '<table><tr><td>solu</td><td><a href="#osa12">x</a></td></tr></table>'
    body = f"<p>{'rivi<br>' * lines}</p>{aside}<p class='fill'>{links}</p>{table}"
    return f'<article class="{kind}" id="{name}.whole"><h1 id="{name}">{name} "luku"</h1>{body}</article>'


BOOK = "".join(part(name, 9 * at % 40) for at, name in enumerate(NAMES))
INDEX = "".join(f'<a class="page-number" href="#{name}"></a>' for name in reversed(NAMES[::3]))


def files(folder: Path, rules: str = RULES, sheet: str = "") -> tuple[Rendering, Rendering]:
    """Both files of a book; with a sheet that says of a page what others show it is laid out as a whole."""
    body = f"<section><p>Nimiö</p></section>{BOOK}<section><p style='width: 9mm'>{INDEX}</p></section>"
    whole = replace(rendering(folder, COATED, body, rules), breaks_alike=True)
    if sheet:
        (folder / "apart.css").write_text(sheet, encoding="utf-8")
        whole = replace(whole, styles=(*whole.styles, "apart.css"), shelf={**whole.shelf, "apart.css": folder / "apart.css"})
    html = rendering(folder, None, "<section><p>Kansi</p></section>", rules).html.replace("<html", '<html class="screen"')
    return replace(whole, html=html, condition=None, variant="pdf/ua-1", target=folder / "ruutu.pdf"), whole


@pytest.fixture(scope="module")
def binds() -> Iterator[Binds]:
    with ProcessPoolExecutor(1, FRESH, max_tasks_per_child=1) as pool:
        yield lambda made, least: pool.submit(bind, made, {}, least).result()


def made_of(files: tuple[Rendering, ...], binds: Binds, least: int = ONE) -> tuple[object, list[bytes]]:
    return binds(files, least).outcomes, [one.target.read_bytes() for one in files]


@pytest.mark.book
@pytest.mark.parametrize(
    "rules",
    [
        RULES,
        RULES.replace("tabular-nums", "proportional-nums"),
        RULES + ".aside::after { content: counter(page) }",
        RULES.replace("margin: 12mm 28mm", "margin: 15mm 28mm"),
    ],
    ids=["all are moved", "numbers of many widths", "numbers of pages in the text", "sides of two sizes"],
)
def test_parts_in_their_places_are_the_whole_book(tmp_path: Path, binds: Binds, rules: str) -> None:
    """Also what cannot be moved comes out right: it is laid out again, or the whole book is; one process or two lay it out."""
    whole = made_of(files(tmp_path, rules, "i { content: counter(pages) }"), binds)
    assert made_of(files(tmp_path, rules), binds) == whole
    assert made_of(files(tmp_path, rules), binds, TWO) == whole


@pytest.mark.book
@pytest.mark.parametrize(
    ("rules", "again"),
    [("", False), ("html { font-variant-numeric: proportional-nums }", True), (".aside::after { content: counter(page) }", True)],
    ids=["moved", "numbers of many widths", "numbers of pages in the text"],
)
def test_what_can_be_moved_is_laid_out_once(tmp_path: Path, rules: str, again: bool) -> None:
    galley = Galley(files(tmp_path, RULES + rules)[-1])
    bench = Bench(galley, (), BookParts(galley.html.etree_element, {}))
    layout = Layout(dict.fromkeys(bench.begin().numbers, 23))
    galley.level(layout)
    laid = bench.parts.laid(bench.parts.keys(), partial(bench.lay_out, layout, 0))
    assert laid is not None
    document = galley.rendered
    layout = Layout({anchor: page + 30 for anchor, page in laid.numbers.items()}, notes=laid.notes)
    standings = [replace(one, before=one.before + 30) for one in laid.standings]
    bench.paint(layout, replace(laid, standings=standings), [*range(1, len(standings))])
    assert (galley.rendered is not document) is again


STYLE = """
@page { size: 400px 300px; margin: 20px; @top-left { content: string(head) } @bottom-left { content: counter(page) } }
@page :left { margin-left: 60px; margin-right: 50px } @page :right { margin-left: 50px; margin-right: 60px }
body { margin: 0; font: 10px/20px sans-serif } section { break-before: page; background: red }
"""


def pages_of(body: str, style: str = STYLE) -> tuple[Any, list[Any]]:
    moving.remember_margins()
    html = weasyprint.HTML(string=f"<style>{style}</style>{body}")
    return html, html.render().pages


def shown(page: Any) -> dict[str, tuple[float, float]]:
    """Each word of a page with its place."""
    texts = (one for one in inside.page_box(page).descendants(placeholders=True) if inside.is_text(one))
    return {one.text: (one.position_x, one.position_y) for one in texts if one.text.strip()}


def test_a_page_is_moved_with_its_number_and_head() -> None:
    html, (first, second) = pages_of("<section>yksi</section><section style=\"string-set: head 'oma'\">kaksi</section>")
    third = moving.moved(first, html, 4, {"head": "ennen"})
    assert shown(first)["yksi"] == (60, 20) != (50, 20)
    assert {word: place[0] for word, place in shown(third).items()} == {"yksi": 60, "ennen": 60, "4": 60}
    background = next(one.background for one in inside.page_box(third).descendants() if one.element_tag == "section")
    assert background.layers[0].painting_area[0] == 60
    assert inside.page_box(third).page_type.side == "left"
    assert {*shown(moving.moved(second, html, 3, {"head": "ennen"}))} == {"kaksi", "oma", "3"}


def test_a_page_is_not_moved_where_it_has_another_room() -> None:
    html, (page,) = pages_of("<section>yksi</section>", STYLE.replace("margin-right: 50px", "margin-right: 49px"))
    assert moving.moved(page, html, 2, {}) is None
    assert moving.moved(page, html, 3, {}) is not None


@pytest.mark.parametrize(
    ("style", "is_so"),
    [
        ("", False),
        ("p::after { content: counter(page) }", True),
        ("p { string-set: x counter(page) }", True),
        ("p { position: fixed; top: 0 }", True),
        ("p { position: running(x) } @page { @top-right { content: element(x) } }", True),
        ("p::after { content: counter(other) }", False),
    ],
)
def test_what_says_where_a_page_stands_is_seen(style: str, is_so: bool) -> None:
    _, (page,) = pages_of("<div style='counter-reset: other'>x<p>yksi</p></div>", STYLE + style)
    assert moving.is_up_to_place(page) is is_so


@pytest.mark.parametrize(
    ("number", "content", "laid", "seen"),
    [
        ("12", 'attr(data-page) " s."', "00", "12 s."),
        ("12–14", '"[00] (" attr(data-page) ")"', "00–00", "[00] (12–14)"),
        ("7", '"[10] (" attr(data-page) ")"', "0", "[10] (7)"),
        ("7", '"[0] (" attr(data-page) ")"', "0", None),
        ("12", '"ilman"', "00", "ilman"),
        ("12", 'attr(data-page) " s."', "12", "12 s."),
        ("?", 'attr(data-page) " s."', "?", "? s."),
    ],
)
def test_a_number_stands_in_the_place_of_its_zeros(number: str, content: str, laid: str, seen: str | None) -> None:
    style = f"{STYLE} html {{ font-variant-numeric: tabular-nums }} a::after {{ content: {content} }}"
    html, pages = pages_of(f'<a id="x" href="#x" data-page="{laid}"></a>', style)
    links = PageLinks.of(html.etree_element)
    for link in links.targets:
        link.set("data-page", number)
    assert links.show(pages) is (seen is not None)
    if seen is not None:
        assert seen in shown(pages[0])


def test_a_number_of_another_width_is_not_put_there() -> None:
    _, pages = pages_of('<a id="x" href="#x" data-page="00"></a>', STYLE + "a::after { content: attr(data-page) }")
    (text,) = (one for one in inside.page_box(pages[0]).descendants() if inside.is_text(one) and one.text == "00")
    assert not moving.say(text, "W0")
    assert text.text == text.pango_layout.text == "00"
    assert moving.say(text, "12")
    assert text.text == text.pango_layout.text == "12"


def test_a_blank_page_is_at_hand_however_parts_fall() -> None:
    html, _ = pages_of("")
    body = html.etree_element.find("body")
    for count in (1, 2, 3):
        body[:] = [body.makeelement("section", {"id": f"a{at}"}) for at in range(count)]
        for section in body:
            section.text = "osa"
        parts = BookParts(html.etree_element, {})
        keys = parts.keys()
        parts.lay_out([*range(count)], keys, html.render)
        assert not inside.boxes_of_body(parts.held(keys)[0].blank)
