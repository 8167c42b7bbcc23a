"""What the invented observations beside a story come to: stories/data/*.csv, counted as the metrics say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cookbook.counting import count, is_sound, whole
from cookbook.load.data import note_unused, table_of
from cookbook.load.observations import ObservationReader, Table
from cookbook.load.tree import SourceTree
from cookbook.model.book import Entry, Worked
from cookbook.model.measure import Measure
from cookbook.model.metric import Metric
from cookbook.model.story import Story
from cookbook.problems import Problems

FOLDER = "stories/data"


def load_worked(
    tree: SourceTree, story: Entry[Story], metrics: Mapping[str, Entry[Metric]], problems: Problems
) -> Mapping[str, tuple[Worked, ...]]:
    """Figures by the metric's id; a metric that is unknown or faulty has none, and that is noted elsewhere."""
    found: dict[str, tuple[Worked, ...]] = {}
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
            found[metric.id] = tuple(_counted(tables, metric, metric.content.measure, noted))
            problems.take(noted)
    return found


def _counted(tables: Sequence[Table], metric: Entry[Metric], measure: Measure, problems: Problems) -> Iterator[Worked]:
    """The values of all periods that have one; none where something is wrong with a table."""
    rows = ObservationReader(metric, problems).read(tables)
    for one in () if problems.errors else count(measure, rows, metric.content.interval):
        if one.value is not None:
            yield Worked(one.period.name, one.area, whole(one.value, metric.content.unit), one.n)


def check_observed(tree: SourceTree, stories: Iterable[Entry[Story]], problems: Problems) -> None:
    """Note every table that no story names."""
    names = (f"{name}.csv" for story in stories for one in story.content.observations for name in one.files)
    note_unused(tree, FOLDER, names, "story-table-unused", problems)
