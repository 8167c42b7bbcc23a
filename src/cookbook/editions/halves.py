"""Work of many pieces that need nothing of each other, done by two processes where that is safe and pays.

The second is a fork: it has the whole book at once and in the same memory, as far as neither changes it. What it makes are files;
it gives nothing back but what went wrong.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import struct
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import NoReturn

from cookbook.editions.template_faults import told_of
from cookbook.load.tree import SourceTree
from cookbook.problems import CookbookError

Chore = Callable[[], object]
CountPieces = Callable[[int, int], None]
FEW = 24
"""Pieces for which a process costs more than it brings."""
SOME, LIGHT = 8, 0.003
"""How many pieces are tried, and seconds of the processor for one: where they take less, a process costs more than it brings."""
NUMBER = struct.Struct("=I")
ROOM = 8_000
"""Numbers that a pipe holds for sure: where there are more pieces, a number stands for several."""


@dataclass(frozen=True)
class Failed:
    """The piece that failed, by its number, and what it raised; a fault of ours in the second process is only a text here."""

    at: int
    error: Exception


def share(pieces: Sequence[Chore], tree: SourceTree, step: CountPieces) -> None:
    """Do every piece, and tell `step` how many are done. Raises what the first of them raises that fails, whoever did it."""
    if len(pieces) < FEW or not _is_safe():
        _alone(pieces, step)
    elif failed := _shared(pieces, tree, step):
        raise failed.error


def share_heavy(pieces: Sequence[Chore], tree: SourceTree, step: CountPieces) -> None:
    """The same, but alone where some that are tried are light, as they are where nearly all was made before."""
    left, are_light = _tried(pieces) if len(pieces) >= FEW and _is_safe() else (pieces, True)
    if are_light:
        _alone(left, step)
    else:
        share(left, tree, step)


def _alone(pieces: Sequence[Chore], step: CountPieces) -> None:
    for number, piece in enumerate(pieces, 1):
        step(number, len(pieces))
        piece()


def _tried(pieces: Sequence[Chore]) -> tuple[Sequence[Chore], bool]:
    """The pieces that are left after some were done for a trial, and whether those were light.

    One that fails is left for its turn: another may fail before it.
    """
    done = set()
    began = time.process_time()
    with suppress(Exception):
        for at in range(len(pieces) - 1, 0, -(len(pieces) // SOME)):
            pieces[at]()
            done.add(at)
    took = time.process_time() - began
    return [piece for at, piece in enumerate(pieces) if at not in done], took < LIGHT * len(done)


def _is_safe() -> bool:
    """Whether there is a second core, and nobody else in this process who might hold what a fork would wait for."""
    return sys.platform == "linux" and threading.active_count() == 1 and len(os.sched_getaffinity(0)) > 1


def _shared(pieces: Sequence[Chore], tree: SourceTree, step: CountPieces) -> Failed | None:
    queue, (heard, said) = _queue(len(pieces)), os.pipe()
    gc.freeze()  # What is there stays: to look through it would copy all of it.
    if not (child := os.fork()):
        _end_after(pieces, queue, said, tree)
    os.close(said)
    try:
        with os.fdopen(heard, "rb") as stream:
            own = _work(pieces, queue, step)
            other = _failed(stream.read())
    except BaseException:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        os.close(queue)
        _, status = os.waitpid(child, 0)
    if status:
        raise ChildProcessError(f"a process that wrote files ended with status {status}")
    return min(filter(None, (own, other)), key=lambda failed: failed.at, default=None)


def _queue(pieces: int) -> int:
    """The end of a pipe from which both processes take the numbers of pieces, in their order."""
    queue, numbers = os.pipe()
    os.write(numbers, b"".join(NUMBER.pack(at) for at in range(0, pieces, _together(pieces))))
    os.close(numbers)
    return queue


def _together(pieces: int) -> int:
    """How many pieces a number stands for."""
    return pieces // ROOM + 1


def _taken(queue: int, pieces: int) -> Iterator[int]:
    """The numbers of the pieces that fall to this process."""
    while number := os.read(queue, NUMBER.size):
        first = NUMBER.unpack(number)[0]
        yield from range(first, min(first + _together(pieces), pieces))


def _work(pieces: Sequence[Chore], queue: int, step: CountPieces) -> Failed | None:
    """Do pieces until none is left; after one that fails nobody begins another."""
    for at in _taken(queue, len(pieces)):
        step(at + 1, len(pieces))
        try:
            pieces[at]()
        except Exception as error:  # noqa: BLE001 - raised when the other process has ended
            for _ in _taken(queue, len(pieces)):
                pass
            return Failed(at, error)
    return None


def _end_after(pieces: Sequence[Chore], queue: int, said: int, tree: SourceTree) -> NoReturn:
    """The life of the second process. It ends at once: whatever its caller would tidy up is the first one's."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        if failed := _work(pieces, queue, lambda done, of: None):
            with os.fdopen(said, "wb") as stream:
                stream.write(_plain(failed, tree))
        os._exit(0)
    finally:
        os._exit(1)


def _plain(failed: Failed, tree: SourceTree) -> bytes:
    """A failure that another process can read. The place of a template is in the traceback, so it is looked up here."""
    error = failed.error
    if isinstance(error, OSError):
        return pickle.dumps((failed.at, error))
    told = error if isinstance(error, CookbookError) else told_of(error, tree)
    return pickle.dumps((failed.at, told.problems if told else RuntimeError("".join(traceback.format_exception(error)))))


def _failed(said: bytes) -> Failed | None:
    if not said:
        return None
    at, what = pickle.loads(said)  # noqa: S301 - from our own process
    return Failed(at, what if isinstance(what, Exception) else CookbookError(what))
