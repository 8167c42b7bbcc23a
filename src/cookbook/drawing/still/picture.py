"""The picture of an entry: what its data says, laid by the scene of its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_args, get_origin

from markupsafe import Markup
from pydantic import BaseModel

from cookbook.drawing.still import from_above, shelves
from cookbook.drawing.still.brush import Brush, Chance
from cookbook.drawing.still.larder import LARDER
from cookbook.drawing.still.scene import HEIGHT, WIDTH, Scene
from cookbook.link.divisions import words_of
from cookbook.model.annotations import bare
from cookbook.model.book import Book, Entry
from cookbook.model.content import Content
from cookbook.model.hints import hints_of
from cookbook.model.text import Reference
from cookbook.model.vocabulary import THEME, VOCABULARIES

SCENES: Mapping[str, Callable[[Scene], Iterator[Markup]]] = {
    scene.__name__: scene
    for scene in (
        *(from_above.dish, from_above.board, from_above.table, from_above.empty, from_above.card, from_above.book),
        *(shelves.measure, shelves.jars, shelves.cloche, shelves.rack),
    )
}
USUAL, MOST = 3, 9
"""How many pieces there are where no field says so, and how many there is room for."""
FOODS = 3
"""How many ingredients a picture has at most."""
FRAME = Markup(
    '<svg class="still tone-{tone}" viewBox="0 0 {w:.0f} {h:.0f}" preserveAspectRatio="xMidYMid slice"'
    ' aria-hidden="true" focusable="false">{inner}</svg>'
)


@dataclass(frozen=True)
class Laid:
    """All that a picture is made of."""

    scene: str
    seed: str
    foods: tuple[int, ...]
    count: int
    share: float
    tones: tuple[str, ...]


@dataclass(frozen=True)
class StillLives:
    """Draws the entries of a book, each in the same way wherever it stands; screen readers pass over it."""

    book: Book
    colours: Mapping[str, str]

    def __call__(self, entry: Entry[Content]) -> Markup:
        """The picture of an entry, for a page with the style sheet of the site or for paper."""
        return FRAME.format(tone=_tones(entry)[0], w=WIDTH, h=HEIGHT, inner=self.shapes(self.laid(entry)))

    def laid(self, entry: Entry[Content]) -> Laid:
        """What an entry's picture is made of."""
        count = len(getattr(entry.content, entry.kind.pieces, ())) or USUAL
        seed = f"{entry.kind.name}/{entry.id}"
        return Laid(entry.kind.scene, seed, self._foods(entry, seed), min(count, MOST), self._share(entry), _tones(entry))

    def shapes(self, laid: Laid) -> Markup:
        """The shapes of a picture, WIDTH by HEIGHT."""
        brush = Brush({**self.colours, "cloth": self.colours.get(laid.tones[0], self.colours["accent"])})
        foods = [LARDER[number] for number in laid.foods]
        scene = Scene(brush, Chance(laid.seed), foods, laid.count, laid.share, laid.tones)
        return Markup("").join(SCENES[laid.scene](scene))

    def _foods(self, entry: Entry[Content], seed: str) -> tuple[int, ...]:
        """An ingredient for each of its first themes, or one of its own."""
        order = {theme.id: number for number, theme in enumerate(self.book.of(THEME))}
        taken = dict.fromkeys(order[str(id)] % len(LARDER) for id in entry.content.themes if str(id) in order)
        return tuple(taken)[:FOODS] or (Chance(seed).of("food", range(len(LARDER))),)

    def _share(self, entry: Entry[Content]) -> float:
        """How far up its word stands among those that part its kind."""
        parted, words = entry.kind.parted_by, words_of(entry)
        order = [word.id for word in self.book.of(parted.vocabulary)] if parted else []
        return order.index(words[0]) / max(len(order) - 1, 1) if words and words[0] in order else 0.5


def _tones(entry: Entry) -> tuple[str, ...]:
    """The colours of the words that it names, in its own order; that of its kind where it names none."""
    found = (getattr(entry.content, name) for name in _coloured_fields(entry.kind.model))
    named = (word for value in found for word in (value if isinstance(value, tuple) else (value,)) if word)
    return tuple(dict.fromkeys(f"{word.kind}-{word}" for word in named)) or (f"kind-{entry.kind.name}",)


@cache
def _coloured_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields that name words with a colour: no other is looked at, so that a picture is made anew for no other."""
    return tuple(name for name, hint in hints_of(model).items() if _names_a_colour(hint))


def _names_a_colour(hint: object) -> bool:
    plain = bare(hint)
    item = bare(get_args(plain)[0]) if get_origin(plain) is tuple else plain
    coloured = {kind.name for kind in VOCABULARIES if kind.coloured}
    return isinstance(item, type) and issubclass(item, Reference) and item.kind in coloured
