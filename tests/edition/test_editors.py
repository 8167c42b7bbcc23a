"""The editors' schemas agree with every file of the book: nobody sees a red line in what `check` takes."""

from __future__ import annotations

from editors import faults
from reading import HOME


def test_no_file_of_the_book_is_marked() -> None:
    assert faults(HOME) == []
