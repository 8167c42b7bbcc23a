"""The processes that lay out: fresh ones, forked where that can be, each for a row of files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from itertools import groupby
from multiprocessing import active_children, get_context
from multiprocessing.sharedctypes import Synchronized
from tempfile import TemporaryDirectory, gettempdir

from cookbook.editions.print.layout.advance import begin
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.problems import CookbookError, Place, Problem

LONGEST = 107 - len("/pymp-12345678/listener-12345678")
"""Bytes that the path of the temporary folder may have where processes are forked: a socket is named below it."""


def _can_fork() -> bool:
    with suppress(FileNotFoundError):  # There is no such folder: printing says so, not this.
        return sys.platform == "linux" and len(os.fsencode(gettempdir())) <= LONGEST
    return False


CAN_FORK = _can_fork()
PROCESSORS = os.cpu_count() or 1
ROW, LONGEST_ROW = 8, 32
"""Files that one process lays out, one after the other: fewer do not pay for styles and fonts, more take more memory."""
TURNS = 2
"""Rows of many files that fall to each processor: with fewer, the others would be idle at the end."""
FRESH = get_context("forkserver" if CAN_FORK else "spawn")
"""How processes begin that have laid out nothing yet; where they are forked, the libraries have been read once for all."""
FRESH.set_forkserver_preload(["cookbook.editions.print.layout.readied"])


def rows(renderings: Sequence[Rendering]) -> Iterator[Sequence[Rendering]]:
    """Those that follow each other and have the same stage and styles, as many as one process lays out."""
    for _, alike in groupby(renderings, lambda one: (one.stage, one.sheet)):
        found = list(alike)
        long = min(LONGEST_ROW, max(ROW, -(-len(found) // (TURNS * PROCESSORS))))
        yield from (found[at : at + long] for at in range(0, len(found), long))


@contextmanager
def processes() -> Iterator[tuple[ProcessPoolExecutor, Synchronized[int]]]:
    """Fresh processes, begun when there is something to lay out, and the page that one is at; each leaves a gigabyte behind.

    What is still waiting where something fails is not begun, and nothing goes on that is interrupted, or that another edition's
    failure leaves behind: nobody takes those pages.
    Raises CookbookError where the system lets processes share nothing.
    """
    others = set(active_children())
    try:
        page = FRESH.Value("i", 0)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CookbookError([Problem(Place("print"), "shared-memory-missing", {"reason": reason})]) from error
    with (
        TemporaryDirectory(prefix="cookbook-") as folder,
        ProcessPoolExecutor(PROCESSORS, FRESH, begin, (page, folder), max_tasks_per_child=1) as pool,
    ):
        try:
            yield pool, page
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt | GeneratorExit):
                for process in set(active_children()) - others:
                    process.terminate()
            pool.shutdown(cancel_futures=True)
            raise
