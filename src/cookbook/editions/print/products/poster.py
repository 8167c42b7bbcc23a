"""The product `poster`: the whole cookbook on a wall, phases with their recipes and the chain with its metrics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.sheets import press_sheet
from cookbook.language.collation import collation_key
from cookbook.link import LinkedBook
from cookbook.model import ENTRY_KINDS
from cookbook.model.book import Entry, T
from cookbook.model.menu import MENU
from cookbook.model.method import METHOD
from cookbook.model.metric import METRIC
from cookbook.model.recipe import RECIPE
from cookbook.model.vocabulary import LEVEL, PHASE
from cookbook.settings.printing import Printing

SIZES: Mapping[str, tuple[float, float]] = {"poster": (594, 841), "poster-a2": (420, 594)}
"""Files and their sizes in millimetres; the smaller is the same drawing."""


def poster(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """`poster.pdf` of A1, to be read from a metre and a half, and `poster-a2.pdf`."""
    context = {
        "counted": [kind for kind in ENTRY_KINDS if kind.on_poster],
        "phases": tuple((phase, _recipes(job.linked, phase, lang)) for phase in job.linked.of(PHASE)),
        "levels": tuple((level, _metrics(job.linked, level, lang)) for level in job.linked.of(LEVEL)),
        "methods": _sorted(job.linked.of(METHOD), lang),
        "menus": _sorted(job.linked.of(MENU), lang),
    }
    return tuple(press_sheet(job, printing, "poster", name, width=w, height=h, **context) for name, (w, h) in SIZES.items())


def _recipes(linked: LinkedBook, phase: Entry, lang: str) -> tuple[tuple[Entry, bool], ...]:
    """The recipes that help in a phase, and whether it is their first; those of which it is come first."""
    recipes = _sorted(linked.of(RECIPE), lang)
    own = [(entry, True) for entry in recipes if entry.content.phases[0] == phase.id]
    return (*own, *((entry, False) for entry in recipes if phase.id in entry.content.phases[1:]))


def _metrics(linked: LinkedBook, level: Entry, lang: str) -> tuple[Entry, ...]:
    return _sorted((entry for entry in linked.of(METRIC) if entry.content.level == level.id), lang)


def _sorted(entries: Iterable[Entry[T]], lang: str) -> tuple[Entry[T], ...]:
    return tuple(sorted(entries, key=lambda entry: collation_key(entry.texts[lang].title, lang)))
