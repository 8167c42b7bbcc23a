"""What the invented observations beside a story come to: stories/data/*.csv, counted as the metrics say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cookbook.counting import Observations, count, is_sound, whole
from cookbook.load.data import note_unused, table_of
from cookbook.load.observations import ObservationReader
from cookbook.load.tree import SourceTree
from cookbook.model.book import Entry, Worked, WorkedExample, files_of
from cookbook.model.measure import Measure
from cookbook.model.metric import Metric
from cookbook.model.story import Story
from cookbook.problems import Problems

FOLDER = "stories/data"


def read_for(story: Entry[Story]) -> Iterator[str]:
    """The files of a story and the tables that it names."""
    yield from files_of(story)
    yield from (f"{FOLDER}/{name}.csv" for one in story.content.observations for name in one.files)


def load_worked(
    tree: SourceTree, story: Entry[Story], metrics: Mapping[str, Entry[Metric]], problems: Problems
) -> Mapping[str, WorkedExample]:
    """Observations and figures by the metric's id; a metric that is unknown or faulty has none, and that is noted elsewhere."""
    found: dict[str, WorkedExample] = {}
    for number, observed in enumerate(story.content.observations):
        metric = metrics.get(observed.metric)
        if metric is None:
            continue
        if metric.content.measure is None:
            problems.note(story.source.place(("observations", number, "metric")), "story-uncounted", id=str(observed.metric))
        elif is_sound(metric.content.measure):
            noted = Problems()
            at = [story.source.place(("observations", number, "files", at)) for at in range(len(observed.files))]
            named = zip(observed.files, at, strict=True)
            tables = [table for name, place in named if (table := table_of(tree, FOLDER, f"{name}.csv", place, noted))]
            rows = ObservationReader(metric, noted).read(tables)
            found[metric.id] = _example({} if noted.errors else rows, metric, metric.content.measure)
            problems.take(noted)
    return found


def _example(rows: Observations, metric: Entry[Metric], measure: Measure) -> WorkedExample:
    """The rows, and the values of all periods that have one; nothing where something is wrong with a table."""
    counted = tuple(count(measure, rows, metric.content.interval)) if rows else ()
    unit = metric.content.unit
    worked = (Worked(one.period.name, one.area, whole(one.value, unit), one.n) for one in counted if one.value is not None)
    shown = {name: tuple(row.cells for row in own) for name, own in rows.items()}
    return WorkedExample(shown, tuple(dict.fromkeys(one.period.name for one in counted)), tuple(worked))


def check_observed(tree: SourceTree, stories: Iterable[Entry[Story]], problems: Problems) -> None:
    """Note every table that no story names."""
    names = (f"{name}.csv" for story in stories for one in story.content.observations for name in one.files)
    note_unused(tree, FOLDER, names, "story-table-unused", problems)
