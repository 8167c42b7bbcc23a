"""What the first edition lends to others, and what is said of faults in it."""

from __future__ import annotations

from pathlib import Path

from test_borrow import borrowing
from trees import check


def test_a_fault_in_a_borrowed_file_is_called_so(tree: Path) -> None:
    (tree / "vocabularies/glossary.yml").unlink()
    lines = check(borrowing(tree, "glossary")).lines
    assert lines[0].startswith("vocabularies/glossary.yml: ")
    assert "lainattu" in lines[0]
    assert all(line.startswith("vocabularies/glossary.yml:") for line in lines)
    assert len(lines) > 1
    (tree / "vocabularies/sources.yml").unlink()
    assert [line for line in check(borrowing(tree, "glossary", "sources")).lines if "glossary.yml" in line] == []
