"""Each limit and each tolerance of the checks: what is just allowed, and what is just refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from looking import GOOD, Look, complaints
from pikepdf import Array, Dictionary, Name, Pdf, String
from test_preflight_pages import form, paint, with_resource
from tiny_pdf import BLEED, HEIGHT, MM, SLUG, WIDTH, at, bar, build, image, picture, text

SMALL = text("Sana", 40, 115, 8.98)
BAR = bar(40, 115, 10, 5)
WORD = text("Sana", 40, 115)


def sides(codes: set[str], *, found: bool) -> set[str]:
    return codes if found else set()


COLOURS: list[tuple[str, str, str, str]] = [
    # black of more than one ink: 95 % is as good as full, and 2 % of a colour is as good as none
    ("black", "preflight-black-rich", f"0.02 0 0 1 k {WORD}", f"0.021 0 0 1 k {WORD}"),
    ("black", "preflight-black-rich", f"0 0.02 0 1 k {WORD}", f"0 0.03 0 1 k {WORD}"),
    ("black", "preflight-black-rich", f"0 0 0.02 1 k {WORD}", f"0 0 0.03 1 k {WORD}"),
    ("black", "preflight-black-rich", f"0.3 0 0 0.94 k {WORD}", f"0.3 0 0 0.95 k {WORD}"),
    # RGB that was meant to be black
    ("black", "preflight-black-rgb", f"0.21 0.2 0.2 rg {WORD}", f"0.2 0.2 0.2 rg {WORD}"),
    ("black", "preflight-black-rgb", f"0 0 0 rg {BAR} f", f"0 0 0 rg {WORD}"),
    # small grays made of colours: all three of at least 10 %, at most 15 % apart, below 24 points
    ("black", "preflight-gray-mixed", f"0.09 0.1 0.1 0 k {WORD}", f"0.1 0.1 0.1 0 k {WORD}"),
    ("black", "preflight-gray-mixed", f"0.4 0.24 0.24 0 k {WORD}", f"0.4 0.26 0.26 0 k {WORD}"),
    (
        "black",
        "preflight-gray-mixed",
        f"0.4 0.4 0.4 0 k {text('Sana', 40, 115, 24)}",
        f"0.4 0.4 0.4 0 k {text('Sana', 40, 115, 23.9)}",
    ),
    # black that must overprint
    ("overprint", "preflight-black-knockout", f"0 0 0 0.94 k {WORD}", f"0 0 0 0.95 k {WORD}"),
    ("overprint", "preflight-black-knockout", f"0.03 0 0 1 k {WORD}", f"0.02 0 0 1 k {WORD}"),
    ("overprint", "preflight-black-knockout", f"/Black gs 0 0 0 1 k {WORD}", f"/Knock gs 0 0 0 1 k {WORD}"),
    ("overprint", "preflight-black-knockout", f"/Black gs 0 0 0 1 k {WORD}", f"/Mode0 gs 0 0 0 1 k {WORD}"),
    ("overprint", "preflight-black-knockout", f"/Black gs 0 0 0 1 k {WORD}", f"/Black gs 0 g {WORD}"),
    ("overprint", "preflight-black-knockout", f"/Mode0 gs /Key cs 1 scn {WORD}", f"/Key cs 1 scn {WORD}"),
    ("overprint", "preflight-black-knockout", f"0 0 0 1 k {BAR} f", f"0 0 0 1 k {WORD}"),
    # white, and colours, that print over what is below
    ("white", "preflight-white-overprint", f"/Black gs 0.002 0 0 0 k {BAR} f", f"/Black gs 0.001 0 0 0 k {BAR} f"),
    ("white", "preflight-white-overprint", f"/Black gs 0.998 g {BAR} f", f"/Black gs 0.9991 g {BAR} f"),
    ("white", "preflight-white-overprint", f"/Black gs /Spot cs 0.002 scn {BAR} f", f"/Black gs /Spot cs 0.001 scn {BAR} f"),
    ("white", "preflight-white-overprint", f"/Black gs 0.998 1 1 rg {BAR} f", f"/Black gs 0.999 1 1 rg {BAR} f"),
    ("white", "preflight-white-overprint", f"0 0 0 0 k {BAR} f", f"/Black gs 0 0 0 0 k {BAR} f"),
    ("white", "preflight-white-overprint", f"0 0 0 0 K {BAR} S", f"/Black gs 0 0 0 0 K {BAR} S"),
    ("white", "preflight-white-overprint", f"/Mode0 gs 0 0 0 0 K {BAR} S", f"/Mode0 gs 0 0 0 0 k {BAR} f"),
    ("colour-overprint", "preflight-colour-overprint", f"/Black gs 0.02 0 0 1 k {BAR} f", f"/Black gs 0.03 0 0 1 k {BAR} f"),
    ("colour-overprint", "preflight-colour-overprint", f"/Knock gs 1 0 0 0 k {BAR} f", f"/Black gs 1 0 0 0 k {BAR} f"),
    ("registration", "preflight-registration", f"/All cs 0.001 scn {BAR} f", f"/All cs 0.002 scn {BAR} f"),
    ("registration", "preflight-registration", f"/Spot cs 1 scn {BAR} f", f"/All cs 1 scn {BAR} f"),
    # lines and letters: a hundredth of a point may be missing
    ("lines", "preflight-line", f"1 0 0 0 K 0.241 w {BAR} S", f"1 0 0 0 K 0.239 w {BAR} S"),
    ("lines", "preflight-line", "1 0 0 0 k 150 345 20 0.241 re f", "1 0 0 0 k 150 345 20 0.239 re f"),
    ("lines", "preflight-line", f"0 0 0 0 K 0.1 w {BAR} S", f"0.01 0 0 0 K 0.1 w {BAR} S"),
    ("lines", "preflight-line", f"0.1 w {WORD}", f"0.1 w 1 Tr {WORD}"),
    ("fine-print", "preflight-fine-print", "0.5 0.02 0 0 k " + SMALL, "0.5 0.03 0 0 k " + SMALL),
    ("fine-print", "preflight-fine-print", "0 1 1 0 k " + text("Sana", 40, 115, 8.99), "0 1 1 0 k " + SMALL),
    ("letters", "preflight-text-size", text("Sana", 40, 115, 4.99), text("Sana", 40, 115, 4.98)),
    (
        "letters",
        "preflight-text-size",
        f"2 0 0 1 0 0 cm {text('Sana', 20, 115, 4.99)}",
        f"2 0 0 0.9 0 0 cm {text('Sana', 20, 115, 5)}",
    ),
]  # fmt: skip


def key(pdf: Pdf) -> None:
    """A spot space of the black plate."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0, 0, 1], N=1)
    pdf.pages[0].Resources.ColorSpace.Key = Array([Name.Separation, Name.Black, Name.DeviceCMYK, tint])


@pytest.mark.parametrize(("check", "code", "good", "bad"), COLOURS)
def test_what_is_painted(look: Look, check: str, code: str, good: str, bad: str) -> None:
    for content, found in ((good, False), (bad, True)):
        build(look.path, key, add=paint(content), pages=1)
        assert look.found(check, "content") == sides({code}, found=found), content


def inside(distance: float, side: str, size: float = 8.0) -> str:
    """Text whose box ends so many millimetres from a side of the cut: letters rise 0.72 and sink 0.22 of their size."""
    from tiny_pdf import width_of

    wide = width_of("H", size) / MM
    x = {"left": distance, "right": WIDTH - distance - wide}.get(side, 40)
    y = {"top": HEIGHT - distance - 0.72 * size / MM, "bottom": distance + 0.22 * size / MM}.get(side, 115)
    return "/Black gs 0 0 0 1 k " + text("H", x, y, size)


@pytest.mark.parametrize("side", ["left", "right", "top", "bottom"])
def test_text_may_come_a_tenth_of_a_millimetre_nearer_to_the_cut(look: Look, side: str) -> None:
    for distance, found in ((2.91, False), (2.89, True)):
        build(look.path, add=paint(inside(distance, side)), pages=1)
        assert look.found("safety") == sides({"preflight-safety"}, found=found)


@pytest.mark.program
@pytest.mark.parametrize("side", ["left", "right", "top", "bottom"])
def test_text_may_hang_a_tenth_of_a_millimetre_over_the_sheet(look: Look, side: str) -> None:
    for distance, found in ((-SLUG - 0.09, False), (-SLUG - 0.11, True)):
        build(look.path, add=paint(inside(distance, side, 4)), pages=1)
        assert look.found("beyond") == sides({"preflight-beyond"}, found=found)


@pytest.mark.program
def test_words_may_hang_half_a_millimetre_over_the_sheet(look: Look) -> None:
    """Poppler takes a font's own ascent, 0.984 of its size, for the top of its words: 0.74 mm more than a capital has."""
    for distance, found in ((0.26, False), (0.22, True)):
        build(look.path, add=paint(inside(-SLUG + distance, "top")), pages=1)
        assert look.found("beyond") == sides({"preflight-beyond"}, found=found)


@pytest.mark.parametrize("side", range(4))
@pytest.mark.parametrize(
    ("reach", "found"), [(2.91, False), (2.89, True), (0, True), (-0.09, True), (-0.11, False), (5, False)]
)  # fmt: skip
def test_art_that_touches_the_cut_goes_on_to_the_bleed(look: Look, side: int, reach: float, found: bool) -> None:
    box = [20.0, 50.0, 30.0, 60.0]
    box[side] = (-reach, -reach, WIDTH + reach, HEIGHT + reach)[side]
    content = bar(box[0], box[1], box[2] - box[0], box[3] - box[1])
    build(look.path, add=paint(f"1 0 0 0 k {content} f"), pages=1)
    assert look.found("reach") == sides({"preflight-no-bleed"}, found=found)


@pytest.mark.parametrize(("colour", "found"), [("0 0 0 0 k", False), ("/All cs 1 scn", False), ("0.1 0 0 0 k", True)])
def test_white_and_marks_need_not_reach_the_bleed(look: Look, colour: str, found: bool) -> None:
    build(look.path, add=paint(f"{colour} {bar(0, 50, 10, 10)} f"), pages=1)
    assert look.found("reach") == sides({"preflight-no-bleed"}, found=found)


def moved(key: str, *by: float) -> Callable[[Pdf], None]:
    """Move the sides of a box by millimetres."""

    def edit(pdf: Pdf) -> None:
        box = pdf.pages[0][key]
        pdf.pages[0][key] = Array([float(value) + move * MM for value, move in zip(box, by, strict=True)])

    return edit


@pytest.mark.parametrize(
    ("check", "code", "key", "good", "bad"),
    [
        ("bleed", "preflight-bleed", "/BleedBox", (-0.04, 0, 0, 0), (-0.06, 0, 0, 0)),
        ("bleed", "preflight-bleed", "/BleedBox", (0.04, 0, 0, 0), (0.06, 0, 0, 0)),
        ("bleed", "preflight-bleed", "/BleedBox", (0, -0.04, 0, 0), (0, -0.06, 0, 0)),
        ("bleed", "preflight-bleed", "/BleedBox", (0, 0, 0.04, 0), (0, 0, 0.06, 0)),
        ("bleed", "preflight-bleed", "/BleedBox", (0, 0, 0, 0.04), (0, 0, 0, 0.06)),
        ("boxes", "preflight-media-origin", "/MediaBox", (-0.04, 0, 0, 0), (-0.06, 0, 0, 0)),
        ("boxes", "preflight-media-origin", "/MediaBox", (0, 0.04, 0, 0), (0, 0.06, 0, 0)),
        ("boxes", "preflight-box-outside", "/BleedBox", (-7.04, 0, 0, 0), (-7.06, 0, 0, 0)),
        ("boxes", "preflight-box-outside", "/BleedBox", (0, 0, 7.04, 0), (0, 0, 7.06, 0)),
        ("boxes", "preflight-box-outside", "/TrimBox", (0, -3.04, 0, 0), (0, -3.06, 0, 0)),
        ("boxes", "preflight-box-outside", "/TrimBox", (0, 0, 0, 3.04), (0, 0, 0, 3.06)),
        ("size", "preflight-size", "/TrimBox", (0, 0, 0.04, 0), (0, 0, 0.06, 0)),
        ("size", "preflight-size", "/TrimBox", (0, 0.04, 0, 0), (0, 0.06, 0, 0)),
    ],
)
def test_boxes_may_differ_by_a_twentieth_of_a_millimetre(
    look: Look, check: str, code: str, key: str, good: tuple[float, ...], bad: tuple[float, ...]
) -> None:
    for by, found in ((good, False), (bad, True)):
        build(look.path, moved(key, *by), pages=3)
        assert look.found(check) == sides({code}, found=found)


def without(*keys: str) -> Callable[[Pdf], None]:
    def edit(pdf: Pdf) -> None:
        for key in keys:
            del pdf.pages[0][key]

    return edit


def test_every_page_has_both_boxes(look: Look) -> None:
    for keys, codes in (
        ((), set()),
        (("/TrimBox",), {"preflight-box-missing"}),
        (("/BleedBox",), {"preflight-box-missing"}),
        (("/BleedBox", "/TrimBox"), {"preflight-box-missing"}),
    ):
        build(look.path, without(*keys), pages=1)
        assert look.found("boxes", "bleed") == codes


def test_a_file_without_pages(look: Look) -> None:
    def edit(pdf: Pdf) -> None:
        del pdf.pages[:]

    build(look.path, edit, pages=1)
    assert look.found("size") == {"preflight-no-pages"}


@pytest.mark.parametrize(
    ("check", "code", "good", "bad"),
    [
        ("resolution", "preflight-resolution", 297.1, 296.9),
        ("line-art", "preflight-line-art", 594.1, 593.9),
    ],
)
def test_pictures_may_have_a_hundredth_fewer_pixels(look: Look, check: str, code: str, good: float, bad: float) -> None:
    name = {"resolution": "Photo", "line-art": "Stencil"}[check]
    for dots, found in ((good, False), (bad, True)):
        side = 64 / dots * 25.4
        for wide, high in ((side, side), (side, side / 2), (side / 2, side)):
            build(look.path, add=paint("1 0 0 0 k " + picture(name, 40, 112, wide, high)), pages=1)
            assert look.found(check) == sides({code}, found=found)


def test_a_picture_of_one_pixel_is_a_colour(look: Look) -> None:
    for width, height, found in ((1, 1, False), (2, 1, True), (1, 2, True)):
        edit = with_resource(
            "/XObject", "/Im", lambda pdf, w=width, h=height: image(pdf, w, h, 8, Name.DeviceGray, b"\x80" * w * h)
        )
        build(look.path, edit, add=picture("Im", 40, 112, 10, 10), pages=1)
        assert look.found("resolution") == sides({"preflight-resolution"}, found=found)


@pytest.mark.parametrize(("bits", "check"), [(1, "line-art"), (2, "resolution"), (8, "resolution")])
def test_one_bit_is_line_art(look: Look, bits: int, check: str) -> None:
    edit = with_resource("/XObject", "/Im", lambda pdf: image(pdf, 64, 64, bits, Name.DeviceGray, b"\x80" * 8 * 64 * bits))
    build(look.path, edit, add=picture("Im", 40, 112, 10, 10), pages=1)
    assert look.found("line-art", "resolution") == {f"preflight-{check}"}


@pytest.mark.parametrize(("pages", "multiple", "found"), [(4, 4, False), (3, 4, True), (5, 4, True), (8, 4, False), (4, 8, True)])
def test_pages_in_a_multiple(look: Look, pages: int, multiple: int, found: bool) -> None:
    build(look.path, pages=pages)
    report = look.report(replace(GOOD, multiple=multiple, checks=("multiple",)))
    assert complaints(report) == ({"multiple": {"preflight-multiple"}} if found else {})


def ink(content: str, look: Look, edit: Callable[[Pdf], None] | None = None, **limit: float) -> set[str]:
    build(look.path, edit, add=paint(content), pages=1)
    return look.found("ink", **limit)


@pytest.mark.program
def test_ink_may_round_by_two_per_cent(look: Look) -> None:
    assert ink(f"1 1 1 0.02 k {BAR} f", look) == set()
    assert ink(f"1 1 1 0.04 k {BAR} f", look) == {"preflight-ink"}


@pytest.mark.program
@pytest.mark.parametrize(("side", "found"), [(0.4, False), (3.0, True)])
def test_a_speck_of_ink_is_no_fault(look: Look, side: float, found: bool) -> None:
    """Ghostscript paints every pixel of half a millimetre that a shape touches."""
    content = f"1 1 1 1 k {bar(40.3, 115.3, side, side)} f"
    assert ink(content, look) == sides({"preflight-ink"}, found=found)


@pytest.mark.program
def test_ink_outside_the_bleed_does_not_count(look: Look) -> None:
    """Marks are made of every ink. Half a millimetre is a pixel."""
    assert ink(f"1 1 1 1 k {bar(-8, 50, 4.4, 10)} f", look) == set()
    assert ink(f"1 1 1 1 k {bar(-8, 50, 6, 10)} f", look) == {"preflight-ink"}


@pytest.mark.program
def test_a_page_that_is_turned_is_looked_at_where_it_is(look: Look) -> None:
    """The mark lies outside the bleed, the bar within it, whichever way a reader sees the page; a bar is on every second."""
    mark, below = f"1 1 1 1 k {bar(-9, 130, 5, 5)} f ", f"1 1 1 1 k {bar(10, 20, 20, 5)} f"

    def edit(pdf: Pdf) -> None:
        for number, page in enumerate(pdf.pages):
            page.Rotate = number // 2 * 90
            page.Contents = Array([page.Contents, pdf.make_stream(paint(mark + below * (number % 2)).encode())])

    build(look.path, edit, pages=8)
    (result,) = look.report(replace(GOOD, checks=("ink",))).results
    (group,) = result.groups.values()
    assert (group.first.code, [place.at.page for place in group.places]) == ("preflight-ink", [2, 4, 6, 8])
    for place in group.places:
        assert (place.at.x, place.at.y) == (pytest.approx(10, abs=0.6), pytest.approx(HEIGHT - 25, abs=0.6))
        assert float(place.what.removesuffix(" mm²")) == pytest.approx(100, rel=0.15)


def date(info: str, xmp: str) -> Callable[[Pdf], None]:
    def edit(pdf: Pdf) -> None:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as found:
            for name, value in (("xmp:ModifyDate", xmp),):
                if value:
                    found[name] = value
                else:
                    del found[name]
        if info:
            pdf.docinfo.ModDate = info
        else:
            del pdf.docinfo["/ModDate"]

    return edit


@pytest.mark.parametrize(
    ("info", "xmp", "codes"),
    [
        ("D:20261122120000Z", "2026-11-22T12:00:00Z", set()),
        ("D:2026", "2026-11-22", set()),
        ("D:202611", "2026-11-22", set()),
        ("D:20261122", "", set()),
        ("", "2026-11-22", set()),
        ("", "", {"preflight-date"}),
        ("2026", "", {"preflight-date"}),
        ("D:202", "", {"preflight-date"}),
        ("", "2026-11", {"preflight-date"}),
        ("D:20261123", "2026-11-22", {"preflight-date-differs"}),
        ("D:2025", "2026-11-22", {"preflight-date-differs"}),
        ("D:20261122", "2026-12-22", {"preflight-date-differs"}),
    ],
)
def test_dates(look: Look, info: str, xmp: str, codes: set[str]) -> None:
    build(look.path, date(info, xmp), pages=1)
    assert look.found("dates") == codes


@pytest.mark.parametrize(
    ("identifier", "found"), [("FOGRA39", False), ("Fogra 39", False), ("FOGRA39L", False), ("FOGRA3", True), ("FOGRA391", True)]
)
def test_a_condition_has_many_spellings(look: Look, identifier: str, found: bool) -> None:
    def edit(pdf: Pdf) -> None:
        pdf.Root.OutputIntents[0].OutputConditionIdentifier = String(identifier)
        pdf.Root.OutputIntents[0].RegistryName = String("http://www.color.org/")

    build(look.path, edit, pages=1)
    assert look.found("intent") == sides({"preflight-intent-condition"}, found=found)


@pytest.mark.parametrize(
    ("standard", "version", "found"),
    [
        ("PDF/X-1a", "1.4", False),
        ("PDF/X-1a", "1.5", True),
        ("PDF/X-3", "1.4", False),
        ("PDF/X-3", "1.5", True),
        ("PDF/X-4", "1.7", False),
        ("PDF/X-4", "2.0", True),
        ("PDF/X-6", "1.7", False),
    ],
)
def test_the_newest_header_of_a_standard(look: Look, standard: str, version: str, found: bool) -> None:
    build(look.path, version=version, pages=1)
    assert look.found("header", standard=standard) == sides({"preflight-header"}, found=found)


@pytest.mark.parametrize(("standard", "found"), [("PDF/X-4", True), ("PDF/X-3", False)])
def test_only_pdf_x_4_has_a_name_of_its_document(look: Look, standard: str, found: bool) -> None:
    def edit(pdf: Pdf) -> None:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
            del xmp["xmpMM:DocumentID"]

    build(look.path, edit, pages=1)
    assert look.found("identity", standard=standard) == sides({"preflight-id"}, found=found)


def note(kind: str, x: float, *, boxed: bool = True) -> Callable[[Pdf], None]:
    """An annotation whose right side is at millimetres from the cut."""

    def edit(pdf: Pdf) -> None:
        right, bottom = at(x, 50)
        made = Dictionary(Type=Name.Annot, Subtype=Name("/" + kind))
        if boxed:
            made.Rect = Array([right - 9, bottom, right, bottom + 9])
        pdf.pages[0].Annots = Array([pdf.make_indirect(made)])

    return edit


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (note("Text", -BLEED - 0.01), False),
        (note("Text", -BLEED + 0.01), True),
        (note("TrapNet", 5), False),
        (note("PrinterMark", 5), False),
        (note("Link", 5), True),
        (note("Text", 5, boxed=False), True),
    ],
)
def test_annotations_stay_outside_the_bleed(look: Look, edit: Callable[[Pdf], None], found: bool) -> None:
    build(look.path, edit, pages=1)
    assert look.found("annotations") == sides({"preflight-annotation"}, found=found)


def leads(target: Any) -> Callable[[Pdf], None]:
    def edit(pdf: Pdf) -> None:
        action = Dictionary(S=Name.GoTo, D=Array(target) if isinstance(target, list) else target)
        item = pdf.make_indirect(Dictionary(Title=String("Luku"), A=action))
        pdf.Root.Outlines = pdf.make_indirect(Dictionary(Type=Name.Outlines, First=item, Last=item, Count=1))
        names = Array([String("nimi"), Array([pdf.pages[0].obj, Name.Fit]), String("tyhja"), Dictionary(D=Array([0, Name.Fit]))])
        pdf.Root.Names = Dictionary(Dests=Dictionary(Names=names))
        pdf.Root.Dests = Dictionary(vanha=Array([pdf.pages[1].obj, Name.Fit]))

    return edit


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ([0, Name.Fit], False),
        ([1, Name.Fit], False),
        ([2, Name.Fit], True),
        ([-1, Name.Fit], True),
        ([], True),
        (String("nimi"), False),
        (String("tyhja"), False),
        (Name.vanha, False),
        (Name.uusi, True),
        (String("muu"), True),
    ],
)
def test_where_links_lead(look: Look, target: Any, found: bool) -> None:
    build(look.path, leads(target), pages=2)
    assert look.found("links") == sides({"preflight-link"}, found=found)


@pytest.mark.parametrize(
    ("action", "found"),
    [
        (Dictionary(S=Name.URI, URI=String("https://esimerkki.example")), False),
        (Dictionary(S=Name.GoTo, D=Array([0, Name.Fit])), False),
        (Dictionary(Type=Name.Action, S=Name.Launch), True),
        (Dictionary(Type=Name.Other, S=Name.Sound), False),
        (Dictionary(S=Name.URI, Next=Dictionary(S=Name.URI, Next=Dictionary(S=Name.SubmitForm))), True),
        (Dictionary(S=Name.URI, Other=Dictionary(S=Name.JavaScript)), True),
    ],
)
def test_what_runs(look: Look, action: Dictionary, found: bool) -> None:
    def edit(pdf: Pdf) -> None:
        pdf.Root.OpenAction = action

    build(look.path, edit, pages=1)
    assert look.found("scripts") == sides({"preflight-script"}, found=found)


ACTIONS = "JavaScript Launch SubmitForm ImportData ResetForm Rendition Movie Sound GoToR GoToE"


@pytest.mark.parametrize("action", ACTIONS.split())
def test_every_action_that_does_more_than_lead(look: Look, action: str) -> None:
    def edit(pdf: Pdf) -> None:
        pdf.pages[0].AA = Dictionary(O=Dictionary(S=Name("/" + action)))

    build(look.path, edit, pages=1)
    assert look.found("scripts") == {"preflight-script"}


def test_forms_and_attachments(look: Look) -> None:
    for form_, found in ((Dictionary(), False), (Dictionary(Fields=Array([])), False), (Dictionary(XFA=Array([])), True)):

        def edit(pdf: Pdf, form_: Dictionary = form_) -> None:
            pdf.Root.AcroForm = form_

        build(look.path, edit, pages=1)
        assert look.found("forms") == sides({"preflight-form"}, found=found)
    for key, value, found in (("Collection", Dictionary(), True), ("AF", Array([Dictionary()]), True), ("AF", Array([]), False)):

        def attach(pdf: Pdf, key: str = key, value: object = value) -> None:
            pdf.Root[f"/{key}"] = value

        build(look.path, attach, pages=1)
        assert look.found("attachments") == sides({"preflight-attachment"}, found=found)


@pytest.mark.program
def test_content_of_a_mask_is_no_text(look: Look) -> None:
    """What only says how opaque something is has no colour, size or place of its own."""
    inner = "0.5 g BT /F1 2 Tf 1 0 0 1 30 60 Tm <00010002> Tj ET 0.01 w 20 20 m 100 100 l S"

    def mask(pdf: Pdf) -> object:
        group = form(pdf, inner, Group=Dictionary(S=Name.Transparency, CS=Name.DeviceGray))
        group.Resources = Dictionary(Font=pdf.pages[0].Resources.Font)
        return Dictionary(Type=Name.ExtGState, SMask=Dictionary(S=Name.Luminosity, G=group))

    build(look.path, with_resource("/ExtGState", "/Mask", mask), add=paint(f"/Mask gs 1 0 0 0 k {BAR} f"), pages=1)
    checks = ("black", "overprint", "letters", "lines", "safety", "beyond", "reach", "white", "colour-overprint")
    assert look.found(*checks) == set()
    build(look.path, add=paint(inner), pages=1)
    assert {"preflight-line", "preflight-text-size"} <= look.found(*checks)
