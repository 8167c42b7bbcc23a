"""The lexicon: what is known of each Finnish word of the content; read from files, so that a build needs no analyser."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path

from cookbook.disk.opening import is_plain, read_text, write
from cookbook.language.finnish import LANGUAGE
from cookbook.language.finnish.guess import guess_lemmas, shared_tails
from cookbook.language.finnish.stems import bare, candidates
from cookbook.language.tokens import HYPHENS, endings, fold, snowball
from cookbook.store.digests import digest

FOLDER, WORDS, STEMS = "lexicon", "fi.tsv", "fi-stems.tsv"
POINT = "·"
"""Marks a hyphenation point in the files."""
BEGINNING = 3
"""Letters by which a part of a compound is told from others."""
LOOSE = 4
"""A part of a compound is longer than this where only one of the parts is known."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a word: its base form, and the base forms of what that is made of."""

    lemma: str
    parts: tuple[str, ...] = ()
    guessed: bool = False
    """Whether the lemma is only a guess from other words."""

    def __str__(self) -> str:
        return f"{self.lemma}={'+'.join(self.parts)}" if self.parts else self.lemma

    @classmethod
    def parse(cls, text: str) -> Reading:
        lemma, _, parts = text.partition("=")
        return cls(lemma, tuple(parts.split("+")) if parts else ())


@dataclass(frozen=True)
class Lexicon:
    """Words in small letters and what is known of them; every question has an answer for unknown words too."""

    words: Mapping[str, tuple[Reading, ...]] = field(default_factory=dict)
    points: Mapping[str, str] = field(default_factory=dict)
    """A word with its hyphenation points."""
    stems: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What stands before the endings in the forms of a lemma, where that is not the lemma alone."""
    made_of: str = field(default="", compare=False)
    """The digest of its files, and of the words that it has guesses for; none where it was not read."""
    _guesses: dict[str, tuple[Reading, ...]] = field(default_factory=dict, compare=False)

    @classmethod
    def read(cls, folder: Path) -> Lexicon:
        """The lexicon of a folder; empty where there is none."""
        return _parsed(*(_text(folder / name) for name in (WORDS, STEMS)))

    def write(self, folder: Path) -> None:
        """Write the files of the folder, sorted, a word a line."""
        rows = sorted("\t".join((self.points[word], *map(str, readings))) for word, readings in self.words.items())
        write(folder.parent, f"{folder.name}/{WORDS}", "".join(f"{row}\n" for row in rows))
        stems = (" ".join((lemma, *stems)) for lemma, stems in sorted(self.stems.items()))
        write(folder.parent, f"{folder.name}/{STEMS}", "".join(f"{row}\n" for row in stems))

    def learn(self, words: Iterable[str]) -> Lexicon:
        """This lexicon with guesses for the words of a content that it does not know; they are guessed from each other."""
        unknown = [word for word in set(words) if not self.words.get(word) and not self._known(word)]
        lemmas = guess_lemmas(unknown)
        roots = set(lemmas.values())
        heads = {*self._heads, *map(fold, roots), *(fold(word) for word in lemmas if word.endswith("n"))}
        tails = shared_tails(roots, lambda head: fold(head) in heads)
        own = {fold(stem): tail for tail in (*tails, *sorted(roots)) if len(tail) > LOOSE for stem in candidates(tail)}
        readings = {lemma: self._loose(lemma, own) for lemma in roots}
        guesses = {word: readings[lemma] or (Reading(lemma, guessed=True),) for word, lemma in lemmas.items()}
        made = replace(self, made_of=digest(self.made_of, *sorted(unknown)), _guesses={**self._guesses, **guesses})
        vars(made).update(_lemmas=self._lemmas, _heads=self._heads, _met=self._met)  # The same words and stems give the same.
        return made

    def hyphenated(self, word: str) -> tuple[str, ...] | None:
        """The syllables between which a word may be broken, in its own letters; None for a word that is not known."""
        points = self.points.get(word.lower())
        if points is None:
            return None
        pieces, at = [], 0
        for piece in points.split(POINT):
            pieces.append(word[at : at + len(piece)])
            at += len(piece)
        return tuple(pieces)

    def joints(self, word: str) -> Iterator[int]:
        """After how many letters the parts of a compound may be joined, by how each part begins."""
        small, at = word.lower(), 0
        for part in self.readings(small)[0].parts[1:]:
            found = small.find(part[:BEGINNING], at + 2)
            if found > 0:
                yield found
                at = found

    def missing(self, words: Iterable[str]) -> frozenset[str]:
        """The words, in small letters, that the lexicon has no line for."""
        return frozenset(word for word in words if word not in self.words)

    def readings(self, word: str) -> tuple[Reading, ...]:
        """How to understand a small-lettered word; at least one answer, by guess where nothing is known."""
        return self.words.get(word) or self._cached(word)

    def is_sure(self, word: str) -> bool:
        """Whether what is to be said of a word hangs on the files alone."""
        return bool(self.words.get(word)) or not (word in self._guesses or HYPHENS.search(word))

    def _cached(self, word: str) -> tuple[Reading, ...]:
        if word not in self._guesses:
            self._guesses[word] = self._known(word) or self._loose(word, {}) or (Reading(snowball(word, LANGUAGE), guessed=True),)
        return self._guesses[word]

    def _known(self, word: str) -> tuple[Reading, ...]:
        """What can be said of a word from others that the files have."""
        if found := self._hyphened(word):
            return found
        if word not in self._met:
            self._met[word] = self._form(word) or self._compound(word)
        return self._met[word]

    @cached_property
    def _met(self) -> dict[str, tuple[Reading, ...]]:
        """What was found in the files of words that they do not have."""
        return {}

    @cached_property
    def _lemmas(self) -> Mapping[str, tuple[Reading, ...]]:
        """Readings by their folded stems."""
        found: dict[str, dict[Reading, None]] = defaultdict(dict)
        for reading in {reading: None for readings in self.words.values() for reading in readings}:
            for stem in self.stems_of(reading):
                found[fold(stem)][reading] = None
        for part in {part: None for readings in self.words.values() for reading in readings for part in reading.parts}:
            for stem in self.stems_of(Reading(part)):
                found[fold(stem)][Reading(part)] = None
        return {stem: tuple(readings) for stem, readings in found.items()}

    @cached_property
    def _heads(self) -> Mapping[str, str]:
        """First parts of compounds as they stand, folded, and their lemmas."""
        lemmas = {reading.lemma: reading.lemma for readings in self.words.values() for reading in readings}
        parts = {part: part for readings in self.words.values() for reading in readings for part in reading.parts}
        forms = {word: readings[0].lemma for word, readings in self.words.items() if readings and word.endswith("n")}
        return {fold(form): lemma for form, lemma in {**forms, **parts, **lemmas}.items() if len(form) > 2}

    def stems_of(self, reading: Reading) -> tuple[str, ...]:
        """What stands before the endings in the forms of a lemma; a compound bends as its last part does."""
        if reading.lemma in self.stems:
            return (reading.lemma, *self.stems[reading.lemma])
        if reading.guessed:
            return (reading.lemma, snowball(reading.lemma, LANGUAGE), *candidates(reading.lemma), *bare(reading.lemma))
        last = next((part for part in reading.parts if reading.lemma.endswith(part)), "")
        head = reading.lemma[: len(reading.lemma) - len(last)]
        return (reading.lemma, *(head + stem for stem in self.stems.get(last, ())))

    def _hyphened(self, word: str) -> tuple[Reading, ...]:
        *heads, last = HYPHENS.split(word)
        if not heads:
            return ()
        before = tuple(self.readings(head)[0].lemma for head in heads)
        joined = "".join(heads)
        return tuple(Reading(joined + end.lemma, (*before, end.lemma, *end.parts)) for end in self.readings(last))

    def _form(self, word: str) -> tuple[Reading, ...]:
        """A form of a known lemma that the content did not have before; three letters must be the lemma, with a short ending."""
        plain, pattern = fold(word), endings(LANGUAGE)
        for end in range(len(plain), 2, -1):
            if pattern.match(plain[end:]):
                found = self._lemmas.get(plain[:end], ())
                found = found if end > 3 else tuple(one for one in found if fold(one.lemma) == plain[:3] and len(plain) < 7)
                if found:
                    return found
        return ()

    def _compound(self, word: str) -> tuple[Reading, ...]:
        """A compound whose parts are known."""
        plain = fold(word)
        for at in range(3, len(plain) - 3):
            head = self._heads.get(plain[:at])
            ends = [end for end in self._tails(word[at:]) if len(end.lemma) > 3] if head else ()
            if head and ends:
                return tuple(Reading(word[:at] + end.lemma, (head, end.lemma, *end.parts)) for end in ends)
        return ()

    def _tails(self, word: str) -> tuple[Reading, ...]:
        return self.words.get(word) or self._form(word)

    def _loose(self, word: str, own: Mapping[str, str]) -> tuple[Reading, ...]:
        """A compound whose last part is known, or is a guess by the folded stems of `own`."""
        for at in range(LOOSE, len(word) - LOOSE):
            ends = [end for end in self._tails(word[at:]) if len(end.lemma) > LOOSE] or list(_guessed_tails(word[at:], own))
            if ends:
                return tuple(replace(end, lemma=word[:at] + end.lemma, parts=(end.lemma, *end.parts)) for end in ends)
        return ()


def _guessed_tails(word: str, own: Mapping[str, str]) -> Iterator[Reading]:
    plain = fold(word)
    for end in range(len(plain), LOOSE, -1):
        if plain[:end] in own and endings(LANGUAGE).match(plain[end:]):
            yield Reading(own[plain[:end]], guessed=True)
            return


def _text(path: Path) -> str:
    return read_text(path) if is_plain(path) else ""


@lru_cache(maxsize=2)
def _parsed(known: str, bent: str) -> Lexicon:
    """The lexicon of the files' texts: every language and rendering of an edition asks for the same."""
    rows = [line.split("\t") for line in known.splitlines()]
    words = {row[0].replace(POINT, ""): tuple(map(Reading.parse, row[1:])) for row in rows}
    points = {row[0].replace(POINT, ""): row[0] for row in rows}
    stems = {lemma: tuple(stems) for lemma, *stems in (line.split(" ") for line in bent.splitlines())}
    return Lexicon(words, points, stems, digest(known, bent))
