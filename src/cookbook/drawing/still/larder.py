"""What is cooked with: ingredients as flat shapes within 20 of their middle, in the order in which themes take them."""

from __future__ import annotations

from cookbook.drawing.still.brush import Cutout, Shape, box, disc

PANTRY = ("plate", "rim", "steel", "crumb", "tomato", "salmon", "butter", "herb", "plum", "pencil")
"""The tokens that pictures are painted with, beside those of phases and kinds."""
LEAF = "M0-20C15-12 15 8 0 20C-15 8-15-12 0-20z"


LARDER: tuple[Shape, ...] = (
    # lemon
    (
        Cutout("butter", disc(20)),
        Cutout("plate", disc(16.5)),
        Cutout("butter", disc(14.5)),
        Cutout("plate", "M0-15V15M-13-7.5L13 7.5M-13 7.5L13-7.5", 2.2),
    ),
    # basil
    (Cutout("herb", LEAF), Cutout("plate", "M0-12V20M0-4L6-8M0-4L-6-8M0 6L7 1M0 6L-7 1", 1.8)),
    # tomato
    (
        Cutout("tomato", disc(20)),
        Cutout(
            "salmon",
            "M-2.5-3.5C-6-8-12-9-13-4C-14 1-8 3-3 0zM2.5-3.5C2-9 6-14 10-11C14-8 11-2 4 0zM3 3C8 1 14 4 12 9C10 14 4 11 2 5z"
            "M-3 3C-8 4-11 9-7 12C-3 15 0 10 0 5z",
        ),
        Cutout("plate", disc(1.6, -9, -4) + disc(1.6, 8, -7) + disc(1.6, 8, 7) + disc(1.6, -5, 9)),
    ),
    # fish
    (
        Cutout("steel", "M-24 0C-16-12 2-14 12-3L24-11C21-4 21 4 24 11L12 3C2 14-16 12-24 0z"),
        Cutout("plate", "M-12-7C-8-3-8 3-12 7M-3-4Q0-1.5-3 1M4-3Q7-.5 4 2M-1 3Q2 5-1 8M0-9Q3-7 0-5", 1.8),
        Cutout("pencil", disc(1.7, -17, -1.5)),
    ),
    # egg
    (Cutout("rim", disc(16, 0, 1, 20)), Cutout("plate", disc(14, 0, 1, 18)), Cutout("butter", disc(8.5, 0, 4))),
    # radish
    (
        Cutout("herb", "M0-8C-3-16-12-16-14-22C-5-22-1-16 0-8C1-17 6-21 14-22C12-15 4-15 0-8z"),
        Cutout("tomato", "M0-9C12-9 14 3 8 10C4 14 2 16 0 23C-2 16-4 14-8 10C-14 3-12-9 0-9z"),
        Cutout("plate", "M-4 13L0 23L4 13Q0 10-4 13zM-7-2Q-8 3-5 7L-3 6Q-5 2-4-3z"),
    ),
    # peas
    (
        Cutout("herb", "M-23-6C-12 10 12 10 23-6C22 14 8 18 0 18C-8 18-22 14-23-6z"),
        Cutout("butter", disc(4.2, -10, 8) + disc(5, 0, 10.5) + disc(4.2, 10, 8)),
    ),
    # mushroom
    (
        Cutout("crumb", "M-20 2C-21-14-10-20 0-20S21-14 20 2Q18 6 12 4H-12Q-18 6-20 2z"),
        Cutout("plate", "M-6 4H6C5 9 7 13 8 17Q0 21-8 17C-7 13-5 9-6 4zM-14-2Q0-8 14-2Q0 4-14-2z"),
        Cutout("crumb", "M-8-2.5V0M-3-3.5V1M3-3.5V1M8-2.5V0", 1.6),
    ),
    # beet
    (
        Cutout("plum", disc(20)),
        Cutout("salmon", disc(14) + disc(7), 2),
        Cutout("salmon", disc(2)),
    ),
    # bread
    (
        Cutout("crumb", "M-18-6C-24-18-10-20 0-20S24-18 18-6V16Q18 20 14 20H-14Q-18 20-18 16z"),
        Cutout("plate", "M-14-7C-18-15-8-16 0-16S18-15 14-7V16H-14z"),
        Cutout("crumb", disc(1.5, -5, -6) + disc(1.8, 6, -2) + disc(1.3, -3, 5) + disc(1.5, 7, 9) + disc(1.2, -8, 11)),
    ),
    # shrimp
    (
        Cutout("salmon", "M-10-16C10-20 22-6 18 8C15 18 4 21-4 18L-12 22L-10 12C2 14 8 8 7 1C6-5-2-6-10-4C-18-4-18-14-10-16z"),
        Cutout("tomato", "M5-17L1-6M15-10L6-2M19 2L8 4M14 13L6 9M4 19L1 12.5", 2),
        Cutout("pencil", disc(1.7, -10, -10)),
    ),
    # pear
    (
        Cutout("herb", "M0-22C-6-22-5-12-9-6C-18 4-14 20 0 20S18 4 9-6C5-12 6-22 0-22z"),
        Cutout("plate", "M0-18C-3-18-2-10-6-4C-14 5-11 17 0 17S14 5 6-4C2-10 3-18 0-18z"),
        Cutout("crumb", "M0-2C-6 4-6 12 0 13C6 12 6 4 0-2z"),
        Cutout("plate", "M0-16V3", 1.6),
        Cutout("pencil", "M-2 4Q-4 8-2 10Q0 8-2 4zM2 4Q4 8 2 10Q0 8 2 4z"),
    ),
    # chilli
    (
        Cutout("tomato", "M-9-12C0-16 7-13 9-6C13 6 6 16-8 22C0 10-2 4-8 0C-13-4-13-9-9-12z"),
        Cutout("herb", "M-12-8C-12-14-4-18 2-13C-2-14-8-12-12-8zM-6-14Q-8-20-2-23L0-21Q-4-19-3-14z"),
        Cutout("plate", "M-1-8C5-4 6 3 2 11", 2),
    ),
    # cheese
    (
        Cutout("butter", "M-22 10L18-16Q23-6 22 10V14Q22 17 19 17H-19Q-22 17-22 14z"),
        Cutout("crumb", "M-22 8L22 8", 2),
        Cutout("crumb", disc(4, 9, -2) + disc(2.6, -3, 2.5) + disc(2, 16, 2.5)),
    ),
    # berries
    (
        Cutout("herb", "M0-6C-2-14 6-22 16-20C16-12 8-6 0-6zM0-6C-4-12-12-14-18-10C-14-4-6-3 0-6z"),
        Cutout("plum", disc(8.5, -8, 4) + disc(8.5, 9, 3) + disc(8.5, 1, 13)),
        Cutout("plate", disc(1.8, -10, 1.5) + disc(1.8, 7, 0.5) + disc(1.8, -1, 10.5)),
    ),
    # asparagus
    (
        Cutout(
            "herb",
            "M-4 22V-8C-4-16-1-21 0-22C1-21 4-16 4-8V22zM-13 22V-2C-13-10-10-15-9-16C-8-15-6-10-6-2V22z"
            "M6 22V-2C6-10 8-15 9-16C10-15 13-10 13-2V22z",
        ),
        Cutout("plate", "M-4-4L0-8L4-4M-4 6L0 2L4 6M-13 2L-9.5-2L-6 2M6 2L9.5-2L13 2", 1.8),
        Cutout("tomato", box(-15, 9, 30, 4.5, 2)),
    ),
    # onion
    (
        Cutout("plum", disc(20)),
        Cutout("plate", disc(17)),
        Cutout("plum", disc(12.5) + disc(7.5), 1.8),
        Cutout("plum", disc(2.5)),
    ),
    # cucumber
    (
        Cutout("herb", disc(20)),
        Cutout("plate", disc(16)),
        Cutout(
            "herb", "M0-4L-1.5-10H1.5zM3.5-2L8-6.5L9-4zM3.5 2L9 4L8 6.5zM0 4L1.5 10H-1.5zM-3.5 2L-8 6.5L-9 4zM-3.5-2L-9-4L-8-6.5z"
        ),
    ),
    # star anise
    (
        Cutout(
            "crumb",
            "M0 0C-6-8-4-16 0-21C4-16 6-8 0 0C-1-10 5-16 15-15C16-8 10-1 0 0C8-6 16-4 21 0C16 4 8 6 0 0"
            "C10 1 16 8 15 15C5 16-1 10 0 0C6 8 4 16 0 21C-4 16-6 8 0 0"
            "C1 10-5 16-15 15C-16 8-10 1 0 0C-8 6-16 4-21 0C-16-4-8-6 0 0C-10-1-16-8-15-15C-5-16 1-10 0 0z",
        ),
        Cutout("pencil", disc(2, 0, -12) + disc(2, 12, 0) + disc(2, 0, 12) + disc(2, -12, 0)),
    ),
    # carrot
    (
        Cutout("herb", "M0-10C-8-14-8-20-5-24C-1-20 0-16 0-10C0-16 3-22 8-23C9-18 6-13 0-10z"),
        Cutout("tomato", "M-9-8Q0-14 9-8Q8 8 0 24Q-8 8-9-8z"),
        Cutout("plate", "M-8-2H-2M-7 6H-3M2 2H7M1 10H4.5", 1.8),
    ),
    # olives
    (
        Cutout("herb", disc(10, -8, -6) + disc(10, 9, 1) + disc(10, -5, 12)),
        Cutout("tomato", disc(3.6, -8, -6) + disc(3.6, 9, 1) + disc(3.6, -5, 12)),
        Cutout("plate", "M-15-8Q-13-13-9-13M2-1Q4-6 8-6M-12 10Q-10 5-6 5", 1.8),
    ),
)
"""As many as there are: the theme after the last takes the first again."""
