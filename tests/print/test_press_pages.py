"""What a printer reads off the file: overprint, boxes, marks, intent, metadata, and the same bytes on any day."""

from __future__ import annotations

import hashlib
import io
import subprocess
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name
from press_page import COATED, operations, plates, profile_of, rendering
from printing import Made
from trees import PROJECT

from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.press import Finishing, press
from cookbook.editions.print.press.colours import Separator
from cookbook.settings.profile import Profile

MM = 72 / 25.4


def drawn(pdf: pikepdf.Pdf, drawing: object) -> list[tuple[str, bool, list[float]]]:
    """Each text with whether it overprints and its inks, in a stream of a file."""
    found, over, inks, saved = [], False, [], []
    for operands, operator in pikepdf.parse_content_stream(drawing):
        name = str(operator)
        if name == "q":
            saved.append((over, inks))
        elif name == "Q":
            over, inks = saved.pop()
        elif name == "gs" and operands[0] in (Name("/over"), Name("/knock")):
            over = operands[0] == Name("/over")
        elif name == "k":
            inks = [round(float(part), 2) for part in operands]
        elif name in ("TJ", "f", "S"):
            found.append((name, over, inks))
    return found


def art(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.pages[0].Resources.XObject.art


def test_black_text_overprints_and_nothing_else_does(ready: pikepdf.Pdf) -> None:
    found = drawn(ready, art(ready))
    assert ("TJ", True, [0, 0, 0, 1]) in found
    assert ("TJ", False, [0, 0, 0, 0]) in found
    assert ("TJ", False, [0, 0, 0, 0.8]) in found
    assert ("f", False, [0, 0, 0, 1]) in found
    for name, over, inks in found:
        assert name == "S" or over == (name == "TJ" and inks == [0, 0, 0, 1]), (name, inks)


def test_thin_black_lines_of_drawings_overprint_and_areas_do_not(ready: pikepdf.Pdf) -> None:
    found = drawn(ready, art(ready))
    assert [over for name, over, _ in found if name == "S"] == [False, True]  # the link has a blue one
    assert ("f", False, [0.8, 0.4, 0, 0.35]) in found


def test_the_states_are_what_a_press_calls_overprint(ready: pikepdf.Pdf) -> None:
    states = art(ready).Resources.ExtGState
    assert (states.over.OP, states.over.op, states.over.OPM) == (True, True, 1)
    assert (states.knock.OP, states.knock.op) == (False, False)


def test_boxes_are_nested_and_begin_at_nought(ready: pikepdf.Pdf) -> None:
    for page in ready.pages:
        media, bleed, trim = ([float(value) for value in box] for box in (page.MediaBox, page.BleedBox, page.TrimBox))
        assert media[:2] == [0, 0]
        assert [(trim[2] - trim[0]) / MM, (trim[3] - trim[1]) / MM] == pytest.approx([100, 140], abs=0.001)
        assert [abs(a - b) / MM for a, b in zip(trim, bleed, strict=True)] == pytest.approx([3] * 4, abs=0.001)
        assert all(outer < inner for outer, inner in zip(media[:2], bleed[:2], strict=True))
        assert all(outer > inner for outer, inner in zip(media[2:], bleed[2:], strict=True))


def test_a_bleed_of_more_than_ten_points_is_all_there(tmp_path: Path, made: Made) -> None:
    profile = profile_of().model_copy(update={"bleed": 5, "marks": False})
    page = rendering(tmp_path, profile, "", "@page { size: 50mm 50mm; bleed: 5mm; background: var(--accent) }")
    path = made(page)
    with pikepdf.open(path) as pdf:
        first = pdf.pages[0]
        assert [round(float(value) / MM, 2) for value in first.BleedBox] == [0, 0, 60, 60]
        assert [round(float(value) / MM, 2) for value in first.MediaBox] == [0, 0, 60, 60]
        assert [round(float(value) / MM, 2) for value in first.TrimBox] == [5, 5, 55, 55]
        assert not any(operator == "SCN" for operator, _ in operations(pdf))
    plate = plates(path, tmp_path / "plates")["Magenta"]
    assert all(plate.getpixel(at) < 60 for at in ((1, 1), (plate.width - 2, plate.height - 2)))


def test_art_reaches_the_bleed_and_marks_stay_outside(sheet: Path, tmp_path: Path) -> None:
    found = plates(sheet, tmp_path, dots=144)
    edge = round(8 * MM * 2)  # pixels from the sheet to the bleed
    for name, plate in found.items():
        inside = plate.getpixel((edge + 3, plate.height // 2))
        assert (inside < 255) == (name != "Black")
        assert plate.getpixel((edge - 3, plate.height // 2)) == 255
        corner = plate.crop((0, 0, edge - 2, plate.height // 4))
        assert corner.getextrema()[0] < 128, name  # each plate has the mark
        assert plate.crop((edge - 2, 0, edge, plate.height)).getextrema() == (255, 255)


def test_marks_are_in_every_ink_and_thick_enough(ready: pikepdf.Pdf) -> None:
    space = ready.pages[0].Resources.ColorSpace.registration
    assert list(space)[:3] == [Name.Separation, Name.All, Name.DeviceCMYK]
    widths = [float(operands[0]) for operands, operator in pikepdf.parse_content_stream(ready.pages[0]) if str(operator) == "w"]
    assert widths == [0.3]


def test_empty_pages_fill_up_to_the_multiple(ready: pikepdf.Pdf) -> None:
    assert len(ready.pages) == 2
    assert ready.pages[1].TrimBox == ready.pages[0].TrimBox
    assert not any(operator == "Do" for operator in (str(one.operator) for one in pikepdf.parse_content_stream(ready.pages[1])))


def test_nothing_can_be_clicked_and_words_of_links_stay(ready: pikepdf.Pdf, sheet: Path) -> None:
    assert not any("/Annots" in page for page in ready.pages)
    assert set(ready.Root.keys()) == {"/Type", "/Pages", "/Lang", "/Metadata", "/OutputIntents"}
    assert b"linkki" in subprocess.run(["pdftotext", sheet, "-"], check=True, capture_output=True).stdout


def test_the_intent_names_the_condition_and_holds_its_profile(ready: pikepdf.Pdf) -> None:
    (intent,) = ready.Root.OutputIntents
    assert intent.S == Name.GTS_PDFX
    assert (str(intent.OutputConditionIdentifier), str(intent.RegistryName)) == ("FOGRA39", "http://www.color.org")
    assert intent.DestOutputProfile.N == 4
    assert intent.DestOutputProfile.read_bytes() == (PROJECT / profile_of().icc).read_bytes()


def test_metadata_say_pdf_x_4_twice_alike(ready: pikepdf.Pdf) -> None:
    assert ready.pdf_version == "1.6"
    assert not ready.is_encrypted
    assert ready.docinfo.Trapped == Name("/False")
    assert str(ready.docinfo.Title) == "Sivu"
    assert str(ready.docinfo.CreationDate) == str(ready.docinfo.ModDate) == "D:20261122000000Z"
    assert len(ready.trailer.ID) == 2
    raw = ready.Root.Metadata.read_bytes()
    assert raw.startswith(b"<?xpacket begin=")
    with ready.open_metadata() as xmp:
        assert xmp["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"] == "PDF/X-4"
        assert (xmp["pdf:Trapped"], xmp["dc:title"]) == ("False", "Sivu")
        assert xmp["xmp:CreateDate"] == xmp["xmp:ModifyDate"] == "2026-11-22T00:00:00Z"
        assert {xmp["xmpMM:DocumentID"][:5], xmp["xmpMM:InstanceID"][:5]} == {"uuid:"}
        assert (xmp["xmpMM:VersionID"], xmp["xmpMM:RenditionClass"]) == ("1", "default")


def test_the_same_bytes_in_another_folder(sheet: Path, tmp_path: Path, made: Made) -> None:
    path = made(rendering(tmp_path / "toinen kansio"))
    assert hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256(sheet.read_bytes()).digest()


def separator_of(unready: Rendering, condition: Profile = COATED) -> Separator:
    """What separates the colours of a file that is on its way to the press."""
    return Separator(unready.shelf[condition.icc].read_bytes(), unready.palette.inks, condition.ink / 100)


def names(data: bytes) -> tuple[str, str]:
    """The identifiers of the document and of its state."""
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_metadata() as xmp:
        return xmp["xmpMM:DocumentID"], xmp["xmpMM:InstanceID"]


def test_names_follow_the_source(unready: Rendering) -> None:
    data = unready.target.read_bytes()
    one = press(data, profile_of(), separator_of(unready), b"x")
    assert one == press(data, profile_of(), separator_of(unready), b"x")
    assert names(one)[0] != names(press(data, profile_of(), separator_of(unready), b"y"))[0]
    assert names(one)[1] != names(press(data + b" ", profile_of(), separator_of(unready), b"x"))[1]


def test_the_day_is_the_one_that_the_builder_says(unready: Rendering, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    data = press(unready.target.read_bytes(), profile_of(), separator_of(unready), b"x")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:19700102000000Z"
        assert b"1970-01-02T00:00:00Z" in pdf.Root.Metadata.read_bytes()


def test_tags_and_marks_of_a_screen_file_do_not_reach_the_press(unready: Rendering) -> None:
    with pikepdf.open(unready.target) as pdf:
        assert "/Annots" in pdf.pages[0]
    with pikepdf.open(
        io.BytesIO(press(unready.target.read_bytes(), profile_of(), separator_of(unready), b"x", Finishing(16)))
    ) as pdf:
        assert len(pdf.pages) == 16
        assert not any("/Annots" in page for page in pdf.pages)


def test_less_ink_is_less_ink(unready: Rendering, tmp_path: Path) -> None:
    profile = profile_of().model_copy(update={"ink": 220, "marks": False})
    path = tmp_path / "a.pdf"
    path.write_bytes(press(unready.target.read_bytes(), profile, separator_of(unready, profile), b"x"))
    found = [plate.tobytes() for plate in plates(path, tmp_path / "plates").values()]
    most = max(sum(255 - part for part in point) for point in zip(*found, strict=True)) / 255
    assert 2.0 < most <= 2.2
