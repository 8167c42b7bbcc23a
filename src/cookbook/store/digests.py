"""Digests of what goes into a thing: parts that stand apart, so that no two rows of parts have the same."""

from __future__ import annotations

import hashlib
import pickle


def digest(*parts: str | bytes) -> str:
    """The SHA-256 of parts in their order, in 64 hexadecimal digits."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        whole.update(b"%d:" % len(data))
        whole.update(data)
    return whole.hexdigest()


def digest_of(value: object) -> str:
    """The digest of any value that can be pickled: the same value made in another way may have another, never the reverse."""
    return digest(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
