"""Marks the first mention of each glossary term on a page, in whatever form the word stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from markupsafe import escape

from cookbook.language.finnish import LANGUAGE
from cookbook.language.finnish.lexicon import Lexicon
from cookbook.language.tokens import WORD, snowball
from cookbook.link import LinkedBook
from cookbook.model.vocabulary import TERM

Keys = frozenset[str]
"""What a word may be a form of."""
SHORTEST = 3
"""Letters of the shortest term that is marked."""


@dataclass(frozen=True)
class Terms:
    """The glossary of one language, found by what its words are forms of."""

    lexicon: Lexicon
    lang: str
    known: Mapping[str, tuple[tuple[tuple[Keys, ...], str], ...]]
    """By a key of its first word: the words of a term and its id, the longest first."""
    _keys: dict[str, Keys] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, linked: LinkedBook, lexicon: Lexicon, lang: str) -> Terms:
        """The terms of the glossary with their synonyms."""
        made = cls(lexicon, lang, {})
        found: dict[str, list[tuple[tuple[Keys, ...], str]]] = defaultdict(list)
        for entry in linked.of(TERM):
            text = entry.texts[lang]
            for name in (text.title, *text.synonyms):
                words = tuple(made.keys(word[0]) for word in WORD.finditer(str(name)))
                if words and len(str(name)) >= SHORTEST:
                    for key in words[0]:
                        found[key].append((words, entry.id))
        return cls(lexicon, lang, {key: tuple(sorted(terms, key=lambda term: -len(term[0]))) for key, terms in found.items()})

    def keys(self, word: str) -> Keys:
        """The base forms of a word, or its stem where none is known."""
        small = word.lower()
        if small not in self._keys:
            readings = self.lexicon.words.get(small, ()) if self.lang == LANGUAGE else ()
            self._keys[small] = frozenset(reading.lemma for reading in readings) or frozenset({snowball(small, self.lang)})
        return self._keys[small]

    def mentions(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and id of every term in a text, from left to right."""
        words = list(WORD.finditer(text))
        at = 0
        while at < len(words):
            found = self._at(text, words[at:])
            if found:
                length, id = found
                yield words[at].start(), words[at + length - 1].end(), id
                at += length
            else:
                at += 1

    def _at(self, text: str, words: list[Any]) -> tuple[int, str] | None:
        for key in self.keys(words[0][0]):
            for names, id in self.known.get(key, ()):
                here = words[: len(names)]
                if len(here) == len(names) and all(name & self.keys(word[0]) for name, word in zip(names, here, strict=True)):
                    gaps = (text[one.end() : other.start()] for one, other in pairwise(here))
                    if all(gap in (" ", "\u00a0") for gap in gaps):
                        return len(names), id
        return None


@dataclass
class Marker:
    """Marks terms in the text of one page, each once."""

    terms: Terms
    href: Callable[[str, str], str]
    seen: set[str] = field(default_factory=set)

    def __call__(self, text: str) -> str:
        """The text as safe HTML."""
        html, done = "", 0
        for start, end, id in self.terms.mentions(text):
            if id not in self.seen:
                self.seen.add(id)
                href = escape(self.href(TERM.name, id))
                html += f'{escape(text[done:start])}<a class="term" href="{href}">{escape(text[start:end])}</a>'
                done = end
        return html + str(escape(text[done:]))
