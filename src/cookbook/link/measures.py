"""Whether a metric says how it is counted, and in a way that can be done."""

from __future__ import annotations

from cookbook.counting import faults
from cookbook.model.book import Entry
from cookbook.model.metric import Metric
from cookbook.problems import Problems


def check(entry: Entry[Metric], problems: Problems) -> None:
    """A metric is counted from observations or typed in, and its value has the unit of the metric."""
    metric, source = entry.content, entry.source
    if metric.measure is None:
        if metric.observations:
            problems.note(source.place(("observations",)), "measure-missing")
        elif metric.typed is None:
            problems.note(source.place(()), "metric-uncounted")
        return
    if metric.typed:
        problems.note(source.place(("typed",)), "measure-typed")
    for fault in faults(metric.measure):
        problems.note(source.place(("measure", *fault.path)), fault.code, **fault.args)
    chosen = metric.measure.named.get(str(metric.measure.value))
    if chosen and chosen.unit != metric.unit:
        problems.note(source.place(("measure", "value")), "measure-value-unit", found=chosen.unit, expected=metric.unit)
