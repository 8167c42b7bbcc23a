"""Tells in sentences what has changed in needs and challenges since a day, or since the printing in hand."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date

from cookbook.asked import Asked
from cookbook.language.speech import Speech, voice_of
from cookbook.link.cookbook import Cookbook, read
from cookbook.link.tracking import StateChange, changes
from cookbook.problems import Problems
from cookbook.store import open_store


def run(asked: Asked) -> int:
    """Print every change after the day, the latest first."""
    store = open_store(asked.source, fresh=asked.fresh)
    made = read(asked.source, Problems(), store)
    store.save()
    book = made.linked.book
    lang = asked.lang if asked.lang in book.languages else book.source_language
    voice, since = voice_of(book, asked.lang), asked.since or _printed(made)
    found = changes(book, since)
    if asked.format == "json":
        told = [_plain(one, lang, voice) for one in found]
        print(json.dumps({"since": since.isoformat(), "changes": told}, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(found, since, lang, voice)))
    return 0


def _printed(made: Cookbook) -> date:
    """The day of the printing that print/edition.yml tells of."""
    return made.settings.print.imprints[made.linked.book.source_language].date


def _lines(found: Sequence[StateChange], since: date, lang: str, voice: Speech) -> list[str]:
    head = voice("changes_since" if found else "changes_none", date=voice.date(since))
    return [head, *(f"{voice.date(one.date)} {_title(one, lang, voice)}. {_said(one, lang, voice)}" for one in found)]


def _title(one: StateChange, lang: str, voice: Speech) -> str:
    example = f" ({voice.within(voice('example'))})" if one.entry.content.example else ""
    return f"{one.entry.texts[lang].title}{example}"


def _said(one: StateChange, lang: str, voice: Speech) -> str:
    return " ".join(filter(None, (one.said(voice), str(one.note(lang) or ""))))


def _plain(one: StateChange, lang: str, voice: Speech) -> Mapping[str, object]:
    return {
        "date": one.date.isoformat(),
        "kind": one.entry.kind.name,
        "id": one.entry.id,
        "before": one.before,
        "state": one.state,
        "example": bool(one.entry.content.example),
        "said": _said(one, lang, voice),
    }
