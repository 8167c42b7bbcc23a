"""Reads one file of settings with the loader of content: every value typed, every fault with its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cookbook.load import nodes, overlay
from cookbook.load.decoding import read_text
from cookbook.load.entries import validate
from cookbook.load.parsing import parse
from cookbook.load.source import NodeSource
from cookbook.load.tree import SourceTree
from cookbook.model.field import Record
from cookbook.model.languages import FALLBACK
from cookbook.problems import Problems

T = TypeVar("T", bound=Record)


def read_record(tree: SourceTree, name: str, model: type[T], lang: str, problems: Problems) -> T | None:
    """The file `name`.yml as a record, in `lang` where a translation stands beside it; None after noting why there is none."""
    return read_translated(tree, name, model, (lang,), problems).get(lang)


def read_translated(tree: SourceTree, name: str, model: type[T], languages: Sequence[str], problems: Problems) -> dict[str, T]:
    """The same in several languages; what could not be read is missing and noted in `problems`.

    What is lent and not translated into a language is in English: more people read it than the project's own.
    """
    source = read_source(tree, f"{name}.yml", problems)
    if source is None:
        return {}
    path = tree.find(f"{name}.yml")
    own = tree.written_in(path)
    data = nodes.plain(source.node, own)
    base = validate(model, data, source, problems)
    is_lent = not path.is_relative_to(tree.root)

    def translated(lang: str) -> T | None:
        if base is None or lang == own:
            return base
        spoken = (lang, FALLBACK) if is_lent else (lang,)
        found = next((one for one in spoken if tree.translates(tree.find(f"{name}.{one}.yml"), path)), "")
        over = read_source(tree, f"{name}.{found}.yml", problems) if found else None
        if over is None:
            return base
        if not is_lent:
            overlay.is_behind(base, over, overlay.translated_paths(base, over), problems)
        return validate(model, overlay.lay_over(data, base, over, found, problems), over, problems)

    return {lang: record for lang in languages if (record := translated(lang))}


@dataclass(frozen=True)
class SettingsFile:
    """A file of settings as it was written, and the translations that stand beside it."""

    content: Record
    file: str
    translations: Mapping[str, NodeSource]


def read_spoken(tree: SourceTree, name: str, model: type[Record]) -> SettingsFile | None:
    """The file `name`.yml of the tree itself; None where it is not there or at fault, which is noted by who reads it for use."""
    file, own = f"{name}.yml", tree.languages[0]
    source = read_source(tree, file, Problems()) if (tree.root / file).is_file() else None
    content = validate(model, nodes.plain(source.node, own), source, Problems()) if source else None
    if content is None:
        return None
    beside = {lang: f"{name}.{lang}.yml" for lang in tree.languages[1:]}
    there = {lang: file for lang, file in beside.items() if (tree.root / file).is_file()}
    read = {lang: read_source(tree, file, Problems()) for lang, file in there.items()}
    return SettingsFile(content, file, {lang: source for lang, source in read.items() if source})


def read_source(tree: SourceTree, name: str, problems: Problems) -> NodeSource | None:
    """The file as a tree whose values know their places; None after noting why there is none."""
    path = tree.find(name)
    text = read_text(path, tree.name(path), problems)
    node = parse(text, tree.name(path), problems) if text is not None else None
    return NodeSource(tree.name(path), node, tuple((text or "").split("\n"))) if node else None


def source_in(tree: SourceTree, name: str, lang: str) -> NodeSource | None:
    """The file of settings `name` that text in a language stands in; its own where no language is named."""
    is_own = lang in ("", tree.written_in(tree.find(f"{name}.yml")))
    return read_source(tree, f"{name}.yml" if is_own else f"{name}.{lang}.yml", Problems())
