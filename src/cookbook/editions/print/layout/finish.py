"""The last pass over a PDF for a screen: one way to write the bytes, the same on any day."""

from __future__ import annotations

import io

import pikepdf


def finish(data: bytes) -> bytes:
    """The PDF with nothing in it that nobody asks for, and its objects packed."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()
