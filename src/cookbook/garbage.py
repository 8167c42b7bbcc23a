"""When nobody looks for rings that nobody holds: while much is made of which nearly all stays, that is for nothing."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def all_stays() -> Iterator[None]:
    """To the end of the block Python looks for none; to look takes from a tenth to a sixth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        had_frozen = gc.get_freeze_count()
        gc.freeze()
        if not had_frozen:
            gc.unfreeze()  # Both together make everything old without a look at it.
        if was:
            gc.enable()
