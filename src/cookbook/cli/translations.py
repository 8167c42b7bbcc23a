"""Every translation of a cookbook beside what it translates: entries, words of vocabularies, pages and settings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from cookbook.load import nodes
from cookbook.load.entries import load_folder, validate
from cookbook.load.overlay import STAMP, digest, is_behind, is_complete, translated_paths
from cookbook.load.pages import load_pages, page_in
from cookbook.load.parsing import parse
from cookbook.load.source import NodeSource, as_read
from cookbook.load.tree import SourceTree
from cookbook.load.vocabularies import load_vocabulary
from cookbook.model import ALL_KINDS
from cookbook.model.book import Entry
from cookbook.model.field import Record
from cookbook.model.kind import Kind
from cookbook.problems import Problems
from cookbook.settings.worded import spoken_files

FRONT_MATTER = r"---\n(?:(?!---\n).*\n)*(?=---\n)"
"""Where the stamp of a page stands."""
WHOLE_FILE = re.compile(r"\A[\s\S]*()")


@dataclass(frozen=True)
class Translation:
    """One text in another language than it was written in."""

    lang: str
    content: BaseModel
    """What it was made from, as it is now."""
    original: str
    """The file of that."""
    over: NodeSource
    """The translation as it was written."""
    read: Callable[[str], BaseModel | None]
    """What an earlier text of the original's file says, where it can be read."""
    stamped: re.Pattern[str]
    """The part of the translation's file that the stamp is the last line of; its group is how far that is indented."""

    @property
    def is_behind(self) -> bool:
        """Whether something has changed since it was stamped, or has not been translated."""
        done = translated_paths(self.content, self.over)
        return is_behind(self.content, self.over, done, Problems()) or not is_complete(self.content, done)

    def digest(self, content: BaseModel) -> str:
        """The stamp of what is translated of a text."""
        return digest(content, translated_paths(content, self.over))

    def stamp(self, text: str) -> str:
        """The translation's file with a stamp of what it is translated from; as it is where there is no room for one."""
        # Quoted: a digest such as 01473485 would be a number to other readers of YAML.
        line = f'{STAMP}: "{self.digest(self.content)}"\n'

        def with_stamp(found: re.Match[str]) -> str:
            return re.sub(rf"^{found[1]}{STAMP}: .*\n", "", found[0], flags=re.MULTILINE).rstrip("\n") + "\n" + found[1] + line

        return self.stamped.sub(with_stamp, text, count=1)


def translations(tree: SourceTree, problems: Problems) -> Iterator[Translation]:
    """All of the tree's own; what is at fault is noted and left out."""
    for kind in ALL_KINDS.values():
        for _, entry in load_vocabulary(tree, kind, problems) if kind.is_vocabulary else load_folder(tree, kind, problems):
            if isinstance(entry, Entry) and (tree.root / entry.source.file).exists():
                yield from of_entry(entry)
    for _, page in load_pages(tree, problems):
        if page:
            (written, text), *others = page.texts.items()
            original = page.sources[written].file
            for lang, _ in others if (tree.root / original).exists() else ():
                read = _reading_page(original, written)
                yield Translation(lang, text, original, as_read(page.sources[lang]), read, re.compile(FRONT_MATTER + "()"))
    for _, found in spoken_files(tree):
        for lang, over in found.translations.items():
            read = _reading_record(type(found.content), found.file, tree.languages[0])
            yield Translation(lang, found.content, found.file, over, read, WHOLE_FILE)


def of_entry(entry: Entry) -> Iterator[Translation]:
    """Those of one entry."""
    for lang, source in entry.sources.items():
        if lang != entry.written_in:
            is_word = entry.kind.is_vocabulary
            stamped = re.compile(rf"^{entry.id}:\n( +).*\n(?: .*\n|\n)*", re.MULTILINE) if is_word else WHOLE_FILE
            read = _reading_entry(entry.kind, entry.id, entry.source.file, entry.written_in)
            yield Translation(lang, entry.content, entry.source.file, as_read(source), read, stamped)


def _reading_entry(kind: Kind, id: str, file: str, lang: str) -> Callable[[str], BaseModel | None]:
    def read(text: str) -> BaseModel | None:
        node: nodes.Node | None = parse(text, file, Problems())
        if kind.is_vocabulary:
            node = node.values.get(id) if isinstance(node, nodes.MappingNode) else None
        return validate(kind.model, nodes.plain(node, lang), NodeSource(file, node), Problems()) if node else None

    return read


def _reading_record(model: type[Record], file: str, lang: str) -> Callable[[str], BaseModel | None]:
    def read(text: str) -> BaseModel | None:
        node = parse(text, file, Problems())
        return validate(model, nodes.plain(node, lang), NodeSource(file, node), Problems()) if node else None

    return read


def _reading_page(file: str, lang: str) -> Callable[[str], BaseModel | None]:
    def read(text: str) -> BaseModel | None:
        found = page_in(text, file, lang, Problems())
        return found[0] if found else None

    return read
