"""When tasks that wait for each other begin and end, and how long each could last more before the whole is late.

The plan that a reader makes on the site is timed the same way (theme/js/critical-path.js); tests compare the two.

1. In the order of the list, each task starts on the first day that is not before its `earliest` and not before any task that it
   waits for has ended. It ends `length` later.
2. The whole ends when its last task does.
3. Backwards, each task must end before the first of those that wait for it must start; the last ones when the whole ends.
   What lies between that and its end is its `slack`. Tasks without slack are the critical path.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work. All times are in one unit, from the start of the whole."""

    length: int
    earliest: int = 0
    waits: tuple[int, ...] = ()
    """The places of the tasks that must have ended, all of them before this one in the list."""


@dataclass(frozen=True, slots=True)
class Timed:
    """When a task is done; `end` is the first moment after it."""

    start: int
    end: int
    slack: int


def critical_path(tasks: Sequence[Task]) -> tuple[Timed, ...]:
    """Time every task. Raises ValueError where one waits for itself or for a later one."""
    starts: list[int] = []
    ends: list[int] = []
    for place, task in enumerate(tasks):
        if any(not 0 <= other < place for other in task.waits):
            raise ValueError(f"task {place} waits for one that is not before it")
        starts.append(max([task.earliest, *(ends[other] for other in task.waits)]))
        ends.append(starts[-1] + task.length)
    latest = [max(ends, default=0)] * len(tasks)
    for place in reversed(range(len(tasks))):
        for other in tasks[place].waits:
            latest[other] = min(latest[other], latest[place] - tasks[place].length)
    return tuple(Timed(start, end, last - end) for start, end, last in zip(starts, ends, latest, strict=True))
