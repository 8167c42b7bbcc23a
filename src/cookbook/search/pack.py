"""The index as the browser fetches it: small once it is compressed, quick to open, and the same bytes every time.

docs/search.md describes the format; theme/js/search-index.js reads it.
Letters are counted as JavaScript counts them, in units of UTF-16.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from cookbook.language.tokens import endings, fold
from cookbook.search.findable import Searchable
from cookbook.search.inverted import InvertedIndex
from cookbook.search.reach import aliases

VERSION = 3
"""Of the format: one more with every change that an older reader would misunderstand."""
FIRST, SHORT, FAR = 35, 56, 32
"""Of a gap between documents: the first character, how many gaps take one character, and how many firsts of two there are."""
LEAD = "!"
"""Between terms and those that they lead to."""
SCALE, HIGHEST = 3, 11
"""Of a weight: its steps, finer for small weights, and the highest of them."""
CAPITAL = ord("A")
NO_LETTERS = re.compile("[^a-z0-9]+")
MOST_SHARED = 25
"""Of two terms: so many letters at their beginning are written once at most, so that their number is a capital."""
SYMBOLS, MORE_SYMBOLS = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~", 0xE000
"""Of patterns: signs that no word has in it, those for private use after those of ASCII."""


def pack(terms: InvertedIndex, documents: Sequence[Searchable], languages: Sequence[str], head: Mapping[str, object]) -> str:
    """The index as JSON for readers of the first of the languages.

    `head` is what the dialog needs besides: names of kinds, phases, themes and its own words.
    """
    lang = languages[0]
    known = terms.known
    number = {term: at for at, term in enumerate(known)}
    patterns = [_pattern(terms, term, languages) for term in known]
    often = Counter(patterns)
    table = sorted(often, key=lambda pattern: (-often[pattern], pattern))
    place = {pattern: at for at, pattern in enumerate(table)}
    data = {
        "version": VERSION,
        "lang": lang,
        **head,
        "docs": _documents(documents, lang, head),
        "endings": [endings(each).pattern for each in languages],
        "terms": _front_coded((term, _symbol(place[pattern])) for term, pattern in zip(known, patterns, strict=True)),
        "patterns": table,
        "aliases": " ".join(
            f"{form} {','.join(str(number[term]) for term in to)}" for form, to in aliases(terms, number, languages)
        ),
        "groups": " ".join(sorted({*_groups(terms, number)})),
        "common": _gaps(number[term] for term in terms.common if term in number),
        "elsewhere": _gaps(number[term] for term in terms.elsewhere),
        "postings": " ".join(_gaps(terms.postings.get(term, ())) for term in known),
        "weights": "".join(_weights(terms.postings.get(term, {})) for term in known),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _groups(terms: InvertedIndex, number: Mapping[str, int]) -> Iterator[str]:
    """The terms of each group, and of each lead what leads, a sign that is no gap, and what it leads to."""
    for group in terms.groups:
        yield _gaps(number[term] for term in group)
    for lead in terms.leads:
        yield LEAD.join(_gaps(number[term] for term in each) for each in lead)


def _documents(documents: Sequence[Searchable], lang: str, head: Mapping[str, Any]) -> dict[str, Any]:
    kinds = [kind["name"] for kind in head["kinds"]]
    around = {kind["name"]: (kind["at"], kind["end"]) for kind in head["kinds"]}
    phases, themes = ([name for name, _ in head[group]] for group in ("phases", "themes"))
    return {
        "url": [_id(document, *around[document.key[0]]) for document in documents],
        "title": [str(document.title) for document in documents],
        "foreign": {at: document.title.lang for at, document in enumerate(documents) if document.title.lang != lang},
        "kind": [kinds.index(document.key[0]) for document in documents],
        "phases": [[phases.index(phase) for phase in document.phases] for document in documents],
        "themes": [[themes.index(theme) for theme in document.themes] for document in documents],
    }


def _id(document: Searchable, at: str, end: str) -> str:
    """The address without what stands around it for all of the kind; nothing where it is the title in letters of addresses."""
    id = document.url.removeprefix(at).removesuffix(end)
    return "" if at + end and id == NO_LETTERS.sub("-", fold(document.title)).strip("-") else id


def _pattern(terms: InvertedIndex, term: str, languages: Sequence[str]) -> str:
    """The stems of a term as what to cut from its end and what to add: `0Be` is the first language, one letter less, then e."""
    return " ".join(f"{at}{cut}{added}" for at, cut, added in sorted(_cuts(terms, term, languages)))


def _cuts(terms: InvertedIndex, term: str, languages: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    for lang, stem in terms.stems[term]:
        shared = _shared(term, stem)
        yield languages.index(lang), chr(CAPITAL + _units(term) - _units(shared)), stem.removeprefix(shared)


def _front_coded(words: Iterable[tuple[str, str]]) -> str:
    """Sorted words: a capital that says how much is shared with the one before, the rest, the sign of the pattern."""
    before, coded = "", []
    for word, symbol in words:
        shared = _shared(before, word)[:MOST_SHARED]
        while _units(shared) > MOST_SHARED:
            shared = shared[:-1]
        coded.append(chr(CAPITAL + _units(shared)) + word.removeprefix(shared) + symbol)
        before = word
    return "".join(coded)


def _shared(one: str, other: str) -> str:
    """The letters that both begin with."""
    differ = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return one[: next(differ, min(len(one), len(other)))]


def _units(text: str) -> int:
    """The length of a text as JavaScript counts it."""
    return len(text.encode("utf-16-be")) // 2


def _symbol(place: int) -> str:
    """The sign of a pattern by its place in the table, none for the first; behind the ending that it goes with it packs well."""
    if place == 0:
        return ""
    return SYMBOLS[place - 1] if place <= len(SYMBOLS) else chr(MORE_SYMBOLS + place - len(SYMBOLS) - 1)


def _gaps(found: Iterable[int]) -> str:
    """Numbers in their order, each as its distance from the one before: a character where it is near, else two or three."""
    before, coded = -1, []
    for number in sorted(found):
        coded.append(_gap(number - before - 1))
        before = number
    return "".join(coded)


def _gap(gap: int) -> str:
    """A number in characters: the last is below `SHORT`, those before it are above."""
    last = chr(FIRST + gap % SHORT)
    more = gap // SHORT
    while more:
        last = chr(FIRST + SHORT + more % FAR) + last
        more //= FAR
    return last


def _weights(found: Mapping[int, float]) -> str:
    return "".join(_LEVEL[max(1, min(HIGHEST, round(math.sqrt(found[document]) * SCALE)))] for document in sorted(found))


_LEVEL = "0123456789abcdef"
