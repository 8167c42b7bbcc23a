"""Screen colours become the inks that the table gives them, and no others stay."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from jobs import palette_of
from pikepdf import Name
from press_page import drawings, operations, plates, profile_of, rendering
from printing import Made
from trees import BASE, PROJECT

from cookbook.editions.print.press import press
from cookbook.editions.print.press.colours import PICTURE_MARGIN, Separator, within

PALETTE = palette_of(BASE)
INKS = {token: tuple(round(100 * ink, 6) for ink in paint.swatch.ink) for token, paint in PALETTE.paints.items()}


def separator(limit: float = 3.0) -> Separator:
    return Separator((PROJECT / profile_of().icc).read_bytes(), PALETTE.inks, limit)


def rgb(colour: str) -> list[float]:
    """A colour as WeasyPrint writes it."""
    return [round(int(colour[at : at + 2], 16) / 255, 6) for at in (1, 3, 5)]


def test_tokens_that_look_alike_have_the_same_inks() -> None:
    seen: dict[str, tuple[int, ...]] = {}
    for name, colour in PALETTE.light.items():
        assert seen.setdefault(colour, INKS[name]) == INKS[name], name


@pytest.mark.parametrize("name", INKS)
def test_no_token_is_too_wet_for_any_paper(name: str) -> None:
    assert sum(INKS[name]) <= 240
    assert sum(ink > 0 for ink in INKS[name]) <= 3
    assert all(0 <= ink <= 100 for ink in INKS[name])


@pytest.mark.parametrize("name", INKS)
def test_a_token_prints_as_its_table_says(name: str) -> None:
    assert [round(ink * 100, 6) for ink in separator().inks(rgb(PALETTE.light[name]))] == list(INKS[name])


def test_text_is_black_and_nothing_else() -> None:
    assert INKS["ink"] == (0, 0, 0, 100)
    assert INKS["ink-soft"][:3] == (0, 0, 0)


def test_neutrals_need_black_only_and_other_colours_go_through_the_profile() -> None:
    assert separator().inks((0.5, 0.5, 0.5))[:3] == (0, 0, 0)
    assert separator().inks((0, 0, 0)) == (0, 0, 0, 1)
    assert separator().inks((1, 1, 1)) == (0, 0, 0, 0)
    cyan, magenta, yellow, black = separator().inks((1, 0, 2 / 3))
    assert magenta > 0.8
    assert max(cyan, yellow, black) < 0.2


@pytest.mark.parametrize("limit", [3.0, 2.8, 2.0])
def test_no_colour_is_wetter_than_the_limit(limit: float) -> None:
    made = separator(limit)
    steps = [step / 3 for step in range(4)]
    assert max(sum(made.inks((red, green, blue))) for red in steps for green in steps for blue in steps) <= limit + 1e-9
    plates = [iter(made.for_pictures.table)] * 4
    assert max(map(sum, zip(*plates, strict=True))) <= limit - PICTURE_MARGIN + 1e-9


def test_colour_gives_way_before_black() -> None:
    assert within((1, 1, 1, 1), 2.5) == pytest.approx((0.5, 0.5, 0.5, 1), abs=1 / 255)
    assert within((0.2, 0, 0, 1), 3) == (0.2, 0, 0, 1)


def test_no_stream_asks_for_red_green_and_blue(ready: pikepdf.Pdf) -> None:
    seen = {operator for operator, _ in operations(ready)}
    assert "k" in seen
    assert not seen & {"rg", "RG", "g", "G"}
    for operator, operands in operations(ready):
        if operator in ("cs", "CS"):
            assert operands[0] in (Name.Pattern, Name("/registration")), operands


def test_no_picture_gradient_or_group_is_in_another_space(ready: pikepdf.Pdf) -> None:
    kinds = set()
    masks = {item.SMask.objgen for item in ready.objects if isinstance(item, pikepdf.Stream) and "/SMask" in item}
    for item in ready.objects:
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == Name.Image and item.objgen not in masks:
            kinds.add(str(item.ColorSpace))
        if isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
            if "/ShadingType" in item:
                kinds.add(f"shading {item.ColorSpace}")
            if "/Group" in item:
                kinds.add(f"group {item.Group.CS}")
    assert kinds == {"/DeviceCMYK", "/DeviceGray", "shading /DeviceCMYK", "group /DeviceCMYK"}


def test_only_what_is_seen_through_is_a_group(ready: pikepdf.Pdf) -> None:
    groups = [
        drawing for drawing in drawings(ready) if "/Group" in (drawing.obj if isinstance(drawing, pikepdf.Page) else drawing)
    ]
    assert len(groups) == 2  # the page, and the panel that is half transparent; not the opaque drawing


def test_an_opaque_page_has_no_transparency(tmp_path: Path, made: Made) -> None:
    path = made(rendering(tmp_path, body='<p>Sana</p><p><img src="images/piirros.svg"></p>'))
    with pikepdf.open(path) as pdf:
        assert not any(isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)) and "/Group" in item for item in pdf.objects)


def test_black_text_is_on_the_black_plate_alone(sheet: Path, tmp_path: Path) -> None:
    """Where the words stand on the surface, the other plates show the surface and no letter."""
    found = plates(sheet, tmp_path, dots=100)
    area = (90, 90, 195, 108)  # the words before the link, in pixels
    assert found["Black"].crop(area).getextrema() == (0, 255)
    for name in ("Cyan", "Magenta", "Yellow"):
        low, high = found[name].crop(area).getextrema()
        assert high - low <= 2, name


def test_the_ink_limit_holds_on_every_point(sheet: Path, tmp_path: Path) -> None:
    found = [plate.crop((32, 32, 448, 606)).tobytes() for plate in plates(sheet, tmp_path, dots=100).values()]
    most = max(sum(255 - part for part in point) for point in zip(*found, strict=True)) / 255
    assert 2.5 < most <= 3.0


def test_other_ways_to_say_a_colour_are_understood() -> None:
    """What WeasyPrint never writes but PDF allows: colour spaces by name, general operators, gray."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(100, 100))
        page.TrimBox = page.MediaBox
        page.Resources = pikepdf.Dictionary(ColorSpace=pikepdf.Dictionary(rgb=pikepdf.Array([Name.CalRGB, pikepdf.Dictionary()])))
        page.Contents = pdf.make_stream(b"0 g 0 0 9 9 re f /rgb cs 1 1 1 sc 9 0 9 9 re f /DeviceGray CS 0.25 SC 0 0 m 9 9 l S")
        stream = io.BytesIO()
        pdf.save(stream)
    with pikepdf.open(io.BytesIO(press(stream.getvalue(), profile_of(), separator(), b"x"))) as pdf:
        inks = [[round(float(part), 2) for part in operands] for operator, operands in operations(pdf) if operator in ("k", "K")]
    assert [0, 0, 0, 0] in inks
    assert [0, 0, 0, 0.75] in inks
