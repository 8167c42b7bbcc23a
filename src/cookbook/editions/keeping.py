"""Files that an edition makes of a book: one that was made of the same before is taken from the last output or the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import cast

from cookbook.disk.opening import plain_files, read_bytes
from cookbook.editions.job import Job
from cookbook.editions.traces import Traces
from cookbook.link.facts import Fact, Facts
from cookbook.link.watched import Watch
from cookbook.load import CONTENT
from cookbook.model import ENTRY_KINDS
from cookbook.store import Store
from cookbook.store.digests import digest
from cookbook.store.journal import Journal

Make = Callable[[], bytes]
"""Gives the content of a file when somebody wants it."""
MadeOfFacts = tuple[str, tuple[str, tuple[Fact, ...]]]
"""The name of a file, the digest of its bytes and what was read for it."""


@dataclass(frozen=True)
class Keeping:
    """Makes files of an edition for one job, whose book it watches. What is read besides the book is one digest for all."""

    job: Job
    edition: str

    @property
    def store(self) -> Store:
        return self.job.store

    @cached_property
    def watched(self) -> Job:
        """The job with a book that notes what is read of it, where anything is kept."""
        return replace(self.job, linked=self._watch.linked) if self.store.place else self.job

    def left(self, makers: Iterable[tuple[str, Make]]) -> Iterator[Callable[[], None]]:
        """What is to do that the output has these files, by their names from its root: nothing for one that is as it was."""
        known = self._traces.files if self.store.place and self._journal else {}
        for name, make in makers:
            kept = known.get(name)
            if kept is None or not self.job.last.take(name, kept):
                yield partial(self._write, name, kept, make)

    def copies(self, files: Iterable[tuple[str, Path]]) -> Iterator[Callable[[], None]]:
        """The same of files that lie somewhere as the output has them."""
        for name, path in files:
            found = self.store.signs.digest(str(path)) if self.store.place else None
            if found is None or not self.job.last.take(name, found):
                yield partial(_copy, path, self.job.stage / name)

    def write(self, name: str, make: Make) -> None:
        """Have the output hold the file that `make` makes of the watched book."""
        for do in self.left([(name, make)]):
            do()

    def save(self) -> None:
        """Have the next run know what was made by this one, which has made all files of the edition."""
        file = self.store.file(f"made-{self.edition}-{self._base[:16]}") if self.store.place else None
        if file is not None:
            self._new.update(dict(cast("Iterator[MadeOfFacts]", self._journal.heard())))
            self._traces.add(self._new, self._watch.facts)
            with suppress(OSError):
                self._traces.save(file)

    def _write(self, name: str, kept: str | None, make: Make) -> None:
        data = self.store.files.get(kept) if kept else None
        if data is None:
            data = self._made(name, make) if self.store.place else make()
        write_anew(self.job.stage / name, data)

    def _made(self, name: str, make: Make) -> bytes:
        with self._watch.noting() as noted:
            data = make()
        self._new[name] = self.store.files.put(data), tuple(noted)
        self._journal.tell((name, self._new[name]))
        return data

    @cached_property
    def _new(self) -> dict[str, tuple[str, tuple[Fact, ...]]]:
        return {}

    @cached_property
    def _journal(self) -> Journal:
        return Journal(self.store.place)

    @cached_property
    def _traces(self) -> Traces:
        found = Traces.read(self.store.file(f"made-{self.edition}-{self._base[:16]}"))
        found.renew(self._watch.facts)
        return found

    @cached_property
    def _watch(self) -> Watch:
        return Watch(Facts(self.job.linked, self.store.shelf("entries")))

    @cached_property
    def _base(self) -> str:
        """Everything that a file may be made of besides entries: all other content of the tree, and what was asked for."""
        job = self.job
        asked = (job.asked.engine, str(job.asked.is_live), repr(job.settings.hosting), *sorted(job.downloads))
        return digest(*asked, *job.tree.languages, *_others(job), *_fonts(job))


def write_anew(path: Path, data: bytes) -> None:
    """Write a file of the stage. What has its name already may be a published file, which stays as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_bytes(data)


def _copy(path: Path, target: Path) -> None:
    write_anew(target, read_bytes(path))


def _others(job: Job) -> Iterator[str]:
    """Name and digest of every file of the tree, and of what it may borrow, but for the entries."""
    tree, entries = job.tree, {kind.path for kind in ENTRY_KINDS}
    for base in dict.fromkeys((tree.root, tree.home)):
        yield str(base == tree.home)
        for path in sorted((*base.glob("cookbook.*yml"), *(base / name for name in CONTENT if name not in entries))):
            for name in plain_files(path) if path.is_dir() else ("",):
                file = f"{path}/{name}" if name else str(path)
                if found := job.store.signs.digest(file):
                    yield from (file.removeprefix(f"{base}/"), found)


def _fonts(job: Job) -> Iterator[str]:
    """The typefaces of a cookbook's own, wherever in the tree they lie."""
    for role, family in sorted(job.settings.faces.own.items()):
        yield f"{role} {family.name}"
        for cut, path in sorted(family.cuts.items()):
            yield from (cut, job.store.signs.digest(str(path)) or "")
