"""The typefaces that a tree brings in the place of ours: whether each is one, and may be put into a PDF."""

from __future__ import annotations

import io
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from cookbook.disk.opening import read_bytes
from cookbook.load.tree import THEME, SourceTree
from cookbook.problems import Place, Problems

FOLDER = f"{THEME}/fonts"
ENDINGS = (".ttf", ".otf")
USES, RESTRICTED = 0x000F, 0x0002
"""The bits of OS/2 fsType that say how a face may be embedded, and their value where it may not."""
WHOLE_OR_BITMAPS = 0x0300
"""The bits of a face that may not be cut down, or may be embedded as bitmaps alone."""


def check_faces(tree: SourceTree, problems: Problems) -> tuple[Path, ...]:
    """Note every face of the tree that cannot be read, or whose maker lets nobody embed it; gives those that can be read."""
    faces = [path for path in tree.files_of(FOLDER).values() if path.suffix in ENDINGS]
    return tuple(path for path in faces if not path.is_relative_to(tree.root) or _is_read(path, Place(tree.name(path)), problems))


def _is_read(path: Path, place: Place, problems: Problems) -> bool:
    try:
        with TTFont(io.BytesIO(read_bytes(path))) as font:
            may = font["OS/2"].fsType
            letters = font.getBestCmap()
            for table in font.reader.tables:  # A file may end before they do.
                font.reader[table]
    except Exception:  # noqa: BLE001 - a damaged file makes a decoder fail in any way
        letters = None
    if not letters:
        problems.note(place, "face-broken")
    elif may & USES == RESTRICTED or may & WHOLE_OR_BITMAPS:
        problems.note(place, "face-shut", found=f"0x{may:04X}")
    return bool(letters)
