"""Grey pictures for examples, as PNG; one that moves is animated PNG."""

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


def moving(side: int, frames: int) -> bytes:
    """A square that so many times shows the same."""
    rows = zlib.compress((b"\0" + b"\x88" * side) * side)
    head = _chunk(b"IHDR", struct.pack(">2I5B", side, side, 8, 0, 0, 0, 0)) + _chunk(b"acTL", struct.pack(">2I", frames, 0))
    shown = [_control(0, side) + _chunk(b"IDAT", rows)]
    shown += [
        _control(2 * number - 1, side) + _chunk(b"fdAT", struct.pack(">I", 2 * number) + rows) for number in range(1, frames)
    ]
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(shown) + _chunk(b"IEND", b"")


def _control(number: int, side: int) -> bytes:
    """What begins a frame that is shown for a tenth of a second."""
    return _chunk(b"fcTL", struct.pack(">5I2H2B", number, side, side, 0, 0, 1, 10, 0, 0))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
