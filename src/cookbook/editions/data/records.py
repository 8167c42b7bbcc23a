"""Entries as plain JSON values: the fields as the model types them, translations beside them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from cookbook.editions.data.edition import DataEdition, texts
from cookbook.link.menus import Totals
from cookbook.model import ALL_KINDS
from cookbook.model.book import Datum, Entry
from cookbook.model.menu import MENU
from cookbook.model.text import Text
from cookbook.model.walk import walk
from cookbook.store.digests import digest

HIDDEN = frozenset({"notes"})
"""Fields that are for the editors alone."""


def whole(edition: DataEdition) -> dict[str, object]:
    """The whole edition: every entry of every kind and every figure."""
    linked = edition.linked
    return {
        "$schema": "cookbook.schema.json",
        "title": dict(edition.title()),
        "description": dict(edition.description()),
        **edition.licence("licence"),
        "modified": edition.modified.isoformat(),
        "languages": list(edition.languages),
        "entries": {name: [record(edition, entry) for entry in linked.of(kind)] for name, kind in ALL_KINDS.items()},
        "figures": [figure(metric, row) for metric, rows in sorted(linked.book.data.items()) for row in rows],
    }


def record(edition: DataEdition, entry: Entry) -> dict[str, object]:
    """One entry: id, page, fields in the book's own language, translations by JSON Pointer; of a menu also its totals."""
    made_of = entry.made_of
    own = edition.kept.take(digest("record", made_of), partial(_own, entry)) if made_of else _own(entry)
    made = {"id": entry.id, "page": edition.url(entry.key), **own["fields"]}
    if entry.kind == MENU:
        made["totals"] = totals(edition.linked.totals[entry.id])
    return made | {"translations": own["translations"]}


def _own(entry: Entry) -> dict[str, dict[str, Any]]:
    """What hangs on nothing but the entry's files."""
    return {"fields": fields(entry), "translations": translations(entry)}


def fields(entry: Entry) -> dict[str, object]:
    """The fields that have a value, in the order of the model."""
    return entry.content.model_dump(mode="json", exclude_defaults=True, exclude=set(HIDDEN))


def translations(entry: Entry) -> dict[str, dict[str, str]]:
    """By language: the JSON Pointer (RFC 6901) of each text that is translated, and the translation."""
    return {
        lang: {
            "/" + "/".join(map(str, path)): str(value)
            for path, value in walk(content)
            if isinstance(value, Text) and value.lang == lang and path[0] not in HIDDEN
        }
        for lang, content in list(entry.texts.items())[1:]
    }


def totals(sums: Totals) -> dict[str, object]:
    """What a menu comes to."""
    quantities = {"time": sums.time, "effort": sums.effort, "cost": sums.cost, "work": sums.work}
    return {
        **{name: quantity.plain() for name, quantity in quantities.items() if quantity},
        "recipes": list(sums.recipes),
        "roles": list(sums.roles),
        "metrics": list(sums.metrics),
        "methods": list(sums.methods),
    }


def figure(metric: str, row: Datum) -> dict[str, object]:
    """One figure of a metric."""
    value = int(row.value) if row.value == int(row.value) else float(row.value)
    return {
        "metric": metric,
        "period": row.period,
        "area": row.area,
        "value": value,
        "status": row.status,
        "source": row.source,
        **({} if row.n is None else {"n": row.n}),
    }


def index(edition: DataEdition) -> Mapping[str, object]:
    """What another site needs to list and link the entries: titles and addresses."""
    rows = [
        {
            "kind": entry.kind.name,
            "id": entry.id,
            "page": edition.url(entry.key),
            "title": dict(texts(entry, "title")),
            "reviewed": entry.content.reviewed and entry.content.reviewed.isoformat(),
        }
        for entry in edition.linked.book.contents
    ]
    head = {"title": dict(edition.title()), **edition.licence("licence"), "modified": edition.modified.isoformat()}
    return {**head, "entries": rows}
