"""How a process that lays out begins, and how far it is, told to the one that waits for it."""

from __future__ import annotations

import logging
import os
import signal
import tempfile
from collections.abc import Callable
from concurrent.futures import Future, wait
from dataclasses import dataclass
from multiprocessing.sharedctypes import Synchronized
from typing import Generic, ParamSpec, TypeVar

from cookbook.editions.print.layout.inside import PROGRESS, tells_page
from cookbook.progress import Progress

P = ParamSpec("P")
T = TypeVar("T")
GLANCE = 0.3
"""Seconds between two looks at a running layout."""


def begin(page: Synchronized[int], folder: str) -> None:
    """Have WeasyPrint, in this process, keep `page` at the page that it is laying out, and its own files in `folder`.

    It leaves them, for a process of a pool ends without tidying up: who made the folder removes it. An interrupt ends it
    without a word, since who waits for it is interrupted too.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    tempfile.tempdir = folder

    class PageListener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            page.value = tells_page(record) or page.value

    logger = logging.getLogger(PROGRESS)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(PageListener())


@dataclass(frozen=True)
class Finished(Generic[T]):
    """What a process that does nothing else came to, and the seconds of the processor that it took with all that it started."""

    result: T
    seconds: float


def timed(work: Callable[P, T], *given: P.args, **named: P.kwargs) -> Finished[T]:
    """Do the only work of this process."""
    return Finished(work(*given, **named), sum(os.times()[:4]))


def result_of(future: Future[Finished[T]], page: Synchronized[int], of: int, progress: Progress) -> T:
    """What a layout comes to, showing its page while it runs; `of` is 0 where nobody knows how many there will be."""
    while not future.done():
        wait([future], timeout=GLANCE)
        progress.step(page.value, of)
    done = future.result()
    progress.spent(done.seconds)
    return done.result
