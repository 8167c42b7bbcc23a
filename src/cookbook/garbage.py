"""When nobody looks for rings that nobody holds: while much is made of which nearly all stays, that is for nothing."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

IS_SETTLED = ContextVar("IS_SETTLED", default=False)
"""Whether what was there is left out until the end of a block: Python itself only knows by a walk over all of it."""


@contextmanager
def settled() -> Iterator[None]:
    """What is there stays to the end of the block: to look through it for rings that nobody holds is for nothing."""
    gc.freeze()
    before = IS_SETTLED.set(True)
    try:
        yield
    finally:
        IS_SETTLED.reset(before)
        _thaw()


@contextmanager
def all_stays() -> Iterator[None]:
    """To the end of the block Python looks for none; to look takes from a tenth to a sixth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        _thaw()  # Both together make everything old without a look at it.
        if was:
            gc.enable()


def _thaw() -> None:
    """Have all looked through again, unless a block around holds it."""
    if not IS_SETTLED.get():
        gc.unfreeze()
