"""A CSV file a kind, the figures of the metrics, and what their columns mean (CSV on the Web)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any

from cookbook.editions.data import followed
from cookbook.editions.data.columns import TYPES, CsvColumn, as_csv
from cookbook.editions.data.edition import DataEdition, texts
from cookbook.editions.data.edition_schema import definitions
from cookbook.editions.data.records import figure, record
from cookbook.language.speech import speech
from cookbook.load.data import STATES
from cookbook.model import ALL_KINDS
from cookbook.model.book import Entry
from cookbook.model.content import Content
from cookbook.model.kind import Kind
from cookbook.model.metric import METRIC
from cookbook.where import open_data


def table(edition: DataEdition, kind: Kind | None) -> str:
    """The text of a kind's table, or of the figures."""
    if kind:
        made = edition.kept.take(f"columns {kind.name} {edition.languages}", partial(columns, kind, edition.languages))
        return as_csv(made, [_with_titles(edition, entry) for entry in edition.linked.of(kind)])
    figures = [figure(metric, row) for metric, rows in sorted(edition.linked.book.data.items()) for row in rows]
    return as_csv(figure_columns(edition.languages[0]), figures)


def metadata(edition: DataEdition) -> dict[str, object]:
    """The description of all tables, as csv-metadata.json."""
    own = edition.languages[0]
    voice = speech(own)
    described = [
        (open_data.table(kind), voice.kind(kind, "help"), columns(kind, edition.languages)) for kind in ALL_KINDS.values()
    ]
    described.append((open_data.FIGURES, voice("data_figures"), figure_columns(own)))
    described.extend(followed.described(edition))
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": own}],
        "dc:title": edition.title()[own],
        **{name: {"@id": url} for name, url in edition.licence("dc:license").items()},
        "dc:description": voice("data_quoted"),
        "dc:modified": {"@value": edition.modified.isoformat(), "@type": "xsd:date"},
        "tables": [
            {"url": name, "dc:description": help, "tableSchema": _table_schema(name, columns)}
            for name, help, columns in described
        ],
    }


def _table_schema(name: str, columns: Sequence[CsvColumn]) -> dict[str, object]:
    key = {} if name in open_data.WITHOUT_ID else {"primaryKey": "id"}
    return {"columns": [column.metadata() for column in columns], **key}


@cache
def figure_columns(lang: str) -> tuple[CsvColumn, ...]:
    """The columns of the table of figures, explained in `lang`."""
    voice = speech(lang)
    states = ", ".join(f"{state} = {voice(f'state_{state}')}" for state in STATES)
    explained = {"metric": voice.kind(METRIC, "one"), "status": states, "source": voice("source"), "n": voice("count_n")}
    types = {"value": "decimal", "n": "integer"}
    return tuple(
        CsvColumn(name, (name,), explained.get(name) or voice(name), types.get(name, "string"))
        for name in ("metric", "period", "area", "value", "status", "source", "n")
    )


@cache
def columns(kind: Kind, languages: tuple[str, ...]) -> tuple[CsvColumn, ...]:
    """The columns of a kind: what a cell can hold of its fields; the rest is in cookbook.json."""
    known, voice = definitions(languages[0]), speech(languages[0])
    own = [CsvColumn("id", ("id",), voice("data_id")), CsvColumn("page", ("page",), voice("data_page"), "anyURI")]
    named = [
        CsvColumn(f"{field}_{lang}", (f"{field}_{lang}",), f"{voice.heading(Content, field)} ({lang})")
        for field in ("title", "summary")
        for lang in languages
    ]
    fields = known[kind.model.__name__]["properties"]
    rest = {name: field for name, field in fields.items() if name not in ("title", "summary")}
    return (*own, *named, *_columns(rest, (), known))


def _columns(fields: Mapping[str, Any], path: tuple[str, ...], known: Mapping[str, Any]) -> Iterator[CsvColumn]:
    for name, found in fields.items():
        field = known[found["$ref"].rsplit("/", 1)[-1]] | found if "$ref" in found else found
        inner = (*path, name)
        full = "_".join(inner)
        title = str(field.get("description", name))
        if field.get("type") == "object":
            yield from _columns(field.get("properties", {}), inner, known)
        elif field.get("type") == "array":
            if field["items"].get("type") == "string":
                yield CsvColumn(full, inner, title, is_list=True)
        else:
            datatype = "date" if field.get("format") == "date" else TYPES[field.get("type", "string")]
            yield CsvColumn(full, inner, title, "boolean" if field.get("const") is True else datatype)


def _with_titles(edition: DataEdition, entry: Entry) -> dict[str, object]:
    named = {f"{field}_{lang}": text for field in ("title", "summary") for lang, text in texts(entry, field).items()}
    return record(edition, entry) | named
