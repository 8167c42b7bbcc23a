"""Which files of the cookbook the words of a command line mean."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from cookbook.asked import Asked
from cookbook.language.nearest import nearest
from cookbook.load import is_content
from cookbook.problems import CookbookError, Place, Problem, Problems


def named(asked: Asked) -> frozenset[str]:
    """The names in the tree of the named files and folders, each with its translations; none where all of it is meant.

    Each was named from the present folder, from that of the cookbook or whole. Raises CookbookError for one that is not there.
    """
    found = {word: _name(Path(word), asked.source) for word in asked.files}
    if lost := [word for word, name in found.items() if name is None]:
        raise CookbookError(_not_ours(word, asked.source) for word in lost)
    names = {name for name in found.values() if name}
    return frozenset() if "." in names else frozenset(one for name in names for one in _translated(name, asked.source))


def unread(asked: Asked, problems: Problems, noted: Sequence[Problem]) -> list[Problem]:
    """Of the named files, those that nobody reads and nothing is said of."""
    said = {problem.place.file for problem in noted}
    return [_not_ours(name, asked.source) for name in sorted(problems.about - said) if not is_content(name)]


def _name(path: Path, source: Path) -> str | None:
    for start in (Path.cwd(), source):
        whole = start / path
        whole = whole.resolve() if whole.is_dir() else whole.parent.resolve() / whole.name
        if whole.is_relative_to(source) and os.path.lexists(whole):
            return whole.relative_to(source).as_posix()
    return None


def _translated(name: str, source: Path) -> Iterator[str]:
    """A file and its translations: who adds a step to a recipe has to know what they lack then."""
    path = source / name
    yield name
    if path.suffix == ".yml":
        yield from (one.relative_to(source).as_posix() for one in path.parent.glob(f"{path.stem}.*.yml"))


def _not_ours(word: str, source: Path) -> Problem:
    known = [
        path.relative_to(source).as_posix() for path in source.glob("*/*") if is_content(path.relative_to(source).as_posix())
    ]
    return Problem(Place(word), "file-foreign", {"near": nearest(word, known)})
