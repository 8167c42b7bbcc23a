"""What the content rests on: on plans, on what was done, on results, on nothing but the editors, or on invention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from cookbook.model.book import Book, Key
from cookbook.model.case import CASE
from cookbook.model.content import Content, Evidence
from cookbook.model.method import METHOD
from cookbook.model.metric import METRIC
from cookbook.model.recipe import RECIPE
from cookbook.model.story import STORY
from cookbook.model.vocabulary import SOURCE

NONE = ""
"""The ground of what has no evidence from a source."""
KINDS: tuple[str, ...] = get_args(Evidence)
"""From the weakest to the strongest."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """Counts and lists by what they rest on."""

    strongest: Mapping[str, tuple[Key, ...]]
    """Recipes and methods by the strongest of their findings, the strongest first; by the empty name those without any."""
    findings: Mapping[str, int]
    """How many findings there are of each kind."""
    invented: tuple[Key, ...]
    """What is an example, and every story."""
    bare: tuple[Key, ...]
    """Cases without a result."""
    results: int
    figures: int
    """Results that are numbers."""
    lessons: int
    own: int
    """Lessons without a source."""
    metrics: int
    counted: int
    """Metrics that have figures."""
    sources: int
    unopened: tuple[Key, ...]
    """Sources that nobody has said to have opened."""

    def plain(self) -> dict[str, object]:
        """The same as values for JSON."""

        def keys(found: tuple[Key, ...]) -> list[dict[str, str]]:
            return [{"kind": kind, "id": id} for kind, id in found]

        strongest = [{"ground": name or "none", "entries": keys(found)} for name, found in self.strongest.items()]
        counts = ("results", "figures", "lessons", "own", "metrics", "counted", "sources")
        lists = {
            "strongest": strongest,
            "invented": keys(self.invented),
            "cases_without_result": keys(self.bare),
            "sources_not_opened": keys(self.unopened),
        }
        return {**lists, "findings": dict(self.findings), **{name: getattr(self, name) for name in counts}}


def grounds(book: Book) -> Grounds:
    """Look what everything rests on."""
    recipes = [(entry.key, entry.content.evidence) for entry in book.of(RECIPE)]
    practices = [*recipes, *((entry.key, entry.content.evidence) for entry in book.of(METHOD))]
    best = {key: max((found.kind for found in findings), key=KINDS.index, default=NONE) for key, findings in practices}
    names = (*KINDS[::-1], NONE)
    cases = book.of(CASE)
    results = [result for case in cases for result in case.content.results]
    lessons = [lesson for case in cases for lesson in case.content.lessons]
    metrics = book.of(METRIC)
    return Grounds(
        strongest={name: tuple(key for key, ground in best.items() if ground == name) for name in names},
        findings=Counter(found.kind for _, findings in practices for found in findings),
        invented=tuple(entry.key for entry in book.contents if entry.kind == STORY or _is_example(entry.content)),
        bare=tuple(case.key for case in cases if not case.content.results),
        results=len(results),
        figures=sum(result.value is not None for result in results),
        lessons=len(lessons),
        own=sum(lesson.source is None for lesson in lessons),
        metrics=len(metrics),
        sources=len(book.of(SOURCE)),
        unopened=tuple(entry.key for entry in book.of(SOURCE) if entry.content.accessed is None),
        counted=sum(bool(book.data.get(metric.id)) for metric in metrics),
    )


def _is_example(content: Content) -> bool:
    return getattr(content, "example", None) is True
