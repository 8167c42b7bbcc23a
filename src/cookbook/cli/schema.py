"""Writes JSON Schemas for text editors."""

from __future__ import annotations

from cookbook.asked import Asked
from cookbook.editor.schemas import write_schemas


def run(asked: Asked) -> int:
    """Write them into the tree and say which."""
    for path in write_schemas(asked.source):
        print(path)
    return 0
