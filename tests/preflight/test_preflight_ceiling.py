"""No plate has more ink than a page's colours can come to, and what mixes inks in another way is left to the plates."""

from __future__ import annotations

from math import inf
from pathlib import Path
from random import Random

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from preflight import Condition, Order, look
from preflight.checks import ink
from preflight.checks.ink import ROUNDING
from preflight.content.sheets import sheets
from preflight.plates import inked_pages

STATES = {
    "/Over": Dictionary(OP=True, op=True, OPM=1),
    "/Old": Dictionary(OP=True, op=True, OPM=0),
    "/Off": Dictionary(OP=False, op=False, OPM=1),
    "/Glass": Dictionary(ca=0.5, CA=0.5),
    "/Dark": Dictionary(BM=Name.Multiply),
    "/Curve": Dictionary(TR=Name.Identity),
}
MIDDLE = "20 20 60 60 re"


def written(path: Path, *contents: str) -> Path:
    """A page of a hundred points for each content, printed but for ten at its edge."""
    with pikepdf.new() as pdf:
        tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 1, 0], N=1)
        spaces = {f"/{name}": Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, tint]) for name in ("Spot", "All")}
        form = pdf.make_stream(b"0 0 0 1 k 20 20 60 60 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 100, 100])
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        resources = Dictionary(
            ExtGState=Dictionary(STATES), ColorSpace=Dictionary(spaces), XObject=Dictionary(Form=form), Font=Dictionary(F=font)
        )
        for content in contents:
            page = pdf.add_blank_page(page_size=(100, 100))
            page.Resources, page.Contents = resources, pdf.make_stream(content.encode())
            page.TrimBox = page.BleedBox = Array([10, 10, 90, 90])
        pdf.save(path)
    return path


def ceilings(path: Path) -> list[float]:
    with pikepdf.open(path) as pdf:
        return [sheet.most_ink for sheet in sheets(pdf)]


@pytest.mark.parametrize(
    ("content", "most"),
    [
        ("", 0),
        (f"0.5 0.4 0 0 k {MIDDLE} f 0 0 0 1 k {MIDDLE} f", 100),
        (f"0.5 0.4 0 0 k {MIDDLE} f /Over gs 0 0 0 1 k {MIDDLE} f", 190),
        (f"0.5 0.4 0 0.3 k {MIDDLE} f /Over gs 0 0 0 0.2 k {MIDDLE} f", 120),
        (f"0.5 0.4 0 0 k {MIDDLE} f /Old gs 0 0 0 1 k {MIDDLE} f", 100),
        (f"0.5 -1 0 0 K {MIDDLE} S", 50),
        ("0 0 0 0.5 k BT /F 9 Tf 20 20 Td ( ) Tj ET", 50),
        ("0 0 0 0.5 k /Form Do", 100),
        ("/All CS 1 SCN 2 2 m 6 2 l S", 0),
        ("/All CS 1 SCN 2 2 m 12 2 l 12 12 l S", inf),
        ("/All cs 1 scn BT /F 9 Tf 0 -20 Td (x) Tj ET", inf),
        (f"/Over gs 0.1 0 0 0 k {MIDDLE} f", inf),
        (f"/Glass gs 0 0 0 1 k {MIDDLE} f", inf),
        (f"/Dark gs 0 0 0 1 k {MIDDLE} f", inf),
        (f"/Curve gs 0 0 0 1 k {MIDDLE} f", inf),
        (f"1 0 0 rg {MIDDLE} f", inf),
        (f"0 g {MIDDLE} f", inf),
        (f"/Spot cs 1 scn {MIDDLE} f", inf),
        ("0 0 0 1 k (x) re f", inf),
    ],
)
def test_what_colours_come_to(tmp_path: Path, content: str, most: float) -> None:
    assert ceilings(written(tmp_path / "a.pdf", content)) == [pytest.approx(most)]


@pytest.mark.program
def test_no_plate_has_more(tmp_path: Path) -> None:
    """Sixty pages of bars over each other, in any colours and states of overprint."""
    chance = Random(1)

    def thing() -> str:
        inks = [chance.choice((0, 0, chance.random())) for _ in range(4)]
        inks = [0, 0, 0, inks[3]] if chance.random() < 0.5 else inks
        operators = chance.choice((("k", "f"), ("K", "S")))
        box = " ".join(str(chance.randrange(10, 60)) for _ in range(4))
        state = chance.choice(("/Over gs", "/Old gs", "/Off gs", ""))
        return f"{state} {' '.join(map(str, inks))} {operators[0]} 9 w {box} re {operators[1]}"

    path = written(tmp_path / "a.pdf", *(" ".join(thing() for _ in range(6)) for _ in range(60)))
    found = [page.total.getextrema()[1] for page in inked_pages(path, range(1, 61), 50.0, spots=False)]
    most = ceilings(path)
    assert [at for at, (ink, top) in enumerate(zip(found, most, strict=True)) if ink > top + ROUNDING] == []
    assert sum(top - ink < ROUNDING for ink, top in zip(found, most, strict=True)) > 5
    assert sum(top < inf for top in most) > 20


def test_other_spaces_in_the_place_of_cmyk_letters_with_colours_of_their_own_and_notes_are_not_followed(tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf", "0 0 0 1 k BT /F 9 Tf (x) Tj ET")
    assert ceilings(path) == [100]
    for part in ("space", "font", "note", "group"):
        with pikepdf.open(path) as pdf:
            page = pdf.pages[0]
            if part == "space":
                page.Resources.ColorSpace.DefaultCMYK = page.Resources.ColorSpace.Spot
            elif part == "font":
                page.Resources.Font.F = Dictionary(Type=Name.Font, Subtype=Name.Type3, FontMatrix=[1, 0, 0, 1, 0, 0])
            elif part == "note":
                page.Annots = Array([])
            else:
                page.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
            pdf.save(tmp_path / f"{part}.pdf")
        assert ceilings(tmp_path / f"{part}.pdf") == [inf]


@pytest.mark.program
def test_only_pages_that_may_have_too_much_are_rendered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[int]] = []
    render = ink.inked_pages

    def noting(path: Path, wanted: list[int], fine: float, *, spots: bool) -> object:
        asked.append(wanted)
        return render(path, wanted, fine, spots=spots)

    monkeypatch.setattr(ink, "inked_pages", noting)
    path = written(tmp_path / "a.pdf", *(f"1 1 {yellow} 0 k {MIDDLE} f" for yellow in ("1", "0.91", "0.9")))
    (result,) = look(path, Order(Condition(ink=290), checks=("ink",))).results
    assert asked == [[1, 2]]
    assert [[place.at.page for place in group.places] for group in result.groups.values()] == [[1]]
