"""The hand-written pages: front matter and prose, in each language that has them, or those that are lent."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from cookbook.load import nodes, overlay
from cookbook.load.decoding import read_text
from cookbook.load.entries import validate
from cookbook.load.parsing import parse
from cookbook.load.source import NodeSource
from cookbook.load.tree import SourceTree
from cookbook.model import ALL_KINDS
from cookbook.model.book import HandPage, Key
from cookbook.model.languages import FALLBACK, USUAL_LANGUAGES
from cookbook.model.page import Page
from cookbook.model.text import Prose
from cookbook.problems import Place, Problems
from cookbook.store.digests import digest, digest_of

FENCE = "---"
LINK = re.compile(rf"\[([^\]]*)\]\(({'|'.join(ALL_KINDS)}|page):([^)\s]*)\)")
Files = Mapping[str, Mapping[str, Path]]
"""By name and language."""
NEEDED = ("front", "not-found")
"""The pages that every site has: a tree with pages of its own borrows those that it lacks."""


def load_pages(tree: SourceTree, problems: Problems) -> Iterator[tuple[str, HandPage | None]]:
    """Every page by name, or None where its text in the tree's own language is missing or faulty."""
    own, home, borrowed = _own(tree), _home(tree), lent(tree)
    for name in sorted({*NEEDED} - {*own, *borrowed}):
        folder = f"pages/{tree.languages[0]}"
        if not any((tree.root / folder).glob(f"{name}.*")):  # A file of another ending is told by its name.
            problems.note(Place(f"{folder}/{name}.md"), "page-missing")
        yield name, None
    for name in sorted({*own, *borrowed}):
        files = _of_languages(home[name], tree.languages) if name in borrowed else own[name]
        written = next(iter(files)) if name in borrowed else tree.languages[0]
        read = {lang: page for lang, path in files.items() if (page := _page(path, tree.name(path), lang, problems))}
        if written not in files:
            place = Place(tree.name(next(iter(files.values()))))
            problems.note(place, "page-without-source", name=name, lang=written)
        if written not in read:
            yield name, None
            continue
        texts = {lang: page for lang, (page, _) in read.items()}
        sources = {lang: source for lang, (_, source) in read.items()}
        parts = (part for lang, source in sources.items() for part in (lang, source.file, *source.lines))
        behind = _behind({lang: source for lang, source in sources.items() if lang != written}, texts[written], problems)
        yield name, HandPage(name, texts, sources, behind, digest(name, *parts))


def _behind(sources: Mapping[str, NodeSource], original: Page, problems: Problems) -> frozenset[str]:
    """The languages whose page was translated from an earlier text, which is noted."""
    done = {lang: overlay.translated_paths(original, source) for lang, source in sources.items()}
    return frozenset(lang for lang, source in sources.items() if overlay.is_behind(original, source, done[lang], problems))


def lent(tree: SourceTree) -> frozenset[str]:
    """The names of the pages that the tree has from the project."""
    own = _own(tree)
    if not tree.lends("pages"):
        return frozenset()
    return frozenset(set(NEEDED) - own.keys() if own else _home(tree))


def without_missing(page: HandPage, known: Container[Key]) -> HandPage:
    """A page that is lent: links to unknown entries become plain words, and needs that nothing answers are left out."""
    texts = {lang: _without_missing(text, known) for lang, text in page.texts.items()}
    return replace(page, texts=texts, made_of=digest_of((page.made_of, texts)))


def _without_missing(text: Page, known: Container[Key]) -> Page:
    body = LINK.sub(lambda found: found[0] if (found[2], found[3]) in known else found[1], text.body)
    needs = [
        need.model_copy(update={"recipes": tuple(id for id in need.recipes if (id.kind, id) in known)}) for need in text.needs
    ]
    update = {"body": Prose(body, text.body.lang), "needs": tuple(need for need in needs if need.recipes)}
    return text.model_copy(update=update)


def _own(tree: SourceTree) -> Files:
    return _files(tree.root, tree.languages)


def _home(tree: SourceTree) -> Files:
    return _files(tree.home, USUAL_LANGUAGES)


def _files(root: Path, languages: Iterable[str]) -> Files:
    found: dict[str, dict[str, Path]] = {}
    for lang in languages:
        for path in sorted((root / "pages" / lang).glob("[!.]*.md")):
            found.setdefault(path.stem, {})[lang] = path
    return found


def _of_languages(files: Mapping[str, Path], languages: Iterable[str]) -> Mapping[str, Path]:
    """The files in these languages; where there are none, the one that readers of all languages get."""
    return {lang: files[lang] for lang in languages if lang in files} or {FALLBACK: files[FALLBACK]}


def _page(path: Path, name: str, lang: str, problems: Problems) -> tuple[Page, NodeSource] | None:
    text = read_text(path, name, problems)
    return page_in(text, name, lang, problems) if text is not None else None


def page_in(text: str, name: str, lang: str, problems: Problems) -> tuple[Page, NodeSource] | None:
    """The page that the text of a file is, and where its values stand in it; None after noting why it is none."""
    head, body = _split(text)
    if head is None:
        open_at = next((number for number, line in enumerate(text.split("\n"), 1) if line.strip()), 1)
        is_open = text.split("\n")[open_at - 1].rstrip() == FENCE
        code = "front-matter-low" if is_open and open_at > 1 else "front-matter-open" if is_open else "front-matter-missing"
        problems.note(Place(name, 1, 1), code)
        return None
    node = parse("\n" + head, name, problems)
    if not isinstance(node, nodes.MappingNode):
        return None
    if "body" in node.keys:
        problems.note(NodeSource(name, node).key_place(("body",)), "unknown-field", field="body", near="")
        return None
    blank = len(body) - len(body.lstrip("\n"))
    lines = text.split("\n")
    start = (head.count("\n") + 2 + blank, 0)
    node = nodes.MappingNode(
        node.start, {**node.keys, "body": start}, {**node.values, "body": nodes.ScalarNode(body, start, (len(lines), 0))}
    )
    source = NodeSource(name, node, tuple(lines))
    values = {key: value for key, value in node.values.items() if key != overlay.STAMP}
    page = validate(Page, nodes.plain(replace(node, values=values), lang), source, problems)
    return (page, source) if page else None


def _split(text: str) -> tuple[str | None, str]:
    """The YAML between the first two fence lines, and what follows."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE or FENCE not in (line.rstrip() for line in lines[1:]):
        return None, text
    end = next(number for number, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE)
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :])
