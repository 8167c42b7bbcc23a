"""Words of closed lists beside what they mean to readers, and which of them a writer meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cookbook.language.nearest import nearest
from cookbook.language.speech.table import find, strings
from cookbook.language.speech.voice import KindWord
from cookbook.language.tokens import fold
from cookbook.model import ALL_KINDS
from cookbook.model.languages import LANGUAGES, MODEL_LANGUAGE

SHORTEST = 3
"""Letters of the beginning of a word that tell it from the others."""
SIGNS = {"%": "percent", "€": "eur"}
"""What is written for a unit in any language, before the signs of each."""


@dataclass(frozen=True, slots=True)
class Option:
    """A word of a closed list; `key` is where its meaning stands in the strings, if it has one; of a kind there is none."""

    word: str
    key: str

    def meaning(self, lang: str) -> str:
        """What readers see, or nothing."""
        return find(lang, self.key) or "" if self.key else KindWord(self.word).in_words(lang)

    def in_words(self, lang: str) -> str:
        """The word to write, and what it means where that is not the same: `draft (luonnos)`."""
        meaning = self.meaning(lang)
        return f"{self.word} ({meaning})" if meaning not in ("", self.word) else self.word


@dataclass(frozen=True, slots=True)
class Choices:
    """A closed list."""

    all: tuple[Option, ...]

    @classmethod
    def of(cls, words: Iterable[str], prefix: str) -> Choices:
        """The words; what each means is the string `<prefix><word>`."""
        named = [*words]
        if ALL_KINDS.keys() >= set(named):
            return cls(tuple(Option(word, "") for word in named))
        return cls(tuple(Option(word, f"{prefix}{word}") for word in named))

    def in_words(self, lang: str) -> str:
        """All of them, with what they mean."""
        return ", ".join(choice.in_words(lang) for choice in self.all)

    def meant(self, found: str) -> Option | str:
        """The one that was written by its meaning, in any language, or with a slip of the pen; nothing where none is near."""
        sought = fold(found.partition(" (")[0].strip())
        ways: dict[str, Option] = {}
        for way, choice in self._ways():
            ways.setdefault(fold(way), choice)
        begun = {choice for way, choice in ways.items() if len(sought) >= SHORTEST and way.startswith(sought)}
        if sought in ways or len(begun) == 1:
            return ways.get(sought) or begun.pop()
        near = nearest(sought, ways)
        return ways[near] if near else ""

    def _ways(self) -> Iterator[tuple[str, Option]]:
        for choice in self.all:
            yield choice.word, choice
            yield from ((sign, choice) for sign, word in SIGNS.items() if word == choice.word)
        for lang, language in LANGUAGES.items():
            yield from ((sign, choice) for choice in self.all for sign, word in language.signs.items() if word == choice.word)
            yield from ((meaning, choice) for choice in self.all if (meaning := choice.meaning(lang)))


def told_apart(field: str) -> Sequence[str]:
    """The values of a field that have a meaning of their own in the strings, such as 1–3 of `difficulty`."""
    prefix = f"choice.{field}."
    return [key.removeprefix(prefix) for key in strings(MODEL_LANGUAGE) if key.startswith(prefix)]
