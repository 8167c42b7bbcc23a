"""The index as the browser fetches it: small once it is compressed, quick to open, and the same bytes every time.

docs/search.md describes the format; theme/js/search-index.js reads it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cookbook.language.tokens import endings, fold
from cookbook.search.coding import CAPITAL, LEVELS, front_coded, gaps, length, levels, shared_start, sign, utf16
from cookbook.search.findable import Searchable
from cookbook.search.inverted import InvertedIndex
from cookbook.search.reach import aliases

VERSION = 7
"""Of the format: one more with every change that an older reader would misunderstand."""
LEAD = "!"
"""Between terms and those that they lead to."""
ABOUT = 3
"""Of a weight: what a document has above it that is about a term, and is found before the rest of the index has come."""
NO_LETTERS = re.compile("[^a-z0-9]+")


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
            "stop": front_coded((word, "") for word in head["stop"]),
            "docs": _documents(documents, range(len(documents))[:at_once], lang, head),
            "endings": [endings(each).pattern for each in languages],
            **packed_terms(terms, early, languages),
            **packed_aliases(soon, number),
            "groups": " ".join(_groups(terms, number)),
            "elsewhere": gaps(number[term] for term in terms.elsewhere),
            **packed_postings(first[term] for term in early),
        },
        {
            "version": VERSION,
            "docs": _documents(documents, range(len(documents))[at_once or len(documents) :], lang, head),
            **packed_terms(terms, late, languages),
            **packed_aliases(told, whole),
            "common": gaps(whole[term] for term in terms.common if term in whole),
            **packed_postings(rest[term] for term in known),
        },
    )


def _first(found: Mapping[int, float], at_once: int) -> dict[int, float]:
    """The documents of a term that are about it, of the first so many."""
    return {at: weight for at, weight in found.items() if at < at_once and weight > ABOUT}


def packed_terms(terms: InvertedIndex, known: Sequence[str], languages: Sequence[str]) -> dict[str, object]:
    """Terms and the patterns by which their stems are made, the most frequent first."""
    patterns = [_pattern(terms, term, languages) for term in known]
    often = Counter(patterns)
    table = sorted(often, key=lambda pattern: (-often[pattern], pattern))
    place = {pattern: at for at, pattern in enumerate(table)}
    coded = ((term, sign(place[pattern])) for term, pattern in zip(known, patterns, strict=True))
    return {"terms": front_coded(coded), "patterns": table}


def packed_aliases(forms: Sequence[tuple[str, Sequence[str]]], number: Mapping[str, int]) -> dict[str, str]:
    """Forms and the numbers of the terms that each leads to."""
    to = " ".join(gaps(number[term] for term in found) for _, found in forms)
    return {"aliases": front_coded((form, "") for form, _ in forms), "aliased": to}


def packed_taught(taught: Mapping[str, Mapping[int, int]]) -> dict[str, str]:
    """Pieces of words and the documents that they speak for, as terms are written, but with weights from 1 to 15 as they are."""
    pieces = sorted(taught, key=utf16)
    postings = [taught[piece] for piece in pieces]
    weights = "".join(LEVELS[found[document]] for found in postings for document in sorted(found))
    return {
        "pieces": front_coded((piece, "") for piece in pieces),
        "postings": " ".join(map(gaps, postings)),
        "weights": weights,
    }


def packed_postings(found: Iterable[Mapping[int, float]]) -> dict[str, str]:
    """The documents of each term and their weights."""
    postings = list(found)
    return {"postings": " ".join(map(gaps, postings)), "weights": "".join(map(levels, postings))}


def packed_shown(documents: Iterable[Searchable]) -> dict[str, Any]:
    """What results show of documents beside their titles: summaries, and other names."""
    shown = [*documents]
    also = [[passage.text for passage in document.passages if passage.field == "synonym"] for document in shown]
    return {"summary": [document.summary for document in shown], "also": also}


def mark(*texts: str) -> str:
    """What tells files that were made together from others."""
    return hashlib.sha256("".join(texts).encode()).hexdigest()[:8]


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
        yield LEAD.join((gaps(at - before for at in same), *map(gaps, led)))
        before = same[0]


def _documents(documents: Sequence[Searchable], those: range, lang: str, head: Mapping[str, Any]) -> dict[str, Any]:
    kinds = [kind["name"] for kind in head["kinds"]]
    around = {kind["name"]: (kind["at"], kind["end"]) for kind in head["kinds"]}
    phases, themes = ([name for name, _ in head[group]] for group in ("phases", "themes"))
    shown = [documents[at] for at in those]
    return {
        "url": [id_of(document, *around[document.key[0]]) for document in shown],
        "title": [str(document.title) for document in shown],
        "foreign": {at: documents[at].title.lang for at in those if documents[at].title.lang != lang},
        "kind": [kinds.index(document.key[0]) for document in shown],
        "phases": [[phases.index(phase) for phase in document.phases] for document in shown],
        "themes": [[themes.index(theme) for theme in document.themes] for document in shown],
    }


def id_of(document: Searchable, at: str, end: str) -> str:
    """The address without what stands around it for all of the kind; nothing where it is the title in letters of addresses."""
    id = document.url.removeprefix(at).removesuffix(end)
    return "" if at + end and id == NO_LETTERS.sub("-", fold(document.title)).strip("-") else id


def _pattern(terms: InvertedIndex, term: str, languages: Sequence[str]) -> str:
    """The stems of a term as what to cut from its end and what to add: `0Be` is the first language, one letter less, then e."""
    return " ".join(f"{at}{cut}{added}" for at, cut, added in sorted(_cuts(terms, term, languages)))


def _cuts(terms: InvertedIndex, term: str, languages: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    for lang, stem in terms.stems[term]:
        shared = shared_start(term, stem)
        yield languages.index(lang), chr(CAPITAL + length(term) - length(shared)), stem.removeprefix(shared)
