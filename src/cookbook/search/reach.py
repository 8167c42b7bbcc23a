"""Which terms the browser reaches from a form of a word, and which it must be told: the build's half of search-words.js."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from cookbook.language.tokens import endings
from cookbook.search.inverted import InvertedIndex

TOLD = 3
"""Of a weight: what a term has above it that stands in a title or a synonym."""


def aliases(terms: InvertedIndex, known: Mapping[str, int], languages: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """The forms whose terms the browser would not find by stems and endings, in order, with those of titles and synonyms."""
    stems: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for term in known:
        for lang, stem in terms.stems[term]:
            if lang in languages:
                stems[stem].append((lang, term))
    for form, wanted in sorted(terms.forms.items()):
        told = [term for term in wanted if term in known and max(terms.postings.get(term, {0: 0}).values()) > TOLD]
        missed = sorted(term for term in told if term not in reached(form, known, stems))
        if missed:
            yield form, missed


def reached(form: str, known: Mapping[str, int], stems: Mapping[str, Sequence[tuple[str, str]]]) -> set[str]:
    """The terms that a folded form leads to: itself, and in each language those of the two longest stems with an ending."""
    found = {form} if form in known else set()
    longest: dict[str, int] = {}
    for end in range(len(form), 1, -1):
        for lang, term in stems.get(form[:end], ()):
            if longest.get(lang, end) - end < 2 and endings(lang).match(form[end:]):
                longest.setdefault(lang, end)
                found.add(term)
    return found
