"""Notes in the outer margin: each beside the top of what holds it, below the one before; in the text where a margin is full.

Styles hang each far above its place, where it takes no room and no end of a page breaks it, and what a layout shows of it says
how far to bring it down: text breaks alike with notes and without. Where styles give them no margin they stand in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cookbook.editions.print.layout.inside import holds_text, is_margin, page_box, unwrapped
from cookbook.editions.print.layout.rendering import Notes, Offset, Sides

ASIDE, FOOT, HUNG = "aside", "aside--foot", "hung"
"""Marks what stands in the outer margin, what stands at its foot, and what a note hangs in."""
IN_TEXT = "position: static; width: auto; margin: 0"
BETWEEN, BESIDE = 8.0, 15.0
"""Pixels between two notes, and between them and the text."""


@dataclass(frozen=True, slots=True)
class Marginal:
    """A note as it was laid out: the box that it hangs in, and the height at which it would like to begin."""

    box: Any
    wanted: float

    @property
    def height(self) -> float:
        return float(self.box.height)


def asides_of(root: Any) -> Mapping[str, Any]:
    """Hang each note of a parsed page in an element of its own, and give those by their anchors."""
    asides = [(element, parent) for parent in root.iter() for element in parent if ASIDE in element.get("class", "").split()]
    return {f"{ASIDE}-{count}": _hang(*pair, f"{ASIDE}-{count}") for count, pair in enumerate(asides)}


def _hang(aside: Any, parent: Any, anchor: str) -> Any:
    hook = parent.makeelement("div", {"class": HUNG, "id": anchor})
    hook.tail, aside.tail = aside.tail, None
    parent[list(parent).index(aside)] = hook
    hook.append(aside)
    return hook


def is_hung(element: Any) -> bool:
    """Whether a note hangs in an element."""
    return element is not None and element.get("class") == HUNG


def put_aside(asides: Mapping[str, Any], notes: Notes) -> None:
    """Put each note where it stands."""
    for anchor, hook in asides.items():
        offset = notes.get(anchor, (0.0, 0.0))
        hook.set("style", "" if offset else IN_TEXT)
        hook[0].set("style", f"left: {offset[0]}px; top: {offset[1]}px" if offset else "")


def bring(page: Any, notes: Notes) -> None:
    """Bring the notes of a laid-out page where they stand."""
    for note in _notes(page_box(page), 0):
        offset = notes.get(note.box.element.get("id"))
        for box in map(unwrapped, note.box.children):
            if offset and box.style["position"] == "relative":
                box.translate(offset[0] - box.left, offset[1] - box.top)


def placed(document: Any, notes: Notes) -> Notes:
    """Where the notes of a laid-out document should stand; one that has stood in the text stays there."""
    found: dict[str, Offset | None] = {anchor: None for anchor, offset in notes.items() if offset is None}
    for number, page in enumerate(document.pages, 1):
        found |= {anchor: sides[number % 2] if sides else None for anchor, sides in either_side(page, number).items()}
    return found


def either_side(page: Any, number: int) -> Sides:
    """Where the notes of a page should stand, and where they would on the other side of an opening."""
    box = page_box(page)
    here, there = box.margin_right > box.margin_left, box.margin_left > box.margin_right
    ways = (there, here) if number % 2 else (here, there)
    found: dict[str, tuple[Offset, ...] | None] = {}
    for note, top in _stacked(box, list(_notes(box, 0))).items():
        offsets = top is not None and tuple(_offset(box, note, top, is_right=way) for way in ways)
        found[note.box.element.get("id")] = offsets or None
    return found


def _notes(box: Any, wanted: float) -> Iterator[Marginal]:
    """The notes in a box, which begins at a height."""
    box = unwrapped(box)
    if is_hung(box.element) and box.is_absolutely_positioned():
        yield Marginal(box, wanted)
    elif not is_margin(box):
        for child in getattr(box, "children", ()):
            yield from _notes(child, box.border_box_y() if holds_text(box) else wanted)


def _stacked(page: Any, notes: Sequence[Marginal]) -> Mapping[Marginal, float | None]:
    """The tops of the notes of a page from its head down; the longest go into the text where not all have room."""
    kept = list(notes)
    left: dict[Marginal, float | None] = {}
    while sum(note.height + BETWEEN for note in kept) > page.height + BETWEEN:
        longest = max(kept, key=lambda note: note.height)
        kept.remove(longest)
        left[longest] = None
    tops: list[float] = []
    free, floor = page.content_box_y(), page.content_box_y() + page.height
    for note in kept:
        tops.append(max(free, floor if FOOT in note.box.element[0].get("class") else note.wanted))
        free = tops[-1] + note.height + BETWEEN
    for at, note in reversed(list(enumerate(kept))):
        tops[at] = min(tops[at], floor - note.height)
        floor = tops[at] - BETWEEN
    return left | dict(zip(kept, tops, strict=True))


def _offset(page: Any, note: Marginal, top: float, *, is_right: bool) -> Offset:
    """How a note comes to a height beside the text."""
    box = note.box
    left = page.content_box_x() + (page.width + BESIDE if is_right else -BESIDE - box.width)
    return round(left - box.content_box_x(), 1), round(top - box.content_box_y(), 1)
