"""Bytes of a file to clean text: strict UTF-8, one kind of line end, one normal form, no hidden characters."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from cookbook.problems import Place, Problems

MAX_BYTES = 256 * 1024
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\uffff\U000110bd\U000110cd"
    "\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)


def read_text(path: Path, file: str, problems: Problems, max_bytes: int = MAX_BYTES) -> str | None:
    """The text of `path`, or None after noting why it cannot be read."""
    if path.exists() and not path.is_file():
        problems.error(Place(file), "not-a-file")
        return None
    try:
        with path.open("rb") as stream:
            data = stream.read(max_bytes + 1)
    except OSError as error:
        problems.error(Place(file), "unreadable", reason=error.strerror or str(error))
        return None
    if len(data) > max_bytes:
        problems.error(Place(file), "file-too-large", limit=max_bytes // 1024)
        return None
    return clean(data, file, problems)


def clean(data: bytes, file: str, problems: Problems) -> str | None:
    """Decode and normalize; a byte order mark, CRLF and NFD give the same text as clean input."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        problems.error(Place(file, line, column), "not-utf-8", byte=f"0x{data[error.start]:02X}")
        return None
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", text)
    hidden = list(HIDDEN.finditer(text))
    for found in hidden[:20]:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        name = unicodedata.name(found[0], "")
        problems.error(Place(file, line, column), "hidden-character", point=f"U+{ord(found[0]):04X}", name=name)
    return None if hidden else text
