"""Crop marks: thin lines in every ink, outside the bleed."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name

SLUG = 8.0
"""Millimetres beyond the bleed that marks have to themselves."""
GAP, LENGTH, WIDTH = 2.8346, 14.1732, 0.3
"""Points: 1 mm between bleed and mark, marks of 5 mm, and their thickness."""
REGISTRATION = "/registration"


def registration() -> Array:
    """The colour that prints on every plate."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
    return Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])


def crop_marks(width: float, height: float, room: float, bleed: float) -> bytes:
    """Operators for two marks at each corner of a page, in points; `room` is what lies between page and sheet."""
    near, far = bleed + GAP, bleed + GAP + LENGTH
    lines = []
    for x, away in ((room, -1), (room + width, 1)):
        for y, up in ((room, -1), (room + height, 1)):
            lines.append(f"{x + away * near:.4f} {y:.4f} m {x + away * far:.4f} {y:.4f} l")
            lines.append(f"{x:.4f} {y + up * near:.4f} m {x:.4f} {y + up * far:.4f} l")
    return f" q {REGISTRATION} CS 1 SCN {WIDTH} w {' '.join(lines)} S Q".encode()
