"""Scenes that are seen from above: dishes, a board, a laid table, an empty plate, a card, a book."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from cookbook.drawing.still.brush import Cutout, Shape, box, disc
from cookbook.drawing.still.scene import (
    CLEAVER,
    FORK,
    GLASS,
    HEIGHT,
    KNIFE,
    NAPKIN,
    PENCIL,
    PIN,
    SALT,
    SAUCES,
    SPOON,
    SPRIG,
    WHISK,
    WIDTH,
    Scene,
)

BESIDE: tuple[tuple[Shape, ...], ...] = (
    (FORK, KNIFE),
    (SPOON, SPRIG),
    (FORK, SPRIG),
    (NAPKIN, SPOON),
    (SPRIG, GLASS),
    (GLASS, FORK),
)


def _plate(radius: float) -> Shape:
    return (Cutout("plate", disc(radius)), Cutout("rim", disc(radius * 0.74), 2))


def _sauced(scene: Scene) -> str:
    used = {part.token for food in scene.foods[: scene.count] for part in food}
    return scene.chance.of("sauce", [sauce for sauce in SAUCES if sauce not in used] or ["plate"])


def dish(scene: Scene) -> Iterator[Markup]:
    """A full dish, one of several, and what one eats it with."""
    yield from scene.cloth()
    side = scene.chance.of("side", (-1, 1))
    x, y = WIDTH / 2 + side * scene.chance.between("x", 10, 26), HEIGHT / 2 + scene.chance.between("y", -6, 6)
    left, right = scene.chance.of("beside", BESIDE)
    far = x - side * 100
    if far < 30 or far > 210:
        far = 30 if side > 0 else 210
    yield scene.brush.at(far, y, right if side > 0 else left, scene.chance.between("tilt", -10, 10))
    if side * (120 - x) > -14:
        yield scene.brush.at(x + side * 92, y, left if side > 0 else right, scene.chance.between("tilt2", -10, 10))
    yield from scene.chance.of("dish", (plate, pan, pot, oven, platter, bowl))(scene, x, y)


def plate(scene: Scene, x: float, y: float) -> Iterator[Markup]:
    """A plate with its rim."""
    yield scene.brush.at(x, y, _plate(66))
    yield from scene.pieces(scene.ring(x, y, 47, scene.count))


def bowl(scene: Scene, x: float, y: float) -> Iterator[Markup]:
    """A deep bowl with a sauce."""
    ware = scene.chance.of("ware", ("plate", "steel", "salmon", "butter"))
    yield scene.brush.at(x, y, (Cutout(ware, disc(64)), Cutout("plate", disc(57)), Cutout(_sauced(scene), disc(52))))
    yield from scene.pieces(scene.ring(x, y, 46, scene.count))


def pan(scene: Scene, x: float, y: float) -> Iterator[Markup]:
    """A frying pan."""
    angle = scene.chance.of("angle", (-35, 35, 145, 215))
    yield scene.brush.at(x, y, (Cutout("pencil", box(50, -8, 90, 16, 8)), Cutout("rim", disc(3, 130, 0))), angle)
    yield scene.brush.at(x, y, (Cutout("pencil", disc(64)), Cutout("steel", disc(57), 2), Cutout(_sauced(scene), disc(52))))
    yield from scene.pieces(scene.ring(x, y, 47, scene.count))


def pot(scene: Scene, x: float, y: float) -> Iterator[Markup]:
    """A pot with two ears."""
    ware = scene.chance.of("ware", ("tomato", "butter", "plate", "steel"))
    angle = scene.chance.between("angle", -30, 30)
    yield scene.brush.at(
        x, y, (Cutout(ware, box(-80, -17, 160, 34, 12)), Cutout("cloth", disc(6, -71, 0, 9) + disc(6, 71, 0, 9))), angle
    )
    yield scene.brush.at(x, y, (Cutout(ware, disc(64)), Cutout("plate", disc(57)), Cutout(_sauced(scene), disc(53))))
    yield from scene.pieces(scene.ring(x, y, 47, scene.count))


def oven(scene: Scene, x: float, y: float) -> Iterator[Markup]:
    """A dish for the oven."""
    ware = scene.chance.of("ware", ("plate", "steel", "tomato", "butter"))
    yield scene.brush.at(
        x,
        y,
        (
            Cutout(ware, box(-88, -16, 176, 32, 10) + box(-78, -54, 156, 108, 16)),
            Cutout("plate", box(-71, -47, 142, 94, 11)),
            Cutout(_sauced(scene), box(-67, -43, 134, 86, 9)),
        ),
    )
    yield from scene.pieces(scene.rows(x, y, 126, 78, scene.count))


def platter(scene: Scene, x: float, y: float) -> Iterator[Markup]:
    """A long platter."""
    yield scene.brush.at(x, y, (Cutout("plate", disc(90, height=56)), Cutout("rim", disc(76, height=43), 2)))
    yield from scene.pieces(scene.rows(x, y, 134, 80, scene.count))


def board(scene: Scene) -> Iterator[Markup]:
    """A board, a tool and what is being prepared."""
    yield from scene.cloth(plain=True)
    y, turn = HEIGHT / 2, scene.chance.between("turn", -8, 8)
    side = scene.chance.of("side", (-1, 1))
    x = WIDTH / 2 - 14 * side
    paddle, corner = scene.chance.of("board", (True, False)), scene.chance.of("corner", (10, 24, 56))
    wood = (
        Cutout("crumb", (box(70, -13, 64, 26, 13) if paddle else "") + box(-88, -57, 176, 114, corner)),
        Cutout("plate", disc(5, 118 if paddle else 78, 0)),
    )
    yield scene.brush.at(x, y, wood, turn + (180 if side > 0 else 0))
    yield from scene.pieces(scene.rows(x + 6 * side, y, 138, 98, min(scene.count, 8)))
    yield scene.brush.at(
        x + 108 * side, y, scene.chance.of("tool", (CLEAVER, CLEAVER, PIN, WHISK, SPOON)), scene.chance.between("lies", -14, 14)
    )


def table(scene: Scene) -> Iterator[Markup]:
    """A laid table, a plate a course in the course's colour."""
    yield scene.brush.paint(Cutout("crumb", box(0, 0, WIDTH, HEIGHT)))
    yield scene.brush.paint(
        Cutout("cloth", scene.chance.of("runner", (box(0, 44, WIDTH, 62), disc(118, 120, 75), box(12, 12, 216, 126, 6))))
    )
    count = min(scene.count, 6)
    top = (count + 1) // 2
    for number in range(count):
        upper = number < top
        many, place = (top, number) if upper else (count - top, number - top)
        x, y = WIDTH * (place + 0.5) / many, 36 if upper else 114
        tone = scene.tones[number % len(scene.tones)]
        yield scene.brush.at(x - 35, y, FORK, 0, 0.5)
        yield scene.brush.at(x + 35, y, KNIFE, 0, 0.5)
        yield scene.brush.at(x, y, (*_plate(27), Cutout(tone, disc(17))))
        yield scene.brush.at(x, y, scene.food(number), scene.chance.between(f"turn {number}", -40, 40), 0.62)
    for number, thing in enumerate((SALT, GLASS, GLASS)):
        yield scene.brush.at(scene.chance.between("salt", 50, 80) + 55 * number, 75, thing, 0, 0.62)


def empty(scene: Scene) -> Iterator[Markup]:
    """An empty plate, on which the food is only imagined."""
    yield from scene.cloth()
    x, y = WIDTH / 2 + scene.chance.between("x", -14, 14), HEIGHT / 2
    yield scene.brush.at(x - 88, y, FORK, scene.chance.between("fork", -6, 6))
    yield scene.brush.at(x + 88, y, scene.chance.of("right", (KNIFE, SPOON)), scene.chance.between("knife", -6, 6))
    yield scene.brush.at(x, y, (Cutout(scene.chance.of("edge", SAUCES), disc(66)), Cutout("plate", disc(57))))
    for number, (left, top, turn, scale) in enumerate(scene.ring(x, y, 50, len(scene.foods))):
        outline = tuple(Cutout("pencil", part.path, 1.2) for part in scene.food(number))
        yield scene.brush.at(left, top, outline, turn, scale)


def card(scene: Scene) -> Iterator[Markup]:
    """A recipe card, with as many lines as it has parts, on another card."""
    yield from scene.cloth()
    side, turn = scene.chance.of("side", (-1, 1)), scene.chance.between("turn", -8, 8)
    x, y = WIDTH / 2 - 12 * side, HEIGHT / 2
    half, tall = scene.chance.of("size", ((80, 55), (80, 55), (56, 68)))
    under = scene.chance.of("under", ("butter", "salmon", "steel", "herb", "tomato"))
    yield scene.brush.at(
        x, y, (Cutout(under, box(-half, -tall, 2 * half, 2 * tall, 4)),), turn + scene.chance.of("fan", (-9, 9, 13, -13))
    )
    lines = min(max(scene.count, 3), 8)
    gap = (2 * tall - 48) / lines
    widths = [half * (0.72 if n < lines / 2 else scene.chance.between(f"line {n}", 1.1, 1.7)) for n in range(lines)]
    ruled = "".join(f"M{12 - half} {36 - tall + gap * n:.0f}h{width:.0f}" for n, width in enumerate(widths))
    paper = (
        Cutout("plate", box(-half, -tall, 2 * half, 2 * tall, 4)),
        Cutout("rim", ruled, 2.5),
        Cutout("tomato", f"M{12 - half} {25 - tall}H{half - 12}", 2.5),
        Cutout("pencil", f"M{12 - half} {15 - tall}h{half * scene.chance.between('name', 0.6, 1.2):.0f}", 5),
    )
    yield scene.brush.at(x, y, paper, turn)
    yield scene.brush.at(x + half / 2, y + 2, scene.food(0), turn + scene.chance.between("food", -30, 30), half / 54)
    for number, food in enumerate(scene.foods[1:3]):
        yield scene.brush.at(x - side * (half + 26), y + 44 - 56 * number, food, scene.chance.between(f"more {number}", -50, 50))
    tool = scene.chance.of("tool", (PENCIL, PENCIL, WHISK, SPOON, SPRIG))
    yield scene.brush.at(x + side * (half + 32), y + 4, tool, scene.chance.between("pencil", -16, 16))


def book(scene: Scene) -> Iterator[Markup]:
    """An open book of recipes, with as many lines as it has chapters."""
    yield from scene.cloth()
    x, y = WIDTH / 2 - 10, HEIGHT / 2 + 2
    lines = min(max(scene.count, 4), 9)
    gap = 84 / lines
    ruled = "".join(f"M16 {-40 + gap * n:.0f}h{scene.chance.between(f'line {n}', 38, 60):.0f}" for n in range(lines))
    pages = (
        Cutout("tomato", box(-90, -60, 180, 120, 5)),
        Cutout("plate", "M0-54Q-42-64-84-54V54Q-42 44 0 54zM0-54Q42-64 84-54V54Q42 44 0 54z"),
        Cutout("rim", "M0-54V54" + ruled, 2.5),
        Cutout("butter", "M30 40H40V78L35 72L30 78z"),
    )
    yield scene.brush.at(x, y, pages)
    yield scene.brush.at(x - 44, y - 4, scene.food(0), scene.chance.between("turn", -30, 30), 1.7)
    yield scene.brush.at(228, y, SPOON, 6)
