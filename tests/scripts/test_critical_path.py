"""The critical path of the build and that of the page are one: the same lists of tasks, timed by both."""

from __future__ import annotations

import json
import random
import subprocess
from dataclasses import asdict

import pytest
from tools import HERE, NODE

from cookbook.link.critical_path import Task, Timed, critical_path

CASES = 400
KNOWN: dict[str, tuple[list[Task], list[Timed]]] = {
    "nothing": ([], []),
    "in-parallel": (
        [Task(60), Task(20), Task(10, waits=(0, 1))],
        [Timed(0, 60, 0), Timed(0, 20, 40), Timed(60, 70, 0)],
    ),
    "not-before": ([Task(5), Task(5, 30, (0,))], [Timed(0, 5, 25), Timed(30, 35, 0)]),
    "a-gate-takes-no-time": (
        [Task(7), Task(0, waits=(0,)), Task(3, waits=(1,))],
        [Timed(0, 7, 0), Timed(7, 7, 0), Timed(7, 10, 0)],
    ),
}  # fmt: skip
RESTED: dict[str, tuple[list[Task], list[Timed]]] = {
    "begins-on-a-day-of-work": ([Task(5), Task(1, waits=(0,))], [Timed(0, 5, 0), Timed(7, 8, 0)]),
    "ends-whenever-its-time-is-over": ([Task(6), Task(3, waits=(0,))], [Timed(0, 6, 0), Timed(7, 10, 0)]),
    "a-gate-is-when-the-last-day-is-over": (
        [Task(7), Task(0, waits=(0,)), Task(1, waits=(1,))],
        [Timed(0, 7, 0), Timed(7, 7, 0), Timed(7, 8, 0)],
    ),
    "days-of-rest-are-no-slack": ([Task(4), Task(9)], [Timed(0, 4, 3), Timed(0, 9, 0)]),
}  # fmt: skip
"""In weeks of five days of work: the fifth and the sixth day of each are days of rest."""


def in_weeks(day: int) -> bool:
    return day % 7 in (5, 6)


def made(seed: int) -> list[Task]:
    """Up to forty tasks that wait for some of those before them."""
    dice = random.Random(seed)

    def task(place: int) -> Task:
        waits = dice.sample(range(place), dice.randint(0, min(place, 4)))
        return Task(dice.randrange(100), dice.choice([0, 0, dice.randrange(200)]), tuple(waits))

    return [task(place) for place in range(dice.randrange(40))]


@pytest.mark.parametrize("name", KNOWN)
def test_known(name: str) -> None:
    tasks, timed = KNOWN[name]
    assert list(critical_path(tasks)) == timed


@pytest.mark.parametrize("name", RESTED)
def test_nothing_begins_on_a_day_of_rest(name: str) -> None:
    tasks, timed = RESTED[name]
    assert list(critical_path(tasks, in_weeks)) == timed


@pytest.mark.parametrize("waits", [(0,), (1,), (-1,)])
def test_a_task_that_waits_for_no_earlier_one_is_refused(waits: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="task 0"):
        critical_path([Task(1, waits=waits)])


def test_slack_is_what_a_task_may_last_more() -> None:
    """One day longer than that, and the whole is a day late; no longer than that, and it is not."""
    for seed in range(40):
        tasks = made(seed)
        timed = critical_path(tasks)
        whole = max((one.end for one in timed), default=0)
        for place, one in enumerate(timed):
            for more in (0, 1):
                longer = [*tasks]
                longer[place] = Task(tasks[place].length + one.slack + more, tasks[place].earliest, tasks[place].waits)
                assert max(each.end for each in critical_path(longer)) == whole + more


def test_slack_is_counted_in_days_of_work() -> None:
    """As many of them longer, and the whole is in time; with the next one it is late."""
    for seed in range(40):
        tasks = made(seed)
        timed = critical_path(tasks, in_weeks)
        whole = max((one.end for one in timed), default=0)
        for place, one in enumerate(timed):
            if not tasks[place].length:
                continue
            assert not in_weeks(one.start)
            days = [day for day in range(one.end, whole + 14) if not in_weeks(day)]
            for end, late in ((days[one.slack - 1] + 1 if one.slack else one.end, False), (days[one.slack] + 1, True)):
                longer = [*tasks]
                longer[place] = Task(end - one.start, tasks[place].earliest, tasks[place].waits)
                assert (max(each.end for each in critical_path(longer, in_weeks)) > whole) == late


@pytest.mark.program
def test_the_page_times_as_the_build_does() -> None:
    known = [tasks for tasks, _ in (*KNOWN.values(), *RESTED.values())]
    cases = [*known, *map(made, range(CASES))]
    lines = "".join(f"{json.dumps([asdict(task) for task in tasks])}\n" for tasks in cases)
    done = subprocess.run([NODE, HERE / "paths.mjs"], input=lines, capture_output=True, text=True, check=True, timeout=60)
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        [[asdict(one) for one in critical_path(tasks, *rests)] for rests in ((), (in_weeks,))] for tasks in cases
    ]
