"""Who lays out the parts of a book: one process, or two, each of which has all parts before it and lays out its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any, TypeVar

from cookbook.editions.print.layout.bench import Bench, PaintedPart
from cookbook.editions.print.layout.parts import Paginated, letters_of
from cookbook.editions.print.layout.processes import CAN_FORK, PROCESSORS
from cookbook.editions.print.layout.rendering import LaidPart, Layout
from cookbook.editions.print.layout.said import warnings_of_weasyprint

T = TypeVar("T")
Errand = Callable[..., "Mapping[int, T] | None"]
"""What a bench does with some parts; nothing comes of it where it cannot be done."""
LEAST = 200_000
"""Letters that are to be laid out where it pays to begin another process, which reads the styles once more: a hundred pages."""
FEWEST = 2
"""Processors that two processes need."""


@dataclass
class Crew:
    """Those who work at a book: this process, and the other at the far end of a pipe, where there is one."""

    bench: Bench
    said: list[str]
    """What WeasyPrint says, here and there."""
    other: Any = None
    theirs: set[Any] = field(default_factory=set)
    """The parts that the other process laid out last, by their first elements."""

    def lay_out(self, layout: Layout, filling: int, wanted: Sequence[int]) -> Mapping[int, LaidPart] | None:
        """What a layout shows of some parts; None where two of them share a page."""
        groups = self.bench.parts.groups()
        self.theirs -= {groups[at][0] for at in wanted}
        if self.other:
            self.theirs |= {groups[at][0] for at in _half({at: letters_of(groups[at]) for at in wanted})}
        return self._do(Bench.lay_out, (layout, filling), wanted)

    def paint(self, layout: Layout, laid: Paginated, wanted: Sequence[int]) -> Mapping[int, PaintedPart] | None:
        """Some parts as all files have them; None where they cannot be had by themselves."""
        return self._do(Bench.paint, (layout, laid), wanted)

    def _do(self, errand: Errand[T], given: tuple[Any, ...], wanted: Sequence[int]) -> Mapping[int, T] | None:
        """Do something with some parts, each where it is."""
        groups = self.bench.parts.groups()
        theirs = [at for at in wanted if groups[at][0] in self.theirs]
        if theirs:
            self.other.send((errand, given, theirs))
        found = errand(self.bench, *given, [at for at in wanted if at not in theirs])
        if not theirs:
            return found
        made, said = self.other.recv()
        self.said += said
        return None if found is None or made is None else {**found, **made}


@contextmanager
def crew(bench: Bench, said: list[str], least: int) -> Iterator[Crew]:
    """Who lays out a book. The other process begins before there are fonts, since Pango has threads that no fork has."""
    bench.galley.level(bench.begin())
    if bench.parts.unknown() < least or not CAN_FORK or PROCESSORS < FEWEST:
        yield Crew(bench, said)
        return
    forking = get_context("fork")
    here, there = forking.Pipe()
    process = forking.Process(target=_serve, args=(there, here, bench))
    process.start()
    there.close()
    try:
        yield Crew(bench, said, here)
    finally:
        process.terminate()
        process.join()


def _half(letters: Mapping[int, int]) -> Sequence[int]:
    """About half of some parts: the longer ones first, each goes where fewer letters are."""
    halves: tuple[list[int], list[int]] = ([], [])
    for at in sorted(letters, key=lambda at: -letters[at]):
        min(halves, key=lambda half: sum(letters[one] for one in half)).append(at)
    return halves[1]


def _serve(pipe: Any, far: Any, bench: Bench) -> None:
    """Do errands until nobody sends any."""
    far.close()
    Thread(target=_end_with_parent, daemon=True).start()
    while True:
        errand, given, wanted = pipe.recv()
        with warnings_of_weasyprint() as said:
            found = errand(bench, *given, wanted)
        pipe.send((found, said))


def _end_with_parent() -> None:
    if (parent := parent_process()) is not None:
        parent.join()
    os._exit(1)
