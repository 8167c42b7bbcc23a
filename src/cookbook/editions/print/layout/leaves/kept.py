"""The painted pages of a book as it was made last, by how and where they stand."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from cookbook.editions.print.layout.leaves.run import PaintedPages
from cookbook.store.digests import digest
from cookbook.store.sealed import seal, unseal


@dataclass(frozen=True)
class KeptLeaves:
    """What a file of the store has of the pages of a book; none where nothing is kept."""

    place: Path | None
    made_of: str
    """The digest of all that pages are made of but how and where they stand."""
    _found: Mapping[str, bytes] = field(default_factory=dict)

    @classmethod
    def at(cls, place: Path | None, made_of: str) -> KeptLeaves:
        return cls(place, made_of, cast("Mapping[str, bytes]", unseal(place) or {}))

    def of(self, key: str) -> Sequence[PaintedPages]:
        """The painted pages of a run, for each file; nothing where they are not kept."""
        data = self._found.get(self._name(key))
        if data is None:
            return ()
        return cast("Sequence[PaintedPages]", pickle.loads(zlib.decompress(data)))  # noqa: S301 - the store's place is nobody's but the user's

    def save(self, painted: Mapping[str, Sequence[PaintedPages]]) -> None:
        """Keep these, and no others. A disk that is full is no fault: they are painted again."""
        if self.place is None:
            return
        kept = {self._name(key): self._found.get(self._name(key)) or _packed(one) for key, one in painted.items() if key}
        with suppress(OSError):
            seal(self.place, kept)

    def _name(self, key: str) -> str:
        return digest(self.made_of, key)


def _packed(painted: Sequence[PaintedPages]) -> bytes:
    return zlib.compress(pickle.dumps(painted, pickle.HIGHEST_PROTOCOL), 1)
