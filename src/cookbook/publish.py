"""Nothing is half published: everything is made in a staging folder, then swapped in with one rename."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from secrets import token_hex

from cookbook.disk.ledger import Ledger
from cookbook.disk.made import MARKER, LastOutput, made_in, seal
from cookbook.disk.opening import is_plain, link_of_tree, plain_files
from cookbook.problems import CookbookError, Place, Problem, Problems

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
AT_ONCE = 16
"""Files that are written down together; one after the other, a disk waits for each."""
_OLD = "-old"
"""Ends the name of the last output while it stands aside, after the name of the stage that takes its place."""


@contextmanager
def staging(
    out: Path,
    replaced: Collection[str] | None = None,
    keeps: Callable[[], Collection[str]] = tuple,
    source: Path | None = None,
    problems: Problems | None = None,
) -> Iterator[Path]:
    """A folder beside `out` to build in; what it holds replaces `out` when the block ends well.

    The folders named in `replaced`, such as `site` (every folder that the block made, where none are named), are replaced as a
    whole but for the files and folders that `keeps` names when the block has ended; of all others, every file that the block
    did not make is carried over, if an earlier build of this user made it so; what is not is noted in `problems`.
    Raises CookbookError where `out` is not ours, is being built, or cannot be written. `source` is the tree that is built.
    """
    ledger = Ledger.apart_from(source)
    try:
        _refuse_foreign(out, source)
        out.parent.mkdir(parents=True, exist_ok=True)
        with _lock(out):
            _recover(out, ledger)
            stage = out.with_name(f".{out.name}.stage-{token_hex(8)}")
            ledger.remember(_token(stage.name))  # Before it is there: killed in between, nothing is left that nobody knows.
            stage.mkdir(0o700)
            try:
                yield stage
                goes = [path.name for path in stage.iterdir()] if replaced is None else replaced
                left = _carry_over(made_in(out, ledger), stage, goes, keeps())
                if left and problems is not None:
                    problems.note(Place(out.name), "output-left-out", count=len(left), file=left[0])
                seal(stage, ledger)
                _swap(stage, out)
            finally:
                shutil.rmtree(stage, ignore_errors=True)
    except OSError as error:
        if error.errno is None:  # Not the system's: some libraries' own errors are OSErrors too.
            raise
        raise _problem(out, "output-failed", reason=error.strerror or str(error)) from error


def _problem(out: Path, code: str, **args: object) -> CookbookError:
    return CookbookError([Problem(Place(out.name), code, args)])


def _refuse_foreign(out: Path, source: Path | None) -> None:
    """Refuse what is not ours to replace: a link, or a link of the tree on the way, no folder, a folder without our marker."""
    if source and (link := link_of_tree(source, out)):
        raise _problem(out, "output-foreign", folder=str(link))
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise _problem(out, "output-foreign", folder=str(out))
    if out.is_dir() and any(out.iterdir()) and not is_plain(out / MARKER):
        raise _problem(out, "output-foreign", folder=str(out))


@contextmanager
def _lock(out: Path) -> Iterator[None]:
    """One build at a time for an output; a second gives up at once. Of the file only the name matters: it is not written."""
    path = out.parent / f".{out.name}.lock"
    if os.path.lexists(path) and not is_plain(path):
        raise CookbookError([Problem(Place(path.name), "lock-foreign")])
    number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
    try:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise _problem(out, "output-locked") from error
        yield
    finally:
        os.close(number)


def _recover(out: Path, ledger: Ledger) -> None:
    """Put back an output that stands aside since a build was killed, and remove what it left; what others put there stays."""
    begins = f".{out.name}.stage-"
    for path in [path for path in out.parent.iterdir() if path.name.startswith(begins)]:
        if path.is_symlink() or not ledger.knows(_token(path.name.removesuffix(_OLD))):
            continue
        if path.name.endswith(_OLD) and not out.exists():
            path.rename(out)
        else:
            shutil.rmtree(path, ignore_errors=True)


def _token(stage: str) -> bytes:
    return b"stage " + os.fsencode(stage)


def _carry_over(last: LastOutput, stage: Path, replaced: Collection[str], kept: Collection[str]) -> list[str]:
    """Keep what this run did not make, by hard links; gives the names of what nobody knows to be ours."""
    left = []
    for path in sorted(last.folder.rglob("*")) if last.folder.is_dir() else ():
        name = path.relative_to(last.folder)
        goes = name.as_posix() == MARKER or (_is_within(name, replaced) and not _is_within(name, kept))
        if goes or (path.is_dir() and not path.is_symlink()) or (stage / name).exists():
            continue
        if last.holds(name.as_posix()):
            (stage / name).parent.mkdir(parents=True, exist_ok=True)
            _link(path, stage / name)
        else:
            left.append(name.as_posix())
    return left


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
        old = stage.with_name(stage.name + _OLD)
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
    """Have every file on the disk before its name is, many at once: a disk writes down together what it is told together."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(partial(_flush, folder), plain_files(folder)))


def _flush(folder: Path, name: str) -> None:
    """Have a file on the disk, but for one that has another name: it is the last output's, and was."""
    descriptor = os.open(folder / name, os.O_RDONLY)
    try:
        if os.fstat(descriptor).st_nlink == 1:
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
