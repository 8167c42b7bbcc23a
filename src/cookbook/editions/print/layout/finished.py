"""Finished files of before, each found by the digest of everything that it is made of and of what made and looked at it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import preflight
from cookbook.disk.opening import plain_files, read_bytes
from cookbook.editions.print.layout.rendering import LaidPart, Outcome, Rendering
from cookbook.rules import Severity
from cookbook.store import Store
from cookbook.store.digests import digest, digest_of
from cookbook.store.shelf import Shelf
from cookbook.where.pictures import UNTAGGED_CMYK
from preflight.programs import PACKAGES

MAPS = Path("/proc/self/maps")
"""Where Linux says which files a process has in its memory; elsewhere nobody says it, and nothing is kept."""
DRAWING = ("libpango", "libharfbuzz", "libfontconfig", "libfreetype", "libfribidi")
"""How the libraries begin that set the letters."""
LOOKS, CODE = Path(preflight.__file__).parent, (".py", ".toml")
"""Where the preflight is, which no store knows of, and how the names of its files end."""
DAY = "SOURCE_DATE_EPOCH"
"""What may set the day in a file."""


@dataclass(frozen=True)
class KeptFiles:
    """The laid-out files of a store, and what was only counted."""

    store: Store
    _read: dict[Path, str] = field(default_factory=dict)

    def take(self, one: Rendering, beside: Sequence[Rendering]) -> Outcome | None:
        """Have the file of a rendering if it was made of the same before; its pages may be those of one beside it."""
        found = self._is_used and self._shelf.get(self.key(one, beside))
        if not isinstance(found, _Kept) or (data := self.store.files.get(found.data)) is None:
            return None
        one.target.parent.mkdir(parents=True, exist_ok=True)
        one.target.write_bytes(data)
        return found.outcome

    def keep(self, one: Rendering, beside: Sequence[Rendering], outcome: Outcome) -> None:
        """Keep the file of a rendering that has no error; of a font that is borrowed from the machine none is ever written."""
        is_good = all(problem.severity is not Severity.ERROR for problem in outcome.problems)
        key = self.key(one, beside) if self._is_used and is_good and one.target.exists() else ""
        if key and key == KeptFiles(self.store).key(one, beside):  # Nothing was edited while it was laid out.
            data = self.store.files.put(read_bytes(one.target))
            self._shelf.put(key, _Kept(outcome, data))

    def parts(self, one: Rendering) -> Mapping[str, LaidPart]:
        """What the parts of a book showed when it was last laid out with the same styles, files and hyphens."""
        found = self._shelf.get(self.around(one)) if self._is_used else None
        return found.parts if isinstance(found, _KeptParts) else {}

    def keep_parts(self, one: Rendering, parts: Mapping[str, LaidPart]) -> None:
        """Keep what they showed this time."""
        if self._is_used and (around := self.around(one)) == KeptFiles(self.store).around(one):
            self._shelf.put(around, _KeptParts(parts))

    def readied(self, one: Rendering) -> Rendering:
        """A rendering that knows where is kept what these programs made and saw of its pages."""
        made_by = self._made_by
        if self.store.place is None or not made_by:
            return one
        seen = self.store.place / f"seen-{digest(self.store.tree, made_by, one.target.name)[:32]}"
        painted = (
            self.store.place / f"painted-{digest(self.store.tree, one.target.name)[:32]}"
            if one.breaks_alike or one.is_dealt
            else None
        )
        return replace(one, seen=seen, painted=painted, made_of=self.around(one))

    def counted(self, one: Rendering, count: Callable[[Rendering], Outcome]) -> Outcome:
        """What comes of a rendering that is laid out for its pages alone."""
        key = digest("counted", self._made_by, *self._parts(one)) if self._is_used else ""
        if isinstance(found := self._shelf.get(key), Outcome):
            return found
        outcome = count(one)
        return self._shelf.put(key, outcome) if key and not outcome.problems else outcome

    def key(self, one: Rendering, beside: Sequence[Rendering]) -> str:
        """The digest of all that a file is made of; none is the same where anything is another."""
        alike = beside if one.breaks_alike else ()
        return digest(self._made_by, *self._parts(one), *(part for other in alike for part in self._parts(other)))

    @property
    def _is_used(self) -> bool:
        return self.store.place is not None and bool(self._made_by)

    @property
    def _shelf(self) -> Shelf:
        return self.store.shelf("print")

    @cached_property
    def _made_by(self) -> str:
        """What lays out and looks at files here, besides the code that the store is for; empty where that cannot be said."""
        libraries = list(_libraries())
        looks = (part for name in plain_files(LOOKS) if name.endswith(CODE) for part in (name, self._digest(LOOKS / name)))
        tools = (_stamp(shutil.which(name)) for name in PACKAGES)
        made = (*looks, self._digest(UNTAGGED_CMYK), os.environ.get(DAY, "-"))
        return digest(*libraries, *tools, *made) if libraries else ""

    def around(self, one: Rendering) -> str:
        """The digest of all that its parts are made of but their text, which they are found by."""
        return digest("parts", self._made_by, *self._parts(replace(one, html="")))

    def _parts(self, one: Rendering) -> Iterator[str]:
        """All that a rendering says, and the digest of every file that it may ask for."""
        yield from (one.target.name, one.html, repr(one.styles), one.variant)
        yield repr((one.safety, one.breaks_alike, one.multiple, one.folds, one.gutter, one.scale))
        yield digest_of(one.condition)
        for name, path in sorted(one.shelf.items()):
            yield from (name, path.name, self._digest(path))
        for folder in (one.hyphens.folder, one.hyphens.lexicon):
            for name in plain_files(folder):
                yield from (name, self._digest(folder / name))
        yield from ("names", *sorted(one.hyphens.names), "words", one.hyphens.lang, *sorted(one.hyphens.words))
        yield from (one.palette.sheet, repr(sorted(one.palette.inks.items())), one.faces.made_of, one.faces.sheet)

    def _digest(self, path: Path) -> str:
        """The digest of a file's bytes, read once a run."""
        if path not in self._read:
            self._read[path] = digest(read_bytes(path))
        return self._read[path]


@dataclass(frozen=True)
class _Kept:
    """What came of a rendering, and the digest of its file."""

    outcome: Outcome
    data: str


@dataclass(frozen=True)
class _KeptParts:
    """What the parts of a book showed, by the digest of how each was set."""

    parts: Mapping[str, LaidPart]


def _libraries() -> Iterator[str]:
    """The libraries that set the letters, as this process has them in its memory."""
    if MAPS.exists():
        files = {os.fsdecode(line.rpartition(b" ")[2]) for line in read_bytes(MAPS).splitlines()}
        yield from map(_stamp, sorted(file for file in files if Path(file).name.startswith(DRAWING)))


def _stamp(program: str | None) -> str:
    """Which file a program is, as its package brought it."""
    if program is None:
        return "missing"
    path = Path(program).resolve()
    found = path.stat()
    return f"{path} {found.st_size} {found.st_mtime_ns}"
