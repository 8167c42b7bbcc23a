"""Stamps the translations with a digest of the text that they translate, once somebody has checked them."""

from __future__ import annotations

import re
from pathlib import Path

from cookbook.asked import Asked
from cookbook.disk.opening import read_text, write
from cookbook.load.entries import load_folder
from cookbook.load.overlay import STAMP, digest, translated_paths
from cookbook.load.source import TextSource
from cookbook.load.tree import SourceTree
from cookbook.model import ENTRY_KINDS
from cookbook.model.book import Entry
from cookbook.problems import Problems
from cookbook.settings.basics import open_tree


def run(asked: Asked) -> int:
    """Write `of:` into every overlay. Raises CookbookError where an entry or a translation is at fault."""
    problems = Problems()
    tree = open_tree(asked.source)
    entries = [entry for kind in ENTRY_KINDS for _, entry in load_folder(tree, kind, problems)]
    problems.stop_on_errors()
    for path in (path for entry in entries if isinstance(entry, Entry) for path in stamp(entry, tree)):
        print(tree.name(path))
    return 0


def stamp(entry: Entry, tree: SourceTree) -> list[Path]:
    """Write `of:` into the overlays of an entry; gives those that changed."""
    changed = []
    for lang, source in entry.sources.items():
        if lang == entry.written_in or not isinstance(source, TextSource):
            continue
        path = tree.root / source.file
        text = read_text(path)
        # Quoted: a digest such as 01473485 would be a number to other readers of YAML.
        line = f'{STAMP}: "{digest(entry.content, translated_paths(entry.content, source.whole))}"\n'
        stamped = re.sub(rf"^{STAMP}: .*\n", "", text, flags=re.MULTILINE).rstrip("\n") + "\n" + line
        if stamped != text:
            write(tree.root, source.file, stamped)
            changed.append(path)
    return changed
