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
from typing import Any, NamedTuple

from cookbook.language.tokens import endings, fold
from cookbook.search.findable import Searchable
from cookbook.search.inverted import InvertedIndex
from cookbook.search.reach import aliases

VERSION = 6
"""Of the format: one more with every change that an older reader would misunderstand."""
FIRST, SHORT, FAR = 35, 56, 32
"""Of a gap between documents: the first character, how many gaps take one character, and how many firsts of two there are."""
LEAD = "!"
"""Between terms and those that they lead to."""
SCALE, HIGHEST = 3, 11
"""Of a weight: its steps, finer for small weights, and the highest of them."""
ABOUT = 3
"""Of a weight: what a document has above it that is about a term, and is found before the rest of the index has come."""
CAPITAL = ord("A")
NO_LETTERS = re.compile("[^a-z0-9]+")
MOST_SHARED = 25
"""Of two terms: so many letters at their beginning are written once at most, so that their number is a capital."""
SYMBOLS, MORE_SYMBOLS = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~", 0xE000
"""Of patterns: signs that no word has in it, those for private use after those of ASCII."""


class Packed(NamedTuple):
    """What is fetched first, as much as answers at once, and the rest of the same index."""

    first: dict[str, Any]
    rest: dict[str, Any]


def pack(
    terms: InvertedIndex,
    documents: Sequence[Searchable],
    languages: Sequence[str],
    head: Mapping[str, Any],
    at_once: int | None = None,
) -> Packed:
    """The index in two parts, for readers of the first of the languages.

    `head` is what the dialog needs besides: names of kinds, phases, themes and its own words. The first part has what documents
    are about, of the first `at_once` of them; all words for one thing, and their terms.
    """
    lang = languages[0]
    known, related = terms.known, terms.related
    first = {term: _first(terms.postings.get(term, {}), at_once or len(documents)) for term in known}
    early = [term for term in known if first[term] or term in related]
    late = [term for term in known if not first[term] and term not in related]
    number = {term: at for at, term in enumerate(early)}
    whole = {term: at for at, term in enumerate(known)}
    forms = list(aliases(terms, whole, languages))
    soon = [(form, to) for form, to in forms if not number.keys().isdisjoint(to) and number.keys() >= set(to)]
    told = [one for one in forms if one not in soon]
    rest = {term: {at: weight for at, weight in terms.postings.get(term, {}).items() if at not in first[term]} for term in known}
    return Packed(
        {
            "version": VERSION,
            "lang": lang,
            **head,
            "stop": _front_coded((word, "") for word in head["stop"]),
            "docs": _documents(documents, range(len(documents))[:at_once], lang, head),
            "endings": [endings(each).pattern for each in languages],
            **_terms(terms, early, languages),
            **_aliases(soon, number),
            "groups": " ".join(_groups(terms, number)),
            "elsewhere": _gaps(number[term] for term in terms.elsewhere),
            **_postings(first[term] for term in early),
        },
        {
            "version": VERSION,
            "docs": _documents(documents, range(len(documents))[at_once or len(documents) :], lang, head),
            **_terms(terms, late, languages),
            **_aliases(told, whole),
            "common": _gaps(whole[term] for term in terms.common if term in whole),
            **_postings(rest[term] for term in known),
        },
    )


def _first(found: Mapping[int, float], at_once: int) -> dict[int, float]:
    """The documents of a term that are about it, of the first so many."""
    return {at: weight for at, weight in found.items() if at < at_once and weight > ABOUT}


def _terms(terms: InvertedIndex, known: Sequence[str], languages: Sequence[str]) -> dict[str, object]:
    patterns = [_pattern(terms, term, languages) for term in known]
    often = Counter(patterns)
    table = sorted(often, key=lambda pattern: (-often[pattern], pattern))
    place = {pattern: at for at, pattern in enumerate(table)}
    coded = ((term, _symbol(place[pattern])) for term, pattern in zip(known, patterns, strict=True))
    return {"terms": _front_coded(coded), "patterns": table}


def _aliases(forms: Sequence[tuple[str, Sequence[str]]], number: Mapping[str, int]) -> dict[str, str]:
    to = " ".join(_gaps(number[term] for term in found) for _, found in forms)
    return {"aliases": _front_coded((form, "") for form, _ in forms), "aliased": to}


def packed_taught(taught: Mapping[str, Mapping[int, int]]) -> dict[str, str]:
    """Pieces of words and the documents that they speak for, as terms are written, but with weights from 1 to 15 as they are."""
    pieces = sorted(taught, key=_order)
    postings = [taught[piece] for piece in pieces]
    weights = "".join(_LEVEL[found[document]] for found in postings for document in sorted(found))
    return {
        "pieces": _front_coded((piece, "") for piece in pieces),
        "postings": " ".join(map(_gaps, postings)),
        "weights": weights,
    }


def _postings(found: Iterable[Mapping[int, float]]) -> dict[str, str]:
    postings = list(found)
    return {"postings": " ".join(map(_gaps, postings)), "weights": "".join(map(_weights, postings))}


def written(part: object) -> str:
    """A part as it is fetched."""
    return json.dumps(part, ensure_ascii=False, separators=(",", ":"))


def _groups(terms: InvertedIndex, number: Mapping[str, int]) -> Iterator[str]:
    """The terms of each group, and of each lead what leads, a sign that is no gap, and what it leads to.

    Numbers of a group, or of what leads, are counted from the first of the one before.
    """
    groups = [(group,) for group in terms.groups]
    found = {tuple(tuple(sorted(number[term] for term in each)) for each in one) for one in (*groups, *terms.leads)}
    before = 0
    for same, *led in sorted(found):
        yield LEAD.join((_gaps(at - before for at in same), *map(_gaps, led)))
        before = same[0]


def _documents(documents: Sequence[Searchable], those: range, lang: str, head: Mapping[str, Any]) -> dict[str, Any]:
    kinds = [kind["name"] for kind in head["kinds"]]
    around = {kind["name"]: (kind["at"], kind["end"]) for kind in head["kinds"]}
    phases, themes = ([name for name, _ in head[group]] for group in ("phases", "themes"))
    shown = [documents[at] for at in those]
    return {
        "url": [_id(document, *around[document.key[0]]) for document in shown],
        "title": [str(document.title) for document in shown],
        "foreign": {at: documents[at].title.lang for at in those if documents[at].title.lang != lang},
        "kind": [kinds.index(document.key[0]) for document in shown],
        "phases": [[phases.index(phase) for phase in document.phases] for document in shown],
        "themes": [[themes.index(theme) for theme in document.themes] for document in shown],
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
    if one.startswith(other):  # As nearly always, for a stem is a beginning.
        return other
    differ = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return one[: next(differ, min(len(one), len(other)))]


def _units(text: str) -> int:
    """The length of a text as JavaScript counts it."""
    return len(text) if text.isascii() else len(_order(text)) // 2


def _order(text: str) -> bytes:
    """By this JavaScript sorts."""
    return text.encode("utf-16-be")


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
