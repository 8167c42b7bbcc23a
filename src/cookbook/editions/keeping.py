"""Files that an edition makes of a book: one that was made of the same before is taken from the store."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from cookbook.disk.opening import plain_files, read_bytes
from cookbook.editions.job import Job
from cookbook.link.facts import Fact, Facts
from cookbook.link.watched import Watch
from cookbook.load import CONTENT
from cookbook.load.tree import SourceTree
from cookbook.model import ENTRY_KINDS
from cookbook.store import Store
from cookbook.store.digests import digest


@dataclass(frozen=True)
class Trace:
    """A file that was made: the digest of its bytes, what was read for it, and the digest of all that."""

    data: str
    read: tuple[Fact, ...]
    digest: str


@dataclass(frozen=True)
class Keeping:
    """Makes files for one job, whose book it watches. What is read besides the book is part of every file's name."""

    job: Job

    @property
    def store(self) -> Store:
        return self.job.store

    @cached_property
    def watched(self) -> Job:
        """The job with a book that notes what is read of it, where anything is kept."""
        return replace(self.job, linked=self._watch.linked) if self.store.place else self.job

    def write(self, path: Path, make: Callable[[], bytes]) -> None:
        """Have at `path`, in the stage, the file that `make` makes of the watched book.

        Where that is the same as in the last output, it is a second name of it until the last output goes.
        """
        name = path.relative_to(self.job.stage).as_posix()
        if not self.store.place:
            write_anew(path, make())
            return
        kept = self._kept(name)
        if not self._is_last(name, kept) or not _linked(self.job.last.folder / name, path):
            write_anew(path, self._made(name, kept, make))

    def _kept(self, name: str) -> str | None:
        """The digest of the file of a name that was made of the same before."""
        trace = self.store.shelf("files").read(digest(name, self._base))
        return trace.data if isinstance(trace, Trace) and trace.digest == self._digest(trace.read) else None

    def _is_last(self, name: str, data: str | None) -> bool:
        """Whether the last output has a file of that name and digest."""
        last = self.job.last
        return data is not None and last.digests.get(name) == data and last.holds(name)

    def _made(self, name: str, kept: str | None, make: Callable[[], bytes]) -> bytes:
        """The bytes of a file: those of the digest `kept`, made of the same before, where the store has them."""
        data = self.store.files.get(kept) if kept else None
        if data is None:
            with self._watch.noting() as noted:
                data = make()
            read = tuple(noted)
            trace = Trace(self.store.files.put(data), read, self._digest(read))
            self.store.shelf("files").write(digest(name, self._base), trace)
        return data

    def _digest(self, read: tuple[Fact, ...]) -> str:
        return digest(*map(self._watch.facts.digest, read))

    @cached_property
    def _watch(self) -> Watch:
        return Watch(Facts(self.job.linked, self.store.shelf("entries")))

    @cached_property
    def _base(self) -> str:
        """Everything that a file may be made of besides entries: all other content of the tree, and what was asked for."""
        job = self.job
        asked = (job.asked.engine, str(job.asked.is_live), repr(job.settings.hosting), *sorted(job.downloads))
        return digest(*asked, *job.tree.languages, *_others(job.tree), *_fonts(job))


def write_anew(path: Path, data: bytes) -> None:
    """Write a file of the stage. What has its name already may be a published file, which stays as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_bytes(data)


def _linked(file: Path, path: Path) -> bool:
    """Give a file a second name, where the system can."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, path)
    except OSError:
        return False
    return True


def _others(tree: SourceTree) -> Iterator[str | bytes]:
    """Name and bytes of every file of the tree, and of what it may borrow, but for the entries."""
    entries = {kind.path for kind in ENTRY_KINDS}
    for base in dict.fromkeys((tree.root, tree.home)):
        yield str(base == tree.home)
        for path in sorted((*base.glob("cookbook.*yml"), *(base / name for name in CONTENT if name not in entries))):
            names = plain_files(path) if path.is_dir() else ("",)
            for file in (path / name for name in names):
                if file.is_file():
                    yield file.relative_to(base).as_posix()
                    yield read_bytes(file)


def _fonts(job: Job) -> Iterator[str | bytes]:
    """The typefaces of a cookbook's own, wherever in the tree they lie."""
    for role, family in sorted(job.settings.faces.own.items()):
        yield f"{role} {family.name}"
        for cut, path in sorted(family.cuts.items()):
            yield cut
            yield read_bytes(path)
