"""What a remark says besides its code: where, what it is about, what was found and what is allowed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from looking import GOOD, Look
from pikepdf import Array, Dictionary, Name, Pdf, String
from test_preflight_limits import key, leads, moved, note, without
from test_preflight_pages import paint
from tiny_pdf import bar, build, picture, text

from preflight import Order

BAR, WORD = bar(40, 115, 10, 5), text("Sana", 40, 115)
Edit = Callable[[Pdf], None]


def root(**values: Any) -> Edit:
    def edit(pdf: Pdf) -> None:
        for name, value in values.items():
            pdf.Root[f"/{name}"] = value

    return edit


def intent(**values: Any) -> Edit:
    def edit(pdf: Pdf) -> None:
        for name, value in values.items():
            pdf.Root.OutputIntents[0][f"/{name}"] = value

    return edit


def link(target: Any) -> Edit:
    def edit(pdf: Pdf) -> None:
        made = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), Dest=target)
        pdf.pages[1].Annots = Array([pdf.make_indirect(made)])

    return edit


def info(**values: Any) -> Edit:
    def edit(pdf: Pdf) -> None:
        for name, value in values.items():
            pdf.docinfo[f"/{name}"] = value

    return edit


def said(look: Look, check: str) -> list[str]:
    """What a check says, a line a group."""
    (result,) = look.report(Order(GOOD.condition, "book", GOOD.titles, 4, checks=(check,))).results
    lines = []
    for group in result.groups.values():
        one, at = group.first, group.first.at
        place = "" if at.x is None else f" {at.x:g};{at.y:g} {at.width or 0:g}×{at.height or 0:g}"
        grave = "?" if one.is_warning else "!"
        lines.append(f"{one.code.removeprefix('preflight-')}{grave} {at.page}{place} | {one.what} | {one.found} | {one.allowed}")
    return lines


PAINTED = (
    ("black", f"0.3 0 0 1 k {WORD}", "black-rich! 1 40;23 5.9×2.7 | ”Sana” | DeviceCMYK 0.3 0 0 1 | K 100 %"),
    ("black", f"0.2 0.2 0.2 rg {WORD}", "black-rgb! 1 40;23 5.9×2.7 | ”Sana” | DeviceRGB 0.2 0.2 0.2 | K 100 %"),
    ("black", f"0.4 0.4 0.3 0 k {WORD}", "gray-mixed! 1 40;23 5.9×2.7 | ”Sana” | DeviceCMYK 0.4 0.4 0.3 0 | K 100 %"),
    (
        "overprint",
        f"0 0 0 1 k {WORD}",
        "black-knockout? 1 40;23 5.9×2.7 | ”Sana” | DeviceCMYK 0 0 0 1, OP false, OPM 0 | DeviceCMYK 0 0 0 1, OP true, OPM 1",
    ),
    (
        "overprint",
        f"/Black gs 0 g {WORD}",
        "black-knockout? 1 40;23 5.9×2.7 | ”Sana” | DeviceGray 0, OP true, OPM 1 | DeviceCMYK 0 0 0 1, OP true, OPM 1",
    ),
    (
        "overprint",
        f"/Mode0 gs 0 0 0 1 k {WORD}",
        "black-knockout? 1 40;23 5.9×2.7 | ”Sana” | DeviceCMYK 0 0 0 1, OP true, OPM 0 | DeviceCMYK 0 0 0 1, OP true, OPM 1",
    ),
    ("white", f"/Black gs 0 0 0 0 k {BAR} f", "white-overprint! 1 40;20 10×5 | fill | DeviceCMYK 0 0 0 0 | "),
    ("colour-overprint", f"/Black gs 1 0 0 0 k {BAR} f", "colour-overprint? 1 40;20 10×5 | fill | DeviceCMYK 1 0 0 0 | "),
    ("registration", f"/All cs 1 scn {BAR} f", "registration! 1 40;20 10×5 | fill |  | "),
    ("lines", f"1 0 0 0 K 0.1 w {BAR} S", "line! 1 40;20 10×5 | stroke | 0.10 pt | 0.25 pt"),
    ("lines", "1 0 0 0 k 150 345 20 0.1 re f", "line! 1 42.9;28.3 7.1×0 | fill | 0.10 pt | 0.25 pt"),
    ("letters", text("Sana", 40, 115, 4), "text-size! 1 40;24 2.9×1.3 | ”Sana” | 4.0 pt | 5 pt"),
    ("colour", f"1 0 0 rg {BAR} f", "colour! 1 40;20 10×5 | fill | DeviceRGB 1 0 0 | CMYK, Gray, Separation, DeviceN"),
    (
        "colour",
        f"1 0 0 rg {WORD} 0 1 0 rg {WORD}",
        "colour! 1 40;23 5.9×2.7 | ”Sana” | DeviceRGB 1 0 0 | CMYK, Gray, Separation, DeviceN",
    ),
    (
        "resolution",
        "1 0 0 0 k " + picture("Photo", 40, 112, 10, 10),
        "resolution! 1 40;18 10×10 | image Photo | 163 ppi | 300 ppi",
    ),
    (
        "line-art",
        "1 0 0 0 k " + picture("Stencil", 40, 112, 10, 10),
        "line-art! 1 40;18 10×10 | stencil Stencil | 163 ppi | 600 ppi",
    ),
    ("safety", "/Black gs 0 0 0 1 k " + text("Sana", 1, 115), "safety! 1 1;23 5.9×2.7 | ”Sana” | 1.0 mm | 3 mm"),
    ("safety", "/Black gs 0 0 0 1 k " + text("Sana", 40, 1), "safety! 1 40;137 5.9×2.7 | ”Sana” | 0.4 mm | 3 mm"),
    ("reach", f"1 0 0 0 k {bar(-1, 50, 10, 10)} f", "no-bleed! 1 -1;80 10×10 | fill | ← 1.0 mm | 3 mm"),
    ("reach", f"1 0 0 0 k {bar(20, -2, 10, 10)} f", "no-bleed! 1 20;132 10×10 | fill | ↓ 2.0 mm | 3 mm"),
    ("marks", f"1 0 0 0 k {bar(-8, 50, 2, 2)} f", "marks-colour? 1 |  | DeviceCMYK 1 0 0 0 | "),
    ("beyond", text("Sana", -13, 50), "beyond! 1 -13;88 5.9×2.7 | ”Sana” |  | "),
)


@pytest.mark.parametrize(("check", "content", "wanted"), PAINTED)
def test_what_is_said_of_what_is_painted(look: Look, check: str, content: str, wanted: str) -> None:
    build(look.path, key, add=paint(content), pages=1)
    assert said(look, check) == [wanted]


FILES: tuple[tuple[str, Edit | None, tuple[str, ...]], ...] = (
    ("boxes", moved("/MediaBox", -1, 0, 0, 0), ("media-origin! 1 |  | -2.83465, 0 | 0, 0",)),
    ("boxes", moved("/BleedBox", -8, 0, 0, 0), ("box-outside! 1 | BleedBox |  | MediaBox",)),
    ("boxes", moved("/TrimBox", 0, -4, 0, 0), ("box-outside! 1 | TrimBox |  | BleedBox",)),
    ("boxes", without("/BleedBox"), ("box-missing! 1 | BleedBox |  | ",)),
    ("boxes", without("/TrimBox", "/BleedBox"), ("box-missing! 1 | TrimBox |  | ", "box-missing! 1 | BleedBox |  | ")),
    ("bleed", moved("/BleedBox", -1, 0, 0, 0.5), ("bleed! 1 |  | 4.0, 3.0, 3.0, 3.5 mm | 3 mm",)),
    ("size", moved("/TrimBox", 0, 0, 1, 0), ("size! 1 |  | 101 × 140 mm | 100 × 140 mm",)),
    ("annotations", note("Link", 5), ("annotation! 1 | Link |  | ",)),
    ("annotations", note("Text", 5), ("annotation! 1 | Text |  | ",)),
    ("forms", root(AcroForm=Dictionary(Fields=Array([Dictionary()]))), ("form! 0 |  | 1 | ",)),
    ("attachments", root(Collection=Dictionary()), ("attachment! 0 | Collection |  | ",)),
    ("attachments", root(AF=Array([Dictionary()])), ("attachment! 0 | AF |  | ",)),
    ("attachments", root(Names=Dictionary(EmbeddedFiles=Dictionary())), ("attachment! 0 | EmbeddedFiles |  | ",)),
    ("scripts", root(OpenAction=Dictionary(S=Name.Launch)), ("script! 0 | Action | Launch | ",)),
    ("scripts", root(Names=Dictionary(JavaScript=Dictionary())), ("script! 0 | Names | JavaScript | ",)),
    ("intent", root(OutputIntents=Array([])), ("intent-count! 0 |  | 0 | 1",)),
    (
        "intent",
        intent(OutputConditionIdentifier=String("CGATS"), RegistryName=String("x"), DestOutputProfile=Array([])),
        (
            "intent-condition! 0 |  | CGATS | FOGRA39",
            "intent-registry! 0 |  | x | http://www.color.org",
            "intent-profile! 0 |  | – | ICC prtr CMYK, N = 4",
        ),
    ),
    ("trapped", info(Trapped=Name.Unknown), ("trapped! 0 |  | False, Unknown | True, False",)),
    ("dates", info(ModDate=String("x")), ("date! 0 | ModDate | x | D:20261122120000Z",)),
    ("dates", info(CreationDate=String("D:20250101")), ("date-differs! 0 | CreationDate | D:20250101, 2026-11-22T12:00:00Z | ",)),
    ("links", link(String("muu")), ("link! 2 | muu |  | ",)),
    ("links", link(Array([9, Name.Fit])), ("link! 2 | – |  | ",)),
    ("links", leads(String("muu")), ("link! 0 | Luku |  | ",)),
    ("multiple", None, ("multiple! 0 |  | 3 | 4",)),
)


@pytest.mark.parametrize(("check", "edit", "wanted"), FILES)
def test_what_is_said_of_a_file(look: Look, check: str, edit: Edit | None, wanted: tuple[str, ...]) -> None:
    build(look.path, edit, pages=3)
    assert said(look, check) == list(wanted)


def test_what_is_said_of_a_new_version(look: Look) -> None:
    build(look.path, version="2.0")
    assert said(look, "header") == ["header! 0 |  | PDF 2.0 | PDF 1.7"]
