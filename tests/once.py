"""What is built once for all workers of a run: the first that asks for it builds it, the others wait and read."""

from __future__ import annotations

import fcntl
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Once:
    """A folder that all workers of one run share."""

    shelf: Path

    def __call__(self, name: str, make: Callable[[Path], object]) -> Path:
        """The folder of that name as `make` fills it; where that failed for one, it fails at once for all."""
        folder, done, failed = (self.shelf / f"{name}{ending}" for ending in ("", ".done", ".failed"))
        self.shelf.mkdir(exist_ok=True)
        with (self.shelf / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if failed.exists():
                raise AssertionError(failed.read_text(encoding="utf-8"))
            if not done.exists():
                folder.mkdir()
                try:
                    make(folder)
                except BaseException:
                    failed.write_text(traceback.format_exc(), encoding="utf-8")
                    raise
                done.touch()
        return folder
