"""PDF/X-1a:2003 and PDF/X-3:2003: flat files for shops that take no other, as programs that are not ours read them."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name
from PIL import Image
from press_page import BODY, RULES, profile_of, rendering
from printing import LayOut, Made

from preflight import Condition, Order, look

FLAT = BODY.replace('<div class="glass"></div>', "")
OLDER = ("PDF/X-1a:2003", "PDF/X-3:2003")
FIELDS = {"bleed": 5, "targets": True, "folds": True}


@pytest.mark.parametrize("variant", OLDER)
def test_a_flat_page_is_what_it_says(variant: str, tmp_path: Path, made: Made) -> None:
    path = made(
        rendering(
            tmp_path,
            profile_of().model_copy(update={"variant": variant, **FIELDS}),
            FLAT,
            RULES.replace("bleed: 3mm", "bleed: 5mm"),
        )
    )
    said = subprocess.run(["pdfinfo", "-box", path], check=True, capture_output=True, text=True).stdout
    assert re.search(rf"PDF subtype: +{re.escape(variant)}", said)
    assert re.search(r"PDF version: +1\.4", said)
    with pikepdf.open(path) as pdf:
        assert str(pdf.docinfo.GTS_PDFXVersion) == variant
        assert pdf.docinfo.Trapped == Name("/False")
        objects = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary | pikepdf.Stream)]
        assert not any("/SMask" in item or "/Group" in item for item in objects)
        assert not any(item.get("/Type") in ("/ObjStm", "/OCG") for item in objects)
        assert all(float(item.get("/ca", 1)) == 1 for item in objects if item.get("/Type") == Name.ExtGState)
        pictures = [item for item in objects if item.get("/Subtype") == Name.Image]
        assert any("/Mask" in item for item in pictures)
        assert {str(item.get("/ColorSpace", "")) for item in pictures} <= {"/DeviceCMYK", "/DeviceGray", ""}
    assert not look(path, Order(Condition(standard=variant, bleed=5), multiple=2)).failed


def test_a_hole_in_a_picture_stays_one(tmp_path: Path, made: Made) -> None:
    """As Ghostscript sees it: what is within the picture is paper, and what is around the hole is red."""
    body = '<p><img src="images/reika.png" style="width: 40mm; height: 40mm"></p>'
    rules = "@page { size: 60mm 60mm; margin: 10mm; bleed: 3mm } p { margin: 0; line-height: 0 }"
    profile = profile_of().model_copy(update={"variant": "PDF/X-1a:2003", "marks": False, "resolution": 72})
    path = made(rendering(tmp_path, profile, body, rules))
    picture = tmp_path / "seen"
    subprocess.run(["pdftoppm", "-r", "72", "-png", "-singlefile", path, picture], check=True)
    with Image.open(picture.with_suffix(".png")) as image:
        assert image.convert("RGB").getpixel((image.width // 2, image.height // 2)) == (255, 255, 255)
        red, green, _ = image.convert("RGB").getpixel((image.width // 2, image.height // 2 - 48))
    assert red > green + 60


def test_what_shows_through_is_refused_with_its_place(tmp_path: Path, typesets: LayOut) -> None:
    profile = profile_of().model_copy(update={"variant": "PDF/X-1a:2003"})
    outcome = typesets(rendering(tmp_path, profile))
    codes = {str(problem.args["said"].remark.code) for problem in outcome.problems}
    assert codes == {"preflight-transparency", "preflight-transparency-group"}
