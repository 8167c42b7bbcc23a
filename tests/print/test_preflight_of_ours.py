"""The preflight on the book of the small tree, as the press gets it and as people download it."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
from pdf_tools import Printed
from pikepdf import Array, Dictionary, Name
from trees import inside


def test_a_download_is_looked_at_as_what_it_says_it_is(printed: Printed) -> None:
    said = inside("preflight", printed.web, "--format", "json")
    found = json.loads(said.out)
    assert (said.status, found["profile"], found["result"]) == (0, "ua", "passed")
    states = {check["check"]: check["state"] for check in found["checks"]}
    assert states["tagged"] == states["references"] == states["links"] == "passed"
    assert "ink" not in states


def test_a_press_file_of_ours_passes(printed: Printed) -> None:
    said = inside("preflight", printed.press)
    assert said.status == 0, said.out


def test_a_printed_reference_to_another_page(printed: Printed, tmp_path: Path) -> None:
    """The links lead elsewhere: what is printed in them is no longer true."""
    path = tmp_path / "moved.pdf"
    with pikepdf.open(printed.web) as pdf:
        far = Array([pdf.pages[-1].obj, Name.Fit])
        for note in (note for page in pdf.pages for note in page.get("/Annots", Array())):
            if "/Dest" in note:
                note.Dest = far
            elif "/D" in note.get("/A", Dictionary()):
                note.A.D = far
        pdf.save(path)
    found = json.loads(inside("preflight", path, "--format", "json").out)
    assert [check["check"] for check in found["checks"] if check["state"] == "failed"] == ["references"]
