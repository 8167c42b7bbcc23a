"""Values in files that begin with the digest of the rest: what was cut off or changed is as if it were not there."""

from __future__ import annotations

import hashlib
import os
import pickle
import tempfile
from contextlib import suppress
from pathlib import Path

from cookbook.disk.opening import read_bytes

HEAD = hashlib.sha256().digest_size


def seal(file: Path, value: object) -> None:
    """Write a value. Raises OSError where it cannot be written; the file is then what it was."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    replace(file, hashlib.sha256(data).digest() + data)


def unseal(file: Path | None) -> object | None:
    """The value of a file; None where it is missing or not as it was written."""
    with suppress(OSError):
        data = memoryview(read_bytes(file)) if file else memoryview(b"")
        if len(data) > HEAD and hashlib.sha256(data[HEAD:]).digest() == data[:HEAD]:
            return pickle.loads(data[HEAD:])  # type: ignore[no-any-return]  # noqa: S301 - the store's place is nobody's but the user's
    return None


def replace(file: Path, data: bytes) -> None:
    """Write a file under a name of its own, then give it its name: nobody reads half of it."""
    number, made = tempfile.mkstemp(prefix=".", dir=file.parent)
    try:
        with os.fdopen(number, "wb") as new:
            new.write(data)
        Path(made).replace(file)
    except OSError:
        Path(made).unlink(missing_ok=True)
        raise
