"""The font files of the site: those that a tree's own faces become, and which a page needs, so that its head can ask for them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from cookbook.disk.opening import read_bytes
from cookbook.settings.faces import CUTS, Faces, Typeface, face

CUTS_OF: Mapping[str, Mapping[str, str]] = {
    "sans": {"regular": CUTS["regular"], "semibold": "font-weight:600 700", "italic": CUTS["italic"]},
    "serif": {"semibold": "font-weight:600"},
}
"""The cuts that the site shows of each role, and the weights that each serves."""
SLANTED = "italic"
OURS = {
    "sans": {"regular": "CookbookSans-Regular", "semibold": "CookbookSans-Semibold", SLANTED: "CookbookSans-It"},
    "serif": {"semibold": "CookbookSerif-Semibold"},
}
BESIDE = {
    "Western": re.compile(
        "[\xc0-\xc3\xc7-\xc8\xca-\xd5\xd9-\xdb\xdd-\xe3\xe7-\xe8\xea-\xf5\xf7\xf9-\xfb\xfd-\xff\u0160-\u0161\u017d-\u017e]"
    ),
    "Latin": re.compile(
        "[\xa1-\xa6\xa8-\xaa\xac\xae\xaf\xb1-\xb6\xb8-\xba\xbc-\xbf"
        "\u0100-\u015f\u0162-\u017c\u017f-\u02af\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c0]"
    ),
    "Greek": re.compile("[\u0370-\u0393\u0395-\u03a2\u03a4-\u052f]"),
}
"""The letters of the files beside each face, as theme/css/fonts.css has them."""
LENT = {
    "NotoSans": re.compile("[\u0180-\u02af\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c0]"),
    "NotoSerif": re.compile("[\u012c\u012d\u0132\u0133\u0166\u0167\u0180-\u02af\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c0]"),
}
"""Letters that may be in the files of a family that lends alone."""
ASCII = bytes(range(128))
"""What nearly all of a page is."""


def faces_of(html: str, faces: Faces) -> Iterator[str]:
    """The names of the files for a page below fonts/, without `.woff2`."""
    shown = [(role, cut) for role, cuts in CUTS_OF.items() for cut in cuts if cut != SLANTED or "<em>" in html]
    yield from (_own(faces.own[role], cut) for role, cut in shown if role in faces.own)
    ours = [OURS[role][cut] for role, cut in shown if role not in faces.own]
    yield from (f"web/{name}" for name in ours)
    rare = html.encode().translate(None, ASCII).decode()
    for name, letters in BESIDE.items():
        if letters.search(rare):
            yield from (f"web/{face}-{name}" for face in ours)
    for lender, letters in LENT.items():
        if letters.search(rare):
            lent = [face.replace("Cookbook", "Noto") for face in ours]
            yield from (f"web/{face}" for face in lent if face.startswith(lender))


def web_sheet(faces: Faces) -> str:
    """The tree's own faces for browsers. Late ones are left out, so that nothing on the page moves."""
    cuts = ((family, cut, asked) for role, family in faces.own.items() for cut, asked in CUTS_OF[role].items())
    more = ' format("woff2");font-display:optional'
    return "\n".join([face(one, asked, f"fonts/{_own(one, cut)}.woff2", more) for one, cut, asked in cuts] + [faces.named])


def web_files(faces: Faces) -> Iterator[tuple[str, bytes]]:
    """Name below fonts/ and bytes of each of their files, whole: their licences may forbid a cut one to keep its name."""
    paths = {_own(one, cut): one.cuts[one.nearest(cut)] for role, one in faces.own.items() for cut in CUTS_OF[role]}
    for name, path in paths.items():
        yield name, _packed(path, path.stat().st_mtime_ns)


def _own(family: Typeface, cut: str) -> str:
    return f"own/{family.called(family.nearest(cut))}"


@lru_cache(maxsize=16)
def _packed(path: Path, changed: int) -> bytes:
    """A font as WOFF2, which takes seconds; `changed` is the time of its last change."""
    packed = io.BytesIO()
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # Takes a while, and few trees have a face of their own.

    with TTFont(io.BytesIO(read_bytes(path)), recalcBBoxes=False, recalcTimestamp=False) as font:
        font.flavor = "woff2"
        font.save(packed)
    return packed.getvalue()
