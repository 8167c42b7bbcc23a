"""What a flat file for the press is, as programs that are not ours read it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pikepdf
from pikepdf import Name

READ = ("-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage")
"""Ghostscript reads all of a file, and stops at whatever it would warn of."""
INKS = {"/DeviceCMYK", "/DeviceGray", "/Separation"}


def said_by(*command: str | Path) -> str:
    """What a program says that finds nothing wrong."""
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def is_flat(path: Path) -> None:
    """PDF/X-1a:2003 of PDF 1.4, with no fault of syntax, nothing that shows through, and printing inks alone."""
    about = said_by("pdfinfo", path)
    assert "PDF/X-1a:2003" in about
    assert "PDF version:     1.4" in about
    assert said_by("gs", *READ, path) == ""
    with pikepdf.open(path) as pdf:
        assert pdf.check_pdf_syntax() == []  # What `qpdf --check` says.
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == Name.GTS_PDFX
        assert intent.DestOutputProfile.N == 4
        objects = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary | pikepdf.Stream)]
        assert not any("/SMask" in item or "/Group" in item for item in objects)
        states = [item for item in objects if item.get("/Type") == Name.ExtGState]
        assert all(float(state.get(key, 1)) == 1 for state in states for key in ("/ca", "/CA"))
        assert {space for item in objects for space in _spaces(item)} <= INKS
        assert not any(_paints_light(item) for item in objects)


def _spaces(item: pikepdf.Dictionary | pikepdf.Stream) -> list[str]:
    """The colour spaces that a picture, a gradient or resources name."""
    named = [item.ColorSpace] if "/ColorSpace" in item else []
    spaces = [one for space in named for one in (space.values() if isinstance(space, pikepdf.Dictionary) else [space])]
    return [str(space[0] if isinstance(space, pikepdf.Array) else space) for space in spaces]


def _paints_light(item: pikepdf.Dictionary | pikepdf.Stream) -> bool:
    """Whether a stream of operators sets colours of a screen."""
    is_painting = isinstance(item, pikepdf.Stream) and (
        item.get("/Subtype") == Name.Form or not item.keys() - {"/Length", "/Filter"}
    )
    return is_painting and any(str(op) in ("rg", "RG") for _, op in pikepdf.parse_content_stream(item))
