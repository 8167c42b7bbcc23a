"""Pictures of pages with what is wrong framed where it stands."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest
from looking import Look
from PIL import Image, ImageChops
from tiny_pdf import HEIGHT, SLUG, WIDTH, bar, build

from preflight.cli import main
from preflight.marked import FAULT, FINE, HINT

RED = "q 1 0 0 rg " + bar(40, 50, 20, 10) + "f Q\n"
ONLY_FULL = [0] * 255 + [255]
CHECK = ("--check", "colour", "--lang", "en")


def frames(path: Path, colour: tuple[int, int, int]) -> tuple[float, ...]:
    """The box of a colour on a picture, in millimetres from the left top corner of the trimmed page."""
    with Image.open(path) as image:
        away = ImageChops.difference(image.convert("RGB"), Image.new("RGB", image.size, colour)).split()
    box = ImageChops.invert(ImageChops.lighter(ImageChops.lighter(away[0], away[1]), away[2])).point(ONLY_FULL).getbbox()
    return tuple(round(value / FINE * 25.4 - SLUG, 1) for value in box or ())


@pytest.mark.program
@pytest.mark.parametrize("turned", [0, 90])
def test_the_place_is_framed_where_it_stands(look: Look, tmp_path: Path, capsys: pytest.CaptureFixture[str], turned: int) -> None:
    build(look.path, lambda pdf: pdf.pages[0].obj.update({"/Rotate": turned}) if turned else None, add=RED)
    assert main([str(look.path), *CHECK, "--pictures", str(tmp_path / "seen")]) == 1
    assert "picture tiny-001.png, frame 1" in capsys.readouterr().out
    assert [path.name for path in (tmp_path / "seen").iterdir()] == ["tiny-001.png"]
    left, top, right, bottom = frames(tmp_path / "seen/tiny-001.png", FAULT)
    assert (left, right, bottom) == pytest.approx((40 - 1, 60 + 1, 90 + 1), abs=0.6)
    assert top == pytest.approx(80 - 1 - 3.6, abs=0.6)  # with its number above


@pytest.mark.program
def test_data_names_the_picture_and_the_frame(look: Look, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build(look.path, add=RED + RED.replace("1 0 0 rg", "0 0 1 rg"))
    main([str(look.path), *CHECK, "--format", "json", "--pictures", str(tmp_path / "seen")])
    places = json.loads(capsys.readouterr().out)["checks"][0]["findings"][0]["places"]
    assert [(one["picture"], one["frame"]) for one in places] == [("tiny-001.png", 1), ("tiny-001.png", 2)]


@pytest.mark.program
def test_what_is_only_to_be_looked_at_has_another_colour(look: Look, tmp_path: Path) -> None:
    build(look.path, add="q /Black gs 1 0 0 0 k " + bar(40, 50, 20, 10) + "f Q\n")
    assert main([str(look.path), "--check", "colour-overprint", "--pictures", str(tmp_path / "seen")]) == 0
    assert frames(tmp_path / "seen/tiny-001.png", HINT)


def test_a_good_file_has_no_pictures(look: Look, tmp_path: Path) -> None:
    build(look.path)
    for folder in (tmp_path / "seen", tmp_path / "some/where/seen"):
        assert main([str(look.path), *CHECK, "--pictures", str(folder)]) == 0
        assert list(folder.iterdir()) == []


@pytest.mark.program
def test_a_page_without_boxes_is_drawn_whole(look: Look, tmp_path: Path) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[1].obj["/TrimBox"]
        del pdf.pages[1].obj["/BleedBox"]

    build(look.path, spoil)
    main([str(look.path), "--check", "boxes", "--pictures", str(tmp_path / "seen")])
    assert frames(tmp_path / "seen/tiny-002.png", FAULT)


@pytest.mark.program
def test_what_is_wrong_with_a_whole_page_frames_what_is_left_when_it_is_cut(look: Look, tmp_path: Path) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        left, bottom, right, top = (float(value) for value in pdf.pages[1].TrimBox)
        pdf.pages[1].TrimBox = pikepdf.Array([left, bottom + (top - bottom) / 2, right, top])

    build(look.path, spoil)
    main([str(look.path), "--check", "size", "--pictures", str(tmp_path / "seen")])
    left, _, right, bottom = frames(tmp_path / "seen/tiny-002.png", FAULT)
    assert (left, right, bottom) == pytest.approx((-1, WIDTH + 1, HEIGHT / 2 + 1), abs=0.6)


def test_a_folder_that_cannot_be_made_is_told_and_the_report_stands(
    look: Look, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(look.path, add=RED)
    (tmp_path / "seen").write_text("")
    assert main([str(look.path), *CHECK, "--format", "json", "--pictures", str(tmp_path / "seen")]) == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["result"] == "failed"
    assert said.err.startswith(f"the pictures cannot be saved in the folder {tmp_path / 'seen'}"[:60])
