"""From texts to terms: which base forms and parts of compounds a document holds, and how much each says of it."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from typing import NamedTuple

from cookbook.language.finnish import LANGUAGE
from cookbook.language.finnish.lexicon import Lexicon, Reading
from cookbook.language.tokens import HYPHENS, fold, snowball, without_article, words
from cookbook.model.languages import LANGUAGES
from cookbook.search.findable import Searchable
from cookbook.store.digests import digest
from cookbook.store.memo import Memo
from cookbook.store.shelf import Shelf

Stem = tuple[str, str]
"""Language and folded stem."""
TermOfWord = tuple[str, float, tuple[Stem, ...]]
"""A term, how much of a word it is, and the stems that lead to it."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What a word is worth in a field: always, more as it fills its text, as a part of a compound, and when repeated."""

    base: float
    share: float = 0.0
    part: float = 0.5
    repeated: float = 0.0


WEIGHTS: Mapping[str, Weight] = {
    "title": Weight(6, 6, part=0.6),
    "synonym": Weight(4, 3, part=0.5),
    "foreign-title": Weight(5, 5, part=0),
    "need": Weight(5, 5, part=0),
    "tool": Weight(4, 5, part=0),
    "trouble": Weight(0.5, 6, part=0),
    "summary": Weight(2.5, part=0),
    "named": Weight(1, part=0),
    "sheet": Weight(6),
    "body": Weight(1, part=0, repeated=1),
    "foreign-body": Weight(0, part=0, repeated=2),
}
"""Text that waits for its translation counts only where it says a word often: who reads Swedish asks in Swedish."""
TOGETHER = 3
"""The power by which places add up where a document says a word in several of them: a little more than the best of them."""
BODY = ("summary", "named", "body", "foreign-body")
COMMON, FEW, ONCE, OFTEN = 0.1, 5, 2, 3
"""A word in the bodies of more than this share of the documents leads to none of them, nor does one of more than a few
bodies where it does not stand often, in several places; where a word leads to a document already, its body always counts."""


class Held(NamedTuple):
    """What a document is made of, as a digest, and its Finnish words."""

    made_of: str
    finnish: tuple[str, ...]


class Weighed(NamedTuple):
    """What a document says: its words, each with its language, and the weight of their terms in good places and in bodies."""

    words: tuple[tuple[str, str], ...]
    high: Mapping[str, float]
    low: Mapping[str, float]


@dataclass
class InvertedIndex:
    """The terms of all documents: the stems that lead to each, and the weight of each in each document."""

    lexicon: Lexicon
    kept: Shelf = field(default_factory=Shelf)
    """What documents said before."""
    stems: dict[str, set[Stem]] = field(default_factory=lambda: defaultdict(set))
    postings: dict[str, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    forms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The terms of every form that was met, folded."""
    groups: list[frozenset[str]] = field(default_factory=list)
    """Terms that people use for one thing; at least one of each group is in a document."""
    leads: list[tuple[frozenset[str], frozenset[str]]] = field(default_factory=list)
    """Terms, and those that they lead to without being led to."""
    common: set[str] = field(default_factory=set)
    """Terms that stand in so many bodies that those are not kept: who lacks one of them may well have it."""
    elsewhere: set[str] = field(default_factory=set)
    """Terms that no document has, and that ask for something else."""
    _found: dict[tuple[str, str], tuple[tuple[str, float], ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._sure = {lang: Memo(self.kept, digest("terms", lang, self.lexicon.made_of)) for lang in LANGUAGES}
        """Of words of which nothing is guessed from those beside them."""

    def save(self) -> None:
        """Have the next run know the terms of the words that were asked for."""
        for memo in self._sure.values():
            memo.save()

    def add(self, documents: Sequence[Searchable]) -> None:
        """Take in all documents; where a term stands in many bodies, only better places count."""
        held = [self._held(document) for document in documents]
        files = self.lexicon.made_of
        self.lexicon = self.lexicon.learn(word for one in held for word in one.finnish)
        low: dict[str, dict[int, float]] = defaultdict(dict)
        met: dict[tuple[str, str], None] = {}
        for number, (document, one) in enumerate(zip(documents, held, strict=True)):
            said = self.kept.take(digest(files, one.made_of, *self._guesses(one)), partial(self._weighed, document))
            met.update(dict.fromkeys(said.words))
            for into, weights in ((self.postings, said.high), (low, said.low)):
                for term, weight in weights.items():
                    into[term][number] = weight
        for word, lang in met:
            self.of(word, lang)
        for term, found in low.items():
            if len(found) > max(COMMON * len(documents), FEW):
                self.common.add(term)
            kept = len(found) <= max(COMMON * len(documents), FEW)
            for number, weight in found.items():
                if number in self.postings.get(term, ()) or (kept and (weight > ONCE or len(found) <= FEW)):
                    self.postings[term][number] = _joined(weight, self.postings[term].get(number, 0))

    @property
    def known(self) -> list[str]:
        """The terms that a document has or that lead to such, in the order of the index: by units of UTF-16."""
        related = self.related
        held = (term for term in self.stems if self.postings.get(term) or term in related)
        return sorted(held, key=lambda term: term.encode("utf-16-be"))

    @property
    def related(self) -> set[str]:
        """The terms that something is known of beside what documents say."""
        return self.elsewhere.union(*self.groups, *(term for lead in self.leads for term in lead))

    def _held(self, document: Searchable) -> Held:
        made_of = digest("held", *map("\0".join, document.passages))
        return Held(made_of, self.kept.take(made_of, lambda: tuple(dict.fromkeys(_finnish_words(document)))))

    def _guesses(self, held: Held) -> Iterator[str]:
        """What the lexicon guesses of the words of a document that its files do not have."""
        for word in held.finnish:
            if word not in self.lexicon.words:
                yield from (word, *map(str, self.lexicon.readings(word)))

    def _weighed(self, document: Searchable) -> Weighed:
        """What a document says: the same as long as its texts are, and what the lexicon knows or guesses of its words."""
        times: Counter[tuple[str, str]] = Counter()
        met: dict[tuple[str, str], None] = {}
        high: dict[str, float] = {}
        low: dict[str, float] = {}
        for field_of, text, lang in document.passages:
            weight, into = WEIGHTS[field_of], low if field_of in BODY else high
            said = Counter(word.lower() for word in words(text))
            total = sum(len(word) * count for word, count in said.items()) or 1
            for word, count in said.items():
                times[word, lang] += count
                share = len(word) / total
                worth = weight.base + weight.share * share + weight.repeated * (times[word, lang] >= OFTEN)
                if worth:
                    met[word, lang] = None
                for term, part in self.of(word, lang) if worth else ():
                    if part == 1 or weight.part:
                        into[term] = _joined(worth * (1 if part == 1 else math.sqrt(part) * weight.part), into.get(term, 0))
        return Weighed(tuple(met), high, low)

    def of(self, word: str, lang: str) -> tuple[tuple[str, float], ...]:
        """The terms of a small-lettered word and how much of it each is: 1 for the whole."""
        if (word, lang) not in self._found:
            found: dict[str, float] = {}
            for term, part, stems in self._terms(word, lang):
                self.stems[term].update(stems)
                found[term] = max(part, found.get(term, 0))
            self._found[word, lang] = tuple(found.items())
            self.forms[fold(HYPHENS.sub("", word))].update(term for term, part in found.items() if part == 1)
        return self._found[word, lang]

    def _terms(self, word: str, lang: str) -> tuple[TermOfWord, ...]:
        if lang != LANGUAGE:
            return self._sure[lang].take(word, lambda: tuple(_by_rule(word, lang)))
        if self.lexicon.is_sure(word):
            return self._sure[lang].take(word, lambda: tuple(self._finnish(word)))
        return tuple(self._finnish(word))

    def _finnish(self, word: str) -> Iterator[TermOfWord]:
        for reading in self.lexicon.readings(word):
            for part, size in ((reading, 1), *parts_of(reading)):
                stems = ((LANGUAGE, fold(stem)) for stem in self.lexicon.stems_of(part))
                yield fold(HYPHENS.sub("", part.lemma)), size, tuple(stems)


def _by_rule(word: str, lang: str) -> Iterator[TermOfWord]:
    pieces = HYPHENS.split(word)
    for piece in (*pieces, *(["".join(pieces)] if len(pieces) > 1 else [])):
        plain = without_article(piece, lang)
        stem = fold(snowball(plain, lang))
        term = stem if len(stem) > 2 else fold(piece)
        said = ((lang, fold(plain)),) if plain != piece else ()
        yield term, 1 if len(pieces) == 1 or piece not in pieces else 0.8, ((lang, stem), (lang, fold(piece)[: len(stem)]), *said)


def _joined(one: float, other: float) -> float:
    """What two places of a document say together."""
    return math.pow(math.pow(one, TOGETHER) + math.pow(other, TOGETHER), 1 / TOGETHER)


def _finnish_words(document: Searchable) -> Iterator[str]:
    for passage in document.passages:
        if passage.lang == LANGUAGE:
            yield from (word.lower() for word in words(passage.text))


@cache
def parts_of(reading: Reading) -> tuple[tuple[Reading, float], ...]:
    """The parts of a compound and its ends of several parts, each with its share of the whole."""
    found = [(Reading(part, guessed=reading.guessed), min(len(part) / len(reading.lemma), 0.95)) for part in reading.parts]
    for at in range(1, len(reading.parts) - 1):
        tail = next((end for end in _ends(reading.lemma, reading.parts[at:])), None)
        if tail:
            found.append((Reading(tail, reading.parts[at:], reading.guessed), len(tail) / len(reading.lemma)))
    return tuple(found)


def _ends(lemma: str, parts: tuple[str, ...]) -> Iterator[str]:
    """The end of a lemma that begins with the first of `parts`."""
    first = parts[0]
    for size in range(len(first), 2, -1):
        at = lemma.find(first[:size], 1)
        if at > 0:
            yield lemma[at:]
            return
