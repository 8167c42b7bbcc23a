"""The product `poster`: the whole cookbook on a wall, phases with their recipes and the chain with its metrics."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.sheets import press_sheet
from cookbook.language.collation import collation_key
from cookbook.link import LinkedBook
from cookbook.model.book import Entry
from cookbook.settings.printing import Printing

SIZES: Mapping[str, tuple[float, float]] = {"poster": (594, 841), "poster-a2": (420, 594)}
"""Files and their sizes in millimetres; the smaller is the same drawing."""


def poster(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """`poster.pdf` of A1, to be read from a metre and a half, and `poster-a2.pdf`."""
    context = {
        "phases": tuple((phase, _recipes(job.linked, phase, lang)) for phase in job.linked.of_kind("phase")),
        "levels": tuple((level, _metrics(job.linked, level, lang)) for level in job.linked.of_kind("level")),
        "methods": _sorted(job.linked.of_kind("method"), lang),
        "menus": _sorted(job.linked.of_kind("menu"), lang),
    }
    return tuple(press_sheet(job, printing, "poster", name, width=w, height=h, **context) for name, (w, h) in SIZES.items())


def _recipes(linked: LinkedBook, phase: Entry, lang: str) -> tuple[tuple[Entry, bool], ...]:
    """The recipes that help in a phase, and whether it is their first; those of which it is come first."""
    named: list[tuple[Entry, list[str]]] = []
    for entry in _sorted(linked.of_kind("recipe"), lang):
        content: Any = entry.content
        named.append((entry, [str(id) for id in content.phases]))
    own = [(entry, True) for entry, phases in named if phases[0] == phase.id]
    return (*own, *((entry, False) for entry, phases in named if phase.id in phases[1:]))


def _metrics(linked: LinkedBook, level: Entry, lang: str) -> tuple[Entry, ...]:
    found: list[Entry] = []
    for entry in linked.of_kind("metric"):
        content: Any = entry.content
        if content.level == level.id:
            found.append(entry)
    return _sorted(found, lang)


def _sorted(entries: list[Entry] | tuple[Entry, ...], lang: str) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: collation_key(entry.texts[lang].title, lang)))
