"""Copyfitting: an article whose last page would hold little is set closer by named steps, so that it fits the page before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from cookbook.editions.print.layout.inside import is_margin, is_text, page_box, unwrapped
from cookbook.editions.print.layout.notes import is_hung
from cookbook.editions.print.layout.numbering import HEADINGS
from cookbook.editions.print.layout.rendering import Beside, Closer, PageNumbers
from cookbook.problems import Place, Problem

STEPS: Mapping[str, float] = {"": 0.0, "snug": 0.05, "tight": 0.11, "small": 0.17, "plain": 0.24}
"""The steps of closer setting by their classes (print/css/entries.css), and what part of its length each may save: the last by a
picture that is small, where it was large."""
NOTHING: Mapping[str, str] = MappingProxyType({})
LEFT, RIGHT = 0, 1
SIDES = {"divider--recto": RIGHT, "contents": RIGHT, "entry--spread": LEFT}
"""The classes of what has to begin on a page of one side."""
AMPLE = "ample"
"""The step of what cannot be a page shorter and leaves room on its last page: a large picture, and more air."""
NOTED, JOTTED = "ample noted", "jotted"
"""The step after that of an opening whose right-hand page is still less than half full, and the class of its lines for notes."""
CLOSEST, LOOSE = "plain", "loose"
"""The closest step, and the mark of what it makes no page shorter, and whose last page is all but bare: it is opened again."""
LAST = ("noted", LOOSE)
"""What steps end with that are followed by no other."""
FACED, FACING = "faced", "facing"
"""The classes of an article that ends on a left-hand page and has one of its own to face that, and of that page."""
NEAR = "data-near"
"""Marks an article that another may face: the anchors of those that belong to it."""
TRACE = 0.001
"""How full a page is that has notes alone."""
ROOMY, HALF, BARE = 0.62, 0.5, 0.25
"""How full a last page is at most that has room for the one and the other, and that shows that the closest step was in vain."""
LISTED = "words-part"
"""The class of lists of words, which are fitted as articles are."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where a part of the book begins, each on a page of its own."""

    element: Any
    anchor: str
    page: int
    side: int | None
    """What is left of its page divided by two: 1 for a right-hand one, 0 for a left-hand one, None where it may be either."""


def tighten(root: Any, closer: Closer, beside: Beside = NOTHING) -> None:
    """Mark the articles of these anchors, and no others, for closer setting, and those that face themselves."""
    for part in filter(_is_fitted, (*root.iter("article"), *root.iter("section"))):
        anchor = anchor_of_element(part)
        words = [word for word in _classes(part) if word not in (*STEPS, LOOSE, *NOTED.split(), FACED)]
        marks = (closer.get(anchor), FACED if beside.get(anchor) == "" else None)
        part.set("class", " ".join([*words, *filter(None, marks)]))


def copyfit(
    full: Sequence[float], root: Any, numbers: PageNumbers, closer: Closer, beside: Beside = NOTHING
) -> tuple[Closer, PageNumbers]:
    """The articles to set closer than they are, and the page numbers once each of them is a page shorter.

    `full` says of each page how much of it is filled. What is faced stays as it is.
    """
    ends = spans(full, root, numbers)
    shorter: dict[str, int] = {}
    for start, last in ends:
        taken = closer.get(start.anchor, "")
        if not _is_fitted(start.element) or taken.endswith(LAST) or start.anchor in (*beside, *beside.values()):
            continue
        pages, unit = last - start.page + 1, int(start.element.get("data-unit", 0))
        is_odd = start.side == LEFT and pages % 2 == 1
        is_long = pages > unit > 0 or (pages > 2 and start.element.get(NEAR))
        is_fixed = taken == AMPLE or not (start.side is None or is_odd or is_long)
        step = "" if is_fixed else _step(pages - 1, full[last - 1], taken)
        if step:
            shorter[start.anchor] = last
        elif taken == AMPLE:
            step = NOTED if not is_odd and full[last - 1] < HALF and _holds(start.element, JOTTED) else ""
        elif start.element.get(NEAR) or (is_odd and can_be_faced(start.element)):
            continue
        elif pages < unit + (not is_odd) and (is_odd or full[last - 1] < ROOMY):
            step = AMPLE
        elif taken == CLOSEST and full[last - 1] < BARE:
            step = f"{_opened(pages, full[last - 1])} {LOOSE}".strip()
        if step:
            closer = {**closer, start.anchor: step}
    return closer, _moved([start for start, _ in ends], full, shorter, numbers) if shorter else numbers


def too_long(full: Sequence[float], root: Any, numbers: PageNumbers) -> Iterator[Problem]:
    """The articles that take more pages than their unit has, and about how many letters of which part that is."""
    for start, last in spans(full, root, numbers):
        unit = int(start.element.get("data-unit", 0))
        if not unit or last - start.page < unit:
            continue
        length = last - start.page + full[last - 1]
        over = _letters(start.element) * (1 - unit / length)
        longest = max(start.element.iter("section"), key=_letters, default=start.element)
        titles = (" ".join("".join(inner.itertext()).split()) for inner in longest.iter() if inner.tag in HEADINGS)
        args = {"pages": last - start.page + 1, "unit": unit, "letters": max(int(round(over, -1)), 10), "part": next(titles, "")}
        yield Problem(Place(start.element.get("data-file", "print")), "print-unit", args)


def can_be_faced(article: Any) -> bool:
    """Whether there is something that may face the end of an article."""
    return bool(article.get(NEAR)) or _holds(article, FACING)


def _holds(article: Any, name: str) -> bool:
    """Whether an article has a part of that class."""
    return any(name in _classes(part) for part in article)


def _is_fitted(part: Any) -> bool:
    """Whether a part of the book may be set closer."""
    return part.tag == "article" or LISTED in _classes(part)


def _classes(element: Any) -> list[str]:
    return list(element.get("class", "").split())


def _letters(element: Any) -> int:
    """The letters of text in an element, without those of notes, which stand elsewhere."""
    notes = sum(len("".join(note.itertext())) for note in element.iter() if is_hung(note))
    return len("".join(element.itertext())) - notes


def _step(pages: int, rest: float, taken: str) -> str:
    """The first step after the one taken that makes an article as short as its full pages; none where no step does."""
    length = (pages + rest) / (1 - STEPS[taken])
    return next((step for step, gain in STEPS.items() if gain > STEPS[taken] and length * (1 - gain) <= pages), "")


def _opened(pages: int, rest: float) -> str:
    """The most open step that makes what is set closest no page longer; no step, where it was as long from the beginning."""
    length = (pages - 1 + rest) / (1 - STEPS[CLOSEST])
    return next((step for step, gain in STEPS.items() if length * (1 - gain) <= pages), CLOSEST)


def _moved(starts: list[Start], full: Sequence[float], shorter: Mapping[str, int], numbers: PageNumbers) -> PageNumbers:
    """Where everything stands when the last pages of `shorter` are gone and right-hand pages are still right."""
    saved = 0
    shifts: list[tuple[int, int]] = []
    for before, start in zip([None, *starts], starts, strict=False):
        if before and before.anchor in shorter:
            saved += 1
        if start.side is not None:
            free = _last_page(full, start.page) + 1 - saved
            saved = start.page - (free if free % 2 == start.side else free + 1)
        shifts.append((start.page, saved))
    return {anchor: page - next((by for first, by in reversed(shifts) if first <= page), 0) for anchor, page in numbers.items()}


def _starts(root: Any, numbers: PageNumbers) -> Iterator[Start]:
    for element in (element for element in root.iter() if element.tag in ("article", "section")):
        classes = _classes(element)
        anchor = anchor_of_element(element)
        if {"entry", "divider", "words-part", "index", "contents"} & set(classes) and anchor in numbers:
            side = next((side for name, side in SIDES.items() if name in classes), None)
            yield Start(element, anchor, numbers[anchor], side)


def anchor_of_element(element: Any) -> str:
    """The first anchor in an element."""
    return next((inner.get("id") for inner in element.iter() if inner.get("id")), "")


def spans(full: Sequence[float], root: Any, numbers: PageNumbers) -> list[tuple[Start, int]]:
    """Each part where it begins, with the last page that it takes."""
    starts = sorted(_starts(root, numbers), key=lambda start: start.page)
    ends = [*(start.page for start in starts), len(full) + 1][1:]  # A sheet has links to itself, and no starts.
    return [(start, _last_page(full, end)) for start, end in zip(starts, ends, strict=True)]


def _last_page(full: Sequence[float], after: int) -> int:
    """The last page with anything on it before the page `after`."""
    return next((page for page in range(after - 1, 0, -1) if full[page - 1]), 0)


def filled(page: Any) -> float:
    """How much of the height of a page its text takes, from 0 to 1; a trace where it has notes alone."""
    box = page_box(page)
    top, height = box.content_box_y(), box.height
    ends = [text.position_y + text.height for text in _texts(box)]
    trace = TRACE if any(_hangs(unwrapped(inner)) for inner in box.descendants(placeholders=True)) else 0.0
    return float(max((max(ends, default=top) - top) / height, trace))


def _texts(box: Any) -> Iterator[Any]:
    box = unwrapped(box)
    if is_text(box):
        yield box
    elif not is_margin(box) and not _hangs(box):
        for child in getattr(box, "children", ()):
            yield from _texts(child)


def _hangs(box: Any) -> bool:
    """Whether a box holds a note of the outer margin."""
    return is_hung(box.element) and bool(box.is_absolutely_positioned())
