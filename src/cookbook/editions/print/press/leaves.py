"""Takes the pages of a leaf that folds out of the file of the book: it is a sheet of its own."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf

from cookbook.disk.opening import read_bytes
from cookbook.editions.print.press import save
from cookbook.settings.profile import Profile


def take_out(file: Path, leaf: tuple[int, int], profile: Profile) -> None:
    """Write the file without these pages, from 1; all others stay as they were looked at."""
    first, last = leaf
    with pikepdf.open(io.BytesIO(read_bytes(file))) as pdf:
        del pdf.pages[first - 1 : last]
        file.write_bytes(save(pdf, profile))
