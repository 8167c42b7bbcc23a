"""A kind carries its own traits: elsewhere its name stands only where that kind itself is meant, and never in a list."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment
from syntax import syntax
from trees import PROJECT

from cookbook.model import ALL_KINDS, CHAPTERS, IN_BOOK
from cookbook.model.kind import PartedBy
from cookbook.model.vocabulary import LEVEL, PHASE

MOST = 6
"""Names of kinds as text in code, templates and scripts; they name icons."""
MEANT = {  # What else these words mean, by the file.
    "src/cookbook/cli/arguments.py": {"source": "the option", "metric": "a command"},
    "src/cookbook/cli/commands.py": {"metric": "a command"},
    "src/cookbook/cli/metric.py": {"metric": "a key of what is told"},
    "src/cookbook/cli/formats.py": {"level": "how grave, in SARIF"},
    "src/cookbook/drawing/drawings.py": {"menu": "a drawing"},
    "src/cookbook/editions/data/edition_schema.py": {"metric": "a column", "source": "a column"},
    "src/cookbook/editions/data/feed.py": {"term": "an attribute of Atom"},
    "src/cookbook/editions/data/followed.py": {"capability": "a column"},
    "src/cookbook/editions/data/measurements.py": {"source": "a string"},
    "src/cookbook/editions/data/observation_sheets.py": {"source": "what a cell is chosen from"},
    "src/cookbook/editions/data/records.py": {"metric": "a column", "source": "a column"},
    "src/cookbook/editions/data/scorecards.py": {"metric": "a column", "level": "a column"},
    "src/cookbook/editions/data/tables.py": {"metric": "a column", "source": "a column"},
    "src/cookbook/editions/print/products/documents.py": {"document": "a template"},
    "src/cookbook/editions/print/ticket/ticket.py": {"source": "the state of the tree"},
    "src/cookbook/editions/site/facets.py": dict.fromkeys(("phase", "theme", "role", "level"), "what cards are chosen by"),
    "src/cookbook/editions/site/pages.py": {"source": "the file of a page"},
    "src/cookbook/link/coverage.py": dict.fromkeys(("phase", "level", "theme"), "a column"),
    "src/cookbook/link/checks.py": {"source": "a folder of the site", "phase": "a word of a message"},
    "src/cookbook/editions/print/make.py": {"theme": "a folder"},
    "src/cookbook/link/remarks/times.py": {"phase": "a field"},
    "src/cookbook/link/remarks/twice.py": {"metric": "a field"},
    "src/cookbook/load/data.py": {"source": "a column"},
    "src/cookbook/load/left_over.py": {"theme": "the folder of how editions look"},
    "src/cookbook/load/tree.py": {"theme": "the folder of how editions look"},
    "src/cookbook/load/stories.py": {"metric": "a field"},
    "src/cookbook/rules/references.py": dict.fromkeys(("recipe", "actor", "theme", "phase"), "in an example"),
    "src/cookbook/editions/site/material/articles.py": {"source": "a string"},
    "src/cookbook/editions/site/material/project.py": {"theme": "a setting of MkDocs"},
    "src/cookbook/search/findable.py": {"need": "a question of the front page"},
    "src/cookbook/search/inverted.py": {"need": "a question of the front page"},
    "src/cookbook/search/index.py": {"phase": "a choice of the search", "theme": "a choice of the search"},
    "src/cookbook/settings/hosting.py": {"theme": "a setting of MkDocs"},
    "theme/articles/_macros.html.j2": {"source": "a string"},
    "theme/articles/story.html.j2": {"menu": "a field"},
    "theme/articles/metric.html.j2": {"level": "a field", "source": "a string"},
    "theme/js/search-page.js": {"phase": "a choice of the search", "theme": "a choice of the search"},
    "theme/js/search-view.js": {"phase": "a choice of the search", "theme": "a choice of the search"},
    "src/cookbook/editions/site/plan_data.py": {"level": "a key of the page's data", "phase": "a key of the page's data"},
    "theme/pages/own-menu.html.j2": {
        "level": "a key of the page's data",
        "menu": "what a plan holds",
        "metric": "a column",
        "recipe": "what a plan holds",
    },
    "theme/js/own-menu.js": {"menu": "what a plan holds", "recipe": "what a plan holds"},
    "theme/js/plan-adding.js": {"recipe": "what a plan holds"},
    "theme/js/plan-chart.js": {"recipe": "what a plan holds"},
    "theme/js/plan-form.js": {"recipe": "what a plan holds"},
    "theme/js/plan-list.js": {"recipe": "what a plan holds"},
    "src/cookbook/load/kinds.py": {"theme": "the folder of a cookbook's own look"},
    "theme/js/plan-totals.js": {"level": "a column of the table"},
    "theme/js/plan-sums.js": {"recipe": "what a plan holds"},
    "theme/js/plan-take.js": {"recipe": "what a plan holds"},
    "theme/pages/front.html.j2": {"need": "a question of the page"},
    "theme/js/plan-workbook.js": {"recipe": "what a plan holds"},
    "theme/js/plan.js": {"recipe": "what a plan holds"},
    "theme/js/site.js": {"theme": "light or dark"},
    "theme/js/theme.js": {"theme": "light or dark"},
}
TRAITS = {  # Which of the kinds below have what a plain kind has not, or lack what it has.
    "ordered": "phase level starter",
    "coloured": "phase",
    "awaited": "recipe method metric case document phase level theme role actor source",
    "proper": "case actor",
    "late": "actor source",
    "scored": "recipe metric menu",
    "on_cards": "recipe method",
    "on_poster": "recipe method metric menu",
    "spread": "recipe method challenge menu",
    "faced": "recipe",
    "told": "menu",
    "is_dated": "case challenge",
    "is_vocabulary": "phase level theme role actor starter source term",
    "is_topic": "phase theme role",
    "not paged": "level actor starter source term",
    "not sought": "need capability adoption level actor starter source",
    "not conceptual": "actor starter source",
    "not lendable": "starter",
    "not lends_title": "starter source term",
    "not indexed": "phase level starter source",
}
WEIGHTS = {
    "document": 0.75, "story": 0.45, "method": 0.95, "menu": 0.77, "case": 0.75, "metric": 0.7, "need": 0.7, "capability": 0.6,
    "adoption": 0.5, "theme": 0.6, "role": 0.6, "phase": 0.8, "level": 0.6, "actor": 0.6, "source": 0.15, "term": 0.5,
    "starter": 0.4,
}  # fmt: skip
CHAPTER = {
    "menu": 1, "recipe": 2, "method": 3, "metric": 4, "case": 5, "challenge": 6, "story": 7,
    "theme": 10, "role": 11, "level": 12, "actor": 13, "source": 14, "term": 15,
}  # fmt: skip
ENTRIES = "recipe method metric case challenge menu document story need capability adoption"
PINNED = f"{ENTRIES} {TRAITS['is_vocabulary']}".split()
"""The kinds whose traits a test holds, in the order in which readers meet them; one that is added says its own in its file."""
CONSTANTS = {name.upper(): name for name in ALL_KINDS}


def test_names_of_kinds_stand_where_one_kind_is_meant() -> None:
    found = [(file, word) for file, word in names() if word not in MEANT.get(file, {})]
    assert len(found) <= MOST, found


def test_other_meanings_are_still_there() -> None:
    assert {(file, word) for file, words in MEANT.items() for word in words} <= set(names())


def test_no_list_of_kinds() -> None:
    lists = [*lists_in_code(), *lists_in_templates()]
    assert [one for one in lists if len(one[1]) > 1] == []


def test_a_list_of_kinds_is_seen() -> None:
    code = 'A = ("recipe", "menu")\nB = {RECIPE.name: 1, MENU.name: 2}\nC = [RECIPE, kinds]\nD = "recipe"'
    assert [len(found) for _, found in lists_of("x.py", ast.parse(code))] == [2, 2, 1]
    template = '{% for kind in ["recipe", kinds.menu] %}{% if a in ("recipe",) %}'
    assert [len(set(in_brackets(part))) for part in brackets(template)] == [2, 1]


@pytest.mark.parametrize("trait", TRAITS)
def test_traits(trait: str) -> None:
    name = trait.removeprefix("not ")
    having = [kind for kind in PINNED if getattr(ALL_KINDS[kind], name) is (name == trait)]
    assert having == TRAITS[trait].split()


def test_chapters_and_weights() -> None:
    pinned = [ALL_KINDS[name] for name in PINNED]
    assert [name for name in ALL_KINDS if name in PINNED] == PINNED
    assert [kind.name for kind in CHAPTERS if kind in pinned] == [*CHAPTER]
    assert {kind.name: kind.chapter for kind in pinned if kind.chapter} == CHAPTER
    assert {kind.name for kind in pinned if kind.name in IN_BOOK} == {*CHAPTER, "phase"}
    assert {kind.name: kind.weight for kind in pinned if kind.weight != 1} == WEIGHTS
    parted = {kind.name: kind.parted_by for kind in pinned if kind.parted_by}
    assert parted == {"recipe": PartedBy(PHASE, "phases"), "metric": PartedBy(LEVEL, "level")}


@cache
def names() -> tuple[tuple[str, str], ...]:
    return tuple(read_names())


def read_names() -> Iterator[tuple[str, str]]:
    """Every file, and every text in it that is the name of a kind and nothing else."""
    for file, tree in code():
        yield from ((file, node.value) for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value in ALL_KINDS)
    for file, text in templates():
        words = (value[1:-1] for _, kind, value in Environment().lex(text) if kind == "string")
        yield from ((file, word) for word in words if word in ALL_KINDS)
    for path in sorted((PROJECT / "theme/js").glob("*.js")):
        words = (found[2] for found in re.finditer(r"([\"'`])(\w+)\1", path.read_text(encoding="utf-8")))
        yield from ((name_of(path), word) for word in words if word in ALL_KINDS)


def lists_in_code() -> Iterator[tuple[str, set[str]]]:
    for file, tree in code():
        yield from lists_of(file, tree)


def lists_of(file: str, tree: ast.AST) -> Iterator[tuple[str, set[str]]]:
    """The kinds that are listed in each tuple, list, set or mapping, by name or by constant."""
    for node in ast.walk(tree):
        parts = node.keys if isinstance(node, ast.Dict) else getattr(node, "elts", [])
        listed = {kind for part in parts if (kind := kind_of(part)) and kind not in MEANT.get(file, {})}
        if listed:
            yield f"{file}:{getattr(node, 'lineno', 0)}", listed


def kind_of(node: ast.AST | None) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value) if node.value in ALL_KINDS else ""
    if isinstance(node, ast.Attribute) and node.attr == "name":
        return kind_of(node.value)
    return CONSTANTS.get(node.id, "") if isinstance(node, ast.Name) else ""


def lists_in_templates() -> Iterator[tuple[str, set[str]]]:
    for file, text in templates():
        for part in brackets(text):
            yield file, set(in_brackets(part)) - MEANT.get(file, {}).keys()


def brackets(text: str) -> list[str]:
    return re.findall(r"\[[^\[\]]*\]|(?<!\w)\([^()]*\)", "".join(re.findall(r"{[{%](.*?)[%}]}", text, re.DOTALL)))


def in_brackets(text: str) -> list[str]:
    words = (found[0] or found[1] for found in re.findall(r"[\"'](\w+)[\"']|kinds\.(\w+)", text))
    return [word for word in words if word in ALL_KINDS]


@cache
def code() -> tuple[tuple[str, ast.AST], ...]:
    paths = [path for path in sorted((PROJECT / "src/cookbook").rglob("*.py")) if "model" not in path.parts]
    return tuple((name_of(path), syntax(path)) for path in paths)


def templates() -> Iterator[tuple[str, str]]:
    for folder in ("theme", "print/templates"):
        for path in sorted((PROJECT / folder).rglob("*")):
            if path.suffix in (".j2", ".html"):
                yield name_of(path), path.read_text(encoding="utf-8")


def name_of(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()
