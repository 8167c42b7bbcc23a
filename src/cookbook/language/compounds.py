"""Where the parts of a compound are joined, in languages whose patterns of hyphenation do not find it: known words tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cookbook.model.language import Language

LEAST, BESIDE = 4, 2
"""Letters of a part of a compound, and those beside a joint that are never left alone: be-|sluts|punkt, not beslut-spunkt."""
WORD = re.compile(rf"[^\W\d_]{{{LEAST},}}")


def parts_in(texts: Iterable[str], own: Language) -> frozenset[str]:
    """The words that compounds may be joined from."""
    return frozenset({word for text in texts for word in WORD.findall(text.lower())} - own.no_parts)


@dataclass(frozen=True, slots=True)
class Compounds:
    """The compounds of a language, as the words that are known join them."""

    own: Language
    words: frozenset[str]

    def joints(self, word: str) -> frozenset[int]:
        """Where two known words are joined to this one, as numbers of letters before the joint: avtals-mall, not avtal-small."""
        places = range(LEAST, len(word) - LEAST + 1)
        found = {place for place in places if word[place:] in self.words and self._begins(word[:place])}
        return frozenset(place for place in found if place + 1 not in found)

    def places(self, word: str, found: Iterable[int]) -> list[int]:
        """Where a word may be broken: at its joints, and of what patterns have found what is not beside one."""
        joints = self.joints(word.lower())
        return sorted({*joints, *(place for place in found if all(abs(place - joint) > BESIDE for joint in joints))})

    def _begins(self, first: str) -> bool:
        """Whether something is a known word, as it is or with what joins it to the next."""
        return first not in self.own.no_parts and any(
            first.endswith(by) and first.removesuffix(by) in self.words for by in self.own.joined_by
        )
