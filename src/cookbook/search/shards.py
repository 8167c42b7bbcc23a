"""The index of a large cookbook in shards: a head that is fetched first, and files of which a query needs those of its words.

docs/search.md describes the format; theme/js/search-shards.js reads it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from cookbook.language.tokens import endings
from cookbook.search.coding import digits, front_coded, gaps, sign, utf16
from cookbook.search.findable import Searchable
from cookbook.search.inverted import InvertedIndex
from cookbook.search.pack import VERSION, id_of, mark, packed_aliases, packed_postings, packed_shown, packed_terms, written
from cookbook.search.reach import aliases

KEY = 5
"""Letters that words of one shard share with no word of another: only stems shorter than that stand in several."""
TERMS, DOCUMENTS = 100, 16
"""How many terms a shard of words has at least, and how many documents one of titles has at most."""

Alias = tuple[str, list[str]]
"""A form, and the terms that it leads to."""


@dataclass(frozen=True)
class Shards:
    """An index that is written in shards, for readers of the first of the languages."""

    terms: InvertedIndex
    documents: Sequence[Searchable]
    languages: Sequence[str]
    head: Mapping[str, Any]
    taught: Mapping[str, str]

    def files(self, index: str) -> Mapping[str, str]:
        """The head under the name `index`, and every shard under its own."""
        shards = {f"{sort}-{at}": written(part) for sort, parts in self._shards().items() for at, part in enumerate(parts)}
        first = self._first()
        made = mark(written(first), *shards.values())
        return {index: written({"made": made, **first})} | {f"{name}-{made}.json": text for name, text in shards.items()}

    def _shards(self) -> Mapping[str, Iterable[object]]:
        return {
            "words": self._words(),
            "vocabulary": [self._vocabulary()],
            "postings": self._postings(),
            "titles": self._titles(),
            "filed": [self._filed()],
            "shown": self._shown(),
            "taught": [self.taught],
        }

    def _first(self) -> dict[str, object]:
        kinds = [kind["name"] for kind in self.head["kinds"]]
        return {
            "version": VERSION,
            "lang": self.languages[0],
            **self.head,
            "stop": front_coded((word, "") for word in self.head["stop"]),
            "endings": [endings(each).pattern for each in self.languages],
            "kind": "".join(digits(kinds.index(document.key[0])) for document in self.documents),
            "keys": front_coded((key, "") for key in self._keys),
            "sizes": "".join(digits(len(block)) for block in self._blocks),
        }

    @cached_property
    def _known(self) -> list[str]:
        return self.terms.known

    @cached_property
    def _number(self) -> Mapping[str, int]:
        return {term: at for at, term in enumerate(self._known)}

    @cached_property
    def _blocks(self) -> list[range]:
        """The terms of each shard of words: one ends where a key does."""
        starts = [0]
        for at, (before, term) in enumerate(pairwise(self._known), 1):
            if at - starts[-1] >= TERMS and before[:KEY] != term[:KEY]:
                starts.append(at)
        return [range(*ends) for ends in pairwise((*starts, len(self._known)))]

    @cached_property
    def _keys(self) -> list[str]:
        """With what the words of each shard begin, or come after that."""
        return ["", *(self._known[block.start][:KEY] for block in self._blocks[1:])]

    @cached_property
    def _sorted(self) -> list[bytes]:
        return [*map(utf16, self._keys)]

    def _home(self, word: str) -> int:
        """The shard in which a word stands, or would."""
        return bisect_right(self._sorted, utf16(word)) - 1

    def _homes(self, stem: str) -> range:
        """The shards in which words are sought that begin with a stem."""
        first = self._home(stem)
        return range(first, (self._home(f"{stem}\uffff") if len(stem) < KEY else first) + 1)

    def _words(self) -> Iterator[dict[str, object]]:
        strays = self._strays()
        told: dict[int, list[Alias]] = defaultdict(list)
        for alias in self._aliases:
            told[self._home(alias[0])].append(alias)
        for at, block in enumerate(self._blocks):
            stray = sorted(strays[at].items(), key=lambda one: (utf16(one[0][0]), one[0][1]))
            yield {
                **packed_terms(self.terms, self._known[block.start : block.stop], self.languages),
                **packed_aliases(told[at], self._number),
                "strays": front_coded((stem, sign(lang)) for (stem, lang), _ in stray),
                "strayed": " ".join(gaps(found) for _, found in stray),
            }

    def _vocabulary(self) -> dict[str, object]:
        """All words as if they were one shard."""
        words = {**packed_terms(self.terms, self._known, self.languages), **packed_aliases(self._aliases, self._number)}
        return {**words, "strays": "", "strayed": ""}

    @cached_property
    def _aliases(self) -> list[Alias]:
        return [*aliases(self.terms, self._number, self.languages)]

    def _strays(self) -> Mapping[int, Mapping[tuple[str, int], list[int]]]:
        """Of each shard the stems that lead to terms of others."""
        found: dict[int, dict[tuple[str, int], list[int]]] = defaultdict(lambda: defaultdict(list))
        place = {lang: at for at, lang in enumerate(self.languages)}
        for own, block in enumerate(self._blocks):
            for term in block:
                for lang, stem in self.terms.stems[self._known[term]]:
                    for home in self._homes(stem):
                        if home != own:
                            found[home][stem, place[lang]].append(term)
        return found

    def _postings(self) -> Iterator[dict[str, object]]:
        related, leads = self._related()
        for block in self._blocks:
            terms = self._known[block.start : block.stop]
            yield {
                **packed_postings(self.terms.postings.get(term, {}) for term in terms),
                "related": _sparse(related[at] for at in block),
                "leads": _sparse(leads[at] for at in block),
                "common": gaps(at for at, term in enumerate(terms) if term in self.terms.common),
                "elsewhere": gaps(at for at, term in enumerate(terms) if term in self.terms.elsewhere),
            }

    def _related(self) -> tuple[Mapping[int, set[int]], Mapping[int, set[int]]]:
        """Of each term those that mean the same, and those that it leads to."""
        related: dict[int, set[int]] = defaultdict(set)
        leads: dict[int, set[int]] = defaultdict(set)
        pairs = [(group, group, related) for group in self.terms.groups] + [(*lead, leads) for lead in self.terms.leads]
        for said, led, into in pairs:
            for term in said:
                into[self._number[term]] |= {self._number[other] for other in led if other != term}
        return related, leads

    def _filed(self) -> dict[str, object]:
        """What every document is filed under: the place of its phases and themes in a list of them."""
        phases, themes = ([name for name, _ in self.head[group]] for group in ("phases", "themes"))
        filed = [
            (tuple(map(phases.index, document.phases)), tuple(map(themes.index, document.themes))) for document in self.documents
        ]
        often = Counter(filed)
        table = sorted(often, key=lambda one: (-often[one], one))
        place = {one: at for at, one in enumerate(table)}
        return {"filed": "".join(digits(place[one]) for one in filed), "under": table}

    def _titles(self) -> Iterator[dict[str, object]]:
        around = {kind["name"]: (kind["at"], kind["end"]) for kind in self.head["kinds"]}
        for shown in self._parts():
            yield {
                "url": [id_of(document, *around[document.key[0]]) for document in shown],
                "title": [str(document.title) for document in shown],
                "foreign": {at: one.title.lang for at, one in enumerate(shown) if one.title.lang != self.languages[0]},
            }

    def _shown(self) -> Iterator[dict[str, object]]:
        for shown in self._parts():
            yield packed_shown(shown)

    def _parts(self) -> Iterator[Sequence[Searchable]]:
        for start in range(0, len(self.documents), DOCUMENTS):
            yield self.documents[start : start + DOCUMENTS]


def _sparse(found: Iterable[set[int]]) -> list[str]:
    """Which of several have any numbers, then those of each that has."""
    some = {at: numbers for at, numbers in enumerate(found) if numbers}
    return [gaps(some), " ".join(map(gaps, some.values()))]
