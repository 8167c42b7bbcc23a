"""The next output as a whole: what was made, and what is as in the last one, under second names.

An older output that stands aside is brought up to it, file by file that is another: most are in it already.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cookbook.disk.made import MARKER, LastOutput
from cookbook.disk.opening import plain_files
from cookbook.disk.scan import Scan
from cookbook.store.signs import Signs


@dataclass(frozen=True)
class Renewed:
    """A folder that may become the output: its files with their digests, and those that nobody has written down yet."""

    folder: Path
    digests: Mapping[str, str]
    new: Collection[str]


def renewed(last: LastOutput, stage: Path, signs: Signs) -> Renewed:
    """The output with the files of the stage and those of the last one that are taken again."""
    new = {name: signs.digest(f"{stage}/{name}") or "" for name in plain_files(stage) if name != MARKER}
    again = {name: last.digests[name] for name in last.again if name not in new}
    if last.aside is None:
        _link(last.folder, stage, again, signs)
        return Renewed(stage, new | again, new)
    there = {name for name, digest in again.items() if last.stands(name)}
    _clear(last.scanned, {*new, *again}, there)
    for name in new:
        (last.aside / name).parent.mkdir(parents=True, exist_ok=True)
        (stage / name).replace(last.aside / name)
    _link(last.folder, last.aside, {name: digest for name, digest in again.items() if name not in there}, signs)
    return Renewed(last.aside, new | again, new)


def _link(source: Path, target: Path, files: Mapping[str, str], signs: Signs) -> None:
    """Give files second names, as far as the system can."""
    for folder in sorted({name.rpartition("/")[0] for name in files}):
        (target / folder).mkdir(parents=True, exist_ok=True)
    for name, digest in files.items():
        before = os.lstat(f"{source}/{name}")
        try:
            os.link(f"{source}/{name}", f"{target}/{name}")
        except OSError:
            shutil.copy2(f"{source}/{name}", f"{target}/{name}")
        else:
            signs.linked(f"{target}/{name}", digest, before)


def _clear(aside: Scan, whole: Iterable[str], there: Collection[str]) -> None:
    """Leave nothing that stands aside but the files that are there already, and the folders that are needed."""
    for name in (*(name for name in aside.files if name not in there), *aside.others):
        os.unlink(f"{aside.folder}/{name}")  # noqa: PTH108 - ten thousand of them
    needed: set[str] = set()
    for name in whole:
        while (name := name.rpartition("/")[0]) and name not in needed:
            needed.add(name)
    for name in reversed(aside.folders):
        if name not in needed:
            os.rmdir(f"{aside.folder}/{name}")  # noqa: PTH106 - as above
