"""Nothing is half published: everything is made in a staging folder, then swapped in with one rename."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from cookbook.problems import CookbookError, Place, Problem

MARKER = ".cookbook"
"""A file in the output that says that the folder is ours and may be replaced."""
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def staging(out: Path, replaced: Collection[str] | None = None, keeps: Callable[[], Collection[str]] = tuple) -> Iterator[Path]:
    """A folder beside `out` to build in; what it holds replaces `out` when the block ends well.

    The folders named in `replaced`, such as `site` (every folder that the block made, where none are named), are replaced as a
    whole but for the files and folders that `keeps` names when the block has ended; of all others, every file that the block
    did not make is carried over.
    Raises CookbookError where `out` is not ours, is being built, or cannot be written.
    """
    try:
        _refuse_foreign(out)
        out.parent.mkdir(parents=True, exist_ok=True)
        with _lock(out):
            _restore(out)
            _sweep(out)
            stage = Path(tempfile.mkdtemp(prefix=f".{out.name}.stage-", dir=out.parent))
            try:
                yield stage
                (stage / MARKER).write_text("cookbook\n", encoding="utf-8")
                _carry_over(out, stage, [path.name for path in stage.iterdir()] if replaced is None else replaced, keeps())
                _swap(stage, out)
            finally:
                shutil.rmtree(stage, ignore_errors=True)
    except OSError as error:
        if error.errno is None:  # Not the system's: some libraries' own errors are OSErrors too.
            raise
        raise _problem(out, "output-failed", reason=error.strerror or str(error)) from error


def _problem(out: Path, code: str, **args: object) -> CookbookError:
    return CookbookError([Problem(Place(out.name), code, args)])


def _refuse_foreign(out: Path) -> None:
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise _problem(out, "output-foreign", folder=str(out))
    if out.is_dir() and any(out.iterdir()) and not (out / MARKER).is_file():
        raise _problem(out, "output-foreign", folder=str(out))


@contextmanager
def _lock(out: Path) -> Iterator[None]:
    """One build at a time for an output; a second gives up at once."""
    with (out.parent / f".{out.name}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise _problem(out, "output-locked") from error
        yield


def _restore(out: Path) -> None:
    """Put the old output back where a build was killed between the two renames of a system without exchange."""
    old = _old(out)
    if old.exists() and not out.exists():
        old.rename(out)


def _old(out: Path) -> Path:
    return out.with_name(f".{out.name}.stage-old")


def _sweep(out: Path) -> None:
    """Remove what a killed build left."""
    for stale in out.parent.glob(f".{out.name}.stage-*"):
        shutil.rmtree(stale, ignore_errors=True)


def _carry_over(out: Path, stage: Path, replaced: Collection[str], kept: Collection[str]) -> None:
    """Keep what this run did not make, by hard links."""
    for path in sorted(out.rglob("*")) if out.is_dir() else ():
        name = path.relative_to(out)
        goes = _is_within(name, replaced) and not _is_within(name, kept)
        if path.is_file() and not path.is_symlink() and not goes and not (stage / name).exists():
            (stage / name).parent.mkdir(parents=True, exist_ok=True)
            _link(path, stage / name)


def _is_within(name: Path, folders: Collection[str]) -> bool:
    return any(name.is_relative_to(folder) for folder in folders)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _swap(stage: Path, out: Path) -> None:
    """Put `stage` in the place of `out` in one step; `stage` then holds the old output."""
    _sync(stage)
    stage.chmod(0o755)
    if not out.exists():
        stage.rename(out)
    elif not _exchange(stage, out):
        old = _old(out)
        out.rename(old)
        stage.rename(out)
        shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders atomically where the system can (Linux renameat2)."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    if libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    if ctypes.get_errno() in (errno.ENOSYS, errno.EINVAL):
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _sync(folder: Path) -> None:
    """Have every file on the disk before its name is."""
    for path in folder.rglob("*"):
        if path.is_file():
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
