"""What lexicon/words.<language>.yml say: words of general and spoken language by their sense, for the search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cookbook.language.tokens import fold
from cookbook.load.entries import validate
from cookbook.load.nodes import plain
from cookbook.load.records import read_source
from cookbook.load.source import NodeSource
from cookbook.load.tree import SourceTree
from cookbook.model.field import Record, required
from cookbook.model.text import Line
from cookbook.problems import Problems

WORDS = "lexicon/words"


class Sense(Record):
    """Words that people use for one thing."""

    sense: Line = required("Merkitys", "Mistä sanoilla puhutaan.", "money in general")
    words: tuple[Line, ...] = required("Sanat", "Sanoja, joilla siitä puhutaan, perusmuodossa.", ["raha", "fyrkka"], least=2)


class Thesaurus(Record):
    """The words of one language."""

    groups: tuple[Sense, ...] = required("Ryhmät", "Sanat merkityksen mukaan.", least=1)


Thesauri = Mapping[str, Thesaurus]
"""Those of a tree, by language."""


def related(thesauri: Thesauri, lang: str) -> Sequence[Sequence[str]]:
    """The groups of words that mean one thing in a language; none where it has no thesaurus."""
    return [group.words for group in thesauri[lang].groups] if lang in thesauri else ()


def read_thesaurus(tree: SourceTree, problems: Problems) -> Thesauri:
    """The words of each language of the tree that has any. What could not be read is missing and noted in `problems`."""
    found = {}
    for lang in tree.languages:
        name = f"{WORDS}.{lang}.yml"
        source = read_source(tree, name, problems) if tree.find(name).exists() else None
        made = validate(Thesaurus, plain(source.node, lang), source, problems) if source else None
        if source and made:
            _check(made, source, problems)
            found[lang] = made
    return found


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
