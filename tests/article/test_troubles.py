"""What people say who need an entry: on its page and in the search of its language, never on paper, and in words of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from jobs import job_of, linked_of, palette_of
from test_article_parts import Here
from trees import grow

from cookbook.article import Renderer
from cookbook.editions.data.make import make
from cookbook.editions.site.language_site import LanguageSite
from cookbook.link.fingerprint import fingerprint
from cookbook.load.tree import SourceTree
from cookbook.search.findable import Passage, documents

RECIPE = "recipes/kokeiluohjelma.yml"
KEY = ("recipe", "kokeiluohjelma")


def told(tree: Path, count: int) -> Path:
    """The base tree with so many lines in its recipe, and as many in Swedish."""
    grow(tree)
    for lang, name in (("fi", RECIPE), ("sv", RECIPE.replace(".yml", ".sv.yml"))):
        lines = "".join(f"  - Rahat loppu, osa {at} {lang}\n" for at in range(count))
        path = tree / name
        path.write_text(path.read_text(encoding="utf-8") + f"troubles:\n{lines}", encoding="utf-8")
    return tree


def renderer(tree: Path) -> Renderer:
    return Renderer(linked_of(tree), SourceTree(tree), palette_of(tree))


def page(tree: Path) -> str:
    """The page of the recipe on the Finnish site."""
    site = LanguageSite(linked_of(tree), SourceTree(tree), renderer(tree), "fi")
    return next(str(page.html) for page in site.pages() if page.url == "reseptit/kokeiluohjelma/")


class Paper(Here):
    """A book that nobody leads out of."""

    __module__ = "cookbook"

    def way(self, entry: object) -> None:
        """No code leads to the page."""


@pytest.mark.parametrize(("count", "folded"), [(1, 0), (6, 0), (7, 3), (12, 8)])
def test_a_few_lines_are_open(count: int, folded: int, tmp_path: Path) -> None:
    html = page(told(tmp_path / "tree", count))
    block = html[html.index("part--troubles") : html.index("part--problem")]
    opened, _, closed = block.partition("<details>")
    assert "Avuksi, kun" in opened
    assert (opened.count("<li>"), closed.count("<li>")) == (count - folded, folded)
    assert (f"{folded} muuta tilannetta" in closed) == bool(folded)


def test_they_are_not_on_paper(tmp_path: Path) -> None:
    tree, bare = told(tmp_path / "tree", 3), grow(tmp_path / "bare")
    printed = renderer(tree).article(linked_of(tree).book.entries[KEY], "fi", Paper("book")).html
    assert "Rahat loppu" not in printed
    marks = {fingerprint(linked_of(each).book.entries[KEY], "fi") for each in (tree, bare)}
    assert len(marks) == 1


def test_each_line_is_found_in_its_language(tmp_path: Path) -> None:
    linked = linked_of(told(tmp_path / "tree", 2))
    for lang in ("fi", "sv", "en"):
        [document] = [one for one in documents(linked, lang, str) if one.key == KEY]
        own = lang if lang != "en" else "fi"
        field = "trouble" if lang != "en" else "foreign-body"
        said = [each for each in document.passages if "Rahat loppu" in each.text]
        assert said == [Passage(field, f"Rahat loppu, osa {at} {own}", own) for at in range(2)]


def test_they_are_open_data(tmp_path: Path) -> None:
    make(job_of(told(tmp_path / "tree", 2), tmp_path / "out"))
    assert any("Rahat loppu, osa 1 fi" in path.read_text(encoding="utf-8") for path in (tmp_path / "out").rglob("*.json"))
