"""Prints how a finished book is composed: pages, words a page, white, units that end short, what is not kept together.

Run it with the project's Python and the file for screens, `build/site/downloads/keittokirja.pdf`: only that has an outline.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pikepdf

from preflight import Order, look
from preflight.content.geometry import MM
from preflight.poppler import TextLine, TextPage, read_words
from preflight.subject import BOOK

HEAD, FOOT = 18 * MM, 13 * MM
"""Points at the head and the foot of a page where running heads and numbers stand."""
WIDE = 60 * MM
"""Points of a line of running text at least: notes in the margin are narrower."""
HALF = 0.5
KEPT = ("labels", "panels", "columns", "last-lines", "room", "heads", "halves")


def main() -> None:
    """Print a figure a line."""
    path = Path(sys.argv[1])
    with pikepdf.open(path) as pdf:
        count, units = len(pdf.pages), list(_units(pdf))
        pages = read_words(path, pdf, range(count))
    columns = [_column(pages[side::2]) for side in (0, 1)]
    filled = [_filled(page, columns[number % 2]) for number, page in enumerate(pages)]
    words = sum(len(list(page.words)) for page in pages)
    print(f"pages {count}, words {words}, words a page {words / count:.0f}")
    print(f"empty pages {filled.count(0.0)}, white below last lines {sum(1 - part for part in filled if part):.1f} pages")
    short = [(title, last, filled[last - 1]) for title, last, is_last in units if filled[last - 1] < HALF and not is_last]
    print(f"units {len(units)}, that end on a page less than half full {len(short)}")
    for title, last, part in short:
        print(f"  {last:4} {part:.0%} {title}")
    report = look(path, Order(product=BOOK, checks=KEPT))
    for result in report.results:
        print(f"{result.check} {sum(group.count for group in result.groups.values())}")


def _units(pdf: pikepdf.Pdf) -> Iterator[tuple[str, int, bool]]:
    """The entries of the outline with their last page, and whether they end a chapter."""
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    with pdf.open_outline() as outline:
        starts = [(0, numbers[item.destination[0].objgen], item.title) for item in outline.root]
        for item in outline.root:
            starts += [(1, numbers[inner.destination[0].objgen], inner.title) for inner in item.children]
    starts.sort(key=lambda start: start[1])
    for (depth, first, title), (next_depth, begin, _) in pairwise([*starts, (0, len(pdf.pages) + 1, "")]):
        if depth and begin > first:
            yield title, begin - 1, next_depth == 0


def _column(pages: Sequence[TextPage]) -> tuple[float, float]:
    """Where the running text of pages of one side begins and ends."""
    wide = [line.box for page in pages for line in page.lines if line.box.width > WIDE]
    left = Counter(round(box.x0) for box in wide).most_common(1)[0][0]
    right = Counter(round(box.x1) for box in wide if abs(box.x0 - left) < MM).most_common(1)[0][0]
    return left - MM, right + MM


def _filled(page: TextPage, column: tuple[float, float]) -> float:
    """How far down its text goes, from 0 to 1."""
    ends = [line.box.y1 for line in page.lines if _is_text(line, page, column)]
    return min(1.0, max(0.0, (max(ends, default=HEAD) - HEAD) / (page.height - HEAD - FOOT)))


def _is_text(line: TextLine, page: TextPage, column: tuple[float, float]) -> bool:
    inside = line.box.x0 < column[1] and line.box.x1 > column[0] and line.box.x0 >= column[0]
    return inside and line.box.y0 > HEAD and line.box.y1 < page.height - FOOT


if __name__ == "__main__":
    main()
