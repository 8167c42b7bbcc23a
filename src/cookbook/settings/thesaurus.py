"""What lexicon/words.<language>.yml say: words of general and spoken language by their sense, for the search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from cookbook.language.tokens import fold
from cookbook.load.decoding import clean, read_data
from cookbook.load.entries import validate
from cookbook.load.nodes import plain
from cookbook.load.parsing import parse
from cookbook.load.source import NodeSource
from cookbook.load.tree import SourceTree
from cookbook.model.field import Record, required, several
from cookbook.model.text import Line
from cookbook.problems import Problems
from cookbook.store.digests import digest
from cookbook.store.shelf import Shelf

WORDS = "lexicon/words"


class Sense(Record):
    """Words that people use for one thing."""

    sense: Line = required("Merkitys", "Mistä sanoilla puhutaan.", "money in general")
    words: tuple[Line, ...] = required("Sanat", "Sanoja, joilla siitä puhutaan, perusmuodossa.", ["raha", "fyrkka"], least=2)
    toward: tuple[Line, ...] = several("Kohti", "Ohjeiden sanoja, joihin nämä johtavat; ne eivät johda takaisin.", ["jäsenmaksu"])


class Thesaurus(Record):
    """The words of one language."""

    groups: tuple[Sense, ...] = required("Ryhmät", "Sanat merkityksen mukaan.", least=1)
    elsewhere: tuple[Line, ...] = several(
        "Muualla", "Sanoja, joilla haetaan jotakin ihan muuta: niihin ei vastata.", ["päiväkoti"]
    )


Thesauri = Mapping[str, Thesaurus]
"""Those of a tree, by language."""


def related(thesauri: Thesauri, lang: str) -> Sequence[tuple[Sequence[str], Sequence[str]]]:
    """The groups of words that mean one thing in a language, each with what it leads to; none where it has no thesaurus."""
    return [(group.words, group.toward) for group in thesauri[lang].groups] if lang in thesauri else ()


def elsewhere(thesauri: Thesauri, lang: str) -> Sequence[str]:
    """The words of a language that ask for something else than cookbooks have."""
    return thesauri[lang].elsewhere if lang in thesauri else ()


def read_thesaurus(tree: SourceTree, problems: Problems, kept: Shelf | None = None) -> Thesauri:
    """The words of each language of the tree that has any. What could not be read is missing and noted in `problems`.

    To look at some thousand words takes as long as at hundreds of kept entries: `kept` has what was read before, and files that
    nobody asks about are left out, since no entry needs them.
    """
    files = {lang: tree.find(f"{WORDS}.{lang}.yml") for lang in tree.languages}
    asked = {lang: path for lang, path in files.items() if path.exists() and problems.concerns(tree.name(path))}
    found = {lang: _read(tree, lang, path, problems, kept or Shelf()) for lang, path in asked.items()}
    return {lang: thesaurus for lang, thesaurus in found.items() if thesaurus}


def _read(tree: SourceTree, lang: str, path: Path, problems: Problems, kept: Shelf) -> Thesaurus | None:
    name = tree.name(path)
    data = read_data(path, name, problems)
    if data is None:
        return None
    made, noted = kept.take(digest("thesaurus", lang, name, data), partial(_noting, lang, name, data))
    if problems.about and noted:  # What nobody asks about is read less closely.
        return _made(lang, name, data, problems)
    problems.take(noted)
    return made


def _noting(lang: str, name: str, data: bytes) -> tuple[Thesaurus | None, Problems]:
    noted = Problems()
    return _made(lang, name, data, noted), noted


def _made(lang: str, name: str, data: bytes, problems: Problems) -> Thesaurus | None:
    text = clean(data, name, problems)
    node = parse(text, name, problems) if text is not None else None
    if not text or not node:
        return None
    source = NodeSource(name, node, tuple(text.split("\n")))
    made = validate(Thesaurus, plain(node, lang), source, problems)
    if made:
        _check(made, source, problems)
    return made


def _check(thesaurus: Thesaurus, source: NodeSource, problems: Problems) -> None:
    """Note a sense that stands twice, and a word that stands twice under one."""
    senses: set[str] = set()
    for number, group in enumerate(thesaurus.groups):
        if group.sense in senses:
            problems.note(source.place(("groups", number, "sense")), "said-twice", found=str(group.sense))
        senses.add(group.sense)
        words: set[str] = set()
        for at, word in enumerate(map(fold, group.words)):
            if word in words:
                problems.note(source.place(("groups", number, "words", at)), "said-twice", found=str(group.words[at]))
            words.add(word)
