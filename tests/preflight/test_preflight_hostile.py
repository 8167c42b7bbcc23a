"""Files that are broken or mean harm end in a line, never in a traceback, and cost little."""

from __future__ import annotations

import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from looking import Look, complaints
from pikepdf import Array, Dictionary, Name, Pdf
from test_preflight_pages import form, with_resource
from tiny_pdf import build
from trees import environment

from preflight import UnreadableError, as_json, as_text, sentence
from preflight.poppler import read_words
from preflight.programs import run
from preflight.remarks import SHOWN, CannotRunError

PATIENCE = 60
"""Seconds that no file may take; a good one of this size takes one."""


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ghostscript and Poppler get a few seconds."""
    monkeypatch.setattr("preflight.plates.SECONDS", (4.0, 0.5))
    monkeypatch.setattr("preflight.poppler.SECONDS", (4.0, 0.5))


def refusal(look: Look) -> str:
    """The code of the one problem that a file is refused for."""
    with pytest.raises(UnreadableError) as raised:
        look.report()
    assert "{" not in sentence(raised.value.remark, "fi")
    assert raised.value.report.failed
    return raised.value.remark.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "preflight-not-pdf"),
        (b"GIF89a", "preflight-not-pdf"),
        (b"<html>" * 1000, "preflight-not-pdf"),
        (b"%PDF-1.7", "preflight-unreadable"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "preflight-unreadable"),
        (b"%PDF-1.7\ntrailer << /Root 1 0 R >>\n1 0 obj << /Type /Catalog >> endobj", "preflight-unreadable"),
    ],
)
def test_what_is_no_pdf(look: Look, data: bytes, code: str) -> None:
    look.path.write_bytes(data)
    assert refusal(look) == code


def test_a_missing_file_and_a_folder(look: Look) -> None:
    assert refusal(look) == "preflight-missing"
    look.path.mkdir()
    assert refusal(look) == "preflight-missing"
    look.path = Path("/tmp/" + "x" * 5000)
    assert refusal(look) == "preflight-missing"


def test_a_locked_file(look: Look) -> None:
    build(look.path)
    with pikepdf.open(look.path, allow_overwriting_input=True) as pdf:
        pdf.save(look.path, encryption=pikepdf.Encryption(owner="x", user="salainen"))
    assert refusal(look) == "preflight-password"


@pytest.mark.program
@pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_file(look: Look, part: float) -> None:
    build(look.path)
    data = look.path.read_bytes()
    look.path.write_bytes(data[: int(len(data) * part)])
    try:
        report = look.report()
    except UnreadableError as error:
        assert error.remark.code == "preflight-unreadable"
    else:
        assert "damage" in complaints(report)
        assert report.failed


@pytest.mark.parametrize("step", [997, 4001, 9973])
def test_a_file_with_flipped_bytes(look: Look, step: int) -> None:
    build(look.path)
    data = bytearray(look.path.read_bytes())
    for at in range(20, len(data), step):
        data[at] ^= 0x5A
    look.path.write_bytes(bytes(data))
    try:
        report = look.report()
    except UnreadableError as error:
        assert error.remark.code == "preflight-unreadable"
    else:
        assert report.failed


def in_itself(pdf: Pdf) -> object:
    made = form(pdf, "/Fm Do")
    made.Resources = Dictionary(XObject=Dictionary(Fm=made))
    return made


def in_each_other(pdf: Pdf) -> object:
    first, second = form(pdf, "/B Do"), form(pdf, "/A Do")
    first.Resources, second.Resources = Dictionary(XObject=Dictionary(B=second)), Dictionary(XObject=Dictionary(A=first))
    return first


def deep(pdf: Pdf) -> object:
    made = form(pdf, "0 0 0 0 k 200 200 9 9 re f")
    for _ in range(60):
        outer = form(pdf, "/Fm Do")
        outer.Resources = Dictionary(XObject=Dictionary(Fm=made))
        made = outer
    return made


def doubling(pdf: Pdf) -> object:
    """Fifteen forms, each of which shows the next ten times: 10^15 rectangles."""
    made = form(pdf, "0 0 0 0 k 200 200 9 9 re f")
    for _ in range(15):
        outer = form(pdf, "/Fm Do " * 10)
        outer.Resources = Dictionary(XObject=Dictionary(Fm=made))
        made = outer
    return made


@pytest.mark.program
@pytest.mark.parametrize(
    ("make", "code"),
    [
        (in_itself, "preflight-form-loop"),
        (in_each_other, "preflight-form-loop"),
        (deep, "preflight-form-deep"),
    ],
)
def test_forms_that_hold_themselves(look: Look, make: Callable[[Pdf], object], code: str) -> None:
    build(look.path, with_resource("/XObject", "/Fm", make), add="q /Fm Do Q")
    assert complaints(look.report())["content"] == {code}


def test_forms_that_multiply(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("preflight.content.walker.PAGE", 20_000)
    build(look.path, with_resource("/XObject", "/Fm", doubling), add="q /Fm Do Q")
    found = complaints(look.report())
    assert "preflight-content-large" in found["content"]
    assert found["ink"] == {"preflight-endless"}


@pytest.mark.program
def test_words_of_a_file_are_so_many_bytes_and_no_more(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(most: int) -> int:
        """The pages that are read; raises what says how many bytes their words are."""
        monkeypatch.setattr("preflight.poppler.MOST_BYTES", most)
        with pikepdf.open(look.path) as pdf:
            return len(read_words(look.path, pdf, [0]))

    build(look.path, pages=1)
    with pytest.raises(CannotRunError) as raised:
        read(0)
    size = int(sentence(raised.value.remark, "en").partition("(")[2].removesuffix(")"))
    assert read(size) == 1
    with pytest.raises(CannotRunError):
        read(size - 1)


@pytest.mark.program
def test_a_program_that_does_not_end_is_stopped() -> None:
    with pytest.raises(CannotRunError) as raised:
        run(["gs", "-q", "-dNODISPLAY", "-dBATCH", "-c", "{} loop"], 0.5)
    assert raised.value.remark.code == "preflight-tool-slow"
    assert "ghostscript" in sentence(raised.value.remark, "fi")


@pytest.mark.program
def test_who_may_take_less_time_still_looks() -> None:
    """The shell that a limit is asked of has a lower one already, and may not raise it."""
    looks = "from preflight.programs import run; print(run(['gs', '--version'], 100))"
    started = ["sh", "-c", f'ulimit -t 60; exec "{sys.executable}" -c "{looks}"']
    done = subprocess.run(started, capture_output=True, text=True, check=False, env=environment())
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()


@pytest.mark.program
def test_a_program_that_waits_for_others_is_not_slow() -> None:
    assert run(["sh", "-c", "sleep 1.2; echo done"], 1) == "done\n"


@pytest.mark.program
def test_what_a_slow_program_would_have_judged_fails(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("preflight.plates.SECONDS", (1.0, 0.0))
    monkeypatch.setattr("preflight.plates.FINE", 3000)
    monkeypatch.setattr("preflight.plates.MOST_PIXELS", 10**9)
    build(look.path)
    report = look.report()
    assert complaints(report) == {"ink": {"preflight-tool-slow"}}
    assert report.failed


CONTENT = {
    "nested arrays": b"[" * 100_000,
    "open states": b"q " * 100_000,
    "closed states": b"Q " * 100_000,
    "endless string": b"(" * 50_000,
    "numbers": b"1e308 0 0 1e308 0 0 cm " * 50 + b"0 0 1e308 1e308 re f 1e308 w 0 0 m 1 1 l S",
    "tiny numbers": b"0 0 0 0 0 0 cm BT /F1 0 Tf 0 0 0 0 0 0 Tm <0001> Tj ET /Photo Do",
    "wrong operands": b"/A w (x) cm [1] re /B rg 1 k << /A 1 >> gs 3 Tf (x) Tm [ /A [1] ] TJ 5 Do true scn null cs",
    "no operands": b"w cm re rg k gs Tf Tm TJ Tj Do scn cs sh d0 d1 ' \" BT ET m l c h S f B W n EMC",
    "names": b"/\xff\xfe gs /#00#ff Do /../../etc/passwd Do /F\xe4 9 Tf (x) Tj /%s%n{what} cs",
    "inline picture": b"BI /W 99999999 /H 99999999 /BPC 8 /CS /RGB ID abc EI BI ID EI BI /W /H ID",
    "text": b"BT /F1 9 Tf 1e12 0 0 1e12 0 0 Tm [<00> -1e300 <0001>] TJ ET",
}


@pytest.mark.program
@pytest.mark.parametrize("name", CONTENT)
def test_any_content(look: Look, name: str) -> None:
    def edit(pdf: Pdf) -> None:
        pdf.pages[0].Contents = Array([pdf.pages[0].Contents, pdf.make_stream(CONTENT[name])])

    build(look.path, edit, pages=1)
    report = look.report()
    assert as_text(report, "fi")
    assert as_json(report, "sv")


def bomb(pdf: Pdf) -> None:
    """A content stream that unpacks to a hundred megabytes of blanks, packed twice."""
    squeezer = zlib.compressobj(9)
    once = b"".join(squeezer.compress(b" " * 1_000_000) for _ in range(100)) + squeezer.flush()
    stream = pikepdf.Stream(pdf, b"")
    stream.write(zlib.compress(once, 9), filter=Array([Name.FlateDecode, Name.FlateDecode]))
    pdf.pages[0].Contents = stream


def crooked_tree(pdf: Pdf) -> None:
    """A folder of pages that is its own parent, and values that are of no right type."""
    pdf.pages[0].obj.Parent.Parent = pdf.pages[0].obj.Parent
    pdf.pages[0].MediaBox = Name.A4
    pdf.pages[1].TrimBox = Array([1, 2, 3])
    pdf.pages[2].Resources = 7
    pdf.pages[3].Annots = Dictionary(Rect=5)
    pdf.Root.Outlines = Array([])
    pdf.Root.Names = 3
    pdf.Root.AcroForm = Name.X
    pdf.Root.OutputIntents = Dictionary()


def crooked_fonts(pdf: Pdf) -> None:
    font = pdf.pages[0].Resources.Font.F1
    font.DescendantFonts = Array([Dictionary(W=Array([1, 2, Name.X, Array([1, Name.Y]), 5, 900_000_000, 3]))])
    font.ToUnicode = pdf.make_stream(b"9 beginbfrange <0000> <ffffffff> <0041> <0001> <0002> [<>] endbfrange")
    pdf.Root.Metadata = pdf.make_stream(b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><x>&b;</x")


def chains(pdf: Pdf) -> None:
    """A bookmark that follows itself, names that hold themselves, spaces based on themselves."""
    mark = pdf.make_indirect(Dictionary(Title="x"))
    mark.Next = mark.First = mark
    pdf.Root.Outlines = Dictionary(First=mark)
    names = pdf.make_indirect(Dictionary())
    names.Kids = Array([names])
    pdf.Root.Names = Dictionary(Dests=names, EmbeddedFiles=names)
    space = pdf.make_indirect(Array([Name.Indexed]))
    space.append(space)
    pdf.pages[0].Resources.ColorSpace = Dictionary(Spot=space, All=Name.All)


@pytest.mark.program
@pytest.mark.parametrize("edit", [bomb, crooked_tree, crooked_fonts, chains])
def test_any_structure(look: Look, edit: Callable[[Pdf], None]) -> None:
    began = time.monotonic()
    build(look.path, edit)
    report = look.report()
    assert report.failed
    assert as_text(report, "fi")
    assert time.monotonic() - began < PATIENCE


@pytest.mark.program
def test_a_bad_file_does_not_fill_the_screen(look: Look) -> None:
    build(look.path, add="q 1 0 0 rg " + "200 300 5 5 re f " * 3000 + "Q")
    report = look.report()
    [group] = [group for result in report.results for group in result.groups.values()]
    assert (group.count, len(group.places)) == (3000, SHOWN)
    assert len(as_text(report, "fi").splitlines()) < 70
    assert len(as_json(report, "fi")) < 20_000


@pytest.mark.program
def test_names_cannot_paint_the_terminal(look: Look) -> None:
    def edit(pdf: Pdf) -> None:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/\x1b[31mX\x07\u202e"))
        with_resource("/Font", "/F9", lambda pdf: pdf.make_indirect(font))(pdf)

    build(look.path, edit, add="q /Black gs 0 0 0 1 k BT /F9 8 Tf 150 345 Td (Vieras) Tj ET Q")
    said = as_text(look.report(), "fi")
    assert "\\u001b[31mX" in said
    assert all(char.isprintable() or char == "\n" for char in said), ascii(said)
