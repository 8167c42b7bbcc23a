"""One place for each thing: a new field is one line, a new kind one small file and one line. Each is done in a copy."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from trees import PROJECT, Said, environment, grow, write

LEFT_OUT = shutil.ignore_patterns(".*", "build", "tests", "benchmarks", "__pycache__", "docs")
FIELD = '    shelf: Line | None = optional("Hyllypaikka", "Missä hyllyssä paperit ovat.", "B 12")\n'
KIND = '''"""The partner: somebody to work with."""

from cookbook.model.content import Content
from cookbook.model.field import required
from cookbook.model.kind import Kind
from cookbook.model.references import RecipeId
from cookbook.model.text import Line


class Partner(Content):
    """The fields of a partner."""

    strength: Line = required("Vahvuus", "Mitä kumppani osaa.", "Kiertotalous")
    recipes: tuple[RecipeId, ...] = required("Reseptit", "Missä kumppani auttaa.", ["kokeiluohjelma"], least=1)


KIND = Kind("partner", "partners", Partner, "Kumppani", "Kumppanit", "kumppanit", "Joku, jonka kanssa tehdä.")
'''
PARTNER = """title: Lainaamo
summary: Lainaamo tuntee paikalliset kiertotalouden yritykset ja niiden tarpeet.
status: draft
strength: Tuntee alueen kierrätysyritykset
recipes: [kokeiluohjelma]
authors: [Toimitus]
reviewed: 2026-11-22
"""


class Copy:
    """A copy of the project, a small tree, and the command of the copy."""

    def __init__(self, folder: Path) -> None:
        self.home = Path(shutil.copytree(PROJECT, folder / "project", ignore=LEFT_OUT))
        self.tree = grow(folder / "tree")
        self.out = folder / "out"

    def __call__(self, *words: object) -> Said:
        """Run a command of the copy on the small tree."""
        line = [sys.executable, "-m", "cookbook", *map(str, words), "--source", str(self.tree), "--out", str(self.out)]
        env = environment(PYTHONPATH=str(self.home / "src"))
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
    schema = json.loads((field.home / "schemas/recipe.schema.json").read_text(encoding="utf-8"))
    shelf = schema["properties"]["shelf"]
    assert (shelf["title"], shelf["examples"]) == ("Hyllypaikka", ["B 12"])
    assert "shelf" not in schema["required"]


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


@pytest.mark.book
def test_field_in_the_book(field: Copy) -> None:
    said = field("print")
    assert said.status == 0, said.err
    books = [path for path in field.out.rglob("*.pdf") if path.stem in ("book", "keittokirja")]
    assert books
    for book in books:
        text = subprocess.run(["pdftotext", "-layout", book, "-"], capture_output=True, text=True, check=True).stdout
        assert "Hyllypaikka" in text
        assert "Kaappi A 7" in text


@pytest.fixture(scope="module")
def kind(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy with one more file in model/, its name in KINDS, and a folder with an entry."""
    copy = Copy(tmp_path_factory.mktemp("kind"))
    (copy.home / "src/cookbook/model/partner.py").write_text(KIND, encoding="utf-8")
    copy.edit("model/__init__.py", r'^    "menu",\n', '    "partner",\n')
    write(copy.tree, {"partners/lainaamo.yml": PARTNER})
    return copy


def test_kind_in_check(kind: Copy) -> None:
    assert kind("check").status == 0, kind("check").err
    write(kind.tree, {"partners/toinen.yml": PARTNER.replace("kokeiluohjelma", "olematon")})
    said = kind("check")
    (kind.tree / "partners/toinen.yml").unlink()
    assert (said.status, said.lines[0].startswith("partners/toinen.yml:5:11: ")) == (1, True)


def test_kind_on_the_site(kind: Copy) -> None:
    said = kind("site", "--engine", "folder")
    assert said.status == 0, said.err
    assert "Tuntee alueen kierrätysyritykset" in kind.page("kumppanit/lainaamo")
    assert "Lainaamo" in kind.page("kumppanit")
    assert "Lainaamo" in kind.page("reseptit/kokeiluohjelma")  # As a user of the recipe.
    assert "Lainaamo" in kind.page("sv/kumppanit/lainaamo")


def test_kind_with_mkdocs(kind: Copy) -> None:
    said = kind("site")
    assert said.status == 0, said.err
    assert "Vahvuus" in (kind.out / "site/kumppanit/lainaamo/index.html").read_text(encoding="utf-8")


def test_kind_in_a_new_entry(kind: Copy) -> None:
    assert kind("new", "partner", "uusi").status == 0
    assert kind("check").status == 0
    (kind.tree / "partners/uusi.yml").unlink()
