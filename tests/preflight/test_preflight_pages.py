"""Each check of what pages paint: one fault, and only that check complains."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from looking import GOOD, Look, complaints, complaints_by_page
from pikepdf import Array, Dictionary, Name, Pdf, String
from tiny_pdf import at, bar, build, image, picture, text

pytestmark = pytest.mark.program

INK = "q /Black gs 0 0 0 1 k "
FORM = "q /Fm Do Q"


def paint(content: str, end: str = " Q\n") -> str:
    return f"q {content}{end}"


BAR = bar(40, 115, 10, 5)
NEAR, OFF = text("Liian lähellä", 1, 60), text("Ohi laidan", 104, 147)


PAINTED: list[tuple[str, str, str]] = [
    ("colour", "preflight-colour", paint("1 0 0 rg " + BAR + "f")),
    ("colour", "preflight-colour", paint("1 w 1 0 0 RG " + BAR + "S")),
    ("colour", "preflight-colour", paint("0.6 0.1 0.1 rg " + text("Punainen", 40, 115))),
    ("colour", "preflight-colour", paint("/DeviceRGB cs 1 0.5 0 sc " + BAR + "f")),
    (
        "colour",
        "preflight-colour",
        paint("1 0 0 1 160 340 cm BI /W 8 /H 8 /BPC 8 /CS /RGB ID " + "abc" * 64 + " EI"),
    ),
    ("black", "preflight-black-rich", paint("0.6 0.4 0.4 1 k " + text("Musta", 40, 115))),
    ("black", "preflight-black-rgb", paint("0.1 0.1 0.1 rg " + text("Musta", 40, 115))),
    ("black", "preflight-gray-mixed", paint("0.4 0.35 0.35 0.1 k " + text("Harmaa", 40, 115))),
    ("overprint", "preflight-black-knockout", paint("0 0 0 1 k " + text("Musta", 40, 115))),
    ("overprint", "preflight-black-knockout", paint("/Black gs 0 g " + text("Musta", 40, 115))),
    ("overprint", "preflight-black-knockout", paint("/Mode0 gs 0 0 0 1 k " + text("Musta", 40, 115))),
    ("white", "preflight-white-overprint", paint("/Black gs 0 0 0 0 k " + BAR + "f")),
    ("white", "preflight-white-overprint", paint("/Black gs 1 g " + text("Valkoinen", 40, 115))),
    ("colour-overprint", "preflight-colour-overprint", paint("/Black gs 1 0 0 0 k " + BAR + "f")),
    ("registration", "preflight-registration", paint("/All cs 0.5 scn " + BAR + "f")),
    ("resolution", "preflight-resolution", picture("Photo", 40, 112, 10, 10)),
    ("line-art", "preflight-line-art", paint("/Black gs 0 0 0 1 k " + picture("Stencil", 40, 112, 4, 4))),
    ("lines", "preflight-line", paint("0.1 w 1 0 0 0 K " + BAR + "S")),
    ("lines", "preflight-line", paint("0 w 1 0 0 0 K " + BAR + "S")),
    ("lines", "preflight-line", paint("0.1 0 0 0.1 0 0 cm 1 w 1 0 0 0 K 2000 3800 m 2500 3800 l S")),
    ("lines", "preflight-line", paint("1 0 0 0 k " + bar(40, 115, 10, 0.05) + "f")),
    ("letters", "preflight-text-size", paint("/Black gs 0 0 0 1 k " + text("Pieni", 40, 115, 4))),
    (
        "letters",
        "preflight-text-size",
        paint("/Black gs 0 0 0 1 k 0.5 0 0 0.5 0 0 cm " + text("Pieni", 40, 115, 8), " Q\n"),
    ),
    ("fine-print", "preflight-fine-print", paint("0.2 0.8 0.9 0 k " + text("Punainen", 40, 115, 8.98))),
    ("safety", "preflight-safety", INK + NEAR + "Q\n"),
    ("reach", "preflight-no-bleed", paint("1 0 0 0 k " + bar(0, 60, 8, 5) + "f")),
    ("reach", "preflight-no-bleed", paint("1 0 0 0 k " + bar(-1, 60, 8, 5) + "f")),
    ("reach", "preflight-no-bleed", picture("Photo", 96, 60, 4, 4)),
    ("reach", "preflight-no-bleed", paint("1 w 1 0 0 0 K " + bar(0.1, 60, 8, 5) + "S")),
    ("beyond", "preflight-beyond", INK + OFF + "Q\n"),
    ("beyond", "preflight-beyond", INK + text("Kokonaan muualla", 300, 60) + "Q\n"),
    ("ink", "preflight-ink", paint("0.9 0.9 0.9 0.6 k " + BAR + "f")),
    ("ink", "preflight-ink", paint("0.9 0.9 0.9 0 k " + BAR + "f /Black gs 0 0 0 0.5 k " + BAR + "f")),
    ("content", "preflight-content-broken", paint("/Nothing Do 1 0 0 0 k (tekstiä) w")),
]


def shading(pdf: Pdf) -> Dictionary:
    fade = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0], C1=[1, 0, 0], N=1)
    return Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 1, 1], Function=fade)


def form(pdf: Pdf, content: str, **more: object) -> object:
    made = pdf.make_stream(content.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 500, 500])
    for key, value in more.items():
        made[f"/{key}"] = value
    return made


def with_resource(kind: str, name: str, make: Callable[[Pdf], object], page: int = 0) -> Callable[[Pdf], None]:
    def edit(pdf: Pdf) -> None:
        named = pdf.pages[page].Resources
        if kind not in named:
            named[kind] = Dictionary()
        named[kind] = Dictionary({**dict(named[kind].items()), name: make(pdf)})

    return edit


def rgb_profile(pdf: Pdf) -> object:
    return Array([Name.ICCBased, pdf.make_stream(b"icc", N=3)])


def indexed(pdf: Pdf) -> object:
    return Array([Name.Indexed, Name.DeviceRGB, 1, String(b"\x00\x00\x00\xff\x00\x00")])


def tile(pdf: Pdf) -> object:
    made = pdf.make_stream(
        b"1 0 0 rg 0 0 4 4 re f", PatternType=1, PaintType=1, TilingType=1, BBox=[0, 0, 5, 5], XStep=5, YStep=5
    )
    made.Resources = Dictionary()
    return made


def masked(pdf: Pdf) -> object:
    group = form(pdf, "0.5 g 0 0 500 500 re f", Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB))
    return Dictionary(Type=Name.ExtGState, SMask=Dictionary(S=Name.Luminosity, G=group))


def lab(pdf: Pdf) -> object:
    return Array([Name.Lab, Dictionary(WhitePoint=[0.9, 1, 0.8])])


def gray_photo(pdf: Pdf) -> object:
    return image(pdf, 64, 64, 8, Name.DeviceGray, b"\x80" * 4096)


def drawing(pdf: Pdf) -> object:
    return image(pdf, 64, 64, 1, Name.DeviceGray, b"\xaa" * 512)


def shrunk_line(pdf: Pdf) -> object:
    return form(pdf, "1 0 0 0 K 1 w 200 340 m 220 340 l S", Matrix=Array([0.2, 0, 0, 0.2, 160, 280]))


def photo(pdf: Pdf, space: object, size: int = 64) -> object:
    return image(pdf, size, size, 8, space, b"\x00" * size * size * 3)


NAMED = [
    ("colour", paint("/Cs cs 0.2 0.5 0.9 scn " + BAR + "f"), "/ColorSpace", "/Cs", rgb_profile),
    ("colour", paint("/Cs cs 50 10 10 scn " + BAR + "f"), "/ColorSpace", "/Cs", lab),
    ("colour", paint("/Cs cs 1 scn " + BAR + "f"), "/ColorSpace", "/Cs", indexed),
    ("colour", picture("Im", 40, 115, 4, 4), "/XObject", "/Im", lambda pdf: photo(pdf, Name.DeviceRGB)),
    ("colour", picture("Im", 40, 115, 4, 4), "/XObject", "/Im", lambda pdf: photo(pdf, rgb_profile(pdf))),
    ("colour", picture("Im", 40, 115, 4, 4), "/XObject", "/Im", lambda pdf: photo(pdf, indexed(pdf))),
    ("colour", FORM, "/XObject", "/Fm", lambda pdf: form(pdf, "1 0 0 rg 200 300 9 9 re f")),
    ("colour", paint("150 345 20 10 re W n /Sh sh"), "/Shading", "/Sh", shading),
    (
        "colour",
        paint("/Pattern cs /P scn " + BAR + "f"),
        "/Pattern",
        "/P",
        lambda pdf: Dictionary(PatternType=2, Shading=shading(pdf)),
    ),
    ("colour", paint("/Pattern cs /P scn " + BAR + "f"), "/Pattern", "/P", tile),
    ("resolution", picture("Im", 40, 112, 10, 10), "/XObject", "/Im", gray_photo),
    ("line-art", picture("Im", 40, 112, 4, 4), "/XObject", "/Im", drawing),
    ("lines", FORM, "/XObject", "/Fm", shrunk_line),
]  # fmt: skip


SPOILED = len(PAINTED) + len(NAMED)
PAGES = (SPOILED // 4 + 1) * 4
"""A multiple, of which the last pages are good."""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[int, dict[str, set[str]]]:
    """What is found on each page of a file that has every fault, each on a page of its own: one run for all."""

    def spoil(pdf: Pdf) -> None:
        for page, add in zip(pdf.pages, [*(add for _, _, add in PAINTED), *(add for _, add, *_ in NAMED)], strict=False):
            page.Contents = Array([page.Contents, pdf.make_stream(add.encode())])
        for number, (_, _, kind, name, make) in enumerate(NAMED, len(PAINTED)):
            with_resource(kind, name, make, number)(pdf)

    look = Look(tmp_path_factory.mktemp("spoiled") / "tiny.pdf")
    build(look.path, spoil, pages=PAGES)
    return complaints_by_page(look.report(replace(GOOD, multiple=PAGES)))


@pytest.mark.parametrize(("page", "check", "code"), [(at, *named[:2]) for at, named in enumerate(PAINTED, 1)])
def test_one_fault_on_a_page(found: dict[int, dict[str, set[str]]], page: int, check: str, code: str) -> None:
    assert found[page] == {check: {code}}


@pytest.mark.parametrize(("page", "check"), [(at, named[0]) for at, named in enumerate(NAMED, len(PAINTED) + 1)])
def test_one_fault_in_a_resource(found: dict[int, dict[str, set[str]]], page: int, check: str) -> None:
    assert set(found[page]) == {check}


def test_pages_beside_a_fault_and_the_file_are_good(found: dict[int, dict[str, set[str]]]) -> None:
    assert set(found) == set(range(1, SPOILED + 1))


def test_transparency_in_rgb(look: Look) -> None:
    def grouped(pdf: Pdf) -> None:
        pdf.pages[0].Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)

    build(look.path, grouped)
    assert complaints(look.report()) == {"colour": {"preflight-colour-group"}}
    build(look.path, with_resource("/ExtGState", "/Mask", masked), add=paint("/Mask gs 1 0 0 0 k " + BAR + "f"))
    assert complaints(look.report()) == {"colour": {"preflight-colour-group"}}


def test_spots_count_as_ink(look: Look) -> None:
    """Each of the four plates and the spot together are over the limit; without the spot they are not."""
    over = Array([Name.DeviceN, Array([Name.Cyan, Name.Magenta, Name.Yellow, Name("/Gold")]), Name.DeviceCMYK, Dictionary(
        FunctionType=4, Domain=[0, 1, 0, 1, 0, 1, 0, 1], Range=[0, 1, 0, 1, 0, 1, 0, 1])])  # fmt: skip

    def gold(pdf: Pdf) -> object:
        space = Array(over[:3])
        space.append(pdf.make_stream(b"{ }", **{key[1:]: value for key, value in over[3].items()}))
        return space

    for last, expected in ((0.95, {"ink": {"preflight-ink"}}), (0.05, {})):
        content = paint(f"/Gold cs 0.95 0.95 0.9 {last} scn " + BAR + "f")
        build(look.path, with_resource("/ColorSpace", "/Gold", gold), add=content)
        assert complaints(look.report()) == expected


def test_where_the_ink_is(look: Look) -> None:
    build(look.path, add=paint("0.9 0.9 0.9 0.6 k " + bar(40, 112, 10, 5) + "f"))
    [found] = [group for result in look.report().results for group in result.groups.values()]
    location = found.first.at
    assert (location.page, location.x, location.y) == (1, pytest.approx(40, abs=0.6), pytest.approx(140 - 117, abs=0.6))
    assert found.first.found == "330 %"


def test_a_font_that_is_not_in_the_file(look: Look) -> None:
    def edit(pdf: Pdf) -> None:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        with_resource("/Font", "/F9", lambda pdf: pdf.make_indirect(font))(pdf)

    build(look.path, edit, add="q /Black gs 0 0 0 1 k BT /F9 8 Tf 150 345 Td (Vieras) Tj ET Q")
    assert complaints(look.report()) == {"embedded": {"preflight-font"}}


def test_a_font_of_little_pages(look: Look) -> None:
    def edit(pdf: Pdf) -> None:
        box = pdf.make_stream(b"500 0 0 0 500 500 d1 0 0 500 500 re f")
        font = Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 500, 500], FontMatrix=[0.001, 0, 0, 0.001, 0, 0], FirstChar=97,
            LastChar=97, Widths=[500], CharProcs=Dictionary(a=box), Encoding=Dictionary(Differences=[97, Name.a]),
        )  # fmt: skip
        with_resource("/Font", "/F9", lambda pdf: pdf.make_indirect(font))(pdf)

    build(look.path, edit, add="q /Black gs 0 0 0 1 k BT /F9 8 Tf 150 345 Td (aaa) Tj ET Q")
    assert complaints(look.report()) == {"type3": {"preflight-type3"}}


def test_boxes(look: Look) -> None:
    def without_trim(pdf: Pdf) -> None:
        del pdf.pages[0]["/TrimBox"]
        pdf.pages[0].CropBox = pdf.pages[0].MediaBox

    build(look.path, without_trim)
    found = complaints(look.report())
    assert found.pop("boxes") == {"preflight-box-missing"}
    assert set(found) <= {"size", "folios"}

    def shifted(pdf: Pdf) -> None:
        pdf.pages[0].MediaBox = Array([-20, -20, 350, 460])

    build(look.path, shifted)
    assert complaints(look.report()) == {"boxes": {"preflight-media-origin"}}

    def outside(pdf: Pdf) -> None:
        pdf.pages[0].MediaBox = Array([0, 0, 315, 460])

    build(look.path, outside, marks=False)
    found = complaints(look.report(marks=False))
    assert found == {"boxes": {"preflight-box-outside"}}


def test_too_little_bleed(look: Look) -> None:
    def edit(pdf: Pdf) -> None:
        box = pdf.pages[1].TrimBox
        pdf.pages[1].BleedBox = Array([float(value) + (-5 if at < 2 else 5) for at, value in enumerate(box)])

    build(look.path, edit)
    assert complaints(look.report()) == {"bleed": {"preflight-bleed"}}


def test_marks_are_drawn_where_the_profile_wants_them(look: Look) -> None:
    build(look.path, marks=False)
    assert complaints(look.report()) == {"marks": {"preflight-marks"}}
    assert complaints(look.report(marks=False)) == {}


def test_a_curve_that_ends_in_the_bleed_is_for_a_person_to_see(look: Look) -> None:
    build(look.path, add=paint("1 0 0 0 k 60 200 m 24 220 24 240 60 250 c h f"))
    report = look.report()
    assert complaints(report) == {"reach": {"preflight-no-bleed-curve"}}
    assert not report.failed


def test_what_is_not_seen_does_not_matter(look: Look) -> None:
    hidden = "BT 3 Tr /F1 2 Tf 150 345 Td <00010002> Tj ET"
    build(look.path, add=paint(hidden) + paint("0 0 0 0 0 0 cm 0 w 0 0 m 0 0 l n"))
    assert complaints(look.report()) == {}
    left, bottom = at(0, 60)
    build(look.path, add=paint(f"1 0 0 0 K {left} {bottom} m {left + 90} {bottom} m {left + 99} {bottom} l S"))
    assert complaints(look.report()) == {}


def test_a_clip_hides_what_is_outside_it(look: Look) -> None:
    build(look.path, add=paint(bar(40, 60, 5, 5) + "W n 1 0 0 0 k " + bar(-2, 60, 8, 5) + "f"))
    assert complaints(look.report()) == {}
    thin = paint(bar(40, 115, 10, 0.06) + "W n 1 0 0 0 k " + bar(30, 110, 30, 10) + "f")
    build(look.path, add=thin)
    assert complaints(look.report()) == {"lines": {"preflight-line"}}
