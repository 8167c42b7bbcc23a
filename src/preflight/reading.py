"""Reads values of a PDF that may be anything: what is not of the type asked for is left out, and nothing is unbounded."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, PdfError, Stream

BROKEN = (
    PdfError, RuntimeError, ValueError, TypeError, KeyError, AttributeError, IndexError, ArithmeticError, zlib.error, MemoryError,
)  # fmt: skip
"""What pikepdf and arithmetic raise where a file is not as it should be."""
MOST_BYTES = 16_000_000
"""The longest stream that is read: a page of a book has about 10 kB."""


class TooLargeError(ValueError):
    """A stream is longer than anything that belongs to a page."""


def dictionary(value: Any) -> Dictionary:
    """A dictionary, that of a stream, or an empty one."""
    if isinstance(value, Stream):
        return value.stream_dict
    return value if isinstance(value, Dictionary) else Dictionary()


def items(value: Any, most: int = 100_000) -> list[Any]:
    """The items of an array, not more than `most`; nothing for anything else."""
    if not isinstance(value, Array):
        return []
    return [value[index] for index in range(min(len(value), most))]


def numbers(value: Any, most: int = 100_000) -> list[float]:
    """The numbers of an array; an array that has anything else gives none."""
    found = [number(item) for item in items(value, most)]
    return [] if None in found else [one for one in found if one is not None]


def number(value: Any) -> float | None:
    """A finite number, or None."""
    if isinstance(value, Object):
        return None
    try:
        found = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return found if -1e12 < found < 1e12 else None


def real(value: Any) -> float:
    """A number. Raises ValueError for anything else."""
    found = number(value)
    if found is None:
        raise ValueError("no number")
    return found


def name(value: Any) -> str:
    """A name with its slash, or nothing; bytes that are no text are shown as such."""
    if not isinstance(value, Name):
        return ""
    try:
        return str(value)
    except ValueError:
        return "/" + value.unparse()[1:].decode("latin-1")


def called(value: Any) -> str:
    """A name without its slash."""
    return name(value).removeprefix("/")


def text(value: Any) -> str:
    """A text or name in one line of at most 200 characters, or nothing."""
    try:
        found = name(value).removeprefix("/") if isinstance(value, Name) else str(value) if value is not None else ""
    except ValueError:
        found = bytes(value).decode("latin-1")
    return " ".join(found.split())[:200]


def entries(value: Any) -> Iterator[tuple[str, Any]]:
    """The keys and values of a dictionary."""
    found = dictionary(value)
    for key in found.keys():  # noqa: SIM118 - pikepdf iterates a stream's bytes otherwise
        yield key, found.get(key)


def identity(value: Any) -> tuple[int, int]:
    """The number of an object in its file; (0, 0) for one that is written in place."""
    return value.objgen if isinstance(value, Object) else (0, 0)


def data(stream: Any, most: int = MOST_BYTES) -> bytes:
    """The decoded bytes of a stream. Raises TooLargeError before more than `most` are unpacked."""
    if not isinstance(stream, Stream):
        return b""
    filters = stream.get("/Filter")
    names = [name(filters)] if isinstance(filters, Name) else [name(item) for item in items(filters)]
    raw = stream.read_raw_bytes()
    if len(raw) > most or len(names) > 4:
        raise TooLargeError
    for one in names:
        if one not in ("/FlateDecode", "/Fl"):
            break
        raw = _unpacked(raw, most)
    else:
        if "/DecodeParms" not in stream:
            return raw
    if len(raw) * 200 > most * 100:  # what other filters may make of it
        raise TooLargeError
    return stream.read_bytes()


def _unpacked(raw: bytes, most: int) -> bytes:
    """Flate data, also where its end is missing."""
    unpacker = zlib.decompressobj()
    found = unpacker.decompress(raw, most)
    if unpacker.unconsumed_tail:
        raise TooLargeError
    return found
