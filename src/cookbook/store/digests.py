"""Digests of what goes into a thing: parts that stand apart, so that no two rows of parts have the same."""

from __future__ import annotations

import hashlib
import io
import pickle
from typing import IO, Any

from pydantic import BaseModel


def digest(*parts: str | bytes) -> str:
    """The SHA-256 of parts in their order, in 64 hexadecimal digits."""
    whole: list[bytes] = []
    for part in parts:
        data = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        whole += (b"%d:" % len(data), data)
    return hashlib.sha256(b"".join(whole)).hexdigest()


class _Pickler(pickle.Pickler):
    """Writes what a value says: not in which order its fields were set, nor which of its parts are one object."""

    def __init__(self, into: IO[bytes]) -> None:
        super().__init__(into, pickle.HIGHEST_PROTOCOL)
        self.fast = True

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, BaseModel):
            fields = {name: getattr(value, name) for name in type(value).model_fields}
            return type(value), (), (fields, sorted(value.model_fields_set))
        return NotImplemented


def digest_of(value: object) -> str:
    """The digest of any value that can be pickled and holds itself nowhere: another one wherever the value is another."""
    written = io.BytesIO()
    _Pickler(written).dump(value)
    return digest(written.getvalue())
