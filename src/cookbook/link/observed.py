"""What a story observed, in the names that a language has for it."""

from __future__ import annotations

from dataclasses import replace

from cookbook.model.book import Book, Cell, WorkedExample
from cookbook.model.story import STORY


def example_in(book: Book, story: str, metric: str, lang: str) -> WorkedExample:
    """The observations of a story for a metric; what has no name in the language stays as it was written."""
    entry, example = book.one(STORY, story), book.examples[story][metric]
    own, said = (map(str, text.observed_names) for text in (entry.content, entry.texts[lang]))
    names = dict(zip(own, said, strict=True))

    def spoken(cell: Cell) -> Cell:
        return names.get(cell, cell) if isinstance(cell, str) else cell

    rows = {
        name: tuple({column: spoken(cell) for column, cell in row.items()} for row in sheet)
        for name, sheet in example.rows.items()
    }
    return replace(example, rows=rows)
