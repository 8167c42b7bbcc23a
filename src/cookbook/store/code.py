"""What makes things here: the code of the package with its strings, Python, and every library that is installed beside it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from cookbook.disk.opening import plain_files, read_bytes
from cookbook.store.digests import digest

PACKAGE = Path(__file__).resolve().parents[1]
NOT_CODE = ("__pycache__/", "home/")
"""What Python compiled, and in an installed package the project's own tree, whose files are inputs like any other."""


@cache
def code_digest() -> str:
    """Another one where anything else could come out of the same content."""
    return digest(sys.version, *_libraries(), *_sources())


def _sources() -> Iterator[str | bytes]:
    for name in plain_files(PACKAGE):
        if not name.startswith(NOT_CODE[1]) and NOT_CODE[0] not in name:
            yield name
            yield read_bytes(PACKAGE / name)


def _libraries() -> list[str]:
    """The folders that say of a library which version of it is there."""
    found = (path.name for folder in sys.path if Path(folder).is_dir() for path in Path(folder).glob("*.dist-info"))
    return sorted(set(found))
