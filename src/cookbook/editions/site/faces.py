"""The font files that a page needs, so that its head can ask for them before the style sheet is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

UPRIGHT = ("CookbookSans-Regular", "CookbookSans-Semibold", "CookbookSerif-Semibold")
SLANTED = "CookbookSans-It"
BESIDE = {
    "Latin": re.compile("[\u0100-\u015f\u0162-\u017c\u017f-\u02af\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c0]"),
    "Greek": re.compile("[\u0370-\u052f]"),
}
"""The letters of the files beside each face, as theme/css/fonts.css has them."""
LENT = {
    "NotoSans": re.compile("[\u0180-\u02af\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c0]"),
    "NotoSerif": re.compile("[\u012c\u012d\u0132\u0133\u0166\u0167\u0180-\u02af\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c0]"),
}
"""Letters that may be in the files of a family that lends alone."""


def faces_of(html: str) -> Iterator[str]:
    """The names of the files for a page, without `.woff2`."""
    yield from (own := [*UPRIGHT, *([SLANTED] if "<em>" in html else [])])
    for name, letters in BESIDE.items():
        if letters.search(html):
            yield from (f"{face}-{name}" for face in own)
    for lender, letters in LENT.items():
        if letters.search(html):
            lent = [face.replace("Cookbook", "Noto") for face in own]
            yield from (face for face in lent if face.startswith(lender))
