"""Opens a file that may be anything, or says in one sentence why not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf

from preflight.reading import BROKEN
from preflight.remarks import Remark, Report, fault, refused

MOST_PAGES = 5_000
HEAD = 1024
"""Bytes in which a PDF has to say that it is one (ISO 32000-1, annex H.3, note 13)."""


class UnreadableError(Exception):
    """A file that cannot be looked at: missing, no PDF, locked, broken or too large. `remark` says why."""

    def __init__(self, file: str, remark: Remark) -> None:
        self.file = file
        """The file's name, without its folder."""
        self.remark = remark
        super().__init__(f"{file}: {remark.code}")

    @property
    def report(self) -> Report:
        """A report with one failed check, for programs that read reports."""
        return refused(self.file, self.remark)


@contextmanager
def opened(path: Path) -> Iterator[pikepdf.Pdf]:
    """The PDF at `path`. Raises UnreadableError where there is none, or it needs a password, or it is too large."""
    code = _not_a_file(path)
    if code:
        raise UnreadableError(path.name, fault(code))
    try:
        pdf = pikepdf.open(path, suppress_warnings=True)
        pages = len(pdf.pages)
    except pikepdf.PasswordError as error:
        raise UnreadableError(path.name, fault("preflight-password")) from error
    except (*BROKEN, OSError) as error:
        raise UnreadableError(path.name, fault("preflight-unreadable", found=said_of(error, path)[:120])) from error
    with pdf:
        if pages > MOST_PAGES:
            raise UnreadableError(path.name, fault("preflight-too-large", found=str(pages), allowed=str(MOST_PAGES)))
        yield pdf


def said_of(told: object, path: Path) -> str:
    """What qpdf says, in one line and without the folder that the file lies in."""
    return " ".join(str(told).replace(str(path), path.name).split())


def _not_a_file(path: Path) -> str:
    """What keeps a path from being a PDF, by its sentence's code, or nothing."""
    try:
        if not path.is_file():
            return "preflight-missing"
        with path.open("rb") as file:
            return "" if b"%PDF-" in file.read(HEAD) else "preflight-not-pdf"
    except (OSError, ValueError):
        return "preflight-missing"
