"""Pictures that entries and funders name: a regular file below images/, of a known kind and a sane size."""

from __future__ import annotations

import io
import warnings
from pathlib import Path, PurePosixPath

from PIL import Image as Picture

from cookbook.disk.opening import is_plain_below, read_bytes
from cookbook.load.identity import FILE
from cookbook.load.records import read_source
from cookbook.load.svg import svg_fault
from cookbook.load.tree import SourceTree
from cookbook.model.book import Entry
from cookbook.model.identity import Identity
from cookbook.problems import Place, Problems
from cookbook.rules import RULES

FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
SVG = ".svg"
MAX_SVG_BYTES = 512 * 1024
MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 40_000_000


def check_images(tree: SourceTree, entry: Entry, problems: Problems) -> None:
    """Note every picture of the entry that cannot be published, where one of the two is asked about."""
    for index, image in enumerate(getattr(entry.content, "images", ())):
        if not (problems.concerns(entry.source.file) or problems.concerns(f"images/{image.file}")):
            continue
        place = entry.source.place(("images", index, "file"))
        _check(tree.root / "images", str(image.file), place, problems)


def check_emblems(tree: SourceTree, identity: Identity, problems: Problems) -> None:
    """Note every emblem of a funder that cannot be published."""
    source = read_source(tree.alone, FILE, Problems())
    for index, funder in enumerate(identity.funders):
        if funder.emblem and source:
            place = source.place(("funders", index, "emblem", "file"))
            _check(tree.root / "images", str(funder.emblem.file), place, problems)


def _check(folder: Path, name: str, place: Place, problems: Problems) -> None:
    parts = PurePosixPath(name).parts
    path = folder.joinpath(*parts) if parts and ".." not in parts and not name.startswith("/") else None
    if path is None or "\\" in name or ":" in name:
        problems.note(place, "image-path", found=name)
    elif not _is_plain_file(folder, parts):
        problems.note(place, "image-missing", found=name)
    elif path.suffix.lower() not in (*FORMATS, SVG):
        problems.note(place, "image-format", found=path.suffix, known=", ".join((*FORMATS, SVG)))
    elif path.suffix.lower() == SVG:
        _check_drawing(path, name, place, problems)
    elif path.stat().st_size > MAX_BYTES:
        problems.note(place, "image-too-large", found=name)
    else:
        _check_content(path, name, place, problems)


def _is_plain_file(folder: Path, parts: tuple[str, ...]) -> bool:
    """Whether the exact name leads to a file without passing a symbolic link."""
    if not is_plain_below(folder.parent, "/".join((folder.name, *parts))):
        return False
    return all(part in {child.name for child in folder.joinpath(*parts[:at]).iterdir()} for at, part in enumerate(parts))


def _check_drawing(path: Path, name: str, place: Place, problems: Problems) -> None:
    if path.stat().st_size > MAX_SVG_BYTES:
        problems.note(place, "svg-heavy", found=name)
        return
    fault = svg_fault(read_bytes(path))
    if fault:
        code, found, line = fault
        problems.note(Place(f"images/{name}", line, 1), code, **RULES[code].named({"found": found}))


def _check_content(path: Path, name: str, place: Place, problems: Problems) -> None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Picture.DecompressionBombWarning)
            with Picture.open(io.BytesIO(read_bytes(path)), formats=[FORMATS[path.suffix.lower()]]) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    problems.note(place, "image-too-large", found=name)
                    return
                picture.load()
    except Picture.DecompressionBombError:
        problems.note(place, "image-too-large", found=name)
    except (OSError, ValueError, SyntaxError):
        problems.note(place, "image-broken", found=name)
