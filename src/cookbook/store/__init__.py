"""Things made before, each found by the digest of everything that went into it; whoever asks knows what that is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cookbook.store.code import code_digest
from cookbook.store.digests import digest
from cookbook.store.files import Files
from cookbook.store.place import place_of
from cookbook.store.shelf import Shelf

__all__ = ["Store", "open_store"]


@dataclass(frozen=True)
class Store:
    """What is kept for one tree and this code; with no place it holds for this process alone."""

    place: Path | None = None
    tree: str = ""
    """The digest of where the tree lies, so that trees do not drive each other's things out."""

    def shelf(self, name: str) -> Shelf:
        """Small values of one sort."""
        return Shelf(self.place / f"{name}-{self.tree}" if self.place else None)

    @property
    def files(self) -> Files:
        """Whole files by the digest of their bytes."""
        return Files(self.place / "files" if self.place else None)


def open_store(tree: Path, *, fresh: bool = False) -> Store:
    """The store for a tree; an empty one of this process where it may not be used or nothing of before is wanted."""
    place = None if fresh else place_of(tree)
    return Store(place, digest(str(tree.resolve()), code_digest())[:32] if place else "")
