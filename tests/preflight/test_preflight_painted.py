"""What each operator paints on a page: where, in which colour, how large, over what."""

from __future__ import annotations

import math

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from preflight.content.painted import Painted
from preflight.content.sheets import sheets


def resources(pdf: Pdf) -> Dictionary:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0, 0, 1], N=1)
    states = {
        "Over": Dictionary(OP=True, OPM=1), "Lines": Dictionary(OP=True, op=False),
        "Thin": Dictionary(LW=0.5, ca=0.5),
        "Blend": Dictionary(BM=Array([Name.Multiply, Name.Normal])),
        "Plain": Dictionary(BM=Name.Normal, SMask=Name("/None"), CA=0.5),
    }  # fmt: skip
    picture = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 20, "Height": 40}
    inner = Dictionary(Subtype=Name.Form, BBox=[0, 0, 5, 5], Matrix=[2, 0, 0, 2, 10, 0])
    tile = {"PatternType": 1, "TilingType": 1, "BBox": [0, 0, 4, 4], "XStep": 4, "YStep": 4, "Resources": Dictionary()}
    group = pdf.make_stream(b"1 0 0 rg 0 0 3 3 re f", Subtype=Name.Form, BBox=[0, 0, 9, 9])
    return Dictionary(
        Font=Dictionary(F1=Dictionary(Subtype=Name.TrueType, BaseFont=Name.Sans, FirstChar=97, Widths=[500, 250])),
        ExtGState=Dictionary(**states, Mask=Dictionary(SMask=Dictionary(S=Name.Luminosity, G=pdf.make_indirect(group)))),
        ColorSpace=Dictionary(
            Key=Array([Name.Separation, Name.Black, Name.DeviceCMYK, tint]),
            Two=Array([Name.DeviceN, Array([Name.Cyan, Name.Gold])]),
            Icc=Array([Name.ICCBased, pdf.make_stream(b"icc", N=4)]), List=Array([Name.Indexed, Name.DeviceRGB, 1, b"abcdef"]),
            Tiles=Array([Name.Pattern, Name.DeviceCMYK]),
        ),
        XObject=Dictionary(
            Im=pdf.make_stream(b"", ColorSpace=Name.DeviceCMYK, BitsPerComponent=8, **picture),
            Soft=pdf.make_stream(b"", ColorSpace=Name.DeviceGray, SMask=pdf.make_stream(b""), **picture),
            Stencil=pdf.make_stream(b"", ImageMask=True, **picture),
            Fm=pdf.make_stream(b"0 0 2 2 re f 4 4 9 9 re f", inner), Bad=Dictionary(Subtype=Name.Form),
        ),
        Pattern=Dictionary(
            Own=pdf.make_stream(b"0 1 1 0 k 0 0 3 3 re f", PaintType=1, **tile),
            Bare=pdf.make_stream(b"0 0 3 3 re f", PaintType=2, **tile),
            Fade=Dictionary(PatternType=2, Shading=Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB)),
        ),
        Shading=Dictionary(Sh=Dictionary(ShadingType=2, ColorSpace=Name.DeviceGray)),
    )  # fmt: skip


def line_of(one: Painted) -> str:
    """A painted object in a line: what differs from the usual is said."""
    box = ",".join(f"{round(side, 2):g}" for side in one.box)
    words = [one.kind.value, box if abs(one.box.x0) < 1e8 else "everywhere", str(one.colour)]
    words += [f"size {round(one.size, 2):g}"] if 0 < one.size < math.inf else []
    words += [f"over {one.mode}"] if one.overprint else []
    words += [f"”{one.text}”"] if one.text else []
    words += [word for word, said in (("bent", not one.straight), ("mask", one.in_mask), ("blended", one.blended)) if said]
    return " ".join([*words, *([f"{one.bits} bits"] if one.kind.value == "image" else [])])


def painted(content: str, **page: object) -> tuple[list[str], list[str]]:
    """What a page paints, and what is wrong with it."""
    with Pdf.new() as pdf:
        made = pdf.add_blank_page(page_size=(200, 200))
        made.Resources, made.Contents = resources(pdf), pdf.make_stream(content.encode())
        for name, value in page.items():
            made.obj[f"/{name}"] = value
        (sheet,) = sheets(pdf)
        return [line_of(one) for one in sheet.painted], [trouble.code for trouble in sheet.troubles]


CASES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("10 20 30 40 re f", ("fill 10,20,40,60 DeviceGray 0 size 30",)),
    ("2 0 0 1 5 5 cm 10 20 30 40 re f*", ("fill 25,25,85,65 DeviceGray 0 size 40",)),
    ("0 1 -1 0 0 0 cm 10 20 30 4 re F", ("fill -24,10,-20,40 DeviceGray 0 size 4",)),
    ("10 20 -5 -6 re f", ("fill 5,14,10,20 DeviceGray 0 size 5",)),
    ("0 0 m 10 0 l 10 10 l f", ("fill 0,0,10,10 DeviceGray 0 bent",)),
    ("0 0 m 1 9 5 9 9 0 c f", ("fill 0,0,9,9 DeviceGray 0 bent",)),
    ("0 0 m 5 9 9 0 v f", ("fill 0,0,9,9 DeviceGray 0 bent",)),
    ("0 0 m 5 9 9 0 y f", ("fill 0,0,9,9 DeviceGray 0 bent",)),
    ("4 w 10 20 30 40 re S", ("stroke 8,18,42,62 DeviceGray 0 size 4",)),
    ("4 w 0 0 m 10 0 l s", ("stroke -2,-2,12,2 DeviceGray 0 size 4 bent",)),
    ("2 0 0 3 0 0 cm 4 w 10 10 m 20 10 l S", ("stroke 16,26,44,34 DeviceGray 0 size 8",)),
    ("1 0 0 RG 0 1 0 rg 2 w 0 0 9 9 re B", ("fill 0,0,9,9 DeviceRGB 0 1 0 size 9", "stroke -1,-1,10,10 DeviceRGB 1 0 0 size 2")),
    ("0 0 m 9 0 l 9 9 l b", ("fill 0,0,9,9 DeviceGray 0 bent", "stroke -0.5,-0.5,9.5,9.5 DeviceGray 0 size 1 bent")),
    (
        "0 0 9 9 re 20 20 5 5 re S",
        ("stroke -0.5,-0.5,9.5,9.5 DeviceGray 0 size 1", "stroke 19.5,19.5,25.5,25.5 DeviceGray 0 size 1"),
    ),
    ("10 10 5 5 re W n 0 0 20 12 re f", ("fill 10,10,15,12 DeviceGray 0 size 2",)),
    (
        "10 10 9 9 re W n 11 11 2 2 re f 15 15 2 2 re f",
        ("fill 11,11,13,13 DeviceGray 0 size 2", "fill 15,15,17,17 DeviceGray 0 size 2"),
    ),
    (
        "10 10 5 5 re W n q 12 12 9 9 re W* n 0 0 20 20 re f Q 0 0 20 20 re f",
        ("fill 12,12,15,15 DeviceGray 0 size 3", "fill 10,10,15,15 DeviceGray 0 size 5"),
    ),
    ("0.5 g 0 0 9 9 re f", ("fill 0,0,9,9 DeviceGray 0.5 size 9",)),
    (
        "0.1 0.2 0.3 0.4 k 0 0 9 9 re f 0.1 0.2 0.3 0.4 K 0 0 9 9 re S",
        ("fill 0,0,9,9 DeviceCMYK 0.1 0.2 0.3 0.4 size 9", "stroke -0.5,-0.5,9.5,9.5 DeviceCMYK 0.1 0.2 0.3 0.4 size 1"),
    ),
    ("/Key cs 0.5 scn 0 0 9 9 re f", ("fill 0,0,9,9 Separation Black 0.5 size 9",)),
    ("/Two CS 0.5 0.6 SCN 0 0 9 9 re S", ("stroke -0.5,-0.5,9.5,9.5 DeviceN Cyan, Gold 0.5 0.6 size 1",)),
    ("/Icc cs 0.1 0.2 0.3 0.4 sc 0 0 9 9 re f", ("fill 0,0,9,9 ICCBased CMYK 0.1 0.2 0.3 0.4 size 9",)),
    ("/List cs 1 sc 0 0 9 9 re f", ("fill 0,0,9,9 Indexed DeviceRGB 1 size 9",)),
    ("/DeviceRGB cs 0 0 9 9 re f", ("fill 0,0,9,9 DeviceRGB 0 0 0 size 9",)),
    ("/DeviceCMYK cs 0 0 9 9 re f", ("fill 0,0,9,9 DeviceCMYK 0 0 0 1 size 9",)),
    ("/Key cs 0 0 9 9 re f", ("fill 0,0,9,9 Separation Black 1 size 9",)),
    ("/None cs 1 2 scn 0 0 9 9 re f", ("fill 0,0,9,9 None 1 2 size 9",)),
    ("/Over gs 0 0 9 9 re B", ("fill 0,0,9,9 DeviceGray 0 size 9 over 1", "stroke -0.5,-0.5,9.5,9.5 DeviceGray 0 size 1 over 1")),
    ("/Lines gs 0 0 9 9 re B", ("fill 0,0,9,9 DeviceGray 0 size 9", "stroke -0.5,-0.5,9.5,9.5 DeviceGray 0 size 1 over 0")),
    ("/Thin gs 0 0 9 9 re B", ("fill 0,0,9,9 DeviceGray 0 size 9 blended", "stroke -0.25,-0.25,9.25,9.25 DeviceGray 0 size 0.5")),
    ("/Blend gs 0 0 9 9 re f", ("fill 0,0,9,9 DeviceGray 0 size 9 blended",)),
    (
        "/Blend gs /Plain gs 0 0 9 9 re B",
        ("fill 0,0,9,9 DeviceGray 0 size 9", "stroke -0.5,-0.5,9.5,9.5 DeviceGray 0 size 1 blended"),
    ),
    ("/Mask gs 0 0 9 9 re f", ("fill 0,0,3,3 DeviceRGB 1 0 0 size 3 mask blended", "fill 0,0,9,9 DeviceGray 0 size 9 blended")),
    ("q /Over gs Q 0 0 9 9 re f", ("fill 0,0,9,9 DeviceGray 0 size 9",)),
    ("Q Q 0 0 9 9 re f", ("fill 0,0,9,9 DeviceGray 0 size 9",)),
    ("BT /F1 10 Tf 5 6 Td (ab) Tj ET", ("text 5,3.8,12.5,13.2 DeviceGray 0 size 10 ”ab”",)),
    ("BT /F1 10 Tf 1 0 0 2 5 6 Tm [(a) -1000 (b)] TJ ET", ("text 5,1.6,22.5,20.4 DeviceGray 0 size 20 ”ab”",)),
    (
        "BT /F1 10 Tf 12 TL 5 50 Td (a) Tj T* (b) Tj (ab) ' ET",
        (
            "text 5,47.8,10,57.2 DeviceGray 0 size 10 ”a”",
            "text 5,35.8,7.5,45.2 DeviceGray 0 size 10 ”b”",
            "text 5,23.8,12.5,33.2 DeviceGray 0 size 10 ”ab”",
        ),
    ),
    (
        "BT /F1 10 Tf 5 50 TD (a) Tj 0 -14 TD (b) Tj T* (b) Tj ET",
        (
            "text 5,47.8,10,57.2 DeviceGray 0 size 10 ”a”",
            "text 5,33.8,7.5,43.2 DeviceGray 0 size 10 ”b”",
            "text 5,19.8,7.5,29.2 DeviceGray 0 size 10 ”b”",
        ),
    ),
    ('BT /F1 10 Tf 5 50 Td 3 1 (a) " ET', ("text 5,47.8,10,57.2 DeviceGray 0 size 10 ”a”",)),
    (
        "BT /F1 10 Tf 50 Tz 2 Tc 4 Ts 1 Tr 5 50 Td (ab) Tj ET",
        ("stroke 5,51.8,9.75,61.2 DeviceGray 0 size 1 ”ab”", "text 5,51.8,9.75,61.2 DeviceGray 0 size 10 ”ab”"),
    ),
    (
        "BT /F1 10 Tf 2 Tr 3 w 5 50 Td (a) Tj ET",
        ("text 5,47.8,10,57.2 DeviceGray 0 size 10 ”a”", "stroke 5,47.8,10,57.2 DeviceGray 0 size 3 ”a”"),
    ),
    (
        "BT /F1 10 Tf 3 Tr (a) Tj 7 Tr (a) Tj 4 Tr (a) Tj 6 Tr (a) Tj ET",
        (
            "text 10,-2.2,15,7.2 DeviceGray 0 size 10 ”a”",
            "text 15,-2.2,20,7.2 DeviceGray 0 size 10 ”a”",
            "stroke 15,-2.2,20,7.2 DeviceGray 0 size 1 ”a”",
        ),
    ),
    ("BT /F1 10 Tf 3 Tw ( ) Tj ET", ()),
    ("BT (a) Tj ET", ("text 0,-0.22,0.5,0.72 DeviceGray 0 size 1 ”a”",)),
    ("q 40 0 0 20 10 20 cm /Im Do Q", ("image 10,20,50,40 DeviceCMYK size 36 ”Im” 8 bits",)),
    ("q 40 0 0 20 10 20 cm 0.5 g /Stencil Do Q", ("stencil 10,20,50,40 DeviceGray 0.5 size 36 ”Stencil”",)),
    ("/Soft Do", ("image 0,0,1,1 DeviceGray size 1440 ”Soft” blended 8 bits",)),
    ("q 0 72 -72 0 0 0 cm /Im Do Q", ("image -72,0,0,72 DeviceCMYK size 20 ”Im” 8 bits",)),
    ("q 10 0 0 10 1 1 cm BI /W 2 /H 1 /BPC 4 /CS /RGB ID abc EI Q", ("image 1,1,11,11 DeviceRGB size 7.2 ”BI” 4 bits",)),
    ("/Fm Do", ("fill 10,0,14,4 DeviceGray 0 size 4", "fill 18,8,20,10 DeviceGray 0 size 2")),
    (
        "1 0 0 1 100 0 cm /Fm Do 0 0 1 1 re f",
        ("fill 110,0,114,4 DeviceGray 0 size 4", "fill 118,8,120,10 DeviceGray 0 size 2", "fill 100,0,101,1 DeviceGray 0 size 1"),
    ),
    ("/Nothing Do", ()),
    ("/Pattern cs /Own scn 10 10 5 5 re f", ("fill 10,10,15,15 DeviceCMYK 0 1 1 0 size 3",)),
    ("/Tiles cs 1 0 0 0 /Bare scn 10 10 5 5 re f", ("fill 10,10,15,15 DeviceCMYK 1 0 0 0 size 3",)),
    ("/Pattern CS /Own SCN 2 w 10 10 5 5 re S", ("fill 9,9,16,16 DeviceCMYK 0 1 1 0 size 3",)),
    ("/Pattern cs /Fade scn 10 10 5 5 re f", ("shading 10,10,15,15 DeviceRGB",)),
    ("/Pattern cs /Own scn 10 10 5 5 re W n 90 90 5 5 re f", ()),
    ("/Sh sh", ("shading everywhere DeviceGray ”Sh”",)),
    ("10 10 5 5 re W n /Sh sh", ("shading 10,10,15,15 DeviceGray ”Sh”",)),
    ("1 w 0 0 m f 5 5 l S", ()),
)


@pytest.mark.parametrize(("content", "wanted"), CASES)
def test_what_a_page_paints(content: str, wanted: tuple[str, ...]) -> None:
    assert painted(content) == (list(wanted), [])


def test_a_tile_moves_nothing_that_was_painted_before_it() -> None:
    found, _ = painted("1 1 2 2 re f /Pattern cs /Own scn 10 10 5 5 re f")
    assert found == ["fill 1,1,3,3 DeviceGray 0 size 2", "fill 10,10,15,15 DeviceCMYK 0 1 1 0 size 3"]


BROKEN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("/Bad Do 0 0 1 1 re f", ("fill 0,0,1,1 DeviceGray 0 size 1",)),
    ("1 0 rg 0 0 9 9 re f", ("fill 0,0,9,9 DeviceGray 0 size 9",)),
    ("(x) g 0 0 9 9 re f", ("fill 0,0,9,9 DeviceGray 0 size 9",)),
)


@pytest.mark.parametrize(("content", "wanted"), BROKEN)
def test_what_is_broken_is_told_and_left_out(content: str, wanted: tuple[str, ...]) -> None:
    assert painted(content) == (list(wanted), ["preflight-content-broken"])


def test_a_unit_of_two_points() -> None:
    wanted = ["fill 0,0,18,18 DeviceGray 0 size 18", "stroke -1,-1,19,19 DeviceGray 0 size 2"]
    assert painted("0 0 9 9 re f 1 w 0 0 9 9 re S", UserUnit=2) == (wanted, [])


@pytest.mark.parametrize(("kept", "troubles"), ((1_000, []), (1_001, ["preflight-form-deep"])))
def test_how_many_states_are_kept(kept: int, troubles: list[str]) -> None:
    assert painted("q " * kept)[1] == troubles


@pytest.mark.parametrize(("lines", "told"), ((64, 64), (65, 1)))
def test_how_many_lines_of_a_path_are_told_apart(lines: int, told: int) -> None:
    assert len(painted("".join(f"0 {at} m 9 {at} l " for at in range(lines)) + "S")[0]) == told


@pytest.mark.parametrize(("deep", "troubles"), ((20, []), (21, ["preflight-form-deep"])))
def test_how_deep_forms_lie_within_one_another(deep: int, troubles: list[str]) -> None:
    with Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(200, 200))
        inner = pdf.make_stream(b"0 0 9 9 re f", Subtype=Name.Form)
        for _ in range(deep - 1):
            held = Dictionary(XObject=Dictionary(Fm=pdf.make_indirect(inner)))
            inner = pdf.make_stream(b"/Fm Do", Subtype=Name.Form, Resources=held)
        page.Resources = Dictionary(XObject=Dictionary(Fm=pdf.make_indirect(inner)))
        page.Contents = pdf.make_stream(b"/Fm Do")
        (sheet,) = sheets(pdf)
        assert ([trouble.code for trouble in sheet.troubles], len(sheet.painted)) == (troubles, 0 if troubles else 1)
