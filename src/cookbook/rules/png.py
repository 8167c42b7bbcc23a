"""Grey pictures for examples, as PNG."""

from __future__ import annotations

import struct
import zlib


def beginning(width: int, height: int) -> bytes:
    """As much of a picture as says how large it is."""
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0))
        + struct.pack(">I", 0)
        + b"IDAT"
    )


def whole(width: int, height: int) -> bytes:
    """A picture of that many pixels."""
    rows = zlib.compress((b"\0" + b"\x88" * width) * height)
    head = struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
