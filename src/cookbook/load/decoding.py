"""Bytes of a file to clean text: strict UTF-8, one kind of line end, one normal form, nothing hidden, no half merge."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

from cookbook.disk.opening import is_plain, read_bytes
from cookbook.load.conflicts import without_conflicts
from cookbook.model.text import HIDDEN, may_hide
from cookbook.problems import Place, Problems

MAX_BYTES = 256 * 1024
BULLET = re.compile(r"^( *)[\ue000-\uf8ff](?=\s+\S)", re.MULTILINE)
"""The dot of a list as Word writes it, in a font of signs."""
MAX_HIDDEN = 200
"""A file with more is none that somebody wrote."""


def read_text(path: Path, file: str, problems: Problems, max_bytes: int = MAX_BYTES) -> str | None:
    """The text of `path`, or None after noting why it cannot be read."""
    data = read_data(path, file, problems, max_bytes)
    return clean(data, file, problems) if data is not None else None


def read_data(path: Path, file: str, problems: Problems, max_bytes: int = MAX_BYTES) -> bytes | None:
    """The bytes of `path`, or None after noting why they cannot be read."""
    try:
        data = read_bytes(path, max_bytes + 1)
    except OSError as error:
        if os.path.lexists(path) and not is_plain(path):
            problems.note(Place(file), "not-a-file")
        else:
            problems.note(Place(file), "unreadable", reason=error.strerror or str(error))
        return None
    if len(data) > max_bytes:
        problems.note(Place(file), "file-too-large", limit=max_bytes // 1024)
        return None
    return data


def clean(data: bytes, file: str, problems: Problems) -> str | None:
    """Decode and normalize; a byte order mark, CRLF and NFD give the same text as clean input.

    Hidden characters are noted and left out, so that what else is wrong can be found.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        problems.note(Place(file, line, column), "not-utf-8", byte=f"0x{data[error.start]:02X}")
        return None
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = without_conflicts(unicodedata.normalize("NFC", text), file, problems)
    if not may_hide(text):
        return text
    text = BULLET.sub(r"\1•", text)
    hidden = list(HIDDEN.finditer(text))
    for found in hidden[:MAX_HIDDEN]:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        problems.note(Place(file, line, column), "hidden-character", **named(found[0]))
    return HIDDEN.sub("", text) if len(hidden) <= MAX_HIDDEN else None


def named(char: str) -> dict[str, str]:
    """What a message calls a character that nobody can see."""
    return {"point": f"U+{ord(char):04X}", "name": unicodedata.name(char, "CHARACTER WITHOUT A NAME")}
