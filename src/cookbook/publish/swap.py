"""Puts a finished folder in the place of the output in one step, once all of it is on the disk."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from cookbook.disk.ledger import Ledger
from cookbook.disk.made import MARKER, seal
from cookbook.publish.renewal import Renewed

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
AT_ONCE = 16
"""Files that are written down together; one after the other, a disk waits for each."""
OLD = "-old"
"""Ends the name of the last output while it stands aside, after the name of the stage that takes its place."""
PRIVATE, PUBLIC = 0o700, 0o755


def swap(made: Renewed, out: Path, ledger: Ledger) -> None:
    """Put a folder, once it is sealed, in the place of `out` in one step; it then holds the old output, where there was one."""
    seal(made.folder, made.digests, ledger)
    _sync(made.folder, (*made.new, MARKER))
    made.folder.chmod(PUBLIC)
    if not out.exists():
        made.folder.rename(out)
    elif exchange(made.folder, out):
        made.folder.chmod(PRIVATE)
    else:
        old = made.folder.with_name(made.folder.name + OLD)
        out.rename(old)
        made.folder.rename(out)
        shutil.rmtree(old, ignore_errors=True)


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders atomically where the system can (Linux renameat2)."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    if libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    if ctypes.get_errno() in (errno.ENOSYS, errno.EINVAL):
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _sync(folder: Path, names: Iterable[str]) -> None:
    """Have every new file on the disk before its name is, many at once: a disk writes down together what it is told together."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(partial(_flush, folder), names))


def _flush(folder: Path, name: str) -> None:
    descriptor = os.open(folder / name, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
