"""What articles are made of: fields in their places, links, terms, typed values, and what templates may ask of the book."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError
from jobs import palette_of
from making import TODAY, Written, book, entry, record
from markupsafe import Markup
from trees import BASE, write

from cookbook.article import Article, Heading, Renderer
from cookbook.article.blanks import Blanks
from cookbook.article.environment import in_language
from cookbook.article.icons import Icons
from cookbook.article.sandbox import Sandbox
from cookbook.article.terms import Marker, Terms
from cookbook.article.tools import entries_of, rows, sources_of, users_of
from cookbook.drawing.numerals import numeral
from cookbook.language.finnish.lexicon import Lexicon, Reading
from cookbook.language.speech import speech
from cookbook.language.tokens import slug
from cookbook.link import LinkedBook, link
from cookbook.load.tree import SourceTree
from cookbook.model import ALL_KINDS
from cookbook.model.book import Datum, Entry
from cookbook.model.ids import MetricId, RecipeId, SourceId
from cookbook.model.quantity import Duration
from cookbook.model.scalar import PartialDate
from cookbook.model.text import Line, Prose
from cookbook.problems import Place, Problems


@dataclass
class Here:
    """Addresses that say what they lead to."""

    __module__ = "cookbook"  # Templates may ask nobody else.

    medium: str = "site"
    anchors: list[str] = field(default_factory=list)

    def entry(self, kind: str, id: str) -> str:
        return f"/{kind}/{id}"

    def anchor(self, name: str) -> str:
        self.anchors.append(name)
        return f"{self.medium}-{name}"


def both(kind: str, id: str, **fields: Any) -> Entry:
    """An entry whose title is translated."""
    finnish = record(kind, **fields)
    swedish = finnish.model_copy(update={"title": Line("Namn <b>", "sv")})
    sources = {"fi": Written(f"{kind}/{id}"), "sv": Written(f"{kind}/{id}.sv")}
    return Entry(ALL_KINDS[kind], id, {"fi": finnish, "sv": swedish}, sources, frozenset({"sv"}))


BOOK = book(
    both("recipe", "resepti", sources=["raportti", "toinen"],
         evidence=[{"case": "tapaus", "kind": "done", "finding": "Toimii.", "source": "toinen"}]),
    entry("case", "tapaus", recipes=["resepti"], results=[{"claim": "Syntyi.", "source": "raportti"}]),
    entry("challenge", "haaste", recipes=["resepti"]),
    both("metric", "maara"), entry("phase", "alku"), entry("level", "tuotos"), entry("actor", "kaupunki"),
    entry("source", "raportti"), entry("source", "toinen"), entry("source", "kolmas"),
    both("term", "kokeilu", title="Kokeilu", summary="Rajattu tapa oppia jostakin."),
    data={"maara": (Datum("2020", "", Decimal(1), "actual", SourceId("kolmas"), Place("x")),)},
)  # fmt: skip
LINKED = link(BOOK, TODAY, Problems())
PALETTE = palette_of(BASE)


def renderer(folder: Path, linked: LinkedBook = LINKED, **templates: str) -> Renderer:
    """A renderer whose theme has these templates of articles."""
    write(folder, {f"theme/articles/{name}.html.j2": text for name, text in templates.items()})
    return Renderer(linked, SourceTree(folder), PALETTE)


def shown(folder: Path, text: str, lang: str = "fi", medium: str = "site", **values: Any) -> str:
    """What a template makes of some values."""
    return str(renderer(folder, x=text).page("articles/x.html.j2", lang, Here(medium), **values))


ALL = "{% for name in place.rest() %}{{ name }} {% endfor %}"
FULL = {
    "legal": {"privacy": "Varo."}, "web_only": "Verkossa.", "print_only": "Kirjassa.", "sources": ["raportti"], "themes": [],
    "images": [{"file": "a.png", "alt": "Kuva", "credit": "Joku", "licence": "CC"}], "notes": "Salaa.", "synonyms": ["muu"],
}  # fmt: skip
OWN = "problem serving phases ingredients steps metrics"


@pytest.mark.parametrize(
    ("medium", "take", "names"),
    (
        ("site", "", f"{OWN} legal images web_only"), ("paper", "", f"{OWN} legal images print_only"),
        ("site", "{{ place.take('problem', 'legal') }}", f"{OWN.removeprefix('problem ')} images web_only"),
    ),
)  # fmt: skip
def test_the_fields_that_nothing_has_placed(tmp_path: Path, medium: str, take: str, names: str) -> None:
    made = renderer(tmp_path, recipe=take + ALL + ALL)
    article = made.article(entry("recipe", "resepti", **FULL), "fi", Here(medium))
    assert str(article.html).split() == names.split()


def test_an_article(tmp_path: Path) -> None:
    text = (
        "{{ place.heading('Yksi & kaksi') }}|{{ place.title('problem') }}|{{ place.has('tips') }}{{ place.has('steps') }}"
        "{{ place.has('none') }}{{ place.has('evidence') }}|{{ e.title }}|{{ lang }}|{{ voice.lang }}|"
        "{{ here.medium }}|"
        "{{ entry.id }}"
    )
    made = renderer(tmp_path, case="x", recipe=text)
    here = Here()
    article = made.article(BOOK.entries["recipe", "resepti"], "sv", here)
    html = "site-yksi-kaksi|Problem|nejjanejja|Namn &lt;b&gt;|sv|sv|site|resepti"
    assert article == Article(
        BOOK.entries["recipe", "resepti"], "sv", "Namn <b>", str(article.entry.content.summary), Markup(html),
        (Heading("site-yksi-kaksi", "Yksi & kaksi"),),
    )  # fmt: skip
    assert made.article(BOOK.entries["case", "tapaus"], "fi", here).html == "x"
    with pytest.raises(TypeError, match="phase has no articles"):
        made.article(BOOK.entries["phase", "alku"], "fi", here)


def test_users_that_a_template_has_shown(tmp_path: Path) -> None:
    text = (
        "{% for user in place.show(linked.used_by(entry, entry_kinds[3])) %}{{ user.id }}{% endfor %}|"
        "{% for kind, users in users_of(entry, place.shown) %}{{ kind.name }}:"
        "{% for user in users %}{{ user.id }}{% endfor %}{% endfor %}"
    )
    made = renderer(tmp_path, recipe=text)
    assert made.article(BOOK.entries["recipe", "resepti"], "fi", Here()).html == "tapaus|challenge:haaste"


def test_links_have_titles_in_the_language_of_the_page(tmp_path: Path) -> None:
    link_to = '<a class="entry-link" data-kind="{}" href="/{}">{}</a>'
    recipe, case = BOOK.entries["recipe", "resepti"], BOOK.entries["case", "tapaus"]
    assert shown(tmp_path, "{{ link_to(one) }}", "sv", one=recipe) == link_to.format("recipe", "recipe/resepti", "Namn &lt;b&gt;")
    (tmp_path / "theme/articles/x.html.j2").unlink()
    said = shown(tmp_path, "{{ id }}{{ link_to(case) }}", "sv", id=RecipeId("resepti"), case=case)
    assert said == link_to.format("recipe", "recipe/resepti", "Namn &lt;b&gt;") + link_to.format(
        "case", "case/tapaus", '<span lang="fi">Nimi</span>'
    )


PROSE = Prose("Yksi *kokeilu* ja [x](recipe:resepti)", "fi")
TERM = '<a class="term" href="/term/kokeilu">kokeilu</a>'
PLAIN = 'Yksi <em>{}</em> ja <a class="entry-link" data-kind="recipe" href="/recipe/resepti">x</a>'


@pytest.mark.parametrize(
    ("text", "lang", "medium", "value", "html"),
    (
        ("{{ v }}", "fi", "site", PROSE, PLAIN.format(TERM)), ("{{ v }}", "fi", "paper", PROSE, PLAIN.format("kokeilu")),
        ("{{ v }}", "sv", "site", PROSE, f'<span lang="fi">{PLAIN.format("kokeilu")}</span>'),
        ("{{ v|block }}", "fi", "paper", PROSE, f"<p>{PLAIN.format('kokeilu')}</p>"),
        ("{{ v|block }}", "sv", "paper", Prose("a", "fi"), '<div lang="fi"><p>a</p></div>'),
        ("{{ v|block }}", "fi", "paper", Prose("a\n\nb", "fi"), "<p>a</p>\n<p>b</p>"),
        ("{{ v|block }}", "fi", "paper", Prose("*a*", "fi"), "<p><em>a</em></p>"),
        ("{{ v|block }}", "fi", "paper", Prose("*a* b", "fi"), "<p><em>a</em> b</p>"),
        ("{{ v }}", "sv", "paper", Prose("a\n\nb", "fi"), '<div lang="fi"><p>a</p>\n<p>b</p></div>'),
        ("{{ v }}", "sv", "paper", Prose("- a", "fi"), '<div lang="fi"><ul>\n<li>a</li>\n</ul></div>'),
        ("{{ v }}", "sv", "paper", Prose("1. a", "fi"), '<div lang="fi"><ol>\n<li>a</li>\n</ol></div>'),
        ("{{ v }}", "fi", "paper", Line("a & b", "fi"), "a &amp; b"),
        ("{{ v }}", "sv", "paper", Line("a", "fi"), '<span lang="fi">a</span>'),
        ("{{ v }}", "fi", "paper", None, ""), ("{{ v }}", "fi", "paper", 7, "7"),
        ("{{ v }}", "fi", "paper", Markup("<b>"), "<b>"),
        ("{{ v }}", "fi", "paper", "<b>", "&lt;b&gt;"), ("{{ v }}", "sv", "paper", PartialDate(2020, 11), "november 2020"),
        ("{{ v }}", "en", "paper", True, "yes"), ("{{ v }}", "en", "paper", date(2020, 1, 2), "2 January 2020"),
        ("{{ v }}", "en", "paper", Duration(Decimal(1), Decimal(2), "hour"), "1–2\u00a0h"),
        ("{{ v|plain }}", "en", "paper", Duration(Decimal(1), Decimal(2), "hour"), "1–2\u00a0h"),
        ("{{ v|plain }}", "en", "paper", Line('a"<', "fi"), "a&#34;&lt;"), ("{{ v|plain }}", "en", "paper", False, "no"),
        ("{{ v|formula }}", "sv", "paper", Line("x_ab < _y", "fi"), '<span lang="fi">x<sub>ab</sub> &lt; _y</span>'),
        ("{{ v|sections }}", "fi", "paper", Prose("## Äö & b\n\n### c", "fi"),
         '<h2 id="paper-ao-b">Äö &amp; b</h2>\n<h3>c</h3>\n'),
        ("a\n  {% if v %}\n  b\n  {% endif %}\nc", "fi", "paper", 1, "a\n  b\nc"),
        ("{{ v|joined }}", "sv", "paper", (Line("a", "sv"), Line("&", "fi"), 7), 'a, <span lang="fi">&amp;</span>, 7'),
        ("{{ v|sections }}", "fi", "site", Prose("## €", "fi"),
         '<div class="headed"><h2 id="site-part">€</h2>'
         '<a class="permalink" href="#site-part" aria-label="Pysyvä linkki: €">#</a></div>\n'),
    ),
)  # fmt: skip
def test_values_on_a_page(tmp_path: Path, text: str, lang: str, medium: str, value: object, html: str) -> None:
    assert shown(tmp_path, text, lang, medium, v=value) == html.removesuffix("\n")


def test_kinds_of_values(tmp_path: Path) -> None:
    tests = ("prose", "text", "reference", "record", "choice", "many")
    text = "{% for v in values %}" + "".join(f"{{{{ 1 if v is {name} else 0 }}}}" for name in tests) + " {% endfor %}"
    values = (PROSE, Line("a", "fi"), RecipeId("a"), record("theme"), "draft", ("a",), Markup("a"), 1, ["a"])
    assert shown(tmp_path, text, values=values) == "110000 010000 001000 000100 000010 000001 000000 000000 000000 "


def test_a_name_that_is_not_known_stops_the_page(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError):
        shown(tmp_path, "{{ nothing }}")


@pytest.mark.parametrize(
    ("text", "anchor"),
    (
        ("Äiti & isä", "aiti-isa"),
        ("--A  b--", "a-b"),
        ("€", "part"),
        ("", "part"),
        ("a1_B", "a1-b"),
        ("Maßnahmen", "massnahmen"),
        ("Læring på Øya", "laering-pa-oya"),
    ),
)
def test_anchors(text: str, anchor: str) -> None:
    assert slug(text) == anchor


def test_the_language_of_a_part() -> None:
    assert in_language(Markup("<p>a</p>"), "fi", "fi") == "<p>a</p>"
    assert in_language(Markup("a <p>"), "fi", "sv") == '<span lang="fi">a <p></span>'


@pytest.mark.parametrize(("lang", "line"), [("fi", "Nimi {}"), ("sv", '<span lang="fi">Nimi {}</span>')])
def test_a_line_of_a_document_in_another_language_says_so(lang: str, line: str) -> None:
    blank = '<span class="blank" data-blank="nimi">[nimi &lt;1&gt;]</span>'
    assert Blanks({"nimi": "nimi <1>"}, lang, Here()).line(Line("Nimi {nimi}", "fi")) == line.format(blank)


class Foreign:
    """What no template should be handed."""

    def __init__(self) -> None:
        self.own = "x"


def test_a_value_of_its_own_is_shown_of_what_is_ours_alone() -> None:
    sandbox = Sandbox()
    assert sandbox.is_safe_attribute(Here(), "medium", "site")
    assert not sandbox.is_safe_attribute(Foreign(), "own", "x")


def test_icons(tmp_path: Path) -> None:
    icon = Icons.of(SourceTree(tmp_path), BOOK)
    drawn = ' <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><svg x="0"/></svg>\n'
    write(tmp_path, {"theme/icons/a.svg": drawn, "a.svg": drawn})
    assert icon("a") == (
        '<svg class="icon" width="24" height="24" aria-hidden="true" focusable="false" viewBox="0 0 1 1"><svg x="0"/></svg>'
    )
    assert icon("recipe").startswith("<svg")
    assert [icon(name) for name in ("b", "../../a", "")] == [""] * 3


def test_a_phase_without_an_icon_has_its_number(tmp_path: Path) -> None:
    icon = Icons.of(SourceTree(tmp_path), BOOK)
    first = icon("phase-alku")
    assert "<circle" in first
    assert first.count("<path") == 1
    write(tmp_path, {"theme/icons/phase-alku.svg": "<svg ><path/></svg>"})
    assert "<circle" not in Icons.of(SourceTree(tmp_path), BOOK)("phase-alku")


@pytest.mark.parametrize(("number", "digits"), [(1, 1), (9, 1), (10, 2), (12, 2), (100, 3)])
def test_numerals_stay_within_their_ring(number: int, digits: int) -> None:
    places = re.findall(r"translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)", numeral(number))
    assert len(places) == digits
    for left, top, size in (map(float, place) for place in places):
        corners = [(x, y) for x in (left, left + 6 * size) for y in (top, top + 10 * size)]
        assert all(math.dist(corner, (12, 12)) < 9 for corner in corners)


def test_rows_of_a_record() -> None:
    serving = record("method").serving
    assert [(row.name, row.heading, row.value) for row in rows(serving, speech("sv"))] == [
        ("duration", "Tidsåtgång", serving.duration), ("difficulty", "Svårighetsgrad", 1),
        ("estimate", "Uppskattningar", ("duration",)),
    ]  # fmt: skip
    flagged = record("challenge", example="false")
    assert [row.name for row in rows(flagged, speech("fi"))][-3:] == ["example", "state", "owner"]


def test_what_templates_ask_of_the_book() -> None:
    recipe, case = BOOK.entries["recipe", "resepti"], BOOK.entries["case", "tapaus"]
    assert entries_of(LINKED, (RecipeId("resepti"), MetricId("maara"))) == [recipe, BOOK.entries["metric", "maara"]]
    assert [(kind.name, [one.id for one in users]) for kind, users in users_of(LINKED, recipe)] == [
        ("case", ["tapaus"]), ("challenge", ["haaste"]),
    ]  # fmt: skip
    assert [kind.name for kind, _ in users_of(LINKED, recipe, {case.key})] == ["challenge"]
    assert users_of(LINKED, BOOK.entries["challenge", "haaste"]) == []
    assert [one.id for one in sources_of(LINKED, recipe)] == ["raportti", "toinen"]
    assert [one.id for one in sources_of(LINKED, BOOK.entries["metric", "maara"])] == ["kolmas"]


def test_templates_find_their_tools(tmp_path: Path) -> None:
    text = (
        "{{ rows(one)|length }} {{ type_of(one) is sameas(word) }} {{ entry_of(id).id }} {{ entries_of([id])[0].id }}"
        " {{ users_of(e)|length }} {{ sources_of(e)[0].id }} {{ family_of(c).years[0] }} {{ similar_to(h)|length }}"
        " {{ icon('none') }} {{ fingerprint(e)|length }}"
        " {{ kinds|length }} {{ languages.fi.code }} {{ entry_kinds[0].name }}"
        " {{ draw and timeline and 1 }}"
        " {{ chart.voice.lang }} {{ challenge_drawings.voice.lang }} {{ chart.pen is sameas(challenge_drawings.voice) }}"
    )
    values = {"one": record("theme"), "id": RecipeId("resepti"), "e": BOOK.entries["recipe", "resepti"]}
    said = shown(
        tmp_path,
        text,
        word=type(values["one"]),
        c=BOOK.entries["case", "tapaus"],
        h=BOOK.entries["challenge", "haaste"],
        **values,
    )
    assert said.split() == f"2 kyllä resepti resepti 2 raportti 2020 1 6 {len(ALL_KINDS)} fi recipe 1 fi fi ei".split()


def glossary(lang: str = "fi", lexicon: Lexicon | None = None, **terms: Any) -> Terms:
    """The terms of a glossary: its titles, each with its synonyms."""
    words = (entry("term", id, title=title, synonyms=more) for id, (title, *more) in terms.items())
    linked = link(book(*words), TODAY, Problems())
    return Terms.of(
        linked, lexicon or Lexicon({"kokeilun": (Reading("kokeilu"),), "kuin": (Reading("kuin"), Reading("kuu"))}), lang
    )


@pytest.mark.parametrize(
    ("terms", "text", "found"),
    (
        ({"k": ["Kokeilu"]}, "Yksi kokeilu ja KOKEILUN loppu", [("kokeilu", "k"), ("KOKEILUN", "k")]),
        ({"a": ["Alku"], "ak": ["Alku käy"]}, "alku käy, alku", [("alku käy", "ak"), ("alku", "a")]),
        ({"pitka": ["Alku"], "l": ["Alku käy"]}, "alku käy", [("alku käy", "l")]),
        ({"ak": ["Alku käy"], "a": ["Alku"]}, "alku\u00a0käy alku  käy alku-käy", [("alku\u00a0käy", "ak"), ("alku", "a")]),
        ({"x": ["AI"]}, "ai", []), ({"x": ["EKP"]}, "ekp ekpx", [("ekp", "x")]), ({"x": ["a b"]}, "a b c", [("a b", "x")]),
        ({"x": ["Pitkä", "lyhyt sana", "on"]}, "on lyhyt sana pitkä", [("lyhyt sana", "x"), ("pitkä", "x")]),
        ({"x": ["lyhyt sana"]}, "lyhyt", []), ({"x": ["lyhyt sana"]}, "sana lyhyt sanasto", []),
        ({"x": ["Kuu"]}, "niin kuin on", [("kuin", "x")]), ({"x": ["--- "]}, "--- a", []),
    ),
)  # fmt: skip
def test_terms_in_a_text(terms: dict[str, list[str]], text: str, found: list[tuple[str, str]]) -> None:
    marked = [(text[start:end], id) for start, end, id in glossary(**terms).mentions(text)]
    assert marked == found


def test_only_finnish_has_a_lexicon() -> None:
    known = glossary("sv", Lexicon({"kuin": (Reading("kuu"),)}), x=["Kuu"])
    assert [list(known.mentions(text)) for text in ("kuin", "kuu")] == [[], [(0, 3, "x")]]


def test_each_term_is_marked_once() -> None:
    mark = Marker(glossary(k=["Kokeilu"], l=["Lappu"]), lambda kind, id: f"{kind}:{id}")
    term: Callable[[str, str], str] = '<a class="term" href="term:{}">{}</a>'.format
    assert mark("a < kokeilu & kokeilun, lappu >") == f"a &lt; {term('k', 'kokeilu')} &amp; kokeilun, {term('l', 'lappu')} &gt;"
    assert mark("kokeilu") == "kokeilu"


def test_the_glossary_is_made_once(tmp_path: Path) -> None:
    made = renderer(tmp_path, x="")
    assert made.terms("fi") is made.terms("fi")
    assert made.terms("sv") is not made.terms("fi")
    assert (made.terms("sv").lang, made.environment is made.environment) == ("sv", True)
