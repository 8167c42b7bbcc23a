"""Scenes that are seen from the front: a scale and a jug, jars, a cloche, a rack of spices."""

from __future__ import annotations

import math
from collections.abc import Iterator

from markupsafe import Markup

from cookbook.drawing.still.brush import Cutout, Shape, box, disc
from cookbook.drawing.still.scene import HEIGHT, SAUCES, SPOON, TABLE, WIDTH, Scene

WARES = ("tomato", "butter", "salmon", "herb", "steel")
FOOT = TABLE + 14
"""Where things stand."""
TALLEST = 104
"""A jar at most: below the edge of a picture is room for its lid and for the knife."""


def measure(scene: Scene) -> Iterator[Markup]:
    """What one measures with: a scale or a jug, which shows how far up the entry stands."""
    yield from scene.room()
    yield from scene.chance.of("with", (scale, jug, balance, scale))(scene)


def scale(scene: Scene) -> Iterator[Markup]:
    """A kitchen scale."""
    x, ware = 120 + scene.chance.between("x", -24, 24), scene.chance.of("ware", WARES)
    round_one = scene.chance.of("body", (True, False))
    body = "M-40 0H40L54 74H-54z" if round_one else box(-50, -2, 100, 76, 12)
    y = FOOT - 74
    for number in range(min(len(scene.foods) + 1, 4)):
        many = min(len(scene.foods) + 1, 4)
        yield scene.brush.at(
            x + (number - (many - 1) / 2) * 30, y - 34 - 3 * (number % 2), scene.food(number), 20 * (number - 1), 0.85
        )
    yield scene.brush.at(x, y, (Cutout("steel", "M-62-22H62Q56-6 30-6H8V2H-8V-6H-30Q-56-6-62-22z"), Cutout(ware, body)))
    angle = math.radians(-120 + 240 * scene.share + scene.chance.between("needle", -12, 12))
    ticks = "".join(
        f"M{23 * math.sin(a):.1f} {38 - 23 * math.cos(a):.1f}L{27 * math.sin(a):.1f} {38 - 27 * math.cos(a):.1f}"
        for a in (math.radians(-120 + 40 * n) for n in range(7))
    )
    dial = (
        Cutout("plate", disc(31, 0, 38)),
        Cutout("pencil", ticks, 2.2),
        Cutout(
            "tomato" if ware != "tomato" else "pencil", f"M0 38L{21 * math.sin(angle):.1f} {38 - 21 * math.cos(angle):.1f}", 3.5
        ),
        Cutout("pencil", disc(4, 0, 38)),
    )
    yield scene.brush.at(x, y, dial)
    yield from _beside(scene, x)


def balance(scene: Scene) -> Iterator[Markup]:
    """A balance: the further up, the more it leans to the right."""
    x, ware = 120 + scene.chance.between("x", -10, 10), scene.chance.of("ware", WARES)
    lean = -9 + 18 * scene.share + scene.chance.between("lean", -3, 3)
    slope = math.tan(math.radians(lean))
    for side in (-1, 1):
        at, y = x + 64 * side, 36 + 64 * side * slope
        for piece in range(1 + (side * lean > 0)):
            yield scene.brush.at(
                at + (18 * piece - 9 * (side * lean > 0)) * 1.6,
                y + 44 - 2,
                scene.food(piece if side > 0 else piece + 1),
                24 * piece - 10,
                0.85,
            )
        yield scene.brush.at(
            at, y, (Cutout("pencil", "M0 0L-34 56M0 0L34 56", 2), Cutout("steel", "M-40 54H40Q30 74 0 74T-40 54z"))
        )
    stand = (Cutout(ware, f"M-5 24H5L9 {FOOT - 8}H34Q40 {FOOT - 8} 42 {FOOT}H-42Q-40 {FOOT - 8}-34 {FOOT - 8}H-9z"),)
    yield scene.brush.at(x, 0, stand)
    yield scene.brush.at(
        x,
        36,
        (Cutout(ware, "M-66-1Q-30-9 0-9T66-1V3Q30 5 0 5T-66 3z"), Cutout("plate", disc(7)), Cutout("pencil", disc(2.5))),
        lean,
    )


def jug(scene: Scene) -> Iterator[Markup]:
    """A measuring jug."""
    x, full = 120 + scene.chance.between("x", -24, 24), 20 + 62 * scene.share + scene.chance.between("more", -6, 6)
    top = FOOT - full
    liquid = scene.chance.of("liquid", ("tomato", "butter", "plum", "salmon", "herb"))
    lean = 10 * full / 104
    yield scene.brush.at(
        x,
        0,
        (
            Cutout("plate", f"M40 {FOOT - 84}Q74 {FOOT - 86} 66 {FOOT - 50}Q60 {FOOT - 26} 36 {FOOT - 22}", 9),
            Cutout("plate", f"M-38 {FOOT}H38L48 {FOOT - 104}H-48L-58 {FOOT - 110}Q-52 {FOOT - 98}-46 {FOOT - 90}z"),
            Cutout(liquid, f"M-33 {FOOT - 5}H33L{33 + lean:.1f} {top - 5:.1f}H-{33 + lean:.1f}z"),
            Cutout("pencil", "".join(f"M-8 {FOOT - 14 - 15 * n}H{12 if n % 2 else 20}" for n in range(6)), 2.2),
        ),
    )
    yield from _beside(scene, x)


def _beside(scene: Scene, x: float) -> Iterator[Markup]:
    """Something on the table on the side where there is more room."""
    side = -1 if x > WIDTH / 2 else 1
    for number in range(1 + (scene.chance.share("more food") > 0.5)):
        yield scene.brush.at(
            x + side * (84 + 34 * number), FOOT - 14, scene.food(number), scene.chance.between(f"lies {number}", -60, 60), 0.95
        )


def jars(scene: Scene) -> Iterator[Markup]:
    """Preserves under a lid with a label; whole, however little of its sides a page shows of the picture."""
    yield from scene.room()
    many = scene.chance.of("jars", (1, 2, 2, 3))
    away = 6 if many > 1 else 10
    middle = 120 + scene.chance.between("x", -away, away) - ({1: 34, 2: 16, 3: 0}[many] * scene.chance.of("end", (-1, 1)))
    step = {1: 0, 2: 82, 3: 66}[many]
    for number in range(many):
        wide = scene.chance.between(f"wide {number}", *{1: (66, 92), 2: (66, 76), 3: (52, 58)}[many])
        named, least = ("tall", 92) if not number and many > 1 else (f"tall {number}", 78)
        tall = scene.chance.between(named, least, TALLEST)
        yield from _jar(scene, number, middle + (number - (many - 1) / 2) * step, wide, tall)
    if many == 1:
        yield from _beside(scene, middle)


def _jar(scene: Scene, number: int, x: float, wide: float, tall: float) -> Iterator[Markup]:
    used = {part.token for part in scene.food(number)}
    filled = scene.chance.of(f"filled {number}", [one for one in SAUCES if one not in used] or ["rim"])
    half, top = wide / 2, FOOT - tall
    yield scene.brush.at(
        x,
        0,
        (Cutout("plate", box(-half, top, wide, tall, 12)), Cutout(filled, box(-half + 5, top + 12, wide - 10, tall - 17, 8))),
    )
    across = 2 if scene.count > 2 and wide > 70 else 1
    size = (wide - 14) / across
    room = max(int((tall - 40) // (size * 0.86)), 1)
    for piece in range(min(scene.count, across * room)):
        yield scene.brush.at(
            x + (piece % across - (across - 1) / 2) * size,
            FOOT - 9 - size * 0.42 - (piece // across) * size * 0.86,
            scene.food(number),
            scene.chance.between(f"piece {number} {piece}", -60, 60),
            size / 46,
        )
    label = (
        Cutout("plate", box(-half * 0.62, top + 14, half * 1.24, 18, 2)),
        Cutout("pencil", f"M{-half * 0.46:.0f} {top + 23:.0f}h{half * 0.92:.0f}", 3),
    )
    lid = scene.chance.of(f"lid {number}", [one for one in WARES if one != filled])
    cover = _cloth_cover if scene.chance.of(f"cover {number}", (True, False)) else _screw_lid
    yield scene.brush.at(x, 0, (*label, *cover(lid, half, top)))


def _cloth_cover(lid: str, half: float, top: float) -> Shape:
    edge = top + 6
    return (
        Cutout(lid, f"M{-half + 4:.0f} {edge:.0f}Q{-half:.0f} {top - 16:.0f} 0 {top - 18:.0f}T{half - 4:.0f} {edge:.0f}z"),
        Cutout(
            lid, f"M{-half - 6:.0f} {top + 14:.0f}L{-half + 6:.0f} {top + 3:.0f}H{half - 6:.0f}L{half + 6:.0f} {top + 14:.0f}z"
        ),
        Cutout("plate", f"M{-half + 4:.0f} {top + 4:.0f}H{half - 4:.0f}", 3),
    )


def _screw_lid(lid: str, half: float, top: float) -> Shape:
    return (
        Cutout(lid, box(-half + 3, top - 12, 2 * half - 6, 18, 4)),
        Cutout("plate", f"M{-half + 9:.0f} {top - 3:.0f}H{half - 9:.0f}", 2),
    )


def cloche(scene: Scene) -> Iterator[Markup]:
    """A dish whose cover is being lifted."""
    yield from scene.room()
    x, lifted = 120 + scene.chance.between("x", -14, 14), scene.chance.between("lifted", 24, 40)
    side = scene.chance.of("side", (-1, 1))
    many = min(max(scene.count, len(scene.foods), 2), 4)
    for number in range(many):
        yield scene.brush.at(
            x + side * (64 - 30 * number),
            FOOT - 26 - 8 * (number % 2),
            scene.food(number),
            scene.chance.between(f"turn {number}", -50, 50),
            1.1,
        )
    dome = (
        Cutout("steel", disc(7, side * 70, -73)),
        Cutout("steel", f"M0 0C0-94 {side * 140}-94 {side * 140} 0z"),
        Cutout("plate", f"M{side * 22}-16C{side * 26}-40 {side * 42}-52 {side * 60}-56", 5),
        Cutout("rim", f"M{side * -4} 0H{side * 144}", 6),
    )
    yield scene.brush.at(x - side * 74, FOOT - 16, dome, -side * lifted)
    yield scene.brush.at(x, FOOT - 9, (Cutout("plate", "M-96-2H96Q88 10 62 10H-62Q-88 10-96-2z"), Cutout("rim", "M-72 5H72", 2)))


def rack(scene: Scene) -> Iterator[Markup]:
    """A shelf with a spice for each skill, and what hangs below it."""
    yield scene.brush.paint(Cutout("cloth", box(0, 0, WIDTH, HEIGHT)))
    yield scene.brush.all(scene.chance.of("wall", ((), (Cutout("rim", "M0 18H240M0 24H240", 1.6),))))
    many = min(max(scene.count + 2, 4), 6)
    step = 204 / many
    for number in range(many):
        x, tall = 18 + step * (number + 0.5), scene.chance.between(f"tall {number}", 38, 62)
        spice = scene.chance.of(f"spice {number}", ("tomato", "butter", "herb", "plum", "crumb", "salmon"))
        half = step / 2 - 4
        yield scene.brush.at(
            x,
            88,
            (
                Cutout("plate", box(-half, -tall, 2 * half, tall, 5)),
                Cutout(spice, box(-half + 3, -tall * 0.72, 2 * half - 6, tall * 0.72 - 3, 3)),
                Cutout(
                    scene.chance.of("caps", ("pencil", "butter", "steel", "crumb")),
                    box(-half + 2, -tall - 8, 2 * half - 4, 11, 3),
                ),
                Cutout("plate", box(-half + 3, -tall * 0.5, 2 * half - 6, 11)),
            ),
        )
    yield scene.brush.all((Cutout("crumb", box(8, 88, 224, 9)),))
    for number, x in enumerate((48, 96, 144, 192)):
        yield scene.brush.at(x, 97, (Cutout("pencil", "M0 0V12", 2),))
        if number % 2:
            yield scene.brush.at(x, 122, SPOON, 180, 0.42)
        else:
            yield scene.brush.at(x, 124, scene.food(number // 2), 0, 0.85)
