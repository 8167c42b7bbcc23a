"""Opens a file that may be anything, or says in one sentence why not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf

from cookbook.problems import CookbookError, Place, Problem
from preflight.reading import BROKEN

MOST_PAGES = 5_000
HEAD = 1024
"""Bytes in which a PDF has to say that it is one."""


@contextmanager
def opened(path: Path) -> Iterator[pikepdf.Pdf]:
    """The PDF at `path`. Raises CookbookError where there is none, or it needs a password, or it is too large."""
    code = _not_a_file(path)
    if code:
        raise CookbookError([Problem(Place(path.name), code)])
    try:
        pdf = pikepdf.open(path, suppress_warnings=True)
        pages = len(pdf.pages)
    except pikepdf.PasswordError as error:
        raise CookbookError([Problem(Place(path.name), "preflight-password")]) from error
    except (*BROKEN, OSError) as error:
        reason = " ".join(str(error).replace(str(path), path.name).split())[:120]
        raise CookbookError([Problem(Place(path.name), "preflight-unreadable", {"reason": reason})]) from error
    with pdf:
        if pages > MOST_PAGES:
            raise CookbookError([Problem(Place(path.name), "preflight-too-large", {"found": pages, "limit": MOST_PAGES})])
        yield pdf


def _not_a_file(path: Path) -> str:
    """What keeps a path from being a PDF, by its sentence's code, or nothing."""
    try:
        if not path.is_file():
            return "preflight-missing"
        with path.open("rb") as file:
            return "" if b"%PDF-" in file.read(HEAD) else "preflight-not-pdf"
    except (OSError, ValueError):
        return "preflight-missing"
