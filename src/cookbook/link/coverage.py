"""What the book covers: recipes by phase and logic-model level of their metrics."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import cast

from cookbook.model.book import Book
from cookbook.model.metric import Metric
from cookbook.model.recipe import Recipe

Cell = tuple[str, str]
"""A phase and a level."""


def coverage(book: Book) -> Mapping[Cell, tuple[str, ...]]:
    """Ids of the recipes in every cell of the matrix; an empty cell asks for a writer."""
    found: dict[Cell, list[str]] = defaultdict(list)
    for entry in book.of_kind("recipe"):
        recipe = cast("Recipe", entry.content)
        metrics = (book.entries.get(("metric", use.metric)) for use in recipe.metrics)
        levels = dict.fromkeys(cast("Metric", metric.content).level for metric in metrics if metric)
        for phase in recipe.phases:
            for level in levels:
                found[phase, level].append(entry.id)
    cells = ((phase.id, level.id) for phase in book.of_kind("phase") for level in book.of_kind("level"))
    return {cell: tuple(found[cell]) for cell in cells}
