"""Writes the schemas for text editors, and keeps the ids in them up to date while somebody writes."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from pathlib import Path

from cookbook.asked import Asked
from cookbook.editor.schemas import refresh_ids, write_schemas
from cookbook.language.speech.messages import line
from cookbook.load.tree import HOME
from cookbook.model import ENTRY_KINDS
from cookbook.problems import CookbookError

INTERVAL = 1.0
"""Seconds between two looks for changes."""
FOLDERS = ("vocabularies", *(kind.path for kind in ENTRY_KINDS))


def run(asked: Asked) -> int:
    """Write the schemas; with --watch, the ids again after each change, until interrupted."""
    seen = _seen(asked.source)  # What changes while they are written is seen as well.
    for path in write_schemas(asked.source):
        print(path)
    sys.stdout.flush()
    try:
        while asked.watch:
            time.sleep(INTERVAL)
            if seen != (now := _seen(asked.source)):
                seen = now
                refresh(asked)
    except KeyboardInterrupt:
        pass
    return 0


def refresh(asked: Asked) -> None:
    """Bring the ids up to date; a tree that cannot be looked into leaves them as they are."""
    try:
        refresh_ids(asked.source)
    except CookbookError as error:
        for problem in error.problems:
            print(line(problem, asked.lang), file=sys.stderr)


def _seen(root: Path) -> Mapping[Path, tuple[int, int]]:
    """When each file that ids come from was written, and how long it is; links are not followed."""
    files = (path for base in {root, HOME} for folder in FOLDERS for path in (base / folder).glob("*.yml"))
    found = ((path, path.lstat()) for path in (*files, root / "cookbook.yml") if path.exists())
    return {path: (stat.st_mtime_ns, stat.st_size) for path, stat in found}
