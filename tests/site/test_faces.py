"""Each font file of the site has the letters that the style sheet says, and a page asks for those that it needs."""

from __future__ import annotations

import re

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from trees import PROJECT

from cookbook.editions.site.faces import BESIDE, LENT, faces_of
from cookbook.settings import faces

SHEET = (PROJECT / "theme/css/fonts.css").read_text(encoding="utf-8")
FACES = re.findall(r"fonts/web/([\w-]+)\.woff2[^}]*?(?:unicode-range:\s*([^;]+);\s*)?}", SHEET)
PLAIN = "Kaupunki kysyy: åäö éü × – ”ei” → 1 € Ø æ · § ΣΔ"
OWN = ["CookbookSans-Regular", "CookbookSans-Semibold", "CookbookSerif-Semibold"]


def letters_of(name: str) -> set[str]:
    with TTFont(PROJECT / f"theme/fonts/web/{name}.woff2") as font:
        return set(map(chr, font.getBestCmap()))


@pytest.mark.parametrize(("name", "ranges"), FACES)
def test_a_file_has_letters_of_its_range_alone(name: str, ranges: str) -> None:
    assert set("aäÖ").issubset(letters_of(name)) is (not ranges)
    pieces = [piece.split("-") for piece in re.findall(r"U\+([0-9A-F-]+)", ranges)]
    within = {chr(point) for piece in pieces for point in range(int(piece[0], 16), int(piece[-1], 16) + 1)}
    if ranges:
        lender, _, beside = name.partition("Sans" if "Sans" in name else "Serif")
        pattern = BESIDE.get(name.rpartition("-")[2]) or LENT[name.partition("-")[0]]
        assert set(pattern.findall("".join(map(chr, range(0x3000))))) == within, (lender, beside)
        assert len(within & letters_of(name)) > 50


@pytest.mark.parametrize(
    ("text", "more"),
    (
        (PLAIN, []),
        ("groß, täiš", [f"{face}-Western" for face in OWN]),
        ("Łodź", [f"{face}-Latin" for face in OWN]),
        ("γλώσσα", [f"{face}-Greek" for face in OWN]),
        ("ŧ", [*(f"{face}-Latin" for face in OWN), "NotoSerif-Semibold"]),
    ),
)
def test_a_page_asks_for_the_files_that_it_needs(text: str, more: list[str]) -> None:
    assert asked(text) == [*OWN, *more]
    slanted = [face for face in asked(f"<em>{text}</em>") if "-It" in face]
    assert slanted == ["CookbookSans-It", *(face.replace("Regular", "It") for face in more if "Sans-Regular" in face)]


def asked(html: str) -> list[str]:
    return [name.removeprefix("web/") for name in faces_of(html, faces.faces_of({}))]
