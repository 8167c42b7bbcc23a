"""The ids that a tree has, by kind and each with its title: references are chosen from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cookbook.editor.sentences import said
from cookbook.editor.values import Schema, listed
from cookbook.language.speech import speech
from cookbook.language.speech.table import told
from cookbook.language.speech.voice import KindWord
from cookbook.load.names import Misnamed, read_name
from cookbook.load.nodes import MappingNode, ScalarNode
from cookbook.load.records import read_source
from cookbook.load.tree import SourceTree
from cookbook.model import ALL_KINDS
from cookbook.model.kind import Kind
from cookbook.model.text import ID_PATTERN
from cookbook.problems import Problems
from cookbook.settings.volume import CHAPTER_KINDS, EntryName, KindName


def id_schemas(tree: SourceTree) -> Mapping[str, Schema]:
    """A schema by kind: one of its ids. A vocabulary that cannot be read takes any. What volumes name has schemas, too."""
    return {**{kind.name: _schema(kind, tree) for kind in ALL_KINDS.values()}, **dict(_in_volumes(tree))}


def _in_volumes(tree: SourceTree) -> Iterator[tuple[str, Schema]]:
    """The kinds that have a chapter, and their entries with their kinds."""
    lang = tree.languages[0]
    kinds = {kind.name: speech(lang).kind(kind, "many") for kind in CHAPTER_KINDS}
    entries = {f"{kind.name}:{id}": title for kind in CHAPTER_KINDS for id, title in _entries(kind, tree)}
    message = said(lang, "unknown-choice", field="kinds", choices=", ".join(kinds))
    yield KindName.kind, {"title": told(lang, "editor.chapter"), **listed(kinds, message)}
    yield EntryName.kind, {"title": told(lang, "editor.entry"), **listed(entries, said(lang, "volume-entry"))}


def _schema(kind: Kind, tree: SourceTree) -> Schema:
    lang = tree.languages[0]
    found = _words(kind, tree) if kind.is_vocabulary else dict(_entries(kind, tree))
    title = speech(lang).kind(kind, "one")
    if found is None:
        return {"title": title, "type": "string", "pattern": ID_PATTERN.pattern, "errorMessage": said(lang, "id-form")}
    word = KindWord(kind.name).in_words(lang)
    return {"title": title, **listed(found, said(lang, "unknown-id", kind=word))}


def _entries(kind: Kind, tree: SourceTree) -> Iterator[tuple[str, str]]:
    """Id and title of what has a file of its own, whatever else is wrong in it."""
    files = [*tree.files(kind.path, ".yml")]
    known = {path.name.split(".")[0] for path in files}
    for path in files:
        name = read_name(path.name, tree.languages, known)
        if not isinstance(name, Misnamed) and name[1] == tree.languages[0]:
            source = read_source(tree, tree.name(path), Problems())
            yield name[0], _title(source.node) if source else ""


def _words(kind: Kind, tree: SourceTree) -> Mapping[str, str] | None:
    name = f"vocabularies/{kind.path}.yml"
    if not tree.find(name).exists():
        return {}
    source = read_source(tree, name, Problems())
    if source is None or not isinstance(source.node, MappingNode):
        return None
    return {id: _title(node) for id, node in source.node.values.items()}


def _title(node: object) -> str:
    title = node.values.get("title") if isinstance(node, MappingNode) else None
    return title.text.strip() if isinstance(title, ScalarNode) else ""
