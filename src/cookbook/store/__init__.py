"""Things made before, each found by the digest of everything that went into it; whoever asks knows what that is."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from cookbook.store.blobs import Blobs
from cookbook.store.bounds import sweep
from cookbook.store.code import code_digest
from cookbook.store.digests import digest
from cookbook.store.place import place_of
from cookbook.store.shelf import Shelf
from cookbook.store.signs import Signs

__all__ = ["Store", "open_store"]


@dataclass(frozen=True)
class Store:
    """What is kept for one tree and this code; with no place it holds for this process alone."""

    place: Path | None = None
    tree: str = ""
    """The digest of where the tree lies, so that trees do not drive each other's things out."""

    _shelves: dict[str, Shelf] = field(default_factory=dict)

    def shelf(self, name: str) -> Shelf:
        """Small values of one sort."""
        if name not in self._shelves:
            self._shelves[name] = Shelf(self.file(name))
        return self._shelves[name]

    def save(self) -> None:
        """Have the next run find what this one has made, and hold in this process what was used since the last time."""
        for shelf in self._shelves.values():
            shelf.save()
            shelf.forget()
        if "signs" in self.__dict__:
            self.signs.save()
        if self.place:
            sweep(self.place, time.time())

    def file(self, name: str) -> Path | None:
        """Where something of this tree and code is kept that is no shelf."""
        return self.place / f"{name}-{self.tree}" if self.place else None

    @cached_property
    def signs(self) -> Signs:
        """What files of the tree and of outputs were when they were last looked at."""
        return Signs(self.file("signs"))

    @property
    def files(self) -> Blobs:
        """Whole files by the digest of their bytes."""
        return Blobs(self.place / "files" if self.place else None)


def open_store(tree: Path, *, fresh: bool = False) -> Store:
    """The store for a tree; an empty one of this process where it may not be used or nothing of before is wanted."""
    place = None if fresh else place_of(tree)
    return Store(place, digest(str(tree.resolve()), code_digest())[:32] if place else "")
