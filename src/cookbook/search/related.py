"""What is known of words beside those of the documents, as terms: what people say for one thing, and what is something else."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from cookbook.language.tokens import fold, words
from cookbook.search.inverted import InvertedIndex

SAID = 2
"""Of a weight: what a term has above it that a document is about, beyond saying it often."""
TYPED = 15
"""Letters of a word that no document has and that is worth its place in the index."""
PAIR = 2
"""Words that count as one where they stand side by side, even if one of them tells nothing by itself."""
HALF = 4
"""Letters of half a compound that the search finds by its halves."""
BOTH = 0.8
"""What words that a document has apart are worth as one."""


@dataclass(frozen=True, slots=True)
class Related:
    """Puts words of one language into an index that has its documents; `passed` are those that no query is asked with."""

    terms: InvertedIndex
    lang: str
    passed: Collection[str]

    def relate(self, groups: Iterable[tuple[Iterable[str], Iterable[str]]]) -> None:
        """Take in words that mean one thing, each group with words that it leads to.

        So words that no document has lead to those that some have.
        """
        for same, toward in groups:
            said, led = self._terms(same), self._terms(toward)
            short = frozenset(term for term in said if not self._is_cut(term))
            if len(short) > 1 and any(map(self._is_about, short)):
                self.terms.groups.append(short)
            if said and (led := frozenset(filter(self._is_about, led))):
                self.terms.leads.append((said, led))

    def shun(self, said: Iterable[str]) -> None:
        """Take in words that ask for something else than the documents have, but for what some have, be it in a compound."""
        had = "\n".join(term for term, found in self.terms.postings.items() if found)
        for term in self._terms(said):
            if term not in had and min(len(stem) for _, stem in self.terms.stems[term]) >= HALF:
                self.terms.elsewhere.add(term)

    def _terms(self, said: Iterable[str]) -> frozenset[str]:
        return frozenset(term for one in said for term in self._whole(one))

    def _whole(self, said: str) -> Sequence[str]:
        """The terms of a word; of several the term that they are when written as one: the search joins what was typed.

        That leads to the documents that have each of them in a good place. Of two all count, of more those that tell something.
        """
        spoken = [word.lower() for word in words(said)]
        telling = spoken if len(spoken) <= PAIR else [word for word in spoken if fold(word) not in self.passed]
        if not telling:
            return ()
        whole = self._exact("".join(telling))
        if len(telling) > 1 and (both := self._both(telling)):
            own = self.terms.postings[whole[0]]
            own.update({number: max(weight, own.get(number, 0)) for number, weight in both.items()})
        return whole

    def _exact(self, word: str) -> Sequence[str]:
        return [term for term, part in self.terms.of(word, self.lang) if part == 1]

    def _both(self, telling: Sequence[str]) -> Mapping[int, float]:
        """The documents that say all of these words in good places, and a little less than the least weight of them in each."""
        said: list[dict[int, float]] = []
        for word in telling:
            found: dict[int, float] = {}
            for term in self._exact(word):
                for number, weight in self.terms.postings.get(term, {}).items():
                    found[number] = max(weight, found.get(number, 0))
            said.append(found)
        common = set(said[0]).intersection(*said[1:])
        least = {number: min(found[number] for found in said) for number in sorted(common)}
        return {number: weight * BOTH for number, weight in least.items() if weight > SAID}

    def _is_about(self, term: str) -> bool:
        return any(weight > SAID for weight in self.terms.postings.get(term, {}).values())

    def _is_cut(self, term: str) -> bool:
        """Whether no document has a term that is too long to type, or whose halves some have, as the search cuts it."""
        had = self.terms.postings.get
        cuts = range(HALF, len(term) - HALF + 1)
        return not had(term) and (len(term) > TYPED or any(had(term[:at]) and had(term[at:]) for at in cuts))
