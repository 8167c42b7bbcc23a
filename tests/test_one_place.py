"""One place for each thing: a new field is one line, a new kind one small file and one line. Each is done in a copy."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pikepdf
import pytest
from trees import PROJECT, TESTS, Said, environment, grow, whole_page, write

from cookbook.model import ENTRY_KINDS

pytestmark = pytest.mark.program

NODE = Path(sys.executable).with_name("node")
FIRST_EDITION = [kind.path for kind in ENTRY_KINDS]
LEFT_OUT = shutil.ignore_patterns(".*", "build", "tests", "benchmarks", "__pycache__", "docs", *FIRST_EDITION)
FIELD = '    shelf: Line | None = optional("Hyllypaikka", "Missä hyllyssä paperit ovat.", "B 12")\n'
PARTNER_KIND = '''"""The partner: somebody to work with."""

from cookbook.model.content import Content
from cookbook.model.field import required
from cookbook.model.kind import Kind
from cookbook.model.ids import RecipeId
from cookbook.model.text import Prose


class Partner(Content):
    """The fields of a partner."""

    strength: Prose = required("Vahvuus", "Mitä kumppani osaa.", "Kiertotalous")
    recipes: tuple[RecipeId, ...] = required("Reseptit", "Missä kumppani auttaa.", ["kokeiluohjelma"], least=1)


PARTNER = Kind("partner", "partners", Partner, "Kumppani", "Kumppanit", "kumppanit", "Joku, jonka kanssa tehdä.")
'''
PARTNER = """title: Lainaamo
summary: Lainaamo tuntee paikalliset kiertotalouden yritykset ja niiden tarpeet.
strength: Tuntee alueen kierrätysyritykset ja [sen, mitä puuttuu](wish:lainapyorat)
recipes: [kokeiluohjelma]
authors: [Toimitus]
reviewed: 2026-11-22
"""
WISH_KIND = '''"""The wish: what the roadmap waits for."""

from datetime import date

from cookbook.model.content import Dated
from cookbook.model.field import required, several
from cookbook.model.kind import Kind, PartedBy
from cookbook.model.ids import PhaseId, PlaceId
from cookbook.model.scalar import Day
from cookbook.model.text import Line
from cookbook.model.vocabulary import PHASE


class Wish(Dated):
    """The fields of a wish."""

    decision: Line = required("Päätös", "Mitä päätetään seuraavaksi.", "Kuka ostaa")
    phase: PhaseId = required("Vaihe", "Missä vaiheessa toive on.", "kasvu")
    due: Day = required("Määräaika", "Mihin mennessä.", "2031-05-31")
    places: tuple[PlaceId, ...] = several("Paikat", "Missä toive on.", ["asema"])

    def days(self) -> tuple[date, date | None]:
        return self.due, self.due


WISH = Kind(
    "wish", "wishes", Wish, "Toive", "Toiveet", "toiveet", "Mitä tiekartta odottaa.",
    chapter=0, parted_by=PartedBy(PHASE, "phase"), awaited=True, scored=True, on_cards=True, on_poster=True,
)
'''
WISH = """title: Lainapyörät
summary: Yritysten henkilöstö kulkee asemalta työpaikalle pyörällä ympäri vuoden.
decision: Kilpailutetaanko pyörät yhdessä
phase: kasvu
due: 2031-05-31
places: [asema]
authors: [Toimitus]
reviewed: 2026-11-22
"""
PLACE_KIND = 'PLACE = Kind("place", "places", Word, "Paikka", "Paikat", "paikat", "Missä jotain tapahtuu.", chapter=16)\n'
PLACES = """asema:
  title: Rautatieasema
  summary: Paikka, johon junat tulevat ja josta pääsee kävellen keskustaan.
"""

BOOKMARK = '''"""The product `bookmark`: a strip of paper."""

from __future__ import annotations

from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.product import Product
from cookbook.editions.print.products.sheets import press_sheet
from cookbook.settings.printing import Printing


def bookmark(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """One strip with two sides."""
    return (press_sheet(job, printing, "bookmark", "bookmark"),)


PRODUCT = Product("bookmark", bookmark, paper="cards", two_sided=True)
'''
STRIP = """<!doctype html>
<html lang="{{ lang }}">
<head><meta charset="utf-8"><title>{{ identity.title|plain }}</title>
<style>@page { size: 50mm 180mm; bleed: {{ profile.bleed }}mm; margin: 10mm }</style></head>
<body data-file="print/edition.yml"><p>{{ identity.title }}</p><p style="break-before: page">{{ identity.publisher }}</p></body>
</html>
"""
TITLES = '''"""A list of titles, to be read aloud."""

from __future__ import annotations

from cookbook.asked import Asked
from cookbook.editions.job import Job
from cookbook.model.book import Book

FOLDER = "aloud"


def make(job: Job) -> None:
    """Write the titles, one a line."""
    folder = job.stage / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    titles = [str(entry.content.title) for entry in job.linked.book.entries.values()]
    (folder / "titles.txt").write_text("\\n".join(titles), encoding="utf-8")


def keeps(book: Book, asked: Asked) -> tuple[str, ...]:
    """Nothing."""
    return ()
'''


class Copy:
    """A copy of the project, a small tree, and the command of the copy."""

    def __init__(self, folder: Path) -> None:
        self.home = Path(shutil.copytree(PROJECT, folder / "project", ignore=LEFT_OUT))
        self.tree = grow(folder / "tree")
        self.out = folder / "out"

    def __call__(self, *words: object) -> Said:
        """Run a command of the copy on the small tree."""
        line = [sys.executable, "-m", "cookbook", *map(str, words), "--source", str(self.tree), "--out", str(self.out)]
        env = environment(PYTHONPATH=str(self.home / "src"), PYTHONPYCACHEPREFIX="")  # What it compiles goes with it.
        done = subprocess.run(line, capture_output=True, text=True, check=False, env=env, cwd=self.home)
        return Said(done.returncode, done.stdout, done.stderr)

    def edit(self, name: str, pattern: str, line: str) -> None:
        """Put one line below the first that matches."""
        path = self.home / "src/cookbook" / name
        text, count = re.subn(
            pattern, lambda found: found[0] + line, path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE
        )
        assert count == 1
        path.write_text(text, encoding="utf-8")

    def page(self, name: str) -> str:
        """A page of the site, as text."""
        return (self.out / "site" / name / "index.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def field(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy in which a recipe has a value in a field that does not exist yet."""
    copy = Copy(tmp_path_factory.mktemp("field"))
    with (copy.tree / "recipes/kokeiluohjelma.yml").open("a", encoding="utf-8") as file:
        file.write("shelf: Kaappi A 7\n")
    said = copy("check")
    assert said.status == 1
    assert "tuntematon kenttä shelf" in said.err
    copy.edit("model/recipe.py", r"^    problem: .*\n", FIELD)
    return copy


def test_field_in_check(field: Copy) -> None:
    assert field("check").status == 0, field("check").err


def test_field_in_schema(field: Copy) -> None:
    assert field("schema").status == 0
    schema = json.loads((field.tree / "schemas/recipe.schema.json").read_text(encoding="utf-8"))
    shelf = schema["properties"]["shelf"]
    assert (shelf["title"], shelf["description"].split("\n")[1]) == ("Hyllypaikka", "Esimerkki: B 12")
    needed = [name for rule in schema["allOf"] for name in rule.get("required", ())]
    assert "shelf" not in needed and "title" in needed


def test_field_on_the_site(field: Copy) -> None:
    said = field("site", "--engine", "folder")
    assert said.status == 0, said.err
    for page in ("reseptit/kokeiluohjelma", "sv/recept/kokeiluohjelma", "en/recipes/kokeiluohjelma"):
        assert "Kaappi A 7" in field.page(page)
        assert "Hyllypaikka" in field.page(page)


def test_field_in_a_new_entry(field: Copy) -> None:
    assert field("new", "recipe", "uusi").status == 0
    path = field.tree / "recipes/uusi.yml"
    try:
        assert "shelf: Missä hyllyssä paperit ovat." in path.read_text(encoding="utf-8")
        assert field("check").status == 0
    finally:
        path.unlink()


@pytest.fixture(scope="module")
def kind(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy with two kinds more: a file in model/, a name in KINDS and a folder with an entry for each.

    A partner is what a kind is that says nothing of itself; a wish has days, is not in the book and is on cards. It names a
    word of a new vocabulary.
    """
    copy = Copy(tmp_path_factory.mktemp("kind"))
    write(copy.home / "src/cookbook/model", {"partner.py": PARTNER_KIND, "wish.py": WISH_KIND})
    copy.edit("model/__init__.py", r'^    "menu",\n', '    "partner",\n    "wish",\n')
    copy.edit("model/ids.py", r"^class TermId.*\n", '\n\nclass PlaceId(Reference, kind="place"): ...\n')
    path = copy.home / "src/cookbook/model/vocabulary.py"
    text = path.read_text(encoding="utf-8").replace("SOURCE, TERM)", "SOURCE, TERM, PLACE)")
    path.write_text(text.replace("\nVOCABULARIES:", f"{PLACE_KIND}\nVOCABULARIES:"), encoding="utf-8")
    write(copy.tree, {"partners/lainaamo.yml": PARTNER, "wishes/lainapyorat.yml": WISH, "vocabularies/places.yml": PLACES})
    return copy


def test_kind_in_check(kind: Copy) -> None:
    assert kind("check").status == 0, kind("check").err
    write(kind.tree, {"partners/toinen.yml": PARTNER.replace("kokeiluohjelma", "olematon")})
    said = kind("check")
    (kind.tree / "partners/toinen.yml").unlink()
    assert said.status == 1
    assert [line for line in said.lines if line.startswith("partners/toinen.yml:4:11: ")], said.lines


def test_kind_on_the_site(kind: Copy) -> None:
    said = kind("site", "--engine", "folder")
    assert said.status == 0, said.err
    assert "Tuntee alueen kierrätysyritykset" in kind.page("kumppanit/lainaamo")
    assert "Lainaamo" in kind.page("kumppanit")
    assert "Lainaamo" in kind.page("reseptit/kokeiluohjelma")  # As a user of the recipe.
    assert "Lainaamo" in kind.page("sv/kumppanit/lainaamo")


@pytest.fixture(scope="module")
def built(kind: Copy) -> Copy:
    """The same with its site and its data."""
    said = kind("site")
    assert said.status == 0, said.err
    return kind


def test_kind_with_mkdocs(built: Copy) -> None:
    assert "Vahvuus" in whole_page(built.out / "site/kumppanit/lainaamo/index.html")
    front = whole_page(built.out / "site/index.html")
    assert ">Kumppanit<" in front  # The ways to every section.


def test_vocabulary_on_the_site_and_in_the_data(built: Copy) -> None:
    word = whole_page(built.out / "site/paikat/asema/index.html")
    assert "Lainapyörät" in word
    assert ">Rautatieasema</a>" in whole_page(built.out / "site/toiveet/lainapyorat/index.html")
    assert "Rautatieasema" in (built.out / "site/data/places.csv").read_text(encoding="utf-8")


def test_kind_on_the_roadmap(built: Copy) -> None:
    roadmap = whole_page(built.out / "site/tiekartta/index.html")
    assert "Toiveet" in roadmap
    assert "31.5.2031" in roadmap
    data = json.loads((built.out / "site/data/cookbook.json").read_text(encoding="utf-8"))
    assert [one["id"] for one in data["entries"]["wish"]] == ["lainapyorat"]


def test_kind_in_the_data(built: Copy) -> None:
    folder = built.out / "site/data"
    data = json.loads((folder / "cookbook.json").read_text(encoding="utf-8"))
    jsonschema.validate(data, json.loads((folder / "cookbook.schema.json").read_text(encoding="utf-8")))
    assert [one["title"] for one in data["entries"]["partner"]] == ["Lainaamo"]
    assert "Lainaamo" in (folder / "partners.csv").read_text(encoding="utf-8")
    assert (folder / "scorecards/fi/wish-lainapyorat.xlsx").is_file()


def test_kind_in_the_search(built: Copy) -> None:
    index = built.out / "site/haku/index.json"
    assert {"partner", "wish"} <= set(json.loads(index.read_text(encoding="utf-8"))["filters"])
    command = [NODE, TESTS / "search/ask.mjs", built.home / "theme/js/search-engine.js", index]
    words = '["kierrätysyritys", "lainapyörät", "rautatieasema"]'
    done = subprocess.run(command, input=words, capture_output=True, text=True, check=True)
    found = [answer["urls"][0] for answer in json.loads(done.stdout)["answers"]]
    assert found == ["kumppanit/lainaamo/", "toiveet/lainapyorat/", "paikat/asema/"]


@pytest.fixture(scope="module")
def printed(kind: Copy) -> Copy:
    """The same with a field more, its book and its cards."""
    copy = kind
    copy.edit("model/recipe.py", r"^    problem: .*\n", FIELD)
    with (copy.tree / "recipes/kokeiluohjelma.yml").open("a", encoding="utf-8") as file:
        file.write("shelf: Kaappi A 7\n")
    said = copy("print", "--product", "book", "--product", "cards")
    assert said.status == 0, said.err
    return copy


def text_of(pdf: Path, *options: str) -> str:
    return subprocess.run(["pdftotext", *options, pdf, "-"], capture_output=True, text=True, check=True).stdout


@pytest.mark.book
@pytest.mark.parametrize("name", ["site/downloads/keittokirja.pdf", "print/book.pdf"])
def test_field_and_kind_in_the_book(printed: Copy, name: str) -> None:
    text = " ".join(text_of(printed.out / name).split())
    assert "Hyllypaikka" in text
    assert "Kaappi A 7" in text
    assert len(re.findall(r"\bLainaamo\b", text)) >= 4  # Contents, chapter, article, index.
    assert text.index("Tuntee alueen kierrätysyritykset") > text.index("Hukkalämpö talteen")  # The last chapter of entries.
    assert "Lainapyörät" not in text
    assert text.index("Paikka, johon junat tulevat") > text.index("Tuntee alueen kierrätysyritykset")  # Words come last.


@pytest.mark.book
def test_what_is_not_in_the_book_is_a_link_to_the_web(printed: Copy) -> None:
    with pikepdf.open(printed.out / "site/downloads/keittokirja.pdf") as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", ())]
        ways = {str(note.A.URI) for note in notes if "/URI" in note.get("/A", {})}
    assert "https://keittokirja.example/toiveet/lainapyorat/" in ways


@pytest.mark.book
def test_kind_on_cards(printed: Copy) -> None:
    text = text_of(printed.out / "print/cards.pdf", "-layout")
    front, back = (" ".join(page.split()) for page in text.split("\f")[-3:-1])
    assert "Lainapyörät" in front
    assert "Päätös Kilpailutetaanko pyörät yhdessä" in back


def test_kind_in_a_new_entry(kind: Copy) -> None:
    assert kind("new", "partner", "uusi").status == 0
    assert kind("check").status == 0
    (kind.tree / "partners/uusi.yml").unlink()


@pytest.mark.book
def test_product_is_a_module_and_its_words(tmp_path: Path) -> None:
    """Without its words it is not made; with them the ticket names it, its sides and its paper."""
    copy = Copy(tmp_path)
    write(copy.home, {"src/cookbook/editions/print/products/bookmark.py": BOOKMARK})
    write(
        copy.home, {"print/templates/bookmark.html.j2": STRIP, "print/css/bookmark.css": "body { font: 12pt Source Sans\\ 3 }\n"}
    )
    make = copy.home / "src/cookbook/editions/print/make.py"
    text = make.read_text(encoding="utf-8")
    make.write_text(re.sub(r"\broadmap(?=[\n)])", "roadmap, bookmark", text), encoding="utf-8")
    assert "stage.print-bookmark" in copy("print", "--product", "bookmark").err
    assert not copy.out.exists()
    strings = copy.home / "src/cookbook/language/speech/strings/fi.yml"
    words = strings.read_text(encoding="utf-8")
    for near, word in (("roadmap: tiekartta}", "kirjanmerkki"), ("roadmap: ei taittoa}", "leikataan pinossa")):
        words = words.replace(near, near.replace("}", f", bookmark: {word}}}"))
    strings.write_text(words.replace("print-poster:", "print-bookmark: Kirjanmerkki\n  print-poster:"), encoding="utf-8")
    said = copy("print", "--product", "bookmark")
    assert said.status == 0, said.err
    (file,) = json.loads((copy.out / "print/job.json").read_text(encoding="utf-8"))["files"]
    assert (file["file"], file["product"], file["colours"], file["pages"]) == ("bookmark.pdf", "bookmark", "4/4", 2)
    ticket = (copy.out / "print/job.md").read_text(encoding="utf-8")
    assert "- Tuote: kirjanmerkki\n" in ticket
    assert "leikataan pinossa" in ticket
    assert f"- Paperi: {file['paper']['name']} " in ticket


def test_output_is_a_module_a_name_and_a_sentence(tmp_path: Path) -> None:
    """It is a command and a part of the whole; what was made before stays beside it, and it stays beside what is made later."""
    copy = Copy(tmp_path)
    write(copy.home, {"src/cookbook/editions/aloud.py": TITLES})
    copy.edit("editions/__init__.py", r'^    "data": .*\n', '    "aloud": "cookbook.editions.aloud",\n')
    assert copy("data").status == 0
    assert "made.aloud" in copy("aloud").err
    copy.edit("language/speech/strings/fi.yml", r"^made:\n", '  aloud: "Otsikot: {folder} ({files} tiedosto, {size} Mt)"\n')
    said = copy("aloud")
    assert said.status == 0, said.err
    assert "Otsikot: " in said.out
    assert "Kokeiluohjelma" in (copy.out / "aloud/titles.txt").read_text(encoding="utf-8")
    assert (copy.out / "site/data/cookbook.json").is_file()
    assert copy("data").status == 0
    assert (copy.out / "aloud/titles.txt").is_file()
    assert "aloud" in copy("--help").out
