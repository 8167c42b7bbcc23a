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
NOTHING = ("nothing", "")
"""The page of queries that no page answers."""
NAME = "taught.{}.tsv"
PIECE = 4
"""Letters of a piece. Whole words without stop words taught half as much: who asks *kuka maksaa* says it with *kuka*."""
EDGE = "_"
"""Where a word begins and ends, in the file; no word has it."""
ROUNDS, RATE, LESS, SMALL = 8, 0.1, 0.001, 0.001
"""How often each query is looked at, how much is learnt from it, how fast weights fade, and an error that teaches nothing."""
RARE = 8
"""Of the logarithm of how rare a piece is: what makes about one of it."""
SEED = 1
KEPT, OFTEN = 20_000, 0.25
"""How many weights are kept of a language: the greatest, those of pieces that are typed often a little sooner."""
STEPS, MOST = 4, 15
"""Of a weight, which is a logarithm of odds: its steps, and the most of them."""
WRITTEN = re.compile(r"\t([^\t]{1,4})=([1-9][0-9]?)(?=\t|$)")
"""A piece and its weight, in the file."""


def pieces(text: str) -> Iterator[str]:
    """Four letters after another of each word, with the edges of the word; a shorter word whole."""
    for word in (f" {fold(HYPHENS.sub('', one))} " for one in words(text)):
        yield from (word[at : at + PIECE] for at in range(max(1, len(word) - PIECE + 1)))


def learn(queries: Mapping[Key, Sequence[str]]) -> Taught:
    """The pieces that tell what is typed for a page from what is typed for others: a softmax regression without negative weights.

    It learns once freely, then again with the weights that matter most, which so make up for those that are not kept.
    The same queries teach the same.
    """
    said = [(page, dict.fromkeys(pieces(query))) for page, asked in queries.items() for query in asked]
    often = Counter(piece for _, found in said for piece in found)
    rare = {piece: (math.log((1 + len(said)) / (1 + count)) + 1) / RARE for piece, count in often.items() if count > 1}
    lessons = [(page, {piece: rare[piece] for piece in found if piece in rare}) for page, found in said]
    freely = _Learner(len(queries)).taught(lessons)
    matters = {one: weight * rare[one[0]] * often[one[0]] ** OFTEN for one, weight in freely.items()}
    again = _Learner(len(queries), closed=True)
    for piece, page in heapq.nlargest(KEPT, matters, key=lambda one: (matters[one], one)):
        again.weights[piece][page] = freely[piece, page]
    taught: dict[str, dict[Key, int]] = defaultdict(dict)
    for (piece, page), weight in again.taught(lessons).items():
        if steps := min(MOST, round(weight * rare[piece] * STEPS)):
            taught[piece][page] = steps
    return taught


@dataclass
class _Learner:
    """Weights of pieces for pages, each learning the slower the more it has changed (AdaGrad: Duchi, Hazan & Singer, 2011)."""

    pages: int
    """How many there are; beside them stands one more, for all that nothing was typed for."""
    closed: bool = False
    """Whether only weights change that there are from the beginning."""
    weights: dict[str, dict[Key, float]] = field(default_factory=lambda: defaultdict(dict))
    changed: dict[str, dict[Key, float]] = field(default_factory=lambda: defaultdict(dict))
    """The squares of all changes of each weight."""

    def taught(self, lessons: Sequence[Typed]) -> Mapping[tuple[str, Key], float]:
        """The weights above 0 after looking at all lessons a few times."""
        order, lessons = Random(SEED), [*lessons]  # noqa: S311 - the same order every time is what is asked for
        for _ in range(ROUNDS):
            order.shuffle(lessons)
            for page, told in lessons:
                self._look(page, told)
        return {(piece, page): weight for piece, found in self.weights.items() for page, weight in found.items() if weight > 0}

    def _look(self, page: Key, told: Mapping[str, float]) -> None:
        scores = {page: 0.0}
        for piece, much in told.items():
            for one, weight in self.weights[piece].items():
                scores[one] = scores.get(one, 0.0) + much * weight
        most = max(scores.values())
        shares = {one: math.exp(score - most) for one, score in scores.items()}
        total = sum(shares.values()) + (self.pages + 1 - len(shares)) * math.exp(-most)
        errors = {one: error for one, share in shares.items() if abs(error := share / total - (one == page)) > SMALL}
        for piece, much in told.items():
            self._change(piece, much, page, errors)

    def _change(self, piece: str, much: float, page: Key, errors: Mapping[Key, float]) -> None:
        weights, changed = self.weights[piece], self.changed[piece]
        if page in errors and not self.closed:
            weights.setdefault(page, 0.0)
        for one, before in weights.items():
            if one in errors:
                slope = errors[one] * much + LESS * before
                changed[one] = square = changed.get(one, 1e-6) + slope * slope
                weights[one] = max(0.0, before - RATE * slope / math.sqrt(square))


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
    return f"# {digest(*map(str, (PIECE, ROUNDS, RATE, LESS, SMALL, RARE, SEED, KEPT, OFTEN, STEPS, MOST)), *said)}"


def write_taught(taught: Taught, queries: Mapping[Key, Sequence[str]], folder: Path, lang: str) -> None:
    """Write the file of a language: what it is made of, then a page a line, and of each its pieces with their weights."""
    pages: dict[Key, list[str]] = defaultdict(list)
    for piece, found in sorted(taught.items()):
        for page, weight in found.items():
            pages[page].append(f"{piece.replace(' ', EDGE)}={weight}")
    lines = ("\t".join((":".join(page), *weights)) for page, weights in sorted(pages.items()))
    write(folder.parent, f"{folder.name}/{NAME.format(lang)}", "".join(f"{line}\n" for line in (_made_of(queries), *lines)))
