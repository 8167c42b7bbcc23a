"""Which files are opened at all: how far down they may say that they are a PDF, and how many pages they may have."""

from __future__ import annotations

from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from preflight.opening import HEAD, MOST_PAGES, UnreadableError, opened


def refused(path: Path) -> str:
    try:
        with opened(path):
            return ""
    except UnreadableError as error:
        assert (error.file, error.report.failed, error.report.pages) == (path.name, True, 0)
        return error.remark.code


def written(path: Path, pages: int = 1) -> Path:
    with Pdf.new() as pdf:
        root = pdf.Root.Pages
        root.Kids = Array(
            [pdf.make_indirect(Dictionary(Type=Name.Page, Parent=root, MediaBox=[0, 0, 9, 9])) for _ in range(pages)]
        )
        root.Count = pages
        pdf.save(path)
    return path


@pytest.mark.parametrize(("before", "code"), ((0, ""), (1019, ""), (1020, "preflight-not-pdf")))
def test_where_a_file_says_that_it_is_a_pdf(tmp_path: Path, before: int, code: str) -> None:
    path = written(tmp_path / "a.pdf")
    path.write_bytes(b" " * before + path.read_bytes())
    assert refused(path) == code
    assert HEAD == 1024


@pytest.mark.parametrize(("pages", "is_refused"), ((5_000, False), (5_001, True)))
def test_how_many_pages_a_file_may_have(tmp_path: Path, pages: int, is_refused: bool) -> None:
    assert bool(refused(written(tmp_path / "a.pdf", pages))) is is_refused
    assert MOST_PAGES == 5_000


def test_what_is_no_file(tmp_path: Path) -> None:
    assert [refused(tmp_path), refused(tmp_path / "none.pdf")] == ["preflight-missing"] * 2
