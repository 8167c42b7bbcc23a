"""Opens files of a tree or of an output: ordinary ones alone, without following a link; what is written is new, then renamed."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from cookbook.problems import CookbookError, Place, Problem

_READING = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def is_plain(path: Path) -> bool:
    """Whether an ordinary file is there, and no link to one."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (OSError, ValueError):  # ValueError: a name that no system can have.
        return False


def read_bytes(path: Path, most: int = -1) -> bytes:
    """The bytes of an ordinary file, `most` of them. Raises OSError for anything else, without waiting for a pipe to speak."""
    if not stat.S_ISREG(path.lstat().st_mode):  # To open a device can do something by itself.
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    with os.fdopen(os.open(path, _READING), "rb") as file:
        return file.read(most)


def read_text(path: Path) -> str:
    """The text of an ordinary file in UTF-8, its lines ending as they do on every system."""
    return read_bytes(path).decode("utf-8").replace("\r\n", "\n")


def link_on_the_way(root: Path, name: str) -> Path | None:
    """The first link, if any, among the folders and the file that `name` passes below `root`."""
    path = root
    for part in PurePosixPath(name).parts:
        path = path / part
        if os.path.islink(path):  # noqa: PTH114 - Path raises where a name is longer than any can be
            return path
    return None


def link_of_tree(tree: Path, path: Path) -> Path | None:
    """The folder on the way to `path`, or `path`, that is a link in the tree; of links elsewhere the user knows."""
    whole = tree.resolve()
    ways = (at for at in (path, *path.parents) if os.path.islink(at))  # noqa: PTH114
    return next((at for at in ways if at.parent.resolve().is_relative_to(whole)), None)


def is_plain_below(root: Path, name: str) -> bool:
    """Whether `name` leads from `root` to an ordinary file without passing a link or leaving the folder."""
    parts = PurePosixPath(name).parts
    return ".." not in parts and not name.startswith("/") and link_on_the_way(root, name) is None and is_plain(root / name)


def write(root: Path, name: str, text: str) -> Path:
    """Write a file of a tree, as `write_all` does."""
    return write_all(root, {name: text})[0]


def write_all(root: Path, texts: Mapping[str, str]) -> tuple[Path, ...]:
    """Write files of a tree under new names and then rename them: what another name leads to is left as it is.

    Raises CookbookError for a link on the way, and where one cannot be written: the others are not written then either.
    """
    if links := [link for name in texts if (link := link_on_the_way(root, name))]:
        raise CookbookError(Problem(Place(link.relative_to(root).as_posix()), "not-a-file") for link in links)
    made: dict[str, Path] = {}
    try:
        for name, text in texts.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            made[name] = _beside(root / name, text.encode())
        for name, new in made.items():
            new.replace(root / name)
    except OSError as error:
        for new in made.values():
            new.unlink(missing_ok=True)
        raise CookbookError([Problem(Place(name), "unwritable", {"reason": error.strerror or str(error)})]) from error
    return tuple(root / name for name in texts)


def _beside(path: Path, data: bytes) -> Path:
    """A new file next to `path` with its rights, to be renamed. Raises OSError and leaves nothing."""
    number, made = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    new = Path(made)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
        new.chmod(stat.S_IMODE(path.lstat().st_mode) if is_plain(path) else 0o666 & ~umask())
    except OSError:
        new.unlink(missing_ok=True)
        raise
    return new


def missed(error: OSError, meant: Path) -> str:
    """The file, or the two, of which the system says that it misses or refuses them; where it names none, what was meant."""
    named = [os.fsdecode(name) for name in (error.filename, error.filename2) if isinstance(name, (str, bytes, os.PathLike))]
    return " → ".join(named) or str(meant)


def umask() -> int:
    """The rights that new files of this process do not have."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def listed(folder: Path) -> list[str]:
    """The names of all that is in a folder, sorted; none where there is no such folder, or nobody may look."""
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - names alone: a path for each takes several times as long
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return []


def plain_files(folder: Path) -> Iterator[str]:
    """The names from `folder` of all ordinary files in it and below, sorted as paths are; links are not followed."""
    return _plain_below(str(folder), "")


def _plain_below(folder: str, before: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _plain_below(entry.path, f"{before}{entry.name}/")
        elif entry.is_file(follow_symlinks=False):
            yield before + entry.name
