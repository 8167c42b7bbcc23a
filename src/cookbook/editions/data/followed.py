"""Tables of what is followed: every change of a need or a challenge, and who could answer whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from cookbook.editions.data.columns import CsvColumn, as_csv
from cookbook.editions.data.edition import DataEdition
from cookbook.language.speech import Speech, voice_of
from cookbook.link import tracking
from cookbook.link.matching import matches
from cookbook.model.capability import CAPABILITY
from cookbook.model.need import Need, NeedStep
from cookbook.where import open_data


def described(edition: DataEdition) -> Iterator[tuple[str, str, tuple[CsvColumn, ...]]]:
    """The tables that the book has something for: the name of the file, what it is, and its columns."""
    voice = _voice(edition)
    known = {open_data.CHANGES: _change_columns(voice), open_data.MATCHES: _match_columns(voice)}
    for file in open_data.followed(edition.linked.book):
        yield file.name, voice(f"data_{file.titled}"), known[file.name]


def changes(edition: DataEdition) -> str:
    """Every change of state, the latest first."""
    return as_csv(_change_columns(_voice(edition)), _changes(edition))


def pairs(edition: DataEdition) -> str:
    """Every pair of a need or a challenge and a capability that share a theme."""
    return as_csv(_match_columns(_voice(edition)), _pairs(edition))


def _voice(edition: DataEdition) -> Speech:
    return voice_of(edition.linked.book, edition.languages[0])


def _change_columns(voice: Speech) -> tuple[CsvColumn, ...]:
    heading = partial(voice.heading, NeedStep)
    return (
        CsvColumn("date", ("date",), heading("date"), "date"),
        CsvColumn("kind", ("kind",), voice("facet_kind")),
        CsvColumn("id", ("id",), "id"),
        CsvColumn("title", ("title",), voice("name")),
        CsvColumn("before", ("before",), heading("state")),
        CsvColumn("state", ("state",), heading("state")),
        CsvColumn("note", ("note",), heading("note")),
        CsvColumn("example", ("example",), voice("example"), "boolean"),
    )


def _changes(edition: DataEdition) -> Iterator[Mapping[str, object]]:
    for one in tracking.changes(edition.linked.book):
        content = one.entry.content
        yield {
            "date": one.date.isoformat(),
            "kind": one.entry.kind.name,
            "id": one.entry.id,
            "title": content.title,
            "before": one.before,
            "state": one.state,
            "note": one.note(edition.languages[0]),
            "example": bool(content.example),
        }


def _match_columns(voice: Speech) -> tuple[CsvColumn, ...]:
    return (
        CsvColumn("kind", ("kind",), voice("facet_kind")),
        CsvColumn("id", ("id",), "id"),
        CsvColumn("capability", ("capability",), voice.kind(CAPABILITY, "one")),
        CsvColumn("themes", ("themes",), voice("match_because"), is_list=True),
        CsvColumn("areas", ("areas",), voice.heading(Need, "areas"), is_list=True),
        CsvColumn("weight", ("weight",), voice("match_help"), "decimal"),
        CsvColumn("example", ("example",), voice("example"), "boolean"),
    )


def _pairs(edition: DataEdition) -> Iterator[Mapping[str, object]]:
    for one in matches(edition.linked.book):
        yield {
            "kind": one.ask.kind.name,
            "id": one.ask.id,
            "capability": one.capability.id,
            "themes": one.themes,
            "areas": one.areas,
            "weight": round(one.weight, 3),
            "example": bool(one.ask.content.example or one.capability.content.example),
        }
