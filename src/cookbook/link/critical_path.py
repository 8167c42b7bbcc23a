"""When tasks that wait for each other begin and end, and how long each could last more before the whole is late.

The plan that a reader makes on the site is timed the same way (theme/js/critical-path.js); tests compare the two.

1. In the order of the list, each task starts on the first day on which people work that is not before its `earliest` and not
   before any task that it waits for has ended. It ends `length` later, on whatever day that is. One of no length is the moment at
   which the day before ends.
2. The whole ends when its last task does.
3. Backwards, each task must end before the first of those that wait for it must start; the last ones when the whole ends.
   The days between that and its end on which people work are its `slack`. Tasks without slack are the critical path.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Rests = Callable[[int], bool]
"""Whether nobody works on a day, counted from the start of the whole."""


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work. All times are in one unit, from the start of the whole."""

    length: int
    earliest: int = 0
    waits: tuple[int, ...] = ()
    """The places of the tasks that must have ended, all of them before this one in the list."""


@dataclass(frozen=True, slots=True)
class Timed:
    """When a task is done; `end` is the first moment after it, `slack` how many days of work it may be late."""

    start: int
    end: int
    slack: int


def _nobody_rests(_: int) -> bool:
    return False


def critical_path(tasks: Sequence[Task], rests: Rests = _nobody_rests) -> tuple[Timed, ...]:
    """Time every task. Raises ValueError where one waits for itself or for a later one."""
    starts: list[int] = []
    ends: list[int] = []
    for place, task in enumerate(tasks):
        if any(not 0 <= other < place for other in task.waits):
            raise ValueError(f"task {place} waits for one that is not before it")
        start = max([task.earliest, *(ends[other] for other in task.waits)])
        while task.length and rests(start):
            start += 1
        starts.append(start)
        ends.append(start + task.length)
    latest = [max(ends, default=0)] * len(tasks)
    for place, task in reversed([*enumerate(tasks)]):
        begun = latest[place] - task.length
        while task.length and rests(begun):
            begun -= 1
        for other in task.waits:
            latest[other] = min(latest[other], begun)
    spans = zip(starts, ends, latest, strict=True)
    return tuple(Timed(start, end, _worked(end, last, rests)) for start, end, last in spans)


def _worked(first: int, last: int, rests: Rests) -> int:
    """The days from `first` until before `last` on which people work."""
    return last - first if rests is _nobody_rests else sum(not rests(day) for day in range(first, last))
