"""The limits of layout on pages of a few lines: which article is set closer, what counts as outside, what is never broken."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pyphen
import pytest
from making import TODAY, book, entry, record
from press_page import rendering
from trees import PROJECT, write

from cookbook.editions.print.layout.copyfit import copyfit, filled, tighten, too_long
from cookbook.editions.print.layout.hyphens import (
    JoinedDictionary,
    LexiconDictionary,
    Patterns,
    know_hyphens,
    names_of,
    patterns_of,
    words_of,
)
from cookbook.editions.print.layout.numbering import (
    PageLinks,
    describe_drawings,
    guess,
    headings_of,
    number_sources,
    numbers_of,
)
from cookbook.editions.print.layout.overflow import MM, measure, origins_of
from cookbook.editions.print.layout.spacing import tie
from cookbook.language.finnish.lexicon import Lexicon
from cookbook.link import link
from cookbook.load.tree import HOME, SourceTree
from cookbook.problems import Problems
from cookbook.settings.letters import printable

FONT = "html { font: 10pt/12pt 'Source Serif 4' } h1, p { margin: 0; font-size: 10pt; orphans: 1; widows: 1 }"
LINES = 28
"""How many lines a page of copyfitting holds."""


def laid_out(body: str, rules: str) -> tuple[Any, Any]:
    """The pages, and the parsed text."""
    from weasyprint import HTML

    html = HTML(string=f"<!doctype html><html lang='fi'><head><style>{FONT}{rules}</style></head><body>{body}</body></html>")
    return html.render(), html.etree_element


def full_of(document: Any) -> list[float]:
    return [filled(page) for page in document.pages]


def part(anchor: str, lines: int, tag: str = "article", classes: str = "entry") -> str:
    return f'<{tag} class="{classes}"><h1 id="{anchor}">{anchor}</h1><p>{"rivi<br>" * (lines - 1)}</p></{tag}>'


PARTS = (
    ("contents", LINES + 1, "section", "contents"),  # pages 1 and 2
    ("a", LINES + 1, "article", "entry"),  # 3 and 4: a line too many
    ("b", LINES + 10, "article", "entry"),  # 5 and 6: ten are more than a page can take
    ("chapter", 1, "section", "divider divider--recto"),  # 7
    ("c", 2 * LINES + 2, "article", "entry"),  # 8 to 10: two pages take two lines
    ("d", 2 * LINES + 20, "article", "entry"),  # 11 to 13: but not twenty
    ("e", 3, "article", "entry"),  # 14: a page of its own
    ("next", 1, "section", "divider divider--recto"),  # 15
    ("f", LINES + 1, "section", "opener divider"),  # 16 and 17: no article
    ("g", LINES + 1, "article", "other"),  # 18 and 19: nobody knows where it begins
    ("h", LINES + 1, "article", "entry words-part"),  # 20 and 21
)
CLOSE = (
    "@page { size: 100mm 140mm; margin: 10mm } article, section { break-before: page } .divider--recto { break-before: right }"
)


@pytest.mark.book
def test_which_articles_are_set_closer_and_where_all_then_stand() -> None:
    document, root = laid_out("".join(part(*one) for one in PARTS), CLOSE)
    anchors = {anchor: anchor for anchor, *_ in PARTS}
    numbers = numbers_of(document, anchors)
    assert numbers == {
        "contents": 1, "a": 3, "b": 5, "chapter": 7, "c": 8, "d": 11, "e": 14, "next": 15, "f": 16, "g": 18, "h": 20,
    }  # fmt: skip
    closer, moved = copyfit(full_of(document), root, numbers, {})
    assert closer == {"a": "snug", "c": "snug", "h": "snug"}
    assert moved == {
        "contents": 1, "a": 3, "b": 4, "chapter": 7, "c": 8, "d": 10, "e": 13, "next": 15, "f": 16, "g": 18, "h": 20,
    }  # fmt: skip
    without = {name: page for name, page in numbers.items() if name != "a"}
    assert copyfit(full_of(document), root, without, {})[0] == {"c": "snug", "h": "snug"}


@pytest.mark.book
@pytest.mark.parametrize(("more", "chapter", "moved"), ((1, 7, 5), (2, 9, 7), (0, 7, 5)))
def test_pages_that_are_saved_move_a_chapter_by_two_or_not_at_all(more: int, chapter: int, moved: int) -> None:
    names = ("a", "b", *(f"x{count}" for count in range(more)))
    parts = [part(name, 1 if name[0] == "x" else LINES + 1) for name in names]
    document, root = laid_out("<p>x</p>" + "".join([*parts, part("chapter", 1, "section", "divider divider--recto")]), CLOSE)
    numbers = numbers_of(document, {name: name for name in (*names, "chapter")})
    assert (numbers["a"], numbers["b"], numbers["chapter"]) == (2, 4, chapter)
    closer, after = copyfit(full_of(document), root, numbers, {})
    assert (closer, after["b"], after["chapter"]) == ({"a": "snug", "b": "snug"}, 3, moved)


@pytest.mark.book
@pytest.mark.parametrize(
    ("more", "taken", "step"),
    [
        (0, "", ""), (1, "", "snug"), (2, "", "tight"), (3, "", "tight"), (4, "", "small"), (5, "", "small"), (6, "", "plain"),
        (1, "snug", "tight"), (1, "tight", "small"), (1, "small", "plain"), (1, "plain", "loose"), (2, "snug", "small"),
        (9, "snug", ""), (10, "", ""),
    ],
)  # fmt: skip
def test_the_more_runs_over_the_closer_an_article_is_set(more: int, taken: str, step: str) -> None:
    document, root = laid_out("<p>x</p>" + part("a", LINES + more), CLOSE)
    before = {"a": taken} if taken else {}
    assert copyfit(full_of(document), root, {"a": 2}, before)[0] == (before | {"a": step} if step else before)


SPREAD = "entry entry--spread"


@pytest.mark.book
@pytest.mark.parametrize(
    ("lines", "classes", "unit", "taken", "step"),
    [
        (10, "entry", 1, "", "ample"), (22, "entry", 1, "", ""), (10, "entry", 0, "", ""), (10, "entry", 1, "ample", "ample"),
        (LINES + 10, "entry", 2, "", "ample"), (LINES + 20, "entry", 2, "", ""), (LINES + 1, "entry", 2, "plain", "ample"),
        (LINES + 20, SPREAD, 2, "", ""), (LINES + 1, SPREAD, 2, "", "ample"), (LINES, SPREAD, 2, "", "ample"),
        (2 * LINES + 1, SPREAD, 2, "", "snug"), (2 * LINES + 20, SPREAD, 2, "", ""),
    ],
)  # fmt: skip
def test_an_article_that_leaves_room_has_a_large_picture(lines: int, classes: str, unit: int, taken: str, step: str) -> None:
    """What begins on a left-hand page is never a page shorter than its opening."""
    article = part("a", lines, classes=classes).replace(">", f' data-unit="{unit}">', 1)
    document, root = laid_out("<p>x</p>" + article, CLOSE)
    before = {"a": taken} if taken else {}
    assert copyfit(full_of(document), root, {"a": 2}, before)[0] == ({"a": step} if step else {})


@pytest.mark.book
@pytest.mark.parametrize(
    ("lines", "near", "taken", "step"),
    [
        (2 * LINES + 20, "", "", ""), (2 * LINES + 1, "", "", "snug"), (2 * LINES + 1, "", "plain", "plain"), (1, "", "", ""),
        (3 * LINES + 1, "x", "", "snug"), (3 * LINES + 1, "", "", ""), (LINES + 1, "x", "", ""), (4 * LINES, "x", "", ""),
    ],
)  # fmt: skip
def test_what_something_may_face_ends_on_a_left_hand_page_where_it_can(lines: int, near: str, taken: str, step: str) -> None:
    article = part("a", lines, classes=SPREAD).replace("</article>", '<section class="facing"></section></article>')
    article = article.replace(">", f' data-near="{near}">', 1)
    document, root = laid_out("<p>x</p>" + article, CLOSE + ".facing { display: none }")
    before = {"a": taken} if taken else {}
    assert copyfit(full_of(document), root, {"a": 2}, before)[0] == ({"a": step} if step else {})


@pytest.mark.book
@pytest.mark.parametrize(("more", "before", "after"), ((0, 4, 4), (1, 6, 4)))
def test_what_begins_on_a_left_hand_page_does_so_when_pages_are_saved(more: int, before: int, after: int) -> None:
    names = ("a", *(f"b{count}" for count in range(more)))
    parts = [*(part(name, LINES + 1) for name in names), part("s", 2 * LINES, classes=SPREAD)]
    document, root = laid_out("<p>x</p>" + "".join(parts), CLOSE + ".entry--spread { break-before: left }")
    numbers = numbers_of(document, {name: name for name in (*names, "s")})
    assert numbers["s"] == before
    assert copyfit(full_of(document), root, numbers, {})[1]["s"] == after


@pytest.mark.book
@pytest.mark.parametrize(("position", "filled_half"), (("static", True), ("absolute", False)))
def test_a_page_is_as_full_as_its_text_with_the_notes_that_stand_in_it(position: str, filled_half: bool) -> None:
    note = f'<div class="hung" style="position: {position}">{"rivi<br>" * LINES}</div>'
    document, _ = laid_out(f"<p>x</p>{note}", CLOSE)
    assert (full_of(document)[0] > 0.5) is filled_half


@pytest.mark.book
@pytest.mark.parametrize(("unit", "told"), [(0, []), (1, [("recipes/x.yml", 2, 1, "long")]), (2, [])])
def test_an_article_that_is_longer_than_its_unit_is_told_with_its_longest_part(unit: int, told: list[tuple[object, ...]]) -> None:
    parts = "".join(f"<section><h2>{name}</h2>{'rivi<br>' * lines}</section>" for name, lines in (("brief", 2), ("long", LINES)))
    article = f'<article class="entry" data-file="recipes/x.yml" data-unit="{unit}"><h1 id="a">a</h1>{parts}</article>'
    document, root = laid_out("<p>x</p>" + article + part("b", 1), CLOSE)
    found = list(too_long(full_of(document), root, {"a": 2, "b": 4}))
    assert [(problem.place.file, *(problem.args[name] for name in ("pages", "unit", "part"))) for problem in found] == told
    assert all(0 < int(str(problem.args["letters"])) < LINES * len("rivi") for problem in found)


@pytest.mark.parametrize(("letters", "over"), ((200, 10), (1500, 10), (1600, 20), (3000, 30)))
def test_what_is_too_much_is_told_in_tens_of_letters_and_never_as_none(letters: int, over: int) -> None:
    article = f'<article class="entry" data-unit="1"><h1 id="a">{"a" * letters}</h1></article>'
    (found,) = too_long((1, 1, 0.01), ET.fromstring(f"<body>{article}</body>"), {"a": 2})
    assert found.args["letters"] == over


@pytest.mark.book
def test_an_article_without_sections_is_told_by_its_own_title() -> None:
    text = f'<h1 id="a">alku</h1>{"rivi<br>" * LINES}'
    article = f'<article class="entry" data-file="recipes/x.yml" data-unit="1">{text}</article>'
    document, root = laid_out("<p>x</p>" + article + part("b", 1), CLOSE)
    (found,) = too_long(full_of(document), root, {"a": 2, "b": 4})
    assert found.args["part"] == "alku"


@pytest.mark.book
def test_numbers_stay_as_they_are_where_nothing_is_set_closer() -> None:
    """Not even a chapter after pages without text is moved."""
    empty = '<section><div style="height: 1px"></div></section>'
    document, root = laid_out("<p>x</p>" + empty * 2 + part("chapter", 1, "section", "divider divider--recto"), CLOSE)
    numbers = numbers_of(document, {"chapter": "chapter"})
    assert numbers == {"chapter": 5}
    assert copyfit(full_of(document), root, numbers, {}) == ({}, numbers)


@pytest.mark.book
def test_a_sheet_whose_links_lead_to_itself_has_nothing_to_set_closer() -> None:
    document, root = laid_out('<main id="sheet"><a href="#sheet">x</a></main>', CLOSE)
    assert copyfit(full_of(document), root, {"sheet": 1}, {}) == ({}, {"sheet": 1})


def test_articles_are_marked_and_unmarked() -> None:
    root = ET.fromstring(
        '<body><article class="entry faced snug"><i/><h1 id="a"/></article><article id="b"><h1 id="c"/></article>'
        '<article class="x"/></body>'
    )
    tighten(root, {"b": "tight", "c": "snug"})
    assert [one.get("class") for one in root] == ["entry", "tight", "x"]
    tighten(root, {"a": "small"})
    assert [one.get("class") for one in root] == ["entry small", "", "x"]


EDGE = 3 * MM
SHEET = "@page { size: 400px 300px; margin: 0 0 40px; @bottom-left { content: 'Alla'; padding-left: 20px } }"
PLACE = '<p data-file="{file}" style="position: absolute; white-space: nowrap; {style}">{text}</p>'


def outside(tmp_path: Path, *bodies: str, rules: str = SHEET) -> list[tuple[str, str, dict[str, object]]]:
    """What is said of pages."""
    pages = (f"<section style='break-before: page'><p style='margin: 20px'>x</p>{body}</section>" for body in bodies)
    document, root = laid_out("".join(pages), rules)
    made = rendering(tmp_path)
    found = measure(document.pages, 1, origins_of(root), made, printable(made.faces))
    return [(str(one.place), one.code, dict(one.args)) for one in found]


def baseline_of() -> tuple[float, float]:
    """How far below the top of a line its letters stand, and how wide the word is."""
    from cookbook.editions.print.layout.inside import is_text, page_box

    document, _ = laid_out('<p style="position: absolute; top: 0">Sana</p>', SHEET)
    (text,) = [box for box in page_box(document.pages[0]).descendants(placeholders=True) if is_text(box) and box.text == "Sana"]
    return text.position_y + text.baseline, text.width


@pytest.mark.book
def test_how_far_text_may_stand_outside(tmp_path: Path) -> None:
    base, wide = baseline_of()
    floor, low = 260, 300 - EDGE
    sides: list[tuple[str, str, float]] = [
        ("←", "left: {}px", EDGE), ("→", "right: {}px", EDGE), ("↓", "left: 50px; top: {}px", floor - base),
        ("↑", "left: 50px; top: {}px", EDGE - base + 0.75 * 10 * 4 / 3),
    ]  # fmt: skip
    assert floor < low
    for edge, style, at in sides:
        sign = 1 if edge == "↓" else -1
        for by, found in ((0.7, False), (0.8, True), (4.0, True)):
            said = outside(tmp_path, PLACE.format(file="a.yml", style=style.format(at + sign * by), text=" Sana "))
            wanted = ("a.yml", "print-overflow", {"text": "Sana", "edge": edge, "page": 1, "over": f"{by / MM:.1f}"})
            assert said == ([wanted] if found else []), (edge, by)
    for by, found in ((0.7, False), (0.8, True)):
        style = f"left: 50px; top: 50px; width: {wide - by}px"
        assert bool(outside(tmp_path, PLACE.format(file="a.yml", style=style, text="Sana"))) is found
        style = f"left: 50px; top: 50px; line-height: 16px; height: {base - by}px"
        assert [args["edge"] for *_, args in outside(tmp_path, PLACE.format(file="a", style=style, text="Sana"))] == ["↓"] * found
    assert outside(tmp_path, PLACE.format(file="a", style="left: 0; top: 50px", text="<i>&nbsp;</i>")) == []
    assert outside(tmp_path, '<ul style="margin: 50px; padding: 0"><li>Sana</li></ul>') == []


@pytest.mark.book
@pytest.mark.parametrize(("height", "over"), ((60, False), (40, True)))
def test_what_is_spread_in_a_column_does_not_lie_over_what_comes_before_it(height: int, over: bool, tmp_path: Path) -> None:
    spread = f"display: flex; flex-direction: column; justify-content: space-between; height: {height}px; margin: 30px"
    words = "<p style='flex: none'>Sana<br>Sana</p><p style='flex: none'>Toinen</p>"
    found = outside(tmp_path, f"<div data-file='a.yml' style='{spread}'>{words}</div>")
    assert [(args["text"], args["edge"]) for *_, args in found] == [("Toinen", "↑")] * over


@pytest.mark.book
def test_of_each_place_the_text_furthest_outside_is_told_on_each_page(tmp_path: Path) -> None:
    def at(file: str, left: float, text: str, more: str = "") -> str:
        return PLACE.format(file=file, style=f'left: {left}px; top: 50px" {more} class="', text=text)

    first = (
        at("a", 8, "vähän")
        + at("a", 4, "x" * 20 + " eniten")
        + at("a", 6, "enemmän")
        + at("b", 5, "muu", 'data-overflow="card-overflow"')
    )
    second = at("a", 7, "toinen") + f'<p style="position: absolute; left: 6px; top: 90px">nimetön <b>{"y" * 80}</b> ☃</p>'
    told = outside(tmp_path, first, second)
    assert [(file, code, args["text"], args["page"]) for file, code, args in told if "text" in args] == [
        ("a", "print-overflow", "x" * 20 + " eniten", 1), ("b", "card-overflow", "muu", 1), ("a", "print-overflow", "toinen", 2),
        ("print", "print-overflow", "y" * 60, 2),
    ]  # fmt: skip
    glyphs = [
        (file, args)
        for file, code, args in outside(tmp_path, "<p style='margin: 20px'>☃ a\u00ad\u200b</p>")
        if code == "print-glyph"
    ]
    assert glyphs == [("print", {"char": "☃", "point": "U+2603", "page": 1})]


def test_numbers_beside_links() -> None:
    root = ET.fromstring('<p><a href="#a">x</a><a href="b">x</a><a>x</a><b href="#c"/><a href="#d">x</a></p>')
    links = PageLinks.of(root)
    assert list(links.targets.values()) == ["a", "d"]
    links.write({"a": 12})
    assert [one.get("data-page") for one in root] == ["12", None, None, None, "?"]


@pytest.mark.parametrize(("letters", "page"), ((1999, 1), (2000, 2), (3999, 2), (4000, 3)))
def test_the_first_guess_of_a_page(letters: int, page: int) -> None:
    root = ET.fromstring(f'<p id="a">{"a " * (letters - 2)}<b>x</b> y<i id="b">z</i><i id="c"/></p>')
    assert guess(root) == {"a": 1, "b": page, "c": 1 + (letters + 1) // 2000}


def test_headings_with_their_pages() -> None:
    root = ET.fromstring(
        '<div><h2 id="a"> Yksi <i>kaksi</i>\n</h2><p id="b">x<h3>Kolme</h3></p><p id="c">x</p>'
        '<h6 id="d">y</h6><h1 id="e">z</h1></div>'
    )
    assert headings_of(root, {"a": 3, "b": 4, "c": 5, "d": 6}) == (("Yksi kaksi", 3), ("Kolme", 4), ("y", 6))


def test_sources_have_numbers() -> None:
    word = '<div class="word" id="{}"><dl><dt>x</dt></dl></div>'
    root = ET.fromstring(
        f'<body><section class="words-part words-part--source">{word.format("s")}<div class="x">{word.format("t")}</div>'
        f"</section>"
        f'<section class="words-part">{word.format("u")}</section><a href="#t"/><a href="#s"/><a href="#u"/><a/></body>'
    )
    number_sources(root)
    assert [one.get("data-number") for one in root.iter("dt")] == ["1", "2", None]
    assert [one.get("data-number") for one in root.iter("a")] == ["2", "1", None, None]


def test_drawings_have_their_captions() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>'
    root = ET.fromstring(f"<body><figure><div>{svg}</div><figcaption> Yksi <i>kaksi</i> </figcaption></figure>{svg}</body>")
    describe_drawings(root, "Source Sans 3")
    inside, beside = root.iter("{http://www.w3.org/2000/svg}svg")
    assert (inside[0].tag.rpartition("}")[2], inside[0].text, inside.get("font-family")) == (
        "title",
        "Yksi kaksi",
        "Source Sans 3",
    )
    assert (len(inside), len(beside), beside.get("font-family")) == (2, 1, None)


NAMES = Patterns(Path(), Path(), frozenset({"Vanta", "Helsing"}))


@pytest.mark.parametrize(
    ("word", "whole"),
    (
        ("Vantaa", True), ("Vantaalla", True), ("Vanta", True), ("Vant", False), ("vantaa", False), ("Helsinki", False),
        ("Helsingin", True), ("kaupunki", False), ("Kaupunki", False), ("OSKIVI", True), ("CLiC", True), ("6Aika", True),
        ("a1", True),
        ("EU", True), ("eÄ", True), ("E", False), ("", False), ("Ehdotus2", True), ("2", True),
    ),
)  # fmt: skip
def test_names_are_kept_whole(word: str, whole: bool) -> None:
    assert NAMES.keeps_whole(word) is whole


def test_the_names_of_a_book() -> None:
    linked = link(
        book(entry("actor", "a", title="Vantaan kaupunki Oulu Nimi3 Omaa"), entry("role", "b", title="Kehittäjä")),
        TODAY,
        Problems(),
    )
    assert names_of(linked) == {"Vantaa", "Nimi"}
    made = patterns_of(SourceTree(Path("none")), linked, "fi")
    assert (made.folder, made.lexicon, made.names) == (HOME / "print/hyphens", HOME / "lexicon", {"Vantaa", "Nimi"})
    assert (made.lang, made.words) == ("fi", frozenset())


def test_a_name_is_one_in_every_language() -> None:
    swedish = record("actor", "sv", title="Vanda stad")
    city = entry("actor", "a", title="Vantaan kaupunki")
    linked = link(
        book(replace(city, texts={**city.texts, "sv": swedish}, sources={**city.sources, "sv": city.source})), TODAY, Problems()
    )
    assert names_of(linked) == {"Vantaa", "Vand"}


SWEDISH = Patterns(
    Path(), Path(), frozenset({"Vand"}), "sv", frozenset({"beslut", "punkt", "medlem", "antal", "miljö", "teknik"})
)


@pytest.mark.parametrize(
    ("word", "broken"),
    (
        ("beslutspunkt", "be-sluts-punkt"), ("Beslutspunkt", "Be-sluts-punkt"), ("medlemsantal", "med-lems-antal"),
        ("miljöteknik", "miljö-tek-nik"), ("Vanda", "Vanda"), ("besluts", "be-sluts"), ("punkter", "punk-ter"),
    ),
)  # fmt: skip
def test_a_compound_is_broken_where_it_is_joined(word: str, broken: str) -> None:
    places = JoinedDictionary(Path(pyphen.LANGUAGES["sv"]), SWEDISH).positions(word)
    assert "-".join(word[start:end] for start, end in pairwise(sorted({0, *places, len(word)}))) == broken


def test_what_is_no_part_joins_nothing() -> None:
    swedish = replace(SWEDISH, words=frozenset({"planer", "gemen", "skap", "arbete"}))
    assert swedish.compounds.joints("planeringen") == frozenset()
    assert [swedish.compounds.joints(word) for word in ("gemenskap", "planerarbete", "arbetearb", "arbete")] == [
        {5},
        {6},
        set(),
        set(),
    ]


def test_the_words_of_a_book_are_what_its_compounds_are_joined_from() -> None:
    swedish = record("actor", "sv", title="Vanda stad", summary="Ingen har planer för år 2026.")
    city = entry("actor", "a", title="Vantaan kaupunki")
    linked = link(
        book(replace(city, texts={**city.texts, "sv": swedish}, sources={**city.sources, "sv": city.source})), TODAY, Problems()
    )
    assert words_of(linked, "sv") == {"vanda", "stad", "planer"}


def test_the_lexicon_is_asked_before_the_patterns() -> None:
    lexicon = Lexicon({}, {"kaupunkikehitys": "kau·punki·kehitys"})
    known = LexiconDictionary(PROJECT / "print/hyphens/hyph_fi.dic", lexicon, NAMES)
    assert [known.positions(word) for word in ("kaupunkikehitys", "Vantaalla")] == [[3, 8], []]
    assert known.positions("talonmies") == LexiconDictionary(PROJECT / "print/hyphens/hyph_fi.dic", Lexicon(), NAMES).positions(
        "talonmies"
    )
    assert known.positions("talonmies")


def tied(text: str, lang: str = "fi") -> str:
    root = ET.fromstring(f"<p lang='{lang}'>{text}</p>")
    tie(root)
    return "".join(root.itertext()).replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("text", "wanted"),
    (
        ("3 m², 3 m2 3 mm 3 cm", "3~m², 3 m2 3~mm 3~cm"),
        ("3 M€ 3 € 3 ‰ 3 kg 3 ha 3 g", "3~M€ 3~€ 3~‰ 3~kg 3~ha 3~g"),
        ("3 kmx 3 kk.", "3 kmx 3~kk."), ("1 000 1 0000 1 00 12 345 678", "1~000 1 0000 1 00 12~345~678"),
        ("a – b—c — d", "a~– b—c~— d"),
        ("a –b", "a –b"), ("a –", "a~–"), ("x kk", "x kk"), ("<code>3 kk</code>3 kk<pre>3 kk</pre>", "3 kk3~kk3 kk"),
        ("<i lang='en'>3 years 3 kk</i>3 kk", "3~years 3 kk3~kk"), ("<i lang='sv'><b>3 år 3 vk</b></i> 3 vk", "3~år 3 vk 3~vk"),
    ),
)  # fmt: skip
def test_what_a_line_must_not_part(text: str, wanted: str) -> None:
    assert tied(text) == wanted


@pytest.mark.parametrize("tag", ("code", "pre", "style", "script", "title"))
def test_what_stays_as_written(tag: str) -> None:
    assert tied(f"<{tag}>3 kk</{tag}>") == "3 kk"


def test_only_finnish_has_a_lexicon_to_break_words_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGES", "LANGUAGES_LOWERCASE", "hdcache"):
        monkeypatch.setattr(pyphen, name, {})
    for lang in ("fi", "xx"):
        shutil.copy(PROJECT / "print/hyphens/hyph_fi.dic", tmp_path / f"hyph_{lang}.dic")
    write(tmp_path, {"fi.tsv": "kau·punki·kehitys\n"})
    know_hyphens(Patterns(tmp_path, tmp_path, frozenset({"Vanta"})))
    assert {lang: tmp_path / f"hyph_{lang}.dic" for lang in ("fi", "xx")} == pyphen.LANGUAGES
    assert [pyphen.Pyphen(lang=lang).positions("kaupunkikehitys") == [3, 8] for lang in ("fi", "xx")] == [True, False]
    assert pyphen.Pyphen(lang="fi").positions("Vantaalla") == []
