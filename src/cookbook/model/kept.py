"""An edition as it is remembered: what its readers read of each entry, sentence by sentence, in every language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from cookbook.model.text import ID_PATTERN

NAME = r"^[0-9A-Za-zÅÄÖåäö][0-9A-Za-zÅÄÖåäö ./-]{0,39}$"
"""What an edition may be called: letters and numbers, of which a file can be named."""
Sentence = tuple[str, str]
"""A field, and a sentence of it."""


class KeptEntry(BaseModel):
    """An entry; a language in which it said the same as in the first is left out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Annotated[str, StringConstraints(pattern=r"^[a-z]+$")]
    id: Annotated[str, StringConstraints(pattern=ID_PATTERN.pattern)]
    title: Mapping[str, str]
    says: Mapping[str, tuple[Sentence, ...]]

    def said(self, lang: str) -> tuple[Sentence, ...]:
        """What it said in a language, or else in the one that it was written in."""
        return self.says.get(lang) or next(iter(self.says.values()), ())

    def called(self, lang: str) -> str:
        """What it was called."""
        return self.title.get(lang) or next(iter(self.title.values()), self.id)


class KeptEdition(BaseModel):
    """An edition: its name, such as `1/2026`, its day, and what it held."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    edition: Annotated[str, StringConstraints(pattern=NAME)]
    day: date
    entries: tuple[KeptEntry, ...]

    @cached_property
    def by_key(self) -> Mapping[tuple[str, str], KeptEntry]:
        """Its entries by kind and id."""
        return {(entry.kind, entry.id): entry for entry in self.entries}
