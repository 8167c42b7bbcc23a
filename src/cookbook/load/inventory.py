"""What lies in a tree, looked at before anything is opened: ordinary files in ordinary folders, with names that fit all."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from cookbook.load.tree import SourceTree
from cookbook.problems import Place, Problems

UNFIT = re.compile(r'[\x00-\x1f<>:"|?*\\\ud800-\udfff]|[. ]$')
"""What no name on Windows may hold or end with, and bytes that are no UTF-8."""
MOST = 32 * 1024
"""The most kilobytes of a file, whatever it is: more than any picture, typeface or profile of inks needs."""
DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever their ending."""


def check_files(tree: SourceTree, names: Iterable[str], problems: Problems) -> None:
    """Note every link, pipe, socket and device below the named files and folders, and every file that is elsewhere as well.

    A file that would fill the memory is noted, too: none is opened before all have been looked at.
    """
    hard: dict[tuple[int, int], list[tuple[Path, int]]] = {}
    for path in _walk(tree, names, problems):
        try:
            found = path.lstat()
        except OSError as error:
            _note_unreadable(tree, error, problems)
            continue
        if stat.S_ISREG(found.st_mode) and found.st_nlink > 1:
            hard.setdefault((found.st_dev, found.st_ino), []).append((path, found.st_nlink))
        elif not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
            problems.note(Place(tree.name(path)), "not-a-file")
        elif stat.S_ISREG(found.st_mode) and found.st_size > MOST * 1024:
            problems.note(Place(tree.name(path)), "file-too-large", limit=MOST)
    for same in hard.values():
        for path, links in same:
            if links > len(same):
                problems.note(Place(tree.name(path)), "file-elsewhere")


def check_names(tree: SourceTree, names: Iterable[str], of_entries: Collection[str], problems: Problems) -> None:
    """Note every name that Windows or macOS cannot hold, or takes for another; those of entries have rules of their own."""
    seen: dict[tuple[Path, str], Path] = {}
    for path in sorted(_walk(tree, names, problems), key=lambda path: path.parts):
        if path.suffix.lower() in (".yml", ".yaml") and path.parent.name in of_entries and path.parent.parent == tree.root:
            continue
        twin = seen.setdefault((path.parent, _alike(path.name)), path)
        if twin != path:
            problems.note(Place(tree.name(path)), "name-alike", other=tree.name(twin))
        if UNFIT.search(path.name) or DEVICE.fullmatch(path.name):
            problems.note(Place(tree.name(path)), "name-unfit")


def _alike(name: str) -> str:
    """The same for names that a system without capitals, or with one normal form, cannot tell apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def _walk(tree: SourceTree, names: Iterable[str], problems: Problems) -> Iterator[Path]:
    """All that is there, links not followed; a folder that cannot be looked at is noted."""
    for top in (tree.root / name for name in names):
        yield top
        if not top.is_symlink():
            for folder, folders, files in os.walk(top, onerror=lambda error: _note_unreadable(tree, error, problems)):
                yield from (Path(folder, name) for name in (*folders, *files))


def _note_unreadable(tree: SourceTree, error: OSError, problems: Problems) -> None:
    if not isinstance(error, FileNotFoundError | NotADirectoryError):
        problems.note(Place(tree.name(Path(error.filename))), "unreadable", reason=error.strerror or str(error))
