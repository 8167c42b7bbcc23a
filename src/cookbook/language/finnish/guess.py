"""Base forms of Finnish words that nothing is known of: guessed from each other, since they stand on the same pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from cookbook.language.finnish import LANGUAGE
from cookbook.language.finnish.stems import noun_candidates
from cookbook.language.tokens import endings, fold, snowball

SHORTEST = 4
SHORTEST_TAIL = 5
DERIVED = re.compile(
    r".{0,4}(?:minen|mis[eit]\w*)$|.{0,3}(?:nen|(?:lai|läi|lli)s\w*|uus|yys|us|ys|[jst][aä]|[aä][aä]|sti|t[oö]n|[ls]l[aä]|n|t)$"
    r"|[^aeiouyäö][^aeiouyäölrkpt]|[^aeiouyäökpstfbdg][^aeiouyäö]|([^aeiouyäö])\1"
)
"""What many words end in without being compounds, and what no word begins with."""


def guess_lemmas(words: Iterable[str]) -> Mapping[str, str]:
    """For each small-lettered word, the one of them that it is likely a form of; itself where none is."""
    unknown = sorted(set(words), key=lambda word: (len(word), word))
    stems: dict[str, list[str]] = defaultdict(list)
    for word in unknown:
        for stem in {fold(each) for each in noun_candidates(word)}:
            stems[stem].append(word)
    above = {word: _base(word, stems) for word in unknown}
    roots = {word: _root(word, above) for word in unknown}
    shortest: dict[str, str] = {}
    for word in unknown:
        shortest.setdefault(snowball(roots[word], LANGUAGE), roots[word])
    return {word: shortest[snowball(root, LANGUAGE)] for word, root in roots.items()}


def shared_tails(lemmas: Iterable[str], is_head: Callable[[str], bool]) -> list[str]:
    """Ends that several of the words share and that stand after a known word in one of them: last parts of compounds."""
    whole: dict[str, int] = defaultdict(int)
    told: set[str] = set()
    for lemma in set(lemmas):
        for at in range(3, len(lemma) - SHORTEST_TAIL + 1):
            tail = lemma[at:]
            whole[tail] += 1
            if is_head(lemma[:at]):
                told.add(tail)
    return sorted(tail for tail in told if whole[tail] > 1 and not DERIVED.match(tail))


def _base(word: str, stems: Mapping[str, list[str]]) -> str:
    """The shortest other word of which the longest beginning of this one is a stem, with an ending left over."""
    plain, pattern = fold(word), endings(LANGUAGE)
    for end in range(len(plain) - 1, SHORTEST - 1, -1):
        if pattern.match(plain[end:]):
            found = [other for other in stems.get(plain[:end], ()) if other != word and len(other) <= len(word)]
            if found:
                return found[0]
    return word


def _root(word: str, above: Mapping[str, str]) -> str:
    """The end of the chain; of words that lead to each other, the shortest."""
    seen = [word]
    while (word := above[word]) not in seen:
        seen.append(word)
    return min(seen[seen.index(word) :], key=lambda each: (len(each), each))
