"""Holds the words that a cookbook says in its own way against the program's: the same keys, and the same things named in them."""

from __future__ import annotations

from functools import cache
from string import Formatter

from cookbook.language.nearest import nearest
from cookbook.language.speech.table import find, strings
from cookbook.load.identity import NAME
from cookbook.load.records import read_source
from cookbook.load.tree import SourceTree
from cookbook.model.book import Book
from cookbook.model.languages import FALLBACK
from cookbook.problems import Problems

SAYABLE = ("text.", "field.", "choice.", "kind.")
"""What the keys of strings begin with that a cookbook may say in its own way."""


def check_words(tree: SourceTree, book: Book, problems: Problems) -> None:
    """Note every word with a key that the program lacks, and every one that names other things than the program's."""
    known = _known()
    for lang, identity in book.identities.items():
        name = f"{NAME}.yml" if lang == book.source_language else f"{NAME}.{lang}.yml"
        source = read_source(tree.alone, name, Problems()) if (tree.root / name).exists() else None
        for key, word in identity.words.items() if source else ():
            if word.lang != lang or source is None:
                continue
            if key not in known:
                problems.note(source.key_place(("words", key)), "unknown-word", found=key, near=nearest(key, known))
                continue
            usual = find(FALLBACK, key if "." in key else f"text.{key}") or ""
            if _named(word) != _named(usual):
                needed = ", ".join(f"{{{one}}}" for one in sorted(_named(usual) or ())) or "–"
                problems.note(source.place(("words", key)), "word-names", found=str(word), needed=needed)


@cache
def _known() -> tuple[str, ...]:
    """The keys that a cookbook may say in its own way."""
    return tuple(key.removeprefix("text.") for key in strings(FALLBACK) if key.startswith(SAYABLE) and not key.endswith(".slug"))


def _named(text: str) -> frozenset[str] | None:
    """What stands in braces; None where that is none of ours, such as how wide it is to be: no memory may be that wide."""
    try:
        found = [(name, how, turned) for _, name, how, turned in Formatter().parse(text) if name is not None]
    except ValueError:
        return None
    return None if any(how or turned for _, how, turned in found) else frozenset(name for name, _, _ in found)
