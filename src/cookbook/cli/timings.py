"""What every stage of a run took, by the clock on the wall and by the processor."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass

from cookbook.language.speech.table import told


@dataclass(frozen=True, slots=True)
class Moment:
    """Seconds on the wall, from any beginning, and of the processor, for this process and its children that have ended."""

    wall: float
    processor: float

    @classmethod
    def now(cls) -> Moment:
        return cls(time.monotonic(), sum(os.times()[:4]))


@dataclass(frozen=True, slots=True)
class Took:
    """A stage that has ended, in seconds; what came before the first has no beginning on the wall that is known."""

    name: str
    wall: float
    processor: float


def start(lang: str) -> Took:
    """Python and its imports, until now."""
    return Took(told(lang, "made.timings.start"), 0, Moment.now().processor)


def table(stages: Sequence[Took], lang: str) -> list[str]:
    """A line a stage and their sum, in the reader's language."""
    whole = Took(told(lang, "made.timings.all"), sum(one.wall for one in stages), sum(one.processor for one in stages))
    head = [told(lang, f"made.timings.{name}") for name in ("stage", "wall", "processor")]
    wide = max(len(text) for text in (head[0], whole.name, *(one.name for one in stages)))
    rows = [f"{one.name:{wide}} {one.wall:10.2f} {one.processor:10.2f}" for one in (*stages, whole)]
    return [f"{head[0]:{wide}} {head[1]:>10} {head[2]:>10}", *rows]
