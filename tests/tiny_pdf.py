"""A tiny PDF/X-4 that a shop would take as it is, drawn by hand: tests spoil one thing in it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Pdf, Stream

PROJECT = Path(__file__).resolve().parents[1]
MM = 72 / 25.4
SLUG, BLEED, WIDTH, HEIGHT = 10.0, 3.0, 100.0, 140.0
"""Millimetres: the room around, the bleed in it, and the page after cutting."""
LETTERS = "".join(map(chr, range(32, 127))) + "äöåÄÖÅ–”"
WORDS = ["vaikuttavuus", "ekosysteemi", "kokeilu", "kaupunki", "yritys", "mittari", "resepti", "työpaja", "haaste", "tulos"]
LINES = 30
Edit = Callable[[Pdf], None]


@cache
def font_file() -> bytes:
    """Source Sans 3 with a few letters, in the form that a PDF embeds."""
    font = TTFont(PROJECT / "theme/fonts/SourceSans3-Regular.ttf")
    options = subset.Options(layout_features=[], notdef_outline=True, glyph_names=False, retain_gids=False)
    cutter = subset.Subsetter(options)
    cutter.populate(text=LETTERS)
    cutter.subset(font)
    font.flavor = None
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


@cache
def glyphs() -> dict[str, tuple[int, float]]:
    """The number and the width of each letter's glyph, in thousandths."""
    font = TTFont(io.BytesIO(font_file()))
    names, unit = font.getBestCmap(), font["head"].unitsPerEm
    return {char: (font.getGlyphID(names[ord(char)]), font["hmtx"][names[ord(char)]][0] * 1000 / unit) for char in LETTERS}


def shown(text: str) -> str:
    """A string operand in the font's codes."""
    return "<" + "".join(f"{glyphs()[char][0]:04x}" for char in text) + ">"


def width_of(text: str, size: float) -> float:
    """Points that a text takes."""
    return sum(glyphs()[char][1] for char in text) * size / 1000


def text(said: str, x: float, y: float, size: float = 8.0) -> str:
    """A line of text at millimetres from the left bottom corner of the trimmed page."""
    left, bottom = at(x, y)
    return f"BT /F1 {size:g} Tf 1 0 0 1 {left:.3f} {bottom:.3f} Tm {shown(said)} Tj ET\n"


def justified(said: str, x: float, y: float, size: float, length: float) -> str:
    """A line whose words are set apart until it ends `length` millimetres from its beginning."""
    words = said.split(" ")
    gap = (length * MM - sum(width_of(word, size) for word in words)) / (len(words) - 1)
    parts = f" {-gap / size * 1000:.3f} ".join(map(shown, words))
    left, bottom = at(x, y)
    return f"BT /F1 {size:g} Tf 1 0 0 1 {left:.3f} {bottom:.3f} Tm [{parts}] TJ ET\n"


def at(x: float, y: float) -> tuple[float, float]:
    """Points on the sheet of a place in millimetres on the trimmed page."""
    return (SLUG + x) * MM, (SLUG + y) * MM


def bar(x: float, y: float, width: float, height: float) -> str:
    """A rectangle in millimetres, to be painted by what comes after it."""
    left, bottom = at(x, y)
    return f"{left:.3f} {bottom:.3f} {width * MM:.3f} {height * MM:.3f} re "


def picture(name: str, x: float, y: float, width: float, height: float) -> str:
    left, bottom = at(x, y)
    return f"q {width * MM:.3f} 0 0 {height * MM:.3f} {left:.3f} {bottom:.3f} cm /{name} Do Q\n"


def crop_marks() -> str:
    """Two lines at each corner, outside the bleed."""
    drawn = "q /All CS 1 SCN 0.25 w\n"
    for x in (0.0, WIDTH):
        for low, high in ((-9.0, -4.0), (HEIGHT + 4, HEIGHT + 9)):
            (left, bottom), (_, top) = at(x, low), at(x, high)
            drawn += f"{left:.3f} {bottom:.3f} m {left:.3f} {top:.3f} l S\n"
    for y in (0.0, HEIGHT):
        for low, high in ((-9.0, -4.0), (WIDTH + 4, WIDTH + 9)):
            (left, bottom), (right, _) = at(low, y), at(high, y)
            drawn += f"{left:.3f} {bottom:.3f} m {right:.3f} {bottom:.3f} l S\n"
    return drawn + "Q\n"


def paragraph(number: int, *, hyphens: bool) -> str:
    """Justified lines, some of which end in a hyphen."""
    drawn = ""
    for line in range(LINES):
        words: list[str] = []
        while width_of(" ".join(words), 6.5) < 66 * MM:
            words.append(WORDS[(number + line * 3 + len(words)) % len(WORDS)])
        end = "-" if hyphens and line % 8 == 3 else ""
        drawn += justified(" ".join(words) + end, 10, 100 - line * 2.6, 6.5, 80)
    return drawn


@cache
def page_content(number: int, folio: int | None = None, *, hyphens: bool = True, marks: bool = True) -> str:
    """Everything that a page may have, as it should be."""
    drawn = "q 0.05 0.05 0.1 0 k " + bar(-3, -3, 106, 146) + "f Q\n"
    drawn += "q 0 0 0 0 k " + bar(9, 19, 82, 84) + "f Q\n"
    drawn += "q /Spot cs 0.8 scn " + bar(10, 125, 20, 8) + "f Q\n"
    drawn += "q 1 0.5 0 0.2 k " + bar(35, 125, 20, 8) + "f 0 0 0 0 k " + text("Valkoinen", 37, 127) + "Q\n"
    drawn += "q 0.5 w 0 0.7 0.9 0.1 K " + bar(60, 125, 8, 8) + "S Q\n"
    drawn += picture("Photo", 72, 125, 4, 4) + "q 0 0 0 1 k " + picture("Stencil", 80, 125, 2, 2) + "Q\n"
    drawn += "q /Black gs 0 0 0 1 k\n" + text("Otsikko " + "abcdefgh"[number % 8], 10, 110, 14)
    drawn += paragraph(number, hyphens=hyphens) + text(str(folio or number), 48, 8, 8) + "Q\n"
    return drawn + (crop_marks() if marks else "")


def resources(pdf: Pdf) -> Dictionary:
    """Font, spot, registration colour, overprint and pictures by the names that the content calls them."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0.6, 1, 0], N=1)
    every = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
    photo = image(pdf, 64, 64, 8, Name.DeviceCMYK, bytes([40, 20, 10, 5]) * 64 * 64)
    stencil = image(pdf, 64, 64, 1, None, b"\xaa" * 8 * 64)
    return Dictionary(
        Font=Dictionary(F1=pdf.make_indirect(font(pdf))),
        ColorSpace=Dictionary(
            Spot=Array([Name.Separation, Name("/PANTONE 151 C"), Name.DeviceCMYK, tint]),
            All=Array([Name.Separation, Name.All, Name.DeviceCMYK, every]),
        ),
        ExtGState=Dictionary(
            Black=Dictionary(OP=True, op=True, OPM=1), Knock=Dictionary(OP=False, op=False), Mode0=Dictionary(op=True, OPM=0)
        ),
        XObject=Dictionary(Photo=photo, Stencil=stencil),
    )


def image(pdf: Pdf, width: int, height: int, bits: int, space: Any, data: bytes) -> Stream:
    """A picture, or a stencil where it has no colour space."""
    made = pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height, BitsPerComponent=bits)
    if space is None:
        made.ImageMask = True
    else:
        made.ColorSpace = space
    return made


def font(pdf: Pdf) -> Dictionary:
    """The embedded font, with a map back to letters."""
    program = pdf.make_stream(font_file(), Length1=len(font_file()), Subtype=Name.OpenType)
    key = "/FontFile2" if "glyf" in TTFont(io.BytesIO(font_file())) else "/FontFile3"
    name = Name("/ABCDEF+SourceSans3-Regular")
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=name, Flags=4, FontBBox=[-200, -300, 1200, 1000], ItalicAngle=0, Ascent=984,
        Descent=-273, CapHeight=660, StemV=80,
    )  # fmt: skip
    descriptor[key] = program
    kind = Name.CIDFontType2 if key == "/FontFile2" else Name.CIDFontType0
    inner = Dictionary(
        Type=Name.Font, Subtype=kind, BaseFont=name, FontDescriptor=pdf.make_indirect(descriptor), DW=500,
        CIDSystemInfo=Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0),
        W=Array([part for glyph, width in glyphs().values() for part in (glyph, Array([width]))]),
    )  # fmt: skip
    if key == "/FontFile2":
        inner.CIDToGIDMap = Name.Identity
    pairs = "\n".join(f"<{glyph:04x}> <{ord(char):04x}>" for char, (glyph, _) in glyphs().items())
    head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
    tail = "\nendbfchar endcmap end end"
    letters = pdf.make_stream(f"{head}{len(glyphs())} beginbfchar\n{pairs}{tail}".encode())
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=name, Encoding=Name("/Identity-H"), ToUnicode=letters,
        DescendantFonts=Array([pdf.make_indirect(inner)]),
    )  # fmt: skip


def sheet_boxes(width: float = WIDTH, height: float = HEIGHT) -> Iterator[tuple[str, Array]]:
    """The boxes of a page of a size in millimetres."""
    for key, room in (("/MediaBox", 0.0), ("/BleedBox", SLUG - BLEED), ("/TrimBox", SLUG)):
        values = (room, room, 2 * SLUG + width - room, 2 * SLUG + height - room)
        yield key, Array([round(value * MM, 4) for value in values])


def add_page(pdf: Pdf, content: str, named: Dictionary) -> pikepdf.Page:
    """A page with everything; its resources are its own, so that one page can be spoiled."""
    page = Dictionary(Type=Name.Page, Resources=Dictionary(named), Contents=pdf.make_stream(content.encode()))
    for key, box in sheet_boxes():
        page[key] = box
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return pdf.pages[-1]


def intent(pdf: Pdf) -> Dictionary:
    """FOGRA39 with its ICC profile."""
    profile = pdf.make_stream((PROJECT / "print/icc/ISOcoated_v2_300_bas.icc").read_bytes(), N=4)
    return Dictionary(
        Type=Name.OutputIntent, S=Name.GTS_PDFX, OutputConditionIdentifier=pikepdf.String("FOGRA39"),
        RegistryName=pikepdf.String("http://www.color.org"), Info=pikepdf.String("Coated"), DestOutputProfile=profile,
    )  # fmt: skip


def describe(pdf: Pdf) -> None:
    """Title, dates, trapping and the standard, in both places."""
    pdf.docinfo.Title, pdf.docinfo.Trapped = "Pieni", Name("/False")
    pdf.docinfo.CreationDate = pdf.docinfo.ModDate = "D:20261122120000Z"
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp.register_xml_namespace("http://www.npes.org/pdfx/ns/id/", "pdfxid")
        xmp["pdfxid:GTS_PDFXVersion"] = "PDF/X-4"
        xmp["dc:title"] = "Pieni"
        xmp["pdf:Trapped"] = "False"
        xmp["xmp:CreateDate"] = xmp["xmp:ModifyDate"] = "2026-11-22T12:00:00Z"
        xmp["xmpMM:DocumentID"] = "uuid:00000000-0000-0000-0000-000000000001"


def build(path: Path, edit: Edit | None = None, *, add: str = "", pages: int = 4, version: str = "1.6", **page: Any) -> Path:
    """Write the good file; `add` is painted on its first page, `edit` may spoil anything, `page` is for its content."""
    with pikepdf.new() as pdf:
        named = resources(pdf)
        for number in range(1, pages + 1):
            add_page(pdf, page_content(number, **page) + (add if number == 1 else ""), named)
        pdf.Root.OutputIntents = Array([pdf.make_indirect(intent(pdf))])
        describe(pdf)
        if edit:
            edit(pdf)
        pdf.save(path, deterministic_id=True, force_version=version, fix_metadata_version=False, compress_streams=False)
    return path
