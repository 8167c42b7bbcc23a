"""What a content stream says is read as a press reads it: each case just allowed, and just refused."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from looking import GOOD, Look, complaints
from pikepdf import Array, Dictionary, Name, Pdf, String
from test_preflight_pages import form, paint, with_resource
from tiny_pdf import bar, build, text

import preflight
from preflight import Order, as_text

BAR = bar(40, 115, 10, 5)
PAINTS = ("colour", "black", "white", "lines", "reach", "registration", "content")


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("1 0 0 1 0 0 cm", "0 cm"),
        ("1 0 0 1 0 0 cm", "1 0 0 1 0 0 0 cm"),
        ("0.5 w", "0.5 0.5 w"),
        ("1 0 0 0 k", "1 0 0 k"),
        ("0.5 g", "0.5 0.5 g"),
        ("/Spot cs 0.5 scn", "/Spot cs 0.5 0.5 scn"),
        ("10 10 m 20 20 l n", "10 10 20 20 l n"),
        ("10 10 m 1 1 2 2 3 3 c n", "10 10 m 1 1 2 2 c n"),
        ("10 10 m 1 1 2 2 v n", "10 10 m 1 1 2 v n"),
        ("BT 1 0 0 1 0 0 Tm ET", "BT 1 0 0 1 Tm ET"),
        ("BT 1 1 Td ET", "BT 1 Td ET"),
    ],
)
def test_operands_are_as_many_as_an_operator_takes(look: Look, good: str, bad: str) -> None:
    build(look.path, add=paint(good), pages=1)
    assert look.found("content") == set()
    build(look.path, add=paint(bad), pages=1)
    assert look.found("content") == {"preflight-content-broken"}


def plain_tile(pdf: Pdf) -> object:
    """A tile without a colour of its own."""
    made = pdf.make_stream(b"0 0 4 4 re f", PatternType=1, PaintType=2, TilingType=1, BBox=[0, 0, 5, 5], XStep=5, YStep=5)
    made.Resources = Dictionary()
    return made


@pytest.mark.parametrize(
    ("base", "colour", "codes"),
    [
        (Name.DeviceCMYK, "1 0 0 0", set()),
        (Name.DeviceGray, "0.5", set()),
        (Name.DeviceRGB, "1 0 0", {"preflight-colour"}),
    ],
)
@pytest.mark.parametrize(("space", "choose", "finish"), [("cs", "scn", "f"), ("CS", "SCN", "S")])
def test_a_tile_without_a_colour_has_that_of_its_space(
    look: Look, base: Name, colour: str, codes: set[str], space: str, choose: str, finish: str
) -> None:
    def edit(pdf: Pdf) -> None:
        with_resource("/ColorSpace", "/Tiled", lambda _: Array([Name.Pattern, base]))(pdf)
        with_resource("/Pattern", "/P", plain_tile)(pdf)

    build(look.path, edit, add=paint(f"/Tiled {space} {colour} /P {choose} 2 w {BAR}{finish}"), pages=1)
    assert look.found(*PAINTS) == codes


def test_a_tile_that_breaks_its_space_is_told(look: Look) -> None:
    def edit(pdf: Pdf) -> None:
        with_resource("/ColorSpace", "/Tiled", lambda _: Array([Name.Pattern, Name.DeviceCMYK]))(pdf)
        with_resource("/Pattern", "/P", plain_tile)(pdf)

    build(look.path, edit, add=paint(f"/Tiled cs 1 0 0 /P scn {BAR}f"), pages=1)
    assert "preflight-content-broken" in look.found(*PAINTS)


def spot(pdf: Pdf) -> object:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 0, 0], N=1)
    return Array([Name.Separation, Name.Magenta, Name.DeviceCMYK, tint])


def test_a_short_name_is_first_that_of_the_resources(look: Look) -> None:
    build(look.path, with_resource("/ColorSpace", "/RGB", spot), add=paint(f"/RGB cs 0.5 scn {BAR}f"), pages=1)
    assert look.found(*PAINTS) == set()
    build(look.path, add=paint(f"/RGB cs 0.5 0.5 0.5 scn {BAR}f"), pages=1)
    assert look.found(*PAINTS) == {"preflight-colour"}


def test_a_device_name_means_the_device_whatever_the_resources_say(look: Look) -> None:
    edit = with_resource("/ColorSpace", "/DeviceRGB", spot)
    build(look.path, edit, add=paint(f"/DeviceRGB cs 0.5 0.5 0.5 scn {BAR}f"), pages=1)
    assert look.found(*PAINTS) == {"preflight-colour"}


def palette(base: object, colours: bytes) -> Callable[[Pdf], object]:
    return lambda _: Array([Name.Indexed, base, 1, String(colours)])


def test_a_number_of_a_palette_is_no_colour(look: Look) -> None:
    """Colour 1 of a palette is neither white nor all black: it may be anything."""
    thin = "/Pal CS 1 SCN 0.1 w 150 345 m 180 345 l S"
    build(look.path, with_resource("/ColorSpace", "/Pal", palette(Name.DeviceCMYK, b"\x00" * 8)), add=paint(thin), pages=1)
    assert look.found(*PAINTS) == {"preflight-line"}
    build(look.path, with_resource("/ColorSpace", "/Pal", palette(Name.DeviceGray, b"\x00\x00")), add=paint(thin), pages=1)
    assert look.found(*PAINTS) == {"preflight-line"}
    build(look.path, add=paint("/DeviceGray CS 1 SCN 0.1 w 150 345 m 180 345 l S"), pages=1)
    assert look.found(*PAINTS) == set()


def test_the_first_colour_of_a_space(look: Look) -> None:
    """`cs` alone chooses a colour: black of gray and CMYK, all of a spot, none of an ICC profile's inks."""
    icc = with_resource("/ColorSpace", "/Icc", lambda pdf: Array([Name.ICCBased, pdf.make_stream(b"icc", N=4)]))
    for space, codes in (
        ("/DeviceCMYK", {"preflight-black-knockout"}),
        ("/DeviceGray", {"preflight-black-knockout"}),
        ("/Icc", set()),
        ("/Spot", set()),
    ):
        build(look.path, icc, add=paint(f"{space} cs " + text("Sana", 40, 115)), pages=1)
        assert look.found("overprint", "content") == codes, space
    build(look.path, icc, add=paint(f"/Black gs /Icc cs {BAR}f"), pages=1)
    assert look.found("white") == {"preflight-white-overprint"}
    build(look.path, add=paint(f"/Black gs /Spot cs {BAR}f"), pages=1)
    assert look.found("white") == set()


def states(**more: Dictionary) -> Callable[[Pdf], None]:
    def edit(pdf: Pdf) -> None:
        for name, state in more.items():
            pdf.pages[0].Resources.ExtGState[f"/{name}"] = state

    return edit


def fade(pdf: Pdf) -> object:
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 0, 0, 0], N=1)
    return Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[0, 0, 1, 1], Function=function)


@pytest.mark.parametrize(
    ("state", "content", "found"),
    [
        (Dictionary(ca=1), BAR + "f", False),
        (Dictionary(ca=0.99), BAR + "f", True),
        (Dictionary(ca=0.99), BAR + "S", False),
        (Dictionary(CA=0.99), BAR + "S", True),
        (Dictionary(CA=0.99), BAR + "f", False),
        (Dictionary(BM=Name.Multiply), BAR + "f", True),
        (Dictionary(BM=Array([Name.Multiply, Name.Normal])), BAR + "f", True),
        (Dictionary(BM=Array([Name.Normal])), BAR + "f", False),
        (Dictionary(BM=Name.Compatible), BAR + "f", False),
        (Dictionary(SMask=Name("/None")), BAR + "f", False),
        (Dictionary(ca=0.99), BAR + "W n /Sh sh", True),
        (Dictionary(ca=1), BAR + "W n /Sh sh", False),
        (Dictionary(ca=0.99), "/Pattern cs /P scn " + BAR + "f", True),
        (Dictionary(CA=0.99), "1 Tr " + text("Sana", 40, 115), True),
        (Dictionary(ca=0.99), "1 Tr " + text("Sana", 40, 115), False),
        (Dictionary(ca=0.99), "10 0 0 10 200 350 cm /Photo Do", True),
    ],
)
def test_what_shows_through(look: Look, state: Dictionary, content: str, found: bool) -> None:
    def edit(pdf: Pdf) -> None:
        states(Veil=state)(pdf)
        with_resource("/Shading", "/Sh", fade)(pdf)
        with_resource("/Pattern", "/P", lambda _: Dictionary(PatternType=2, Shading=fade(pdf)))(pdf)

    build(look.path, edit, add=paint("/Veil gs " + content), pages=1)
    assert look.found("transparency", standard="PDF/X-3") == ({"preflight-transparency"} if found else set())
    assert look.found("transparency", standard="PDF/X-4") == set()


def test_a_picture_with_a_soft_mask_shows_what_is_below(look: Look) -> None:
    def edit(pdf: Pdf) -> None:
        pdf.pages[0].Resources.XObject.Photo.SMask = pdf.make_stream(
            b"\x80", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8, ColorSpace=Name.DeviceGray
        )

    build(look.path, edit, pages=1)
    assert look.found("transparency", standard="PDF/X-1a") == {"preflight-transparency"}


def test_a_state_ends_with_its_stream(look: Look) -> None:
    """A form leaves nothing behind, and cannot bring back what the page has kept."""
    inner = with_resource("/XObject", "/Fm", lambda pdf: form(pdf, "q q 0.1 w Q Q Q Q 0.1 w 1 0 0 rg"))
    build(look.path, inner, add="q 0 0 0 0.5 K 1 w /Fm Do 150 345 m 180 345 l S Q", pages=1)
    assert look.found(*PAINTS) == set()


def test_a_font_and_its_size_may_come_from_a_graphics_state(look: Look) -> None:
    for size, codes in ((5, set()), (4.9, {"preflight-text-size"})):

        def edit(pdf: Pdf, size: float = size) -> None:
            states(Set=Dictionary(Font=Array([pdf.pages[0].Resources.Font.F1, size])))(pdf)

        shown = text("Sana", 40, 115).replace("/F1 8 Tf", "/Set gs")
        assert "/Set gs" in shown
        build(look.path, edit, add=paint("/Black gs 0 0 0 1 k " + shown), pages=1)
        assert look.found("letters") == codes


def test_black_that_knocks_out_is_for_a_person_to_see(look: Look) -> None:
    build(look.path, add=paint("0 0 0 1 k " + text("Musta", 40, 115)), pages=1)
    report = look.report(Order(GOOD.condition, checks=("overprint",)))
    assert complaints(report) == {"overprint": {"preflight-black-knockout"}}
    assert not report.failed


def test_a_damage_is_told_without_the_folder(look: Look) -> None:
    build(look.path, pages=1)
    look.path.write_bytes(look.path.read_bytes()[:-200])
    said = as_text(preflight.look(look.path, Order(GOOD.condition, checks=("damage",))), "fi")
    assert "tiny.pdf" in said
    assert str(look.path.parent) not in said


@pytest.mark.program
def test_metadata_that_are_no_xmp_are_missing_and_nothing_is_logged(look: Look) -> None:
    def edit(pdf: Pdf) -> None:
        pdf.Root.Metadata = pdf.make_stream(b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]><x>&a;</x")

    build(look.path, edit, pages=1)
    line = [sys.executable, "-m", "preflight", look.path, "--check", "standard"]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")


def test_text_that_is_no_text_does_not_reach_the_terminal(look: Look) -> None:
    shown = "BT /F9 4 Tf 150 345 Td (a\\000b\\033[31m) Tj 0 9 Td (c\\000d) Tj ET"

    def edit(pdf: Pdf) -> None:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        with_resource("/Font", "/F9", lambda _: pdf.make_indirect(font))(pdf)

    build(look.path, edit, add=paint("/Black gs 0 0 0 1 k " + shown), pages=1)
    said = as_text(look.report(Order(GOOD.condition, checks=("letters",))), "fi")
    assert "c\\u0000d" in said
    assert all(char.isprintable() or char == "\n" for char in said), ascii(said)


@pytest.mark.program
def test_poppler_is_asked_once(look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Four checks read its words; where it fails it is not started again for each."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "pdftotext"
    program.write_text(f"#!/bin/sh\necho x >> {tmp_path}/asked\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    build(look.path, pages=1)
    assert look.found("beyond", "folios", "headings", "hyphens") == {"preflight-tool-failed"}
    assert (tmp_path / "asked").read_text() == "x\n"
