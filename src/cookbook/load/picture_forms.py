"""The forms of pictures: those that are shown, by ending and by how they begin, and those that only look so by their names."""

from __future__ import annotations

import re

from cookbook.problems import Place, Problems

FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
SIGNS = {"JPEG": re.compile(rb"\xff\xd8\xff"), "PNG": re.compile(rb"\x89PNG"), "WEBP": re.compile(rb"RIFF....WEBP", re.DOTALL)}
"""How the files of each form begin."""
OTHERS = {
    "HEIC": re.compile(rb"....ftyp(?:hei|hev|mif1|msf1)", re.DOTALL),
    "AVIF": re.compile(rb"....ftypavi", re.DOTALL),
    "TIFF": re.compile(rb"II\*\x00|MM\x00\*"),
    "GIF": re.compile(rb"GIF8"),
    "BMP": re.compile(rb"BM"),
    "PDF": re.compile(rb"%PDF"),
    "HTML": re.compile(rb"\s*<(?:!doctype html|html)", re.IGNORECASE),
    "Git LFS": re.compile(rb"version https://git-lfs"),
}
"""How files begin that programs and pages save under the name of a picture."""
LONGEST_SIGN = 12
"""Bytes."""
SVG = ".svg"
FOREIGN = (".heic", ".heif", ".tif", ".tiff", ".bmp", ".gif", ".avif", ".eps", ".ai", ".psd")
"""Pictures that cameras and programs make and nobody shows."""


def form_of(data: bytes) -> str:
    """The form of a picture by its first bytes, whatever its name says; nothing where it is none of ours."""
    return next((form for form, sign in SIGNS.items() if sign.match(data)), "")


def note_form(name: str, form: str, place: Place, problems: Problems) -> None:
    """Say what a picture is whose name says another form, and the name that it should have."""
    ending = next(ending for ending, known in FORMATS.items() if known == form)
    problems.note(place, "image-form", found=name, form=form, near=f"{name.rpartition('.')[0]}{ending}")


def note_broken(name: str, data: bytes, place: Place, problems: Problems) -> None:
    """Say what stands in the place of a picture that cannot be opened, where that can be told."""
    form = next((form for form, sign in OTHERS.items() if sign.match(data)), "")
    if form:
        problems.note(place, "image-other", found=name, form=form)
    else:
        problems.note(place, "image-broken", found=name)
