"""A language costs one record, one strings file and overlays, and any language may be the only one. Each is done in a copy."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from test_one_place import Copy
from trees import PROJECT, TESTS, Said, check, command, grow, inside, pages_of, speaks, whole_page, write

from cookbook.language.speech.table import strings
from cookbook.model.languages import LANGUAGES, USUAL_LANGUAGES
from cookbook.settings.basics import open_tree

RECORD = '''"""Dutch."""

from cookbook.model.language import Language

LANGUAGE = Language(
    code="nl",
    name="Nederlands",
    called="dutch hollanti",
    locale="nl_NL",
    eu="NLD",
    day="d MMMM y",
    month="MMMM y",
    money="€ {value}",
    at_most=("hoogstens",),
    at_least=("minstens",),
    about=("ongeveer", "ca."),
    units={
        "minute": ("min", "min"),
        "hour": ("uur", "uur"),
        "day": ("dag", "dagen"),
        "week": ("week", "weken"),
        "month": ("maand", "maanden"),
        "year": ("jaar", "jaar"),
        "person-day": ("persoonsdag", "persoonsdagen"),
        "person-month": ("persoonsmaand", "persoonsmaanden"),
        "person-year": ("persoonsjaar", "persoonsjaren"),
        "euro": ("€", "€", "euro"),
        "person": ("persoon", "personen"),
        "participant": ("deelnemer", "deelnemers"),
        "company": ("bedrijf", "bedrijven"),
        "organisation": ("organisatie", "organisaties"),
        "city": ("stad", "steden"),
        "actor": ("partij", "partijen"),
        "resident": ("bewoner", "bewoners"),
        "team": ("team", "teams"),
        "school": ("school", "scholen"),
    },
    ties="weken maanden jaar",
    stemmer="dutch",
    endings="^(?:e|en|s|t|te|ten|de|den|er|ers|ing|ingen)?$",
    common_words="hij zij wij maar omdat voor zonder heeft hebben moet alleen nog al nu dan altijd vaak alle andere deze dit",
    stop_words="en of is niet dat als zo maar ook hoe wat wie waar waarom een de het van voor in met naar uit kan",
)
'''
STRINGS = """
kind:
  recipe: {one: Recept, many: Recepten, slug: recepten, help: Een werkwijze.}
tool:
  search: {slug: zoeken, title: Zoeken, help: Doorzoek alles.}
text: {reviewed: Nagekeken, months: "De maanden {span}", partly_translated: "Een deel van deze pagina is {language}."}
written_in: {fi: in het Fins, nl: in het Nederlands}
"""
ENGLISH = TESTS / "english"
OVERLAYS = {
    "cookbook.nl.yml": "title: Het clusterkookboek\npublisher: Stad Vantaa\nlicence:\n  text: De inhoud is van iedereen.\n",
    "recipes/kokeiluohjelma.nl.yml": "title: Proefprogramma\nsummary: Koop kleine proeven tegelijk in en leer er samen van.\n",
    "vocabularies/phases.nl.yml": "kaynnistys:\n  title: Aanloop\n",
    "print/edition.nl.yml": "edition: Ontwerp van de eerste druk\n",
    "pages/nl/front.md": "---\ntitle: Modelboek\nsummary: Een klein kookboek dat laat zien of alles werkt.\norder: 1\n"
    "slug: voorblad\neditions: [site]\n---\n\nWelkom.\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> tuple[Copy, Said]:
    """A copy that knows Dutch, its small tree with Dutch overlays, and what making everything of it said."""
    copy = Copy(tmp_path_factory.mktemp("dutch"))
    write(copy.home, {"src/cookbook/model/languages/nl.py": RECORD, "src/cookbook/language/speech/strings/nl.yml": STRINGS})
    write(speaks(copy.tree, "fi", "sv", "en", "nl"), OVERLAYS)
    return copy, copy("all", "--no-pdf")


def page_of(copy: Copy, name: str) -> str:
    return whole_page(copy.out / "site" / name / "index.html")


def test_dutch_readers_have_a_site_of_their_own(dutch: tuple[Copy, Said]) -> None:
    copy, said = dutch
    assert said.status == 0, said.err
    html = page_of(copy, "nl/recepten/kokeiluohjelma")
    assert '<html lang="nl">' in html
    assert '<meta property="og:locale" content="nl_NL">' in html
    assert ">Proefprogramma</h1>" in html
    assert "Een deel van deze pagina is in het Fins." in html
    assert all(
        one in html.replace("\u00a0", " ") for one in ("6–9 maanden", "40–80 persoonsdagen", "€ 1.000–8.000", "4–8 bedrijven")
    )
    assert "Aanloop" in page_of(copy, "nl/phases/kaynnistys")
    assert "Welkom." in page_of(copy, "nl")


def test_what_dutch_lacks_is_english_and_never_a_key(dutch: tuple[Copy, Said]) -> None:
    html = page_of(dutch[0], "nl/recepten/kokeiluohjelma")
    assert ">Ingredients<" in html
    assert ">How you know it worked<" in html
    assert "Valmistelut" not in html
    assert not re.search(r">(?:text|choice|kind|field|tool)\.[a-z.]+<", html)


def test_every_language_leads_to_dutch(dutch: tuple[Copy, Said]) -> None:
    html = page_of(dutch[0], "reseptit/kokeiluohjelma")
    assert '<link rel="alternate" hreflang="nl" href="../../nl/recepten/kokeiluohjelma/">' in html
    assert re.search(r'<a href="../../nl/recepten/kokeiluohjelma/" lang="nl" hreflang="nl">Nederlands</a>', html)
    assert "Muutossyöte Nederlands" in page_of(dutch[0], "avoin-data")


def test_the_data_has_dutch(dutch: tuple[Copy, Said]) -> None:
    data = dutch[0].out / "site/data"
    edition = json.loads((data / "cookbook.json").read_text(encoding="utf-8"))
    assert edition["languages"] == ["fi", "sv", "en", "nl"]
    assert edition["title"]["nl"] == "Het clusterkookboek"
    assert edition["entries"]["recipe"][0]["translations"]["nl"]["/title"] == "Proefprogramma"
    assert ET.parse(data / "feed.nl.xml").getroot().attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "nl"
    assert "http://publications.europa.eu/resource/authority/language/NLD" in (data / "catalogue.jsonld").read_text("utf-8")
    assert (data / "scorecards/nl/recipe-kokeiluohjelma.xlsx").is_file()
    with (data / "recipes.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["title_nl"] == "Proefprogramma"


def test_dutch_words_are_found_in_their_forms(dutch: tuple[Copy, Said]) -> None:
    index = json.loads((dutch[0].out / "site/nl/zoeken/index.json").read_text(encoding="utf-8"))
    assert index["lang"] == "nl"
    assert index["endings"][0] == "^(?:e|en|s|t|te|ten|de|den|er|ers|ing|ingen)?$"
    assert "Proefprogramma" in index["docs"]["title"]
    best = asked(dutch[0], "proefprogrammas")
    assert best == "nl/recepten/kokeiluohjelma/"


def asked(copy: Copy, query: str) -> str:
    """The address of the best answer of the site's own search."""
    node, index = Path(sys.executable).with_name("node"), copy.out / "site/nl/zoeken/index.json"
    line = [node, TESTS / "search/ask.mjs", copy.home / "theme/js/search-engine.js", index]
    done = subprocess.run(line, input=json.dumps([query]), capture_output=True, text=True, check=True, timeout=60)
    return str(json.loads(done.stdout)["answers"][0]["urls"][0])


@pytest.mark.book
def test_the_book_is_printed_in_dutch(dutch: tuple[Copy, Said]) -> None:
    copy, _ = dutch
    said = copy("print", "--edition-lang", "nl")
    assert said.status == 0, said.err
    with pikepdf.open(copy.out / "site/downloads/keittokirja.nl.pdf") as pdf:
        assert str(pdf.Root.Lang) == "nl"
    made = {path.stem for path in (copy.out / "print/nl").glob("*.pdf")}
    assert made == {"book", "cards", "cover", "menu-polku", "poster", "poster-a2"}
    ticket = (copy.out / "print/nl/job.md").read_text(encoding="utf-8")
    assert "Nederlands" in ticket
    words = subprocess.run(
        ["pdftotext", copy.out / "site/downloads/keittokirja.nl.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout.replace("\u00a0", " ")
    assert "Proefprogramma" in words
    assert "6–9 maanden" in words
    assert "(in het Fins)" in words


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Said]:
    """Everything of a cookbook that is in English and nothing else, and what making it said."""
    out = tmp_path_factory.mktemp("english") / "out"
    return out, command("all", "--source", TESTS / "english", "--out", out)


@pytest.mark.book
def test_english_may_be_the_only_language(english: tuple[Path, Said]) -> None:
    out, said = english
    assert said.status == 0, said.err
    pages = {path.relative_to(out / "site").as_posix(): whole_page(path) for path in (out / "site").rglob("*.html")}
    assert {"index.html", "recipes/trial-programme/index.html", "search/index.html", "404.html"} <= pages.keys()
    assert not {name.partition("/")[0] for name in pages} & {"en", "fi", "sv"}
    html = pages["recipes/trial-programme/index.html"].replace("\u00a0", " ")
    assert all(said_so in html for said_so in ("6–9 months", "40–80 person-days", "€1,000–8,000", "4–8 companies"))
    for name, html in pages.items():
        assert set(re.findall(r'lang="([^"]*)"', html)) <= {"en", "x-default"}, name
        assert 'class="languages"' not in html, name
        assert not re.search("[åäöÅÄÖ]", html), name


@pytest.mark.book
def test_the_english_data_and_book_are_english(english: tuple[Path, Said]) -> None:
    out, _ = english
    edition = json.loads((out / "site/data/cookbook.json").read_text(encoding="utf-8"))
    assert edition["languages"] == ["en"]
    assert edition["entries"]["recipe"][0]["serving"]["duration"] == {"least": 6, "most": 9, "unit": "month"}
    assert (out / "site/data/feed.xml").is_file()
    with pikepdf.open(out / "site/downloads/cookbook.pdf") as pdf:
        assert str(pdf.Root.Lang) == "en"
    assert json.loads((out / "print/job.json").read_text(encoding="utf-8"))["language"] == "en"


def grow_english(target: Path) -> Path:
    """The English tree at `target`."""
    return write(target, {path.relative_to(ENGLISH).as_posix(): path.read_text("utf-8") for path in ENGLISH.rglob("*.*")})


@pytest.mark.parametrize(
    ("text", "said"),
    (
        ("languages: [fi, xx]\n", f"cookbook.yml:1:17: keittokirjaa ei osata tehdä kielellä xx: valitse {', '.join(LANGUAGES)}"),
        ("languages: [fi, sv, fi]\n", "cookbook.yml:1:12: kieli fi on luettelossa kahdesti: poista toinen"),
        ("languages: []\n", "cookbook.yml:1:12: kentässä languages on liian vähän kohtia: kirjoita niitä vähintään 1"),
        ("languages: fi\n", "cookbook.yml:1:12: kentässä languages ei ole luetteloa: kirjoita kukin"),
        ("language: [fi]\n", "cookbook.yml:1:1: tuntematon kenttä language: poista se tai korjaa nimi. Tarkoititko languages?"),
        ("languages: [fi\n", "cookbook.yml:1:12: lainausmerkki tai sulje jää auki"),
        ("", "cookbook.yml: tiedosto on tyhjä: kirjoita sisältö tai poista tiedosto"),
    ),
)  # fmt: skip
def test_a_faulty_cookbook_yml_is_told_with_its_place(tree: Path, text: str, said: str) -> None:
    for found in (check(write(tree, {"cookbook.yml": text})), inside("site", "--source", tree, "--out", tree.parent / "out")):
        assert found.status == 1
        assert any(line.startswith(said) for line in found.lines), found.err


def test_a_cookbook_yml_that_leads_elsewhere_is_not_read(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "foreign.yml").write_text("languages: [en]\n", encoding="utf-8")
    (tree / "cookbook.yml").unlink()
    (tree / "cookbook.yml").symlink_to(tmp_path / "foreign.yml")
    assert check(tree).lines == ["cookbook.yml: tämä ei ole tavallinen tiedosto: korvaa linkki tai kansio tiedostolla"]


def test_a_book_is_in_the_languages_that_it_names(tree: Path) -> None:
    speaks(tree, "fi", "en")
    assert open_tree(tree).languages == ("fi", "en")
    (line,) = check(tree).lines
    assert line == "recipes/kokeiluohjelma.sv.yml: tuntematon kieli sv: käännöksiä voi tehdä kielille en"
    speaks(tree, "fi")
    assert [line.partition(":")[0] for line in check(tree).lines] == [
        "recipes/kokeiluohjelma.en.yml",
        "recipes/kokeiluohjelma.sv.yml",
    ]
    assert "ainoa kieli on fi" in check(tree).err


def test_a_tree_without_a_cookbook_yml_has_the_usual_languages(tree: Path) -> None:
    for path in tree.glob("cookbook*.yml"):
        path.unlink()
    assert open_tree(tree).languages == USUAL_LANGUAGES == ("fi", "sv", "en")


def test_the_text_of_another_language_is_no_quantity_of_this_one(tmp_path: Path) -> None:
    tree = grow_english(tmp_path / "tree")
    recipe = tree / "recipes/trial-programme.yml"
    recipe.write_text(recipe.read_text("utf-8").replace("6–9 months", "6–9 kk"), encoding="utf-8")
    assert check(tree, "--lang", "en").lines == [
        "recipes/trial-programme.yml:7:13: the quantity 6–9 kk in the field serving.duration is not valid: write it for example"
        " like this: 45 min, 3 h, 2 days, 4 weeks, 6–9 months, 1–2 years. Did you mean 6–9 months?"
    ]


def test_every_record_has_its_strings() -> None:
    assert {path.stem for path in (PROJECT / "src/cookbook/language/speech/strings").glob("*.yml")} == set(LANGUAGES)
    assert all(strings(lang) for lang in LANGUAGES)


def test_a_page_leads_to_the_file_that_its_words_stand_in(tmp_path: Path) -> None:
    page = pages_of(grow(tmp_path / "tree"))
    assert 'href="../../../source/recipes/kokeiluohjelma.sv.yml"' in page("sv/recept/kokeiluohjelma/")
    assert 'href="../../source/recipes/kokeiluohjelma.yml"' in page("reseptit/kokeiluohjelma/")
    assert 'href="../../../source/methods/haastetyopaja.yml"' in page("sv/metoder/haastetyopaja/")
