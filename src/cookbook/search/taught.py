"""What queries of readers teach: the pieces of words that speak for a page, learnt with the lexicon, read by every build."""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from cookbook.disk.opening import is_plain, read_text, write
from cookbook.language.tokens import HYPHENS, fold, words
from cookbook.model.book import Key
from cookbook.store.digests import digest

Typed = tuple[Key, Mapping[str, float]]
"""A page, and how much each piece of a query tells that was typed for it."""
Taught = Mapping[str, Mapping[Key, int]]
"""Of each piece the pages that it speaks for, and how much: from 1 to `MOST`."""
NAME = "taught.{}.tsv"
PIECE = 4
"""Letters of a piece. Whole words without stop words taught half as much: who asks *kuka maksaa* says it with *kuka*."""
EDGE = "_"
"""Where a word begins and ends, in the file; no word has it."""
ROUNDS, MARGIN, RIVALS = 6, 1.0, 3
"""How often each query is looked at, how far its page has to be ahead of the others, and how many of those are held back."""
SEED = 1
KEPT = 20_000
"""How many weights are kept of a language, the greatest: half as many find less, and twice as many no more."""
MOST = 99
WRITTEN = re.compile(r"\t([^\t]{1,4})=([1-9][0-9]?)(?=\t|$)")
"""A piece and its weight, in the file."""


def pieces(text: str) -> Iterator[str]:
    """Four letters after another of each word, with the edges of the word; a shorter word whole."""
    for word in (f" {fold(HYPHENS.sub('', one))} " for one in words(text)):
        yield from (word[at : at + PIECE] for at in range(max(1, len(word) - PIECE + 1)))


def learn(queries: Mapping[Key, Sequence[str]]) -> Taught:
    """The pieces that tell what is typed for a page from what is typed for others: an averaged perceptron of many classes.

    It learns once freely, then again with the greatest of its weights alone, which so make up for those that are not kept.
    Source: Crammer & Singer, Ultraconservative Online Algorithms for Multiclass Problems (2003). The same queries teach the same.
    """
    said = [(page, Counter(pieces(query))) for page, asked in queries.items() for query in asked]
    often = Counter(piece for _, counted in said for piece in counted)
    rare = {piece: math.log((1 + len(said)) / (1 + count)) + 1 for piece, count in often.items() if count > 1}
    lessons = [(page, _weighed(counted, rare)) for page, counted in said]
    freely = _Learner().taught(lessons, ROUNDS)
    best = heapq.nlargest(KEPT, (one for one in freely if freely[one] > 0), key=lambda one: (freely[one] * rare[one[0]], one))
    again = _Learner(closed=True)
    for piece, page in best:
        again.weights[piece][page] = freely[piece, page]
    return _scaled({one: weight * rare[one[0]] for one, weight in again.taught(lessons, ROUNDS).items() if weight > 0})


def _weighed(counted: Mapping[str, int], rare: Mapping[str, float]) -> Mapping[str, float]:
    """How much each piece tells of a query, whose length is 1."""
    told = {piece: (1 + math.log(count)) * rare[piece] for piece, count in counted.items() if piece in rare}
    length = math.sqrt(sum(one * one for one in told.values())) or 1
    return {piece: one / length for piece, one in told.items()}


@dataclass
class _Learner:
    """Weights of pieces for pages, which change where a query is not told apart well, and what they were on average."""

    weights: dict[str, dict[Key, float]] = field(default_factory=lambda: defaultdict(dict))
    late: dict[str, dict[Key, float]] = field(default_factory=lambda: defaultdict(dict))
    """Each change times when it was made: what to take from the weights for their average."""
    looks: int = 1
    closed: bool = False
    """Whether only weights change that there are from the beginning."""

    def taught(self, lessons: Sequence[Typed], rounds: int) -> Mapping[tuple[str, Key], float]:
        """The average weights after looking at all lessons so often."""
        order, lessons = Random(SEED), [*lessons]  # noqa: S311 - the same order every time is what is asked for
        for _ in range(rounds):
            order.shuffle(lessons)
            for page, told in lessons:
                self._look(page, told)
        return {
            (piece, page): weight - self.late[piece].get(page, 0) / self.looks
            for piece, found in self.weights.items()
            for page, weight in found.items()
        }

    def _look(self, page: Key, told: Mapping[str, float]) -> None:
        scores: dict[Key, float] = defaultdict(float)
        for piece, much in told.items():
            for one, weight in self.weights[piece].items():
                scores[one] += much * weight
        own = scores.pop(page, 0.0)
        ahead = (one for one, score in scores.items() if score > own - MARGIN)
        rivals = heapq.nsmallest(RIVALS, ahead, key=lambda one: (-scores[one], one))
        if rivals or own < MARGIN:
            self._change(page, told, 1)
            for rival in rivals:
                self._change(rival, told, -1 / len(rivals))
        self.looks += 1

    def _change(self, page: Key, told: Mapping[str, float], by: float) -> None:
        for piece, much in told.items():
            weights, late = self.weights[piece], self.late[piece]
            if page in weights or not self.closed:
                weights[page] = weights.get(page, 0.0) + much * by
                late[page] = late.get(page, 0.0) + much * by * self.looks


def _scaled(weights: Mapping[tuple[str, Key], float]) -> Taught:
    """In whole numbers, the greatest as `MOST`."""
    highest = max(weights.values(), default=1)
    taught: dict[str, dict[Key, int]] = defaultdict(dict)
    for (piece, page), weight in weights.items():
        taught[piece][page] = max(1, round(MOST * weight / highest))
    return taught


def read_taught(folder: Path, lang: str) -> Taught:
    """What a file of the lexicon keeps of a language; nothing where there is none."""
    path = folder / NAME.format(lang)
    found: dict[str, dict[Key, int]] = defaultdict(dict)
    for line in read_text(path).splitlines() if is_plain(path) else ():
        kind, _, id = line.partition("\t")[0].partition(":")
        for piece, weight in WRITTEN.findall(line):
            found[piece.replace(EDGE, " ")][kind, id] = int(weight)
    return found


def is_of(queries: Mapping[Key, Sequence[str]], folder: Path, lang: str) -> bool:
    """Whether these queries taught what the file of a language keeps."""
    path = folder / NAME.format(lang)
    return is_plain(path) and read_text(path).partition("\n")[0] == _made_of(queries)


def _made_of(queries: Mapping[Key, Sequence[str]]) -> str:
    """The first line of the file: from which queries, and by which way of learning."""
    said = (part for page, asked in sorted(queries.items()) for part in (*page, *asked))
    return f"# {digest(*map(str, (PIECE, ROUNDS, MARGIN, RIVALS, SEED, KEPT)), *said)}"


def write_taught(taught: Taught, queries: Mapping[Key, Sequence[str]], folder: Path, lang: str) -> None:
    """Write the file of a language: what it is made of, then a page a line, and of each its pieces with their weights."""
    pages: dict[Key, list[str]] = defaultdict(list)
    for piece, found in sorted(taught.items()):
        for page, weight in found.items():
            pages[page].append(f"{piece.replace(' ', EDGE)}={weight}")
    lines = ("\t".join((":".join(page), *weights)) for page, weights in sorted(pages.items()))
    write(folder.parent, f"{folder.name}/{NAME.format(lang)}", "".join(f"{line}\n" for line in (_made_of(queries), *lines)))
