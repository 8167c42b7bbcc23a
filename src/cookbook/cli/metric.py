"""Counts a metric from tables of observations: its value, of how many observations it is, and what is to be told beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from cookbook.asked import Asked
from cookbook.cli.formats import SHOW
from cookbook.counting import Counted, count, whole
from cookbook.language.nearest import nearest
from cookbook.language.speech import Speech, voice_of
from cookbook.language.speech.voice import KindWord
from cookbook.link.cookbook import read
from cookbook.load.decoding import read_text
from cookbook.load.observations import ObservationReader
from cookbook.model.book import Entry
from cookbook.model.measure import Measure
from cookbook.model.metric import METRIC, Metric
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.store import open_store


def run(asked: Asked) -> int:
    """Print what the tables come to; without one, the tables that it asks for. Raises CookbookError where there is none."""
    store = open_store(asked.source, fresh=asked.fresh)
    book = read(asked.source, Problems(), store).linked.book
    store.save()
    metrics = {entry.id: entry for entry in book.of(METRIC)}
    if asked.id not in metrics:
        named = {"kind": KindWord(METRIC.name), "id": asked.id, "near": nearest(asked.id, metrics)}
        raise CookbookError([Problem(Place(asked.command), "unknown-id", named)])
    return tell(metrics[asked.id], asked, voice_of(book, asked.lang))


def tell(metric: Entry[Metric], asked: Asked, voice: Speech) -> int:
    """The same of a metric that was found; 1 where a table has a fault."""
    text = metric.texts.get(asked.lang, metric.content)
    if text.measure is None:
        reason = str(text.typed or voice("count_typed"))
        print(json.dumps({"metric": metric.id, "typed": reason}, ensure_ascii=False) if asked.format == "json" else reason)
        return 0
    if not asked.files:
        print(json.dumps(_wanted(text.measure), ensure_ascii=False, indent=2) if asked.format == "json" else _asking(text, voice))
        return 0
    problems = Problems()
    tables = [(name, read_text(Path(name), name, problems)) for name in asked.files]
    rows = ObservationReader(metric, problems).read([(name, table) for name, table in tables if table is not None])
    noted = problems.told()
    if noted and asked.format == "text":
        SHOW["text"](noted, asked.lang, None)
    if problems.errors:
        if asked.format == "json":
            SHOW["json"](noted, asked.lang, None)
        return 1
    found = list(count(text.measure, rows, text.interval))
    if asked.format == "json":
        print(
            json.dumps(
                {"metric": metric.id, "unit": text.unit, "values": [_plain(one) for one in found]}, ensure_ascii=False, indent=2
            )
        )
    else:
        print("\n".join(_lines(text, text.measure, found, voice)))
    return 0


def _wanted(measure: Measure) -> Mapping[str, Sequence[str]]:
    """The columns of each table."""
    return {str(sheet.name): [str(column.name) for column in sheet.columns] for sheet in measure.sheets}


def _asking(metric: Metric, voice: Speech) -> str:
    """What tables a metric asks for, as a person reads it."""
    lines = [str(metric.title), ""]
    for sheet in metric.measure.sheets if metric.measure else ():
        lines += [f"{sheet.title}: {sheet.row}", ",".join(str(column.name) for column in sheet.columns)]
        for column in sheet.columns:
            words = f" ({', '.join(column.words)})" if column.choices else ""
            lines.append(f"  {column.name}: {column.title}, {voice.choice('holds', column.holds)}{words}")
    return "\n".join(lines)


def _plain(counted: Counted) -> Mapping[str, object]:
    return {
        "period": counted.period.name,
        "area": counted.area,
        "value": _number(counted.value),
        "n": counted.n,
        "figures": {name: _number(value) for name, value in counted.figures.items()},
        "notes": [note for note, is_so in (("few", counted.is_of_few), ("lacking", counted.lacking)) if is_so],
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)


def _lines(metric: Metric, measure: Measure, found: Sequence[Counted], voice: Speech) -> Iterator[str]:
    """A paragraph a period."""
    yield f"{metric.title} ({voice.choice('unit', metric.unit)})"
    if not found:
        yield voice("count_none")
    for one in found:
        value = voice.number(whole(one.value, metric.unit)) if one.value is not None else "–"
        n = f" (n = {one.n})" if one.n is not None else ""
        yield f"{', '.join(filter(None, (one.period.name, one.area)))}: {value}{n}"
        for figure in measure.figures:
            beside = one.figures[str(figure.name)]
            if figure.name != measure.value and beside is not None:
                yield f"  {figure.title}: {voice.number(whole(beside, figure.unit))}"
        yield from (f"  {note}" for note in notes(one, measure, voice))


def notes(counted: Counted, measure: Measure, voice: Speech) -> Iterator[str]:
    """What is to be told beside a value."""
    if counted.is_of_few:
        yield voice("count_few", least=measure.least)
    if counted.lacking:
        yield voice("count_lacking", count=counted.lacking)
