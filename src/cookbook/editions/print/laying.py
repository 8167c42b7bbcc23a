"""Files on their way: what was made before is taken, all else is begun at once, and each is waited for when its turn comes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.sharedctypes import Synchronized
from typing import TypeVar

from cookbook.editions.job import Job
from cookbook.editions.print.layout.advance import Finished, result_of, timed
from cookbook.editions.print.layout.bound import BookFiles, bind
from cookbook.editions.print.layout.finished import KeptFiles
from cookbook.editions.print.layout.processes import processes, rows
from cookbook.editions.print.layout.rendering import Outcome, Rendering
from cookbook.editions.print.layout.typeset import count, typeset

T = TypeVar("T")
Wait = Callable[[], list[Outcome]]
"""Waits for files, and says what came of each."""


@dataclass(frozen=True)
class Laying:
    """The processes that lay out for a job, each for the next that was begun."""

    job: Job
    kept: KeptFiles
    pool: ProcessPoolExecutor
    page: Synchronized[int]

    def begin(self, renderings: Sequence[Rendering]) -> Wait:
        """Begin with the files of a product that were not made of the same before; those of one book are laid out together."""
        found = [self.kept.take(one, renderings) for one in renderings]
        if renderings[0].breaks_alike and None in found:
            found = [None for _ in renderings]
        left = [one for one, outcome in zip(renderings, found, strict=True) if outcome is None]
        waiting = self._typeset(left) if left else list

        def wait() -> list[Outcome]:
            laid = waiting()
            for one, outcome in zip(left, laid, strict=True):
                self.kept.keep(one, renderings, outcome)
            made = iter(laid)
            return [outcome or next(made) for outcome in found]

        return wait

    def count(self, rendering: Rendering) -> list[Outcome]:
        """What comes of a file that nobody asked for, because another product needs its pages."""

        def lay_out(one: Rendering) -> Outcome:
            self.job.progress.stage(one.stage)
            return self._result(self.pool.submit(timed, count, one))

        return [self.kept.counted(rendering, lay_out)]

    def _typeset(self, renderings: Sequence[Rendering]) -> Wait:
        """Begin to lay out files, each row in a process of its own, and those of one book in the same."""
        *_, last = ready = [self.kept.readied(one) for one in renderings]
        if last.breaks_alike:
            return partial(self._bound, last, self.pool.submit(timed, bind, ready, self.kept.parts(last)))
        return partial(self._set, [(row[0].stage, self.pool.submit(timed, typeset, *row)) for row in rows(ready)])

    def _bound(self, last: Rendering, running: Future[Finished[BookFiles]]) -> list[Outcome]:
        self.job.progress.stage(last.stage)
        bound = self._result(running)
        self.kept.keep_parts(last, bound.pagination.parts)
        self.job.progress.painted(bound.outcomes[-1].anew, bound.outcomes[-1].pages)
        return list(bound.outcomes)

    def _set(self, running: Sequence[tuple[str, Future[Finished[list[Outcome]]]]]) -> list[Outcome]:
        outcomes: list[Outcome] = []
        before = ""
        for stage, future in running:
            if stage != before:
                self.job.progress.stage(before := stage)
            made = self._result(future)
            self.job.progress.painted(sum(one.anew for one in made), sum(one.pages for one in made))
            outcomes += made
        return outcomes

    def _result(self, running: Future[Finished[T]]) -> T:
        return result_of(running, self.page, 0, self.job.progress)


@contextmanager
def laying(job: Job, kept: KeptFiles) -> Iterator[Laying]:
    """The processes that lay out for a job."""
    with processes() as (pool, page):
        yield Laying(job, kept, pool, page)
