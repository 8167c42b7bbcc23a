"""How long work says what it is doing; who shows it, and how, is left to `cli`."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told of every stage, and within it of how far it is."""

    def stage(self, name: str, lang: str = "") -> None:
        """A new stage begins; `name` is a key of language/speech/strings/ below `stage`, `lang` the language of what is made."""

    def step(self, done: int, of: int) -> None:
        """`done` of `of` parts of the stage are ready; `of` is 0 where nobody knows how many there are."""

    def spent(self, seconds: float) -> None:
        """A process that is no child of this one worked so long for the stage, in seconds of the processor."""

    def painted(self, anew: int, pages: int) -> None:
        """So many of these pages were laid out for the stage, and the others kept from before."""


class Silent:
    """Progress that nobody watches."""

    def stage(self, name: str, lang: str = "") -> None: ...

    def step(self, done: int, of: int) -> None: ...

    def spent(self, seconds: float) -> None: ...

    def painted(self, anew: int, pages: int) -> None: ...
