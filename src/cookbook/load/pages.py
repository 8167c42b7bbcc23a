"""The hand-written pages: front matter and prose, in each language that has them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cookbook.load import nodes
from cookbook.load.entries import validate
from cookbook.load.source import NodeSource
from cookbook.load.text import read_text
from cookbook.load.tree import SourceTree
from cookbook.model.book import LANGUAGES, HandPage
from cookbook.model.page import Page
from cookbook.model.text import SOURCE_LANGUAGE
from cookbook.problems import Place, Problems

FENCE = "---"
NEEDED = ("front", "not-found")
"""The pages that every site has: a tree with pages of its own borrows those that it lacks."""


def load_pages(tree: SourceTree, problems: Problems) -> Iterator[tuple[str, HandPage | None]]:
    """Every page by name, or None where its Finnish text is missing or faulty."""
    borrowed = lent(tree)
    own, home = _paths(tree.root), _paths(tree.home)
    paths = {lang: own[lang] | {name: path for name, path in home[lang].items() if name in borrowed} for lang in LANGUAGES}
    for name in sorted({name for found in paths.values() for name in found}):
        files = {lang: found[name] for lang, found in paths.items() if name in found}
        read = {lang: page for lang, path in files.items() if (page := _page(path, tree.name(path), lang, problems))}
        if SOURCE_LANGUAGE not in files:
            problems.error(Place(tree.name(next(iter(files.values())))), "page-without-finnish", name=name)
        if SOURCE_LANGUAGE not in read:
            yield name, None
            continue
        texts = {lang: page for lang, (page, _) in read.items()}
        yield name, HandPage(name, texts, {lang: source for lang, (_, source) in read.items()})


def lent(tree: SourceTree) -> frozenset[str]:
    """The names of the pages that the tree has from the project."""
    own = {name for found in _paths(tree.root).values() for name in found}
    every = {name for found in _paths(tree.home).values() for name in found}
    return frozenset(every if not own else set(NEEDED) - own)


def _paths(root: Path) -> dict[str, dict[str, Path]]:
    return {lang: {path.stem: path for path in sorted((root / "pages" / lang).glob("*.md"))} for lang in LANGUAGES}


def _page(path: Path, name: str, lang: str, problems: Problems) -> tuple[Page, NodeSource] | None:
    text = read_text(path, name, problems)
    if text is None:
        return None
    head, body = _split(text)
    if head is None:
        problems.error(Place(name, 1, 1), "front-matter-missing")
        return None
    node = nodes.parse("\n" + head, name, problems)
    if not isinstance(node, nodes.Mapping):
        return None
    if "body" in node.keys:
        problems.error(NodeSource(name, node).key_place(("body",)), "unknown-field", field="body", near="")
        return None
    blank = len(body) - len(body.lstrip("\n"))
    lines = text.split("\n")
    start = (head.count("\n") + 2 + blank, 0)
    node.keys["body"], node.values["body"] = start, nodes.Scalar(body, start, (len(lines), 0))
    source = NodeSource(name, node, tuple(lines))
    page = validate(Page, nodes.plain(node, lang), source, problems)
    return (page, source) if page else None


def _split(text: str) -> tuple[str | None, str]:
    """The YAML between the first two fence lines, and what follows."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE or FENCE not in (line.rstrip() for line in lines[1:]):
        return None, text
    end = next(number for number, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE)
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :])
