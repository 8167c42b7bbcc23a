"""Nothing is half published: everything is made in a staging folder, then swapped in with one rename."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

from cookbook.disk.ledger import Ledger
from cookbook.disk.made import MARKER, LastOutput, made_in
from cookbook.disk.opening import is_plain, link_of_tree, missed
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.publish.carried import carried
from cookbook.publish.renewal import renewed
from cookbook.publish.swap import OLD, swap
from cookbook.store.signs import Signs

READ = Signs()
"""What is read anew each time, and what needs no folder that stands aside."""


@dataclass(frozen=True)
class Stage:
    """Where the next output is made, and the last one."""

    folder: Path
    last: LastOutput
    left: list[str] = field(default_factory=list)
    """What of the last output was no longer known to be ours, and is not carried over."""

    def note_left(self, problems: Problems, out: Path) -> None:
        """Say so, where there is any."""
        if self.left:
            problems.note(Place(out.name), "output-left-out", count=len(self.left), file=self.left[0])


@contextmanager
def renewing(
    out: Path,
    replaced: Collection[str] | None = None,
    keeps: Callable[[], Collection[str]] = tuple,
    source: Path | None = None,
    signs: Signs = READ,
) -> Iterator[Stage]:
    """A folder beside `out` to build in; what it holds replaces `out` when the block ends well. With it comes the last output,
    of which files can be taken as they are.

    The folders named in `replaced`, such as `site` (every folder that the block made, where none are named), are replaced as a
    whole but for the files and folders that `keeps` names when the block has ended; of all others, every file that the block
    did not make is carried over, if an earlier build of this user made it so. Where files are known by their signs the last
    output then stands aside, to be brought up to what comes after the next.
    Raises CookbookError where `out` is not ours, is being built, or cannot be written. `source` is the tree that is built.
    """
    ledger = Ledger.apart_from(source)
    try:
        _refuse_foreign(out, source)
        out.parent.mkdir(parents=True, exist_ok=True)
        with _lock(out):
            aside = _recover(out, ledger, keeps_one=signs.are_kept)
            folder = out.with_name(f".{out.name}.stage-{token_hex(8)}")
            ledger.remember(_token(folder.name))  # Before it is there: killed in between, nothing is left that nobody knows.
            folder.mkdir(0o700)
            whole = aside
            try:
                stage = Stage(folder, made_in(out, ledger, signs.digest, aside))
                yield stage
                goes = [path.name for path in folder.iterdir()] if replaced is None else replaced
                stage.left.extend(carried(stage.last, folder, goes, keeps()))
                made = renewed(stage.last, folder, signs)
                swap(made, out, ledger)
                whole = made.folder if signs.are_kept else None
            finally:
                if whole != folder:
                    shutil.rmtree(folder, ignore_errors=True)
    except OSError as error:
        if error.errno is None:  # Not the system's: some libraries' own errors are OSErrors too.
            raise
        raise _problem(out, "output-failed", reason=error.strerror or str(error), missed=missed(error, out)) from error


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


def _recover(out: Path, ledger: Ledger, *, keeps_one: bool) -> Path | None:
    """Put back an output that stands aside since a build was killed, and remove what it left; what others put there stays.

    Gives one that was left and may be made into the next output, where `keeps_one` says so.
    """
    begins, aside = f".{out.name}.stage-", None
    for path in [path for path in out.parent.iterdir() if path.name.startswith(begins)]:
        if path.is_symlink() or not ledger.knows(_token(path.name.removesuffix(OLD))):
            continue
        if path.name.endswith(OLD) and not out.exists():
            path.rename(out)
        elif keeps_one and aside is None and is_plain(path / MARKER):
            aside = path
        else:
            shutil.rmtree(path, ignore_errors=True)
    return aside


def _token(stage: str) -> bytes:
    return b"stage " + os.fsencode(stage)
