"""A tree replaces single files of theme/ and print/; what it brings can neither run nor read anything."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from pdf_tools import text_of
from printing import Prints
from trees import check, in_finnish, inside, whole_page, write

PHASES = {"siemen": "Siemen", "itu": "Itu", "varsi": "Varsi", "sato": "Sato"}
WORD = "{id}:\n  title: {title}\n  summary: Vaihe, jossa ollaan nyt.\n  question: Missä olemme?\n"
OWN = 'colours:\n  phases:\n    itu: {light: "#1d4f91", dark: "#9dc3f5", ink: 95 60 0 25}\n'
TOKENS = 'accent: {light: "#1d5a3a", dark: "#9bd6b4", ink: 85 0 80 55}\n'
FRONT = (
    '<h1 id="page-title">{{ page.title }}</h1><p class="ours">{{ linked.of(kinds.phase)|length }} {{ icon("phase-sato") }}</p>\n'
)
PRODUCTS = ("--product", "cards", "--product", "poster")


def four_phases(tree: Path) -> Path:
    """The small tree with four phases of its own, a colour for one of them, no icons, one token and one template."""
    for name in ("recipes/kokeiluohjelma.yml", "menus/polku.yml"):
        text = (tree / name).read_text(encoding="utf-8")
        write(tree, {name: text.replace("kaynnistys", "siemen").replace("kasvu", "sato")})
    settings = (tree / "cookbook.yml").read_text(encoding="utf-8") if (tree / "cookbook.yml").exists() else ""
    words = "".join(WORD.format(id=id, title=title) for id, title in PHASES.items())
    files = {"vocabularies/phases.yml": words, "cookbook.yml": (settings or "languages: [fi, sv, en]\n") + OWN}
    return write(tree, {**files, "theme/tokens.yml": TOKENS, "theme/pages/front.html.j2": FRONT})


def test_a_tree_with_phases_colours_and_a_template_of_its_own(tree: Path, tmp_path: Path, prints: Prints) -> None:
    out = tmp_path / "out"
    four_phases(tree)
    assert check(tree).status == 0, check(tree).err
    assert inside("site", "--source", tree, "--out", out).status == 0
    sheet = (out / "site/assets/cookbook/site.css").read_text(encoding="utf-8")
    assert "--accent:#1d5a3a;" in sheet
    assert "--phase-itu:#1d4f91;" in sheet
    assert ".tone-phase-sato{--tone:var(--phase-sato)}" in sheet
    assert "--ink:#1d2430;" in sheet
    front = whole_page(out / "site/index.html")
    assert '<p class="ours">4 <svg class="icon"' in front
    assert "tone-phase-siemen" in whole_page(out / "site/reseptit/index.html")
    assert prints(tree, out, *PRODUCTS).status == 0
    (poster,) = text_of(out / "print/poster.pdf")
    assert [title for title in PHASES.values() if title not in poster] == []


@pytest.mark.parametrize(
    ("file", "text", "status"),
    [
        ("theme/js/site.js", "alert(1)", 1), ("theme/frame/page.html", "x", 1), ("theme/css/bace.css", "a {}", 0),
        ("theme/css/base.css", "a {}", 0), ("theme/icons/phase-kasvu.svg", "<svg/>", 1), ("theme/img/x.svg", "<svg", 1),
        ("theme/icons/phase-kasvu.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>', 0),
        ("theme/icons/x.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>', 1),
        ("theme/articles/_own.html.j2", "x", 0), ("print/css/poster.css", "a {}", 0), ("print/css/postre.css", "a {}", 0),
    ],
)  # fmt: skip
def test_files_that_are_not_taken_are_told(tree: Path, file: str, text: str, status: int) -> None:
    write(tree, {file: text})
    said = check(tree)
    assert said.status == status, said.err
    assert bool(said.lines) == (bool(status) or Path(file).stem in ("bace", "postre"))
    assert all(line.startswith(file) for line in said.lines)


HARMLESS: Mapping[str, str] = {
    "{{ linked.of(kinds.phase)|map(attribute='id')|join(',') }}": "kaynnistys,kasvu",
    "{{ entry_of(linked.of(kinds.recipe)[0].content.phases[0]).texts[lang].title|upper }}": "KÄYNNISTYS",
    "{% set ns = namespace(n=0) %}{% for i in range(3) %}{% set ns.n = ns.n + i %}{% endfor %}{{ ns.n }}": "3",
    "{{ '{0.id}'.format(linked.of(kinds.phase)[0]) }}": "kaynnistys",
}
"""What templates need, and what comes of it."""


@pytest.mark.whole
def test_templates_of_a_tree_are_rendered(tree: Path, tmp_path: Path) -> None:
    lines = "".join(f"<p>{text}</p>\n" for text in HARMLESS)
    write(tree, {"theme/pages/front.html.j2": f'<h1 id="page-title">x</h1>{lines}'})
    said = inside("site", "--source", in_finnish(tree), "--out", tmp_path / "out")
    assert said.status == 0, said.err
    page = whole_page(tmp_path / "out/site/index.html")
    assert [came for came in HARMLESS.values() if f"<p>{came}" not in page] == []


HOSTILE = (
    "{{ ''.__class__.__mro__ }}",
    "{{ ''|attr('__class__') }}",
    "{{ ['']|map(attribute='__class__')|join }}",
    "{{ '{0.__class__}'.format('') }}",
    "{{ page.parse_file('BAIT') }}",
    "{{ page.parse_raw('x', proto='pickle', allow_pickle=true) }}",
    "{{ type_of(page).parse_file('BAIT') }}",
    "{{ linked.of(kinds.phase)[0].content.model_copy() }}",
    "{{ linked.of(kinds.phase)[0].kind.model.model_validate({}) }}",
    "{{ type_of(type_of(page))('X', (type_of(page),), {'__annotations__': {'a': '1/0'}}) }}",
    "{{ type_of('')('x') }}",
    "{{ here.images.parent }}",
    "{{ here.images }}",
    "{{ here.picture('BAIT') }}",
    "{{ here.picture('../bait.png') }}",
    "{{ icon.tree.root }}",
    "{{ icon.tree.find('BAIT').read_text() }}",
    "{{ (icon|attr('tree')).root }}",
    "{{ icon.__call__.__globals__ }}",
    "{{ link_to.__init__.__globals__ }}",
    "{{ draw.phase_wheel.__func__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ lipsum.__globals__ }}",
    "{% include 'BAIT' %}",
    "{% include '../../bait.png' %}",
    "{% extends '/etc/passwd' %}",
    "{{ range(1000000) }}",
    "{{ undefined_thing }}",
    "{{ 1 + 'a' }}",
    "{{ 1 // 0 }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% for %}",
)
"""What would read, write or run something in Jinja's own sandbox or without one, and what is plainly wrong."""


@pytest.mark.parametrize("text", HOSTILE)
def test_a_template_of_a_tree_reads_and_runs_nothing(tree: Path, tmp_path: Path, text: str) -> None:
    bait = tmp_path / "bait.png"
    bait.write_text("salaisuus", encoding="utf-8")
    write(tree, {"theme/pages/front.html.j2": f"\n{text.replace('BAIT', str(bait))}\n"})
    said = inside("site", "--source", in_finnish(tree), "--out", tmp_path / "out")
    assert said.status == 1
    assert said.lines[-1].startswith("theme/pages/front.html.j2:2:1: "), said.err
    assert "salaisuus" not in said.err
    assert not (tmp_path / "out").exists()
