"""What of the last output stays in the next one, although nobody made it now."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from cookbook.disk.made import MARKER, LastOutput
from cookbook.disk.scan import scan


def carried(last: LastOutput, stage: Path, replaced: Collection[str], kept: Collection[str]) -> list[str]:
    """Have the next output hold what this run did not make; gives the names of what nobody knows to be ours."""
    left = []
    for name in sorted(_staying(last.folder, replaced, kept), key=PurePosixPath):
        if name == MARKER or os.path.lexists(stage / name):
            continue
        if not last.take(name, last.digests.get(name, "")):
            left.append(name)
    return left


def _staying(out: Path, replaced: Collection[str], kept: Collection[str]) -> Iterator[str]:
    """What lies outside the folders that are replaced, and what of them is kept."""
    around = scan(out, replaced)
    yield from (name for name in (*around.files, *around.others) if name not in replaced)
    for name in kept:
        if any(PurePosixPath(name).is_relative_to(folder) for folder in replaced):
            below = scan(out / name)
            yield from (f"{name}/{file}" for file in (*below.files, *below.others))
            if not below.folders and os.path.lexists(out / name) and not (out / name).is_dir():
                yield name
