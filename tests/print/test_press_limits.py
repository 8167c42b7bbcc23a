"""The pass over the PDF on drawings of a few operators: each rule and limit from both sides."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from jobs import palette_of
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image
from press_page import profile_of
from trees import BASE, PROJECT

from cookbook.editions.print.press import Finishing, press
from cookbook.editions.print.press.colours import Separator, within
from cookbook.editions.print.press.images import separate_images
from cookbook.editions.print.press.leaves import take_out
from cookbook.editions.print.press.marks import Crease, Fold

MM = 72 / 25.4
PALETTE = palette_of(BASE)
SEPARATOR = Separator((PROJECT / profile_of().icc).read_bytes(), PALETTE.inks, 3)
Edit = Callable[[Pdf], None]
VEILS = {
    "Whole": Dictionary(ca=1, CA=1),
    "Half": Dictionary(ca=0.5),
    "HalfLine": Dictionary(CA=0.5),
    "Multiply": Dictionary(BM=Name.Multiply),
    "Normal": Dictionary(BM=Name.Normal, SMask=Name("/None")),
    "Over": Dictionary(OP=True, op=True, OPM=1),
    "OverFills": Dictionary(OP=False, op=True, OPM=1),
    "Over0": Dictionary(OP=True, op=True, OPM=0),
}


def pressed(
    content: str,
    edit: Edit | None = None,
    multiple: int = 1,
    box: tuple[float, ...] = (0, 0, 100, 100),
    creases: tuple[Fold, ...] = (),
    **profile: Any,
) -> Pdf:
    """A page of that content, made ready for the press."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(100, 100))
        page.MediaBox = page.TrimBox = Array(box)
        page.Resources = Dictionary(ExtGState=Dictionary(**VEILS))
        page.Contents = pdf.make_stream(content.encode())
        if edit:
            edit(pdf)
        stream = io.BytesIO()
        pdf.save(stream)
    condition = profile_of().model_copy(update=profile)
    separator = Separator(SEPARATOR.icc, PALETTE.inks, condition.ink / 100)
    made = press(stream.getvalue(), condition, separator, b"x", Finishing(multiple, creases))
    return pikepdf.open(io.BytesIO(made))


def art(pdf: Pdf) -> Any:
    return pdf.pages[0].Resources.XObject.art


def drawn(pdf: Pdf, drawing: Any = None) -> list[tuple[str, bool]]:
    """What is painted and whether it overprints, as `q` and `Q` leave it."""
    found, over, kept = [], False, []
    for operands, operator in pikepdf.parse_content_stream(art(pdf) if drawing is None else drawing):
        name = str(operator)
        if name == "q":
            kept.append(over)
        elif name == "Q":
            over = kept.pop()
        elif name == "gs" and str(operands[0]) in ("/over", "/knock"):
            over = str(operands[0]) == "/over"
        elif name == "gs" and "/op" in VEILS.get(str(operands[0])[1:], {}):
            over = bool(VEILS[str(operands[0])[1:]].op)
        elif name in ("Tj", "TJ", "'", '"', "f", "S", "s", "B", "b*", "Do", "sh", "INLINE IMAGE"):
            found.append((name, over))
    return found


def inks(pdf: Pdf) -> list[tuple[str, list[float]]]:
    content = pikepdf.parse_content_stream(art(pdf))
    return [
        (str(operator), [round(float(part), 3) for part in operands]) for operands, operator in content if str(operator) in "kK"
    ]


TEXT = "BT (a) Tj ET"
LINE = "0 0 m 9 9 l S"


@pytest.mark.parametrize(
    ("content", "over"),
    [
        (f"0 g {TEXT}", True),
        (f"0 0 0 rg {TEXT}", True),
        (f"0 0 0 1 k {TEXT}", True),
        (f"0 0 0 0.999 k {TEXT}", False),
        (f"0.004 g {TEXT}", False),
        (f"0.001 0 0 1 k {TEXT}", False),
        (f"{TEXT}", False),  # who draws a form may have chosen any colour
        ("0 0 0 1 k BT [(a)] TJ ET", True),
        ("0 0 0 1 k BT (a) ' ET", True),
        ('0 0 0 1 k BT 0 0 (a) " ET', True),
        # what letters are drawn with: filled, as lines, both; those that clip or are not seen knock out
        (f"0 0 0 1 k 1 0 0 0 K 0 Tr {TEXT}", True),
        (f"1 0 0 0 k 0 0 0 1 K 0 Tr {TEXT}", False),
        (f"1 0 0 0 k 0 0 0 1 K 1 Tr {TEXT}", True),
        (f"0 0 0 1 k 1 0 0 0 K 1 Tr {TEXT}", False),
        (f"0 0 0 1 k 0 0 0 1 K 2 Tr {TEXT}", True),
        (f"0 0 0 1 k 1 0 0 0 K 2 Tr {TEXT}", False),
        (f"0 0 0 1 k 0 0 0 1 K 4 Tr {TEXT}", False),
        (f"0 0 0 1 k 0 0 0 1 K 3 Tr {TEXT}", False),
        # lines to two points, however the page is scaled
        (f"0 0 0 1 K 2 w {LINE}", True),
        (f"0 0 0 1 K 2.01 w {LINE}", False),
        (f"0 0 0 1 K {LINE}", True),
        ("0 0 0 1 K 0 0 m 9 0 l 9 9 l s", True),
        (f"2 0 0 2 0 0 cm 0 0 0 1 K 1 w {LINE}", True),
        (f"2 0 0 2 0 0 cm 0 0 0 1 K 1.01 w {LINE}", False),
        (f"0 2 -2 0 0 0 cm 0 0 0 1 K 1.01 w {LINE}", False),
        (f"4 0 0 1 0 0 cm 0 0 0 1 K 1 w {LINE}", True),
        (f"4 0 0 1 0 0 cm 0 0 0 1 K 1.01 w {LINE}", False),
        (f"q 9 0 0 9 0 0 cm Q 0 0 0 1 K 2 w {LINE}", True),
        (f"0 0 0 1 k 1 0 0 0 K 1 w {LINE}", False),
        # areas never do
        ("0 0 0 1 k 0 0 9 9 re f", False),
        ("0 0 0 1 k 0 0 0 1 K 0 0 9 9 re B", False),
        ("0 0 0 1 k 0 0 0 1 K 0 0 m 9 0 l 9 9 l b*", False),
        # what shows through cannot overprint
        (f"/Whole gs 0 0 0 1 k {TEXT}", True),
        (f"/Half gs 0 0 0 1 k {TEXT}", False),
        (f"/HalfLine gs 0 0 0 1 k {TEXT}", False),
        (f"/Multiply gs 0 0 0 1 k {TEXT}", False),
        (f"/Multiply gs /Normal gs 0 0 0 1 k {TEXT}", True),
        (f"/Half gs /Whole gs 0 0 0 1 k {TEXT}", True),
        (f"q /Half gs Q 0 0 0 1 k {TEXT}", True),
        (f"/Half gs 0 0 0 1 K 1 w {LINE}", False),
    ],
)  # fmt: skip
def test_black_text_and_thin_black_lines_overprint(content: str, over: bool) -> None:
    with pressed(content) as pdf:
        assert [last for _, last in drawn(pdf)] == [over]


@pytest.mark.parametrize("state", ["Over", "OverFills", "Over0"])
def test_overprint_of_the_source_does_not_stay(state: str) -> None:
    with pressed(f"/{state} gs 1 0 0 0 k 0 0 9 9 re f 0 0 0 1 k {TEXT} 1 0 0 0 k {TEXT}") as pdf:
        assert drawn(pdf) == [("f", False), ("Tj", True), ("Tj", False)]
        states = [str(one.operands[0]) for one in pikepdf.parse_content_stream(art(pdf)) if str(one.operator) == "gs"]
        assert states == [f"/{state}", "/knock", "/over", "/knock"]


def test_overprint_is_said_where_it_changes_only() -> None:
    with pressed(f"0 0 0 1 k {TEXT} {TEXT} 0 0 9 9 re f 0 0 9 9 re f") as pdf:
        states = [str(one.operands[0]) for one in pikepdf.parse_content_stream(art(pdf)) if str(one.operator) == "gs"]
        assert states == ["/over", "/knock"]
        assert (art(pdf).Resources.ExtGState.over.OPM, art(pdf).Resources.ExtGState.knock.OPM) == (1, 1)


def test_no_state_changes_within_a_path() -> None:
    """Not even the clip of a path: the state is chosen before it begins."""
    with pressed(f"0 0 0 1 k {TEXT} 0 0 m 9 0 l 1 1 2 2 3 3 c h W f 0 0 9 9 re W* n {TEXT}") as pdf:
        names = [str(one.operator) for one in pikepdf.parse_content_stream(art(pdf))]
    assert names == ["k", "BT", "gs", "Tj", "ET", "gs", "m", "l", "c", "h", "W", "f", "re", "W*", "n", "BT", "gs", "Tj", "ET"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("0.5 g", [("k", [0, 0, 0, 0.498])]),
        ("0.5 G", [("K", [0, 0, 0, 0.498])]),
        ("1 1 1 rg", [("k", [0, 0, 0, 0])]),
        ("0.1 0.2 0.3 0.4 k", [("k", [0.1, 0.2, 0.3, 0.4])]),
        ("0.12345 0 0 0 K", [("K", [0.123, 0, 0, 0])]),
        ("/DeviceGray cs 0.5 sc", [("k", [0, 0, 0, 1]), ("k", [0, 0, 0, 0.498])]),
        ("/DeviceRGB CS 1 1 1 SCN", [("K", [0, 0, 0, 1]), ("K", [0, 0, 0, 0])]),
        ("/DeviceCMYK cs 1 0 0 0 scn", [("k", [0, 0, 0, 1]), ("k", [1, 0, 0, 0])]),
        ("/Icc cs 0.5 0.5 0.5 scn", [("k", [0, 0, 0, 1]), ("k", [0, 0, 0, 0.498])]),
        ("/Gold cs 0.5 scn", []),
        ("/Palette cs 1 scn", []),
        ("/Pattern cs /P scn", []),
    ],
)
def test_colours_become_inks_however_they_are_said(content: str, expected: list[tuple[str, list[float]]]) -> None:
    def edit(pdf: Pdf) -> None:
        tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 0, 0], N=1)
        pdf.pages[0].Resources.ColorSpace = Dictionary(
            Icc=Array([Name.ICCBased, pdf.make_stream(b"icc", N=3)]),
            Gold=Array([Name.Separation, Name.Gold, Name.DeviceCMYK, tint]),
            Palette=Array([Name.Indexed, Name.DeviceGray, 1, pikepdf.String(b"\x00\x80")]),
        )
        pdf.pages[0].Resources.Pattern = Dictionary(P=pdf.make_stream(b"", PatternType=1, Resources=Dictionary()))

    with pressed(content + " 0 0 9 9 re f", edit) as pdf:
        assert inks(pdf) == expected
        used = {"/Gold": "Gold", "/Palette": "Palette"}.get(content.split(maxsplit=1)[0])
        assert [key[1:] for key in art(pdf).Resources.ColorSpace.keys()] == ([used] if used else [])  # noqa: SIM118


GRAYS = [(0.0, 0), (0.0019, 0), (0.0021, 1), (0.5, 128), (0.9979, 254), (1.0, 255), (1.5, 255), (-1.0, 0)]


@pytest.mark.parametrize(("value", "step"), GRAYS)
def test_gray_is_read_in_256_steps(value: float, step: int) -> None:
    assert SEPARATOR.inks((value, value, value)) == (0, 0, 0, pytest.approx(1 - step / 255))


@pytest.mark.parametrize(
    ("colour", "limit", "expected"),
    [
        ((1, 1, 1, 0), 3.0, (1, 1, 1, 0)),
        ((1, 1, 1, 0.01), 3.0, (0.996, 0.996, 0.996, 0.01)),
        ((1, 1, 0, 1), 2.0, (0.498, 0.498, 0, 1)),
        ((1, 1, 1, 1), 0.5, (0, 0, 0, 1)),
        ((0.5, 0.25, 0, 0), 0.601, (0.4, 0.2, 0, 0)),
    ],
)
def test_ink_within_a_limit(colour: tuple[float, ...], limit: float, expected: tuple[float, ...]) -> None:
    cyan, magenta, yellow, black = colour
    assert within((cyan, magenta, yellow, black), limit) == pytest.approx(expected, abs=0.0005)


@pytest.mark.parametrize("limit", [120, 200])
def test_the_ink_of_the_profile_is_the_limit(limit: int) -> None:
    with pressed("0.3 0.05 0.1 rg 0 0 9 9 re f", ink=limit) as pdf:
        [(_, made)] = inks(pdf)
        assert limit / 100 - 0.02 < sum(made) <= limit / 100 + 0.002


def test_pictures_stay_eight_per_cent_below_the_limit() -> None:
    table = SEPARATOR.for_pictures.table
    most = max(sum(table[at : at + 4]) for at in range(0, len(table), 4))
    assert 2.90 < most <= 2.92
    assert len(table) == 33**3 * 4


def boxes(pdf: Pdf, number: int = 0) -> list[list[float]]:
    page = pdf.pages[number]
    return [[round(float(value) / MM, 3) for value in box] for box in (page.MediaBox, page.BleedBox, page.TrimBox)]


@pytest.mark.parametrize(("bleed", "marks", "slug"), [(5, False, 0), (2, True, 8)])
def test_boxes_without_and_with_marks(bleed: int, marks: bool, slug: float) -> None:
    side, room = 100 / MM, bleed + slug
    with pressed("", bleed=bleed, marks=marks) as pdf:
        for box, edge in zip(boxes(pdf), (room, bleed, 0), strict=True):
            assert box == pytest.approx([room - edge, room - edge, room + side + edge, room + side + edge], abs=0.001)
        assert (b"SCN" in pdf.pages[0].Contents.read_bytes()) == marks


def test_what_lies_elsewhere_is_moved_to_its_sheet() -> None:
    with pressed("0 0 0 1 k 0 0 9 9 re f", box=(-20, 30, 80, 90), bleed=3, marks=False) as pdf:
        edge = 3 * MM
        assert [float(value) for value in art(pdf).Matrix] == pytest.approx([1, 0, 0, 1, edge + 20, edge - 30], abs=0.0001)
        assert [float(value) for value in art(pdf).BBox] == pytest.approx(
            [-20 - edge, 30 - edge, 80 + edge, 90 + edge], abs=0.0001
        )
        across, down = 100 / MM, 60 / MM
        assert boxes(pdf)[2] == pytest.approx([3, 3, 3 + across, 3 + down], abs=0.001)
        assert boxes(pdf)[1] == boxes(pdf)[0] == pytest.approx([0, 0, 6 + across, 6 + down], abs=0.001)


@pytest.mark.parametrize(("multiple", "pages"), [(0, 1), (1, 1), (2, 2), (4, 4)])
def test_empty_pages_make_a_multiple(multiple: int, pages: int) -> None:
    with pressed("0 0 0 1 k 0 0 9 9 re f", multiple=multiple) as pdf:
        assert len(pdf.pages) == pages
        assert all(boxes(pdf, number) == boxes(pdf) for number in range(pages))
        names = [[str(one.operator) for one in pikepdf.parse_content_stream(page)] for page in pdf.pages]
        assert [("Do" in found, found.count("S")) for found in names] == [(number == 0, 1) for number in range(pages)]


def test_crop_marks_of_five_millimetres_begin_one_beyond_the_bleed() -> None:
    with pressed("", box=(0, 0, 100, 60), bleed=3, marks=True) as pdf:
        content = list(pikepdf.parse_content_stream(pdf.pages[0]))
    lines, start = [], (0.0, 0.0)
    for operands, operator in content:
        if str(operator) == "m":
            start = (float(operands[0]) / MM, float(operands[1]) / MM)
        elif str(operator) == "l":
            lines.append((start, (float(operands[0]) / MM, float(operands[1]) / MM)))
    sides = (11, 11 + 100 / MM), (11, 11 + 60 / MM)
    assert len(lines) == 8
    for (x0, y0), (x1, y1) in lines:
        (near, far), ends = sides if y0 == y1 else sides[::-1]
        along, across = ((x0, x1), (y0, y1)) if y0 == y1 else ((y0, y1), (x0, x1))
        assert across[0] == pytest.approx(ends[0], abs=0.001) or across[0] == pytest.approx(ends[1], abs=0.001)
        beyond = sorted(near - value if value < near else value - far for value in along)
        assert beyond == pytest.approx([4, 9], abs=0.001)
    assert len(set(lines)) == 8


def veiled(pdf: Pdf, content: str, *, in_mask: bool = False) -> Any:
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    return pdf.make_stream(
        content.encode(),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=[0, 0, 99, 99],
        Group=group,
        Resources=Dictionary(ExtGState=Dictionary(**VEILS)),
    )


@pytest.mark.parametrize(
    ("page", "inner", "groups"),
    [
        ("/Fm Do", "1 0 0 rg 0 0 9 9 re f", (False, False)),
        ("/Half gs /Fm Do", "1 0 0 rg 0 0 9 9 re f", (True, True)),
        ("/Fm Do", "/Half gs 1 0 0 rg 0 0 9 9 re f", (True, False)),
        ("/Fm Do", "/Half gs 0 0 9 9 re n", (False, False)),
        ("/Half gs 0 0 9 9 re f", "", (True, None)),
        ("/Half gs q /Whole gs 0 0 9 9 re f Q", "", (False, None)),
        ("/HalfLine gs 0 0 9 9 re S", "", (True, None)),
    ],
)
def test_only_what_shows_through_is_a_group(page: str, inner: str, groups: tuple[bool, bool | None]) -> None:
    def edit(pdf: Pdf) -> None:
        pdf.pages[0].Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
        pdf.pages[0].Resources.XObject = Dictionary(Fm=veiled(pdf, inner))

    with pressed(page, edit) as pdf:
        form = art(pdf).Resources.XObject.Fm
        for holder, is_group in ((pdf.pages[0], groups[0]), (form, groups[1])):
            if is_group is not None:
                assert ("/Group" in holder) == is_group
            if is_group:
                assert Name.DeviceCMYK == holder.Group.CS


@pytest.mark.parametrize("indirect", [False, True])
def test_a_soft_mask_has_no_inks_and_stays(indirect: bool) -> None:
    def edit(pdf: Pdf) -> None:
        mask = Dictionary(S=Name.Luminosity, G=veiled(pdf, "0.5 g 0 0 9 9 re f"))
        mask = pdf.make_indirect(mask) if indirect else mask
        pdf.pages[0].Resources.ExtGState.Mask = Dictionary(SMask=mask)

    with pressed(f"/Mask gs 0 0 0 1 k {TEXT}", edit) as pdf:
        group = art(pdf).Resources.ExtGState.Mask.SMask.G
        assert b"0.5 g" in group.read_bytes()
        assert Name.DeviceRGB == group.Group.CS
        assert drawn(pdf) == [("Tj", False)]
        assert "/Group" in pdf.pages[0]


def picture(pdf: Pdf, mode: str, *, lossy: bool = False, soft: bool = False) -> Any:
    image = Image.new(mode, (4, 4), {"RGB": (255, 0, 170), "L": 128}[mode])
    data, made = io.BytesIO(), None
    if lossy:
        image.save(data, "JPEG", quality=95)
        made = pikepdf.Stream(pdf, data.getvalue())
        made.Filter = Name.DCTDecode
    else:
        made = pdf.make_stream(image.tobytes())
    made.Type, made.Subtype, made.Width, made.Height, made.BitsPerComponent = Name.XObject, Name.Image, 4, 4, 8
    made.ColorSpace = {"RGB": Name.DeviceRGB, "L": Name.DeviceGray}[mode]
    if soft:
        made.SMask = pdf.make_stream(
            b"\x80" * 16, Type=Name.XObject, Subtype=Name.Image, Width=4, Height=4, BitsPerComponent=8, ColorSpace=Name.DeviceGray
        )
    return made


@pytest.mark.parametrize(
    ("mode", "lossy", "space"),
    [
        ("RGB", False, Name.DeviceCMYK),
        ("RGB", True, Name.DeviceCMYK),
        ("L", False, Name.DeviceGray),
        ("L", True, Name.DeviceGray),
    ],
)
def test_pictures_become_inks_and_grays_stay(mode: str, lossy: bool, space: Name) -> None:
    def edit(pdf: Pdf) -> None:
        pdf.pages[0].Resources.XObject = Dictionary(Im=pdf.make_indirect(picture(pdf, mode, lossy=lossy)))

    with pressed(f"0 0 0 1 k {TEXT} /Im Do", edit) as pdf:
        found = art(pdf).Resources.XObject.Im
        assert (found.ColorSpace, found.BitsPerComponent) == (space, 8)
        assert (found.get("/Filter") == Name.DCTDecode) == lossy
        assert drawn(pdf) == [("Tj", True), ("Do", False)]
        assert "/Group" not in pdf.pages[0]
        if mode == "RGB":
            image = pikepdf.PdfImage(found).as_pil_image()
            colour = [part / 255 for part in image.getpixel((1, 1))]
            assert colour == pytest.approx(SEPARATOR.inks((1, 0, 2 / 3)), abs=0.03)


@pytest.mark.parametrize(("soft", "group"), [(True, True), (False, False)])
def test_a_picture_with_a_hole_shows_what_is_below(soft: bool, group: bool) -> None:
    def edit(pdf: Pdf) -> None:
        pdf.pages[0].Resources.XObject = Dictionary(Im=pdf.make_indirect(picture(pdf, "RGB", soft=soft)))

    with pressed("/Im Do", edit) as pdf:
        assert ("/Group" in pdf.pages[0]) == group


@pytest.mark.parametrize("flat", [True, False])
def test_what_is_half_opaque_is_hard_where_nothing_may_show_through(flat: bool) -> None:
    """A stencil of a bit a pixel, twice as fine in each direction: what was opaque by half is so whole."""
    with pikepdf.new() as pdf:
        item = pdf.make_indirect(picture(pdf, "RGB", soft=True))
        separate_images(pdf, SEPARATOR, flat=flat)
        assert ("/SMask" in item, "/Mask" in item) == (not flat, flat)
        if flat:
            mask = item.Mask
            assert (mask.Type, mask.Subtype, bool(mask.ImageMask), mask.BitsPerComponent) == (Name.XObject, Name.Image, True, 1)
            assert (mask.Width, mask.Height, mask.read_bytes()) == (8, 8, b"\0" * 8)


def test_a_tile_is_drawn_in_inks() -> None:
    def edit(pdf: Pdf) -> None:
        tile = pdf.make_stream(b"1 1 1 rg 0 0 4 4 re f", PatternType=1, PaintType=1, TilingType=1, BBox=[0, 0, 4, 4])
        tile.Resources = Dictionary()
        pdf.pages[0].Resources.Pattern = Dictionary(P=tile)

    with pressed("/Pattern cs /P scn 0 0 9 9 re f", edit) as pdf:
        names = [str(one.operator) for one in pikepdf.parse_content_stream(art(pdf).Resources.Pattern.P)]
        assert names == ["k", "re", "f"]


def test_an_inline_picture_and_a_gradient_knock_out() -> None:
    def edit(pdf: Pdf) -> None:
        pdf.pages[0].Resources.Shading = Dictionary(Sh=shading(pdf, one(1, 0, 0)))

    with pressed(f"0 0 0 1 k {TEXT} BI /W 1 /H 1 /BPC 8 /CS /G ID x EI {TEXT} /Sh sh", edit) as pdf:
        assert drawn(pdf) == [("Tj", True), ("INLINE IMAGE", False), ("Tj", True), ("sh", False)]


def one(*colour: float) -> Dictionary:
    return Dictionary(
        FunctionType=2, Domain=[0, 1], C0=[1, 1, 1][: len(colour)], C1=list(colour), N=1, Range=[0, 1] * len(colour)
    )


def shading(pdf: Pdf, function: Any, space: Any = Name.DeviceRGB) -> Any:
    return Dictionary(ShadingType=2, ColorSpace=space, Coords=[0, 0, 1, 1], Function=function)


def ends(function: Any) -> list[list[float]]:
    return [[round(float(part), 3) for part in function[key]] for key in ("/C0", "/C1")]


def test_gradients_are_mixed_of_inks() -> None:
    red = [round(ink, 3) for ink in SEPARATOR.inks((1, 0, 0))]

    def edit(pdf: Pdf) -> None:
        stitched = Dictionary(
            FunctionType=3, Domain=[0, 1], Functions=Array([one(1, 0, 0), one(0.5, 0.5, 0.5)]), Bounds=[0.5], Encode=[0, 1, 0, 1]
        )
        resources = pdf.pages[0].Resources
        resources.Shading = Dictionary(
            Plain=shading(pdf, one(1, 0, 0)),
            Stitched=shading(pdf, stitched),
            Listed=shading(pdf, Array([one(1, 0, 0)])),
            Gray=shading(pdf, one(0.5), Name.DeviceGray),
        )
        resources.Pattern = Dictionary(
            P=Dictionary(PatternType=2, Shading=shading(pdf, one(1, 0, 0))),
            T=pdf.make_stream(b"", PatternType=1, Resources=Dictionary()),
        )

    with pressed("/Plain sh", edit) as pdf:
        found = art(pdf).Resources
        for made in (
            found.Shading.Plain.Function,
            found.Shading.Stitched.Function.Functions[0],
            found.Shading.Listed.Function[0],
            found.Pattern.P.Shading.Function,
        ):
            assert ends(made) == [[0, 0, 0, 0], red]
            assert "/Range" not in made
        assert ends(found.Shading.Stitched.Function.Functions[1])[1] == [0, 0, 0, 0.498]
        assert found.Shading.Gray.ColorSpace == Name.DeviceGray
        assert ends(found.Shading.Gray.Function) == [[1], [0.5]]
        assert {str(shade.ColorSpace) for shade in found.Shading.values()} == {"/DeviceCMYK", "/DeviceGray"}


def test_a_mesh_in_inks_stays() -> None:
    def edit(pdf: Pdf) -> None:
        bits = {"BitsPerCoordinate": 8, "BitsPerComponent": 8, "BitsPerFlag": 8, "Decode": [0, 1] * 6}
        mesh = pdf.make_stream(b"", ShadingType=4, ColorSpace=Name.DeviceCMYK, **bits)
        pdf.pages[0].Resources.Shading = Dictionary(Mesh=mesh)

    with pressed("/Mesh sh", edit) as pdf:
        assert art(pdf).Resources.Shading.Mesh.ColorSpace == Name.DeviceCMYK


def test_only_the_catalogue_of_a_press_stays() -> None:
    def edit(pdf: Pdf) -> None:
        pdf.Root.Lang = pikepdf.String("fi")
        pdf.Root.Names = Dictionary()
        pdf.pages[0].Annots = Array([])

    with pressed("", edit) as pdf:
        assert set(pdf.Root.keys()) == {"/Type", "/Pages", "/Lang", "/Metadata", "/OutputIntents"}
        assert "/Annots" not in pdf.pages[0]


def test_the_intent_names_its_condition_and_marks_print_on_every_plate() -> None:
    with pressed("", marks=True) as pdf:
        (intent,) = pdf.Root.OutputIntents
        profile, stream = profile_of(), intent.DestOutputProfile
        assert (intent.Type, intent.S, stream.N, stream.Alternate) == (Name.OutputIntent, Name.GTS_PDFX, 4, Name.DeviceCMYK)
        said = [str(intent[key]) for key in ("/OutputConditionIdentifier", "/RegistryName", "/Info")]
        assert said == [profile.condition, profile.registry, profile.title]
        assert stream.read_bytes() == (PROJECT / profile.icc).read_bytes()
        (space,) = pdf.pages[0].Resources.ColorSpace.values()
        assert list(space)[:3] == [Name.Separation, Name.All, Name.DeviceCMYK]
        tint = {key: [float(part) for part in space[3][f"/{key}"]] for key in ("Domain", "C0", "C1")}
        assert tint == {"Domain": [0, 1], "C0": [0, 0, 0, 0], "C1": [1, 1, 1, 1]}
        assert (space[3].FunctionType, space[3].N) == (2, 1)


def test_photographs_lose_little_and_all_inks_alike() -> None:
    def edit(pdf: Pdf) -> None:
        pdf.pages[0].Resources.XObject = Dictionary(Im=pdf.make_indirect(picture(pdf, "RGB", lossy=True)))

    wanted = io.BytesIO()
    Image.new("CMYK", (4, 4)).save(wanted, "JPEG", quality=95, subsampling=0)
    with pressed("/Im Do", edit) as pdf, Image.open(wanted) as best:
        found = art(pdf).Resources.XObject.Im
        assert [int(part) for part in found.Decode] == [1, 0] * 4
        with Image.open(io.BytesIO(found.read_raw_bytes())) as made:
            assert (made.mode, made.quantization, made.layer) == ("CMYK", best.quantization, best.layer)


def marks(pdf: Pdf, number: int = 0) -> list[tuple[float, ...]]:
    """The straight lines outside a page, in millimetres from the corner of the trimmed page."""
    left, bottom, *_ = (float(value) for value in pdf.pages[number].TrimBox)
    lines, start = [], (0.0, 0.0)
    for operands, operator in pikepdf.parse_content_stream(pdf.pages[number]):
        if str(operator) in ("m", "l"):
            at = tuple(round((float(value) - edge) / MM, 1) for value, edge in zip(operands, (left, bottom), strict=True))
            if str(operator) == "l":
                lines.append((*start, *at))
            start = at
    return lines


def test_folds_are_marked_outside_the_bleed_where_the_condition_wants_them() -> None:
    spine, level = Fold(Crease.SPINE, 10), Fold(Crease.FOLD, 20, is_level=True)
    end = 100 / MM
    wanted = [(10, -4, 10, -9), (10, end + 4, 10, end + 9), (-4, 20, -9, 20), (end + 4, 20, end + 9, 20)]
    plain = marks(pressed("", creases=(spine, level)))
    assert len(plain) == 8
    found = marks(pressed("", creases=(spine, level), folds=True))
    assert [pytest.approx(line, abs=0.06) for line in wanted] == [line for line in found if line not in plain]


def test_a_fold_is_marked_on_the_back_where_the_front_has_it() -> None:
    def leaves(pdf: Pdf) -> None:
        for _ in range(3):
            pdf.pages.append(pdf.pages[0])

    with pressed("", leaves, creases=(Fold(Crease.SPINE, 10),), folds=True) as pdf:
        found = [{line[0] for line in marks(pdf, number) if line[1] == -4 and 0 < line[0] < 35} for number in range(4)]
    assert found == [{10.0}, {round(100 / MM - 10, 1)}] * 2


@pytest.mark.parametrize(("creases", "share"), [((), 0.5), ((Fold(Crease.SPINE, 10),), 0.25)])
def test_targets_stand_beside_each_edge_away_from_folds(creases: tuple[Fold, ...], share: float) -> None:
    wide, high, box = 60 / MM, 100 / MM, (0, 0, 60, 100)
    plain = marks(pressed("", creases=creases, folds=True, box=box))
    crosses = [line for line in marks(pressed("", creases=creases, folds=True, targets=True, box=box)) if line not in plain]
    middles = [((x0 + x1) / 2, (y0 + y1) / 2) for x0, y0, x1, y1 in crosses[::2]]
    wanted = [(-7, high * share), (wide + 7, high * share), (wide * share, -7), (wide * share, high + 7)]
    assert middles == [pytest.approx(at, abs=0.06) for at in wanted]


@pytest.mark.parametrize(("leaf", "left"), [((1, 2), [30, 40]), ((2, 3), [10, 40]), ((4, 4), [10, 20, 30])])
def test_the_pages_of_a_leaf_are_taken_out_and_no_more(leaf: tuple[int, int], left: list[int], tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        for width in (10, 20, 30, 40):
            pdf.add_blank_page(page_size=(width, 50))
        pdf.save(tmp_path / "four.pdf")
    take_out(tmp_path / "four.pdf", leaf, profile_of())
    with pikepdf.open(tmp_path / "four.pdf") as pdf:
        assert [int(page.mediabox[2]) for page in pdf.pages] == left


def test_without_marks_for_the_knife_there_are_none() -> None:
    assert marks(pressed("", creases=(Fold(Crease.SPINE, 10),), folds=True, targets=True, marks=False)) == []


WORD = "BT /F {size} Tf {ink} rg 1 0 0 1 5 50 Tm (A) Tj ET"


def colours_of_text(pdf: Pdf) -> list[tuple[float, ...]]:
    """What each text is filled with."""
    found: list[tuple[float, ...]] = []
    now: tuple[float, ...] = ()
    for operands, operator in pikepdf.parse_content_stream(art(pdf)):
        if str(operator) == "k":
            now = tuple(float(value) for value in operands)
        elif str(operator) == "Tj":
            found.append(now)
    return found


@pytest.mark.parametrize(
    ("size", "ink", "number"),
    [
        (9, "0.55 0.18 0.11", 4),  # not small
        (8.9, "0.55 0.18 0.11", 1),
        (8.9, "1 1 1", 0),
        (8.9, "0.3 0.3 0.3", 1),
        (8.9, "0.97 0.95 0.9", 0),  # paler than a screen of dots can show
    ],
)
def test_small_text_has_one_ink(size: float, ink: str, number: int) -> None:
    (found,) = colours_of_text(pressed(WORD.format(size=size, ink=ink)))
    assert sum(part > 0 for part in found) in ((number,) if number != 4 else (2, 3, 4))


def test_a_gray_of_small_text_is_a_whole_percentage() -> None:
    grays = [colours_of_text(pressed(WORD.format(size=8, ink=f"{red} 0.8 0.7")))[0] for red in (0.5, 0.55, 0.6, 0.65, 0.7)]
    assert all(gray == (0, 0, 0, round(gray[3], 2)) and 0.15 <= gray[3] <= 0.5 for gray in grays), grays


def test_small_is_what_is_small_on_paper() -> None:
    dark = "0.55 0.18 0.11"
    assert colours_of_text(pressed("0.5 0 0 0.5 0 0 cm " + WORD.format(size=16, ink=dark))) == [(0, 0, 0, 1)]
    for before, size, stretch in (("2 0 0 2 0 0 cm ", 6, "1 0 0 1"), ("", 6, "2 0 0 2")):
        text = WORD.format(size=size, ink=dark).replace("1 0 0 1 5 50 Tm", f"{stretch} 5 50 Tm")
        (large,) = colours_of_text(pressed(before + text))
        assert sum(part > 0 for part in large) > 1
    text = WORD.format(size=16, ink=dark).replace("1 0 0 1 5 50 Tm", "0.5 0 0 0.5 5 50 Tm")
    assert colours_of_text(pressed(text)) == [(0, 0, 0, 1)]


def test_small_text_of_a_drawing_is_measured_as_it_is_placed() -> None:
    def with_form(pdf: Pdf) -> None:
        form = pdf.make_stream(WORD.format(size=12, ink="0.55 0.18 0.11").encode(), Type=Name.XObject, Subtype=Name.Form)
        form.BBox = Array([0, 0, 100, 100])
        pdf.pages[0].Resources.XObject = Dictionary(Fm=form)

    for scale, inks in ((0.7, 1), (0.8, 3)):
        pdf = pressed(f"q {scale} 0 0 {scale} 0 0 cm /Fm Do Q", with_form)
        form = art(pdf).Resources.XObject.Fm
        said = [operands for operands, operator in pikepdf.parse_content_stream(form) if str(operator) == "k"]
        assert min(sum(float(part) > 0 for part in one) for one in said) in ((1,) if inks == 1 else (2, 3, 4))


def test_what_is_painted_after_small_text_has_its_own_colour_again() -> None:
    pdf = pressed(WORD.format(size=8, ink="0.55 0.18 0.11") + " 0 0 9 9 re f")
    found = [
        [float(part) for part in operands]
        for operands, operator in pikepdf.parse_content_stream(art(pdf))
        if str(operator) == "k"
    ]
    assert found[-2] == [0, 0, 0, 1]
    assert found[-1] == found[-3]
