"""What lies in a folder and below it, with what the system says of every file: one look at each folder, links not followed."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Scan:
    """Names from the folder: of its ordinary files, of the folders below it, each before what it holds, and of all else."""

    folder: str
    files: dict[str, os.stat_result] = field(default_factory=dict)
    folders: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def scan(folder: str | os.PathLike[str], passed_over: Collection[str] = ()) -> Scan:
    """What is there; nothing of folders of those names is looked at."""
    found = Scan(os.fspath(folder))
    _look(found, "", passed_over)
    return found


def _look(found: Scan, below: str, passed_over: Collection[str]) -> None:
    try:
        with os.scandir(f"{found.folder}/{below}") as entries:
            held = list(entries)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return
    for entry in held:
        name = f"{below}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if name not in passed_over:
                found.folders.append(name)
                _look(found, f"{name}/", passed_over)
        elif entry.is_file(follow_symlinks=False):
            found.files[name] = entry.stat(follow_symlinks=False)
        else:
            found.others.append(name)
