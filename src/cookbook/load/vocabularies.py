"""Reads the files of vocabularies: one a vocabulary, a word below each id."""

from __future__ import annotations

import os.path
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from cookbook.language.nearest import nearest
from cookbook.language.speech.voice import KindWord
from cookbook.language.tokens import id_meant
from cookbook.load import nodes
from cookbook.load.decoding import read_text
from cookbook.load.entries import Read, entry_of, read_file
from cookbook.load.source import NodeSource
from cookbook.load.tree import SourceTree
from cookbook.model.book import EVERY, Entry, Faulty
from cookbook.model.kind import Kind
from cookbook.model.text import ID_PATTERN
from cookbook.problems import Problems
from cookbook.store.digests import digest


def load_vocabulary(tree: SourceTree, kind: Kind, problems: Problems) -> Iterator[Read]:
    """The entries of one vocabulary file, in its order."""
    path = tree.find(f"vocabularies/{kind.path}.yml")
    if not os.path.lexists(path):
        return
    own = tree.written_in(path)
    base, translations = _vocabulary_files(tree, path, kind, problems)
    if base is None or not isinstance(base.node, nodes.MappingNode):
        yield (kind.name, EVERY), Faulty((), {})
        return
    written = digest(kind.name, *tree.languages, *("\n".join((one.file, *one.lines)) for one in (base, *translations.values())))
    for source in translations.values():
        for id in source.node.values if isinstance(source.node, nodes.MappingNode) else ():
            if id not in base.node.values:
                near = nearest(id, base.node.values)
                problems.note(source.key_place((id,)), "unknown-id", kind=KindWord(kind.name), id=id, near=near)
    outside = _note_outside(kind, base, problems)
    for id, node in base.node.values.items():
        if id in outside:
            continue
        if not ID_PATTERN.fullmatch(id):
            problems.note(base.key_place((id,)), "id-form", found=id, near=id_meant(id))
            yield (kind.name, id_meant(id)), Faulty((), {})  # Others name it as it should be.
            continue
        source = NodeSource(base.file, node, base.lines)
        parts = {lang: part for lang, whole in translations.items() if (part := _part(whole, id))}
        found = entry_of(kind, id, {own: source, **parts}, tree.languages, problems)
        yield (kind.name, id), replace(found, made_of=digest(written, id)) if isinstance(found, Entry) else found


def _note_outside(kind: Kind, base: NodeSource, problems: Problems) -> set[str]:
    """Fields of a word that stand in the column of the words, and the words that they left empty; it is noted once."""
    values = base.node.values if isinstance(base.node, nodes.MappingNode) else {}
    lines = {id: node for id, node in values.items() if isinstance(node, nodes.ScalarNode)}
    fields = [id for id in lines if id in kind.model.model_fields]
    if fields:
        problems.note(base.key_place((fields[0],)), "word-unindented", field=fields[0])
    return {id for id, node in lines.items() if fields and (id in fields or not node.text)}


def _vocabulary_files(
    tree: SourceTree, path: Path, kind: Kind, problems: Problems
) -> tuple[NodeSource | None, Mapping[str, NodeSource]]:
    base = _words(path, tree.name(path), problems)
    if base and not isinstance(base.node, nodes.MappingNode):
        _note_no_words(base, kind, problems)
    beside = {lang: path.with_suffix(f".{lang}.yml") for lang in tree.languages if lang != tree.written_in(path)}
    read = {lang: _words(file, tree.name(file), problems) for lang, file in beside.items() if file.exists()}
    for source in read.values():
        if source and not isinstance(source.node, nodes.MappingNode):
            _note_no_words(source, kind, problems)
    return base, {lang: source for lang, source in read.items() if source}


def _note_no_words(source: NodeSource, kind: Kind, problems: Problems) -> None:
    is_list = isinstance(source.node, nodes.SequenceNode)
    args = {} if is_list else {"field": kind.path}
    problems.note(source.place(()), "vocabulary-list" if is_list else "mapping-expected", **args)


def _words(path: Path, name: str, problems: Problems) -> NodeSource | None:
    """The file of a vocabulary; one of comments alone has no words."""
    text = read_text(path, name, Problems())
    if text is not None and all(line.strip()[:1] in ("", "#") for line in text.split("\n")):
        return NodeSource(name, nodes.MappingNode((0, 0), {}, {}), tuple(text.split("\n")))
    return read_file(path, name, problems)


def _part(whole: NodeSource, id: str) -> NodeSource | None:
    node = whole.node.values.get(id) if isinstance(whole.node, nodes.MappingNode) else None
    return NodeSource(whole.file, node, whole.lines) if node else None
