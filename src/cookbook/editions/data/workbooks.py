"""The workbooks that there are, and what makes each: most runs make none, and what writes them takes a while to import."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from cookbook.editions.data.edition import DataEdition
from cookbook.link.observed import example_in
from cookbook.model.book import Key, WorkedExample
from cookbook.model.metric import METRIC
from cookbook.model.story import STORY
from cookbook.where.downloads import filled_workbooks, scorecard, scored, worked


def workbooks(edition: DataEdition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Address within the data folder of every workbook, and what makes its bytes."""
    for entry in scored(edition.linked.book):
        for lang in edition.languages:
            yield scorecard(entry.key, lang).partition("/")[2], partial(made, edition, entry.key, lang)


def filled_in(edition: DataEdition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The same of every workbook that a story filled in."""
    book = edition.linked.book
    for story in book.of(STORY):
        for metric in filled_workbooks(book, story.id):
            for lang in edition.languages:
                yield worked(story.id, metric, lang).partition("/")[2], partial(filled_workbook, edition, story.id, metric, lang)


def filled_workbook(edition: DataEdition, story: str, metric: str, lang: str) -> bytes:
    """The workbook of a metric with the observations of a story, which says everywhere that they are invented."""
    return made(edition, (METRIC.name, metric), lang, example_in(edition.linked.book, story, metric, lang))


def made(edition: DataEdition, key: Key, lang: str, example: WorkedExample | None = None) -> bytes:
    """The scorecard of one entry in one language; a metric's own, as an example of a story fills it in."""
    from cookbook.editions.data.scorecards import workbook

    return workbook(edition, key, lang, example)
