"""Every folder of tests/books is a case: what `check` says of it stands in its expected.txt."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import TESTS, check, grow

CASES = sorted(path for path in (TESTS / "books").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_book(case: Path, tmp_path: Path, update: bool) -> None:
    said = check(grow(tmp_path / "tree", case), "--hints")
    found = f"status {said.status}\n{said.err}"
    expected = case / "expected.txt"
    if update:
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
