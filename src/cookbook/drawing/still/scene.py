"""What a picture is laid from, and what every scene has: a ground, things on the table, pieces of food in their places."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from cookbook.drawing.still.brush import Brush, Chance, Cutout, Shape, box, disc

WIDTH, HEIGHT = 240.0, 150.0
REACH = 21.0
"""How far a shape of the larder reaches from its middle."""
SAUCES = ("butter", "salmon", "herb", "tomato", "crumb", "plum")
Spot = tuple[float, float, float, float]
"""Where a piece lies, how it is turned, and its scale."""

FORK: Shape = (
    Cutout("steel", "M0 52V-8", 6),
    Cutout("steel", "M-9-52V-28Q-9-12 0-12T9-28V-52H6V-30H1.5V-52H-1.5V-30H-6V-52z"),
)
KNIFE: Shape = (Cutout("steel", "M-3 54V-2H-5C-5-30-2-48 5-54V-2H3V54Q0 57-3 54z"),)
SPOON: Shape = (Cutout("steel", "M0 54V-14", 6), Cutout("steel", disc(12, 0, -34, 19)))
SPRIG: Shape = (
    Cutout("herb", "M0 34V-18", 2.5),
    Cutout(
        "herb",
        "M0-14C-7-20-6-30 0-36C6-30 7-20 0-14zM0 4C-4-6-12-10-20-8C-18 0-10 6 0 4zM0-4C4-14 12-18 20-16C18-8 10-2 0-4z"
        "M0 20C-4 10-12 6-20 8C-18 16-10 22 0 20zM0 14C4 4 12 0 20 2C18 10 10 16 0 14z",
    ),
)
GLASS: Shape = (Cutout("plate", disc(19)), Cutout("steel", disc(15.5)), Cutout("plate", "M-9-4Q-6-10 1-11", 3))
SALT: Shape = (Cutout("plate", disc(16)), Cutout("rim", disc(12)), Cutout("plate", disc(8, 1, 1)))
CLEAVER: Shape = (
    Cutout("pencil", box(-5, 12, 10, 52, 4)),
    Cutout("steel", "M-5 14V-54C8-50 16-30 15 14z"),
    Cutout("plate", disc(1.8, 0, 24) + disc(1.8, 0, 52)),
)
PIN: Shape = (Cutout("tomato", box(-4, -66, 8, 132, 4)), Cutout("plate", box(-11, -46, 22, 92, 8)), Cutout("rim", "M5-38V38", 2))
WHISK: Shape = (
    Cutout("steel", "M0 6C-22-14-20-58 0-58S22-14 0 6C-9-14-9-58 0-58S9-14 0 6", 2.4),
    Cutout("tomato", box(-5, 4, 10, 56, 5)),
)
PENCIL: Shape = (
    Cutout("butter", box(-5, -40, 10, 82)),
    Cutout("plate", "M-5-40H5L0-56z"),
    Cutout("pencil", "M-1.9-50H1.9L0-56z"),
    Cutout("salmon", box(-5, 42, 10, 10, 2)),
)
NAPKIN: Shape = (Cutout("plate", box(-20, -44, 40, 88, 2)), Cutout("tomato", "M-13-44V44M13-44V44", 3))


@dataclass(frozen=True)
class Scene:
    """What a picture is laid from."""

    brush: Brush
    chance: Chance
    foods: Sequence[Shape]
    """What is cooked with: one at least, each another."""
    count: int
    """How many pieces there are."""
    share: float
    """How far up the entry stands in what parts its kind, from 0 to 1."""
    tones: Sequence[str]
    """The colours of the words that it names."""

    def food(self, number: int) -> Shape:
        """The ingredients by turns."""
        return self.foods[number % len(self.foods)]

    def pieces(self, places: Sequence[Spot]) -> Iterator[Markup]:
        """A piece of food in each place."""
        for number, (x, y, turn, scale) in enumerate(places):
            yield self.brush.at(x, y, self.food(number), turn, scale)

    def ring(self, x: float, y: float, radius: float, count: int) -> list[Spot]:
        """Places in a ring within a round vessel; one and many pieces have one in the middle."""
        if count == 1:
            return [(x, y, self.chance.between("turn", -40, 40), min(radius / REACH, 1.8))]
        has_middle = count > 5
        around = count - 1 if has_middle else count
        sine = math.sin(math.pi / around)
        size = radius * sine / (1 + sine) if not has_middle else min(radius / 3, radius * sine / (1 + sine))
        start, away = self.chance.between("start", 0, 360), radius - size
        places = [
            (x + away * math.cos(angle), y + away * math.sin(angle), math.degrees(angle) + 90, size / REACH)
            for angle in (math.radians(start + 360 * number / around) for number in range(around))
        ]
        return [*places, (x, y, start, (radius - 2 * size) / REACH * 0.95)] if has_middle else places

    def rows(self, x: float, y: float, width: float, height: float, count: int) -> list[Spot]:
        """Places in rows within a vessel with corners."""
        lines = 1 if count <= 3 else 2
        each = [count // lines + (number < count % lines) for number in range(lines)]
        size = min(width / max(each), height / lines) / 2
        lean = self.chance.between("lean", -35, 35)
        return [
            (
                x + (place - (many - 1) / 2) * width / max(each),
                y + (line - (lines - 1) / 2) * height / lines,
                lean,
                size / REACH * 1.02,
            )
            for line, many in enumerate(each)
            for place in range(many)
        ]

    def cloth(self, *, plain: bool = False) -> Iterator[Markup]:
        """The ground of a table seen from above; `plain` has no wood in it."""
        yield self.brush.paint(Cutout("cloth", box(0, 0, WIDTH, HEIGHT)))
        yield self.brush.all(self.chance.of("cloth", CLOTHS if plain else CLOTHS + WOOD))

    def room(self) -> Iterator[Markup]:
        """The ground of a still life: a wall and a table."""
        yield self.brush.paint(Cutout("cloth", box(0, 0, WIDTH, HEIGHT)))
        yield self.brush.all(self.chance.of("wall", WALLS))
        yield self.brush.all((Cutout(self.chance.of("table", ("crumb", "rim")), box(0, TABLE, WIDTH, HEIGHT - TABLE)),))


TABLE = 118.0
"""Where the table of a still life begins."""
CLOTHS: tuple[Shape, ...] = (
    (),
    (Cutout("rim", "M18 0V150M26 0V150M214 0V150M222 0V150", 2),),
    (Cutout("rim", "M0 30H240M0 75H240M0 120H240M30 0V150M75 0V150M120 0V150M165 0V150M210 0V150", 1.6),),
    (Cutout("rim", "".join(disc(2, 15 + 30 * (n % 8) + (15 if n // 8 % 2 else 0), 15 + 24 * (n // 8)) for n in range(48))),),
    (Cutout("salmon", "M0 0H70L30 150H0z"),),
    (Cutout("rim", "".join(f"M{x} 150L{x + 90} 0" for x in range(-60, 240, 40)), 2),),
)
WOOD: tuple[Shape, ...] = (
    (Cutout("crumb", "M0 0H240V24H0zM0 126H240V150H0z"),),
    (Cutout("crumb", "M0 96L240 54V150H0z"),),
)
WALLS: tuple[Shape, ...] = (
    (),
    (Cutout("rim", "M0 40H240M0 80H240M40 0V40M120 0V40M200 0V40M80 40V80M160 40V80M40 80V118M120 80V118M200 80V118", 1.4),),
    (Cutout("butter", disc(46, 196, 34)),),
    (Cutout("salmon", box(150, -10, 70, 84, 2)), Cutout("plate", "M185-10V74M150 32H220", 3)),
    (Cutout("rim", "M0 18H240M0 24H240", 1.6),),
)
