"""Files of pages that look the same wherever they stand, as cards do: a page that is as it was is not laid out again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.inside import boxes_of_body
from cookbook.editions.print.layout.leaves.kept import KeptLeaves
from cookbook.editions.print.layout.leaves.run import PageRun, Pages, PaintedPages, sheets_of, stands_alone, whole
from cookbook.editions.print.layout.parts import BookParts
from cookbook.editions.print.layout.rendering import Outcome
from cookbook.editions.print.layout.settling import settle, stops, written

PLACED = re.compile(r"counter\(\s*page\b|\bstring\(|@page[^{]*:(?:left|right|first|blank|nth)")
"""What styles may say of where a page stands."""


def deal(galley: Galley, said: list[str]) -> Outcome:
    """Write a file, and lay out only those of its pages that are not kept."""
    keys = _keys(galley)
    kept = KeptLeaves.at(galley.rendering.painted if keys else None, galley.made_of)
    pages = _dealt(galley, keys, {key: found for key in keys if (found := kept.of(key))}, said)
    outcome = written(galley, pages, [*chain.from_iterable(run.painted[0] for run in pages.runs)], said)
    if keys and not stops(list(outcome.problems)):
        kept.save({run.key: run.painted for run in pages.runs})
    return outcome


def _keys(galley: Galley) -> Sequence[str]:
    """How each page is set; nothing where it is not known to look the same wherever it stands."""
    root, rendering = galley.html.etree_element, galley.rendering
    sheets = [*sheets_of(rendering), *(style.text or "" for style in root.iter("style"))]
    if not rendering.painted or galley.links.targets or not stands_alone(rendering) or any(map(PLACED.search, sheets)):
        return ()
    keys = BookParts(root, {}).keys()
    return keys if len(keys) == len(root.find("body")) else ()


def _dealt(galley: Galley, keys: Sequence[str], painted: Mapping[str, Sequence[PaintedPages]], said: list[str]) -> Pages:
    """All pages, of which those are laid out that have not been painted; the first has the margins of the body."""
    if not keys:
        return _whole(galley, said)
    parts = list(galley.html.etree_element.find("body"))
    wanted = [at for at, key in enumerate(keys) if at == 0 or key not in painted]
    galley.keep([parts[at] for at in wanted])
    document, layout = settle(galley, None, said)
    galley.keep(parts)
    if [_shown(page) for page in document.pages] != [[parts[at]] for at in wanted]:
        return _whole(galley, said)
    live = dict(zip(wanted, document.pages, strict=True))
    spared = list(galley.spared())
    runs = []
    for at, key in enumerate(keys):
        pages = [] if key in painted else [live[at]]
        left_out = [problem for part, problem in spared if part in parts[at].iter()]
        problems = [*left_out, *galley.measure(pages, at + 1)]
        files = painted.get(key) or [galley.paint(document, pages)]
        runs.append(PageRun(files, len(pages), problems, "" if problems else key))
    return Pages(document, layout, [], runs)


def _whole(galley: Galley, said: list[str]) -> Pages:
    document, layout = settle(galley, None, said)
    return whole(galley, document, layout, [galley.paint(document, document.pages)])


def _shown(page: Any) -> list[Any]:
    """The parts that a page shows."""
    return [box.element for box in boxes_of_body(page)]
