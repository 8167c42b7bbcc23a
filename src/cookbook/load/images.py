"""Pictures that entries and funders name: a regular file below images/, of a known kind and a sane size."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from unicodedata import normalize

from cookbook.disk.opening import is_plain_below, read_bytes
from cookbook.language.nearest import nearest
from cookbook.language.tokens import slug
from cookbook.load.identity import FILE
from cookbook.load.named_pictures import named
from cookbook.load.picture_forms import FOREIGN, FORMATS, LONGEST_SIGN, SVG, form_of, note_broken, note_form
from cookbook.load.records import read_source
from cookbook.load.svg import svg_fault, svg_shows, svg_size
from cookbook.load.tree import SourceTree
from cookbook.model.book import Entry
from cookbook.model.identity import Identity
from cookbook.problems import Place, Problem, Problems
from cookbook.rules import RULES
from cookbook.store.digests import digest
from cookbook.store.shelf import Shelf

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_SVG_BYTES = 512 * 1024
MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 40_000_000
MAX_RATIO = 10
"""How many times longer than wide a picture may be: pages have no room for others, and WebP holds 16,383 pixels a side."""
LEAST_SIDE = 600
"""Pixels of the longer side that fill the column of a page on a screen; fewer are blurred."""
NO_WORDS = re.compile(
    r"(?:img|dsc|dscn|pxl|image|picture|photo|screenshot|kuva|valokuva|kuvakaappaus|bild|foto|pilt"
    r"|logo|tunnus|logotyp|emblem)[ _-]?[\d _-]*"
)
"""Words for any picture."""
LYING = 5
"""The first of the orientations in EXIF that exchange width and height."""
NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")
"""What is the same in an address, in a style sheet and on every disk."""
Look = Callable[[bytes, str], tuple[Problem, ...]]
"""Tells what is wrong within a picture of a name."""


def check_images(tree: SourceTree, entry: Entry, problems: Problems, kept: Shelf | None = None) -> None:
    """Note every picture of the entry that cannot be published, where one of the two is asked about.

    A translation may have another in its place. `kept` has what was found in pictures before.
    """
    for lang, index, file in named(entry):
        source = entry.sources[lang]
        if problems.concerns(source.file) or problems.concerns(f"images/{file}"):
            place = source.place(("images", index, "file"))
            _check(tree.root / "images", file, place, problems, partial(_look, kept or Shelf()))


def faults_of_pictures(tree: SourceTree) -> Mapping[str, Problem | None]:
    """Every file below images/, and what keeps it from being published where somebody names it."""
    folder = tree.root / "images"
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    found = {}
    for name in names:
        problems = Problems()
        _check(folder, name, Place("images"), problems, partial(_look, Shelf()))
        found[name] = next(iter(problems.errors), None)
    return found


def check_unused(tree: SourceTree, entries: Iterable[Entry], identity: Identity, problems: Problems) -> None:
    """Note every picture that no entry and no funder names, unless one of the names leads nowhere and may mean it.

    Pictures of shared links are the site's own.
    """
    wanted = {file for entry in entries for _, _, file in named(entry)}
    wanted |= {str(emblem.file) for emblem in identity.emblems}
    folder = tree.root / "images"
    found = {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix.lower() in (*FORMATS, SVG, *FOREIGN)
    }
    if wanted <= found:
        for name in sorted(found - wanted - {f"og-{lang}.png" for lang in tree.languages}):
            if not name.startswith("."):
                _note_unused(name, problems)


def _note_unused(name: str, problems: Problems) -> None:
    """What nobody can show need not be named first."""
    place, ending = Place(f"images/{name}"), PurePosixPath(name).suffix
    if ending.lower() in FOREIGN:
        problems.note(place, "image-format", found=ending, known=", ".join((*FORMATS, SVG)))
    else:
        problems.note(place, "image-unused")


def check_emblems(tree: SourceTree, identity: Identity, problems: Problems) -> None:
    """Note every emblem of a funder that cannot be published."""
    source = read_source(tree.alone, FILE, Problems())
    for index, funder in enumerate(identity.funders):
        if funder.emblem and source:
            place = source.place(("funders", index, "emblem", "file"))
            _check(tree.root / "images", str(funder.emblem.file), place, problems, _faults_of)
            if says_nothing(funder.emblem.alternative, str(funder.emblem.file)):
                place = source.place(("funders", index, "emblem", "alternative"))
                problems.note(place, "image-alt", found=funder.emblem.alternative[:60])


def says_nothing(alt: str, name: str) -> bool:
    """Whether an alternative text is but the name of the file, or a word for any picture."""
    alt, file = alt.casefold(), PurePosixPath(name.casefold())
    is_name = alt in (file.name, file.stem) or (slug(alt) == slug(file.stem) and any(char.isdigit() for char in alt))
    return is_name or bool(NO_WORDS.fullmatch(alt))


def _check(folder: Path, name: str, place: Place, problems: Problems, look: Look) -> None:
    """Note what keeps a picture from being published, and what is wrong within it."""
    parts = PurePosixPath(name).parts
    path = folder.joinpath(*parts) if parts and ".." not in parts and not name.startswith("/") else None
    if path is None or "\\" in name or ":" in name:
        problems.note(place, "image-path", found=name, near=_meant(folder, PurePosixPath(re.split(r"[\\/]", name)[-1])))
    elif not _is_plain_file(folder, parts):
        near = _meant(folder, PurePosixPath(name))
        if normalize("NFC", near) == normalize("NFC", name):  # To the eye it is the same.
            problems.note(place, "image-name", found=name, near=_plain_name(name))
        else:
            problems.note(place, "image-missing", found=name, near=near)
    elif not NAME.fullmatch(name):
        problems.note(place, "image-name", found=name, near=_plain_name(name))
    elif path.suffix.lower() not in (*FORMATS, SVG):
        problems.note(place, "image-format", found=path.suffix, known=", ".join((*FORMATS, SVG)))
    elif path.suffix.lower() == SVG:
        _check_drawing(path, name, place, problems)
    elif path.stat().st_size > MAX_BYTES:
        problems.note(place, "image-too-large", found=name)
    else:
        for fault in look(read_bytes(path), name):
            problems.note(place, fault.code, **fault.args)


def _meant(folder: Path, name: PurePosixPath) -> str:
    """The picture that a name with another ending, folder or capitals, or with a slip of the pen, was meant to be; or nothing."""
    files = (path for path in folder.rglob("*") if path.suffix.lower() in (*FORMATS, SVG) and not path.is_symlink())
    found = [PurePosixPath(path.relative_to(folder)) for path in files]
    # Of several the one in the folder that was named.
    alike = {slug(one.name.split(".")[0]): str(one) for one in sorted(found, key=lambda one: (one.parent == name.parent, one))}
    return alike.get(slug(name.name.split(".")[0])) or nearest(str(name), map(str, found))


def _plain_name(name: str) -> str:
    """The name without what addresses cannot hold."""
    path = PurePosixPath(name)
    return "/".join([*map(slug, path.parts[:-1]), slug(path.stem) + path.suffix.lower()])


def _is_plain_file(folder: Path, parts: tuple[str, ...]) -> bool:
    """Whether the exact name leads to a file without passing a symbolic link."""
    if not is_plain_below(folder.parent, "/".join((folder.name, *parts))):
        return False
    return all(part in {child.name for child in folder.joinpath(*parts[:at]).iterdir()} for at, part in enumerate(parts))


def _check_drawing(path: Path, name: str, place: Place, problems: Problems) -> None:
    if form := form_of(read_bytes(path, LONGEST_SIGN)):
        note_form(name, form, place, problems)
        return
    if path.stat().st_size > MAX_SVG_BYTES:
        problems.note(place, "svg-heavy", found=name)
        return
    fault = svg_fault(read_bytes(path))
    if fault:
        code, found, line = fault
        problems.note(Place(f"images/{name}", line, 1), code, **RULES[code].named({"found": found}))
    elif not svg_shows(read_bytes(path)):
        problems.note(Place(f"images/{name}"), "svg-empty")


def _look(kept: Shelf, data: bytes, name: str) -> tuple[Problem, ...]:
    """What is wrong within a picture that an entry names, looked at once however many name it."""
    return kept.take(digest("picture", name, data), partial(_faults_of, data, name, LEAST_SIDE))


def _faults_of(data: bytes, name: str, least: int = 0) -> tuple[Problem, ...]:
    """Whether a picture is too large, too narrow or damaged, or its longer side has fewer than `least` pixels.

    What a library raises of it is its own affair.
    """
    from PIL import Image as Picture  # Takes a while, and a tree without pictures has no use for it.
    from PIL import ImageOps

    problems, place, form = Problems(), Place(f"images/{name}"), FORMATS[PurePosixPath(name.lower()).suffix]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Picture.DecompressionBombWarning)
            with Picture.open(io.BytesIO(data), formats=[form]) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    problems.note(place, "image-too-large", found=name)
                elif max(picture.size) > MAX_RATIO * min(picture.size):
                    problems.note(place, "image-narrow", found=name, size=shown_size(picture.size), most=MAX_RATIO)
                else:
                    ImageOps.exif_transpose(picture).load()
                    _remark(picture, name, place, problems, least)
    except Picture.DecompressionBombError:
        problems.note(place, "image-too-large", found=name)
    except Exception:  # noqa: BLE001 - a damaged file makes a decoder fail in any way
        if (found := form_of(data)) and found != form:
            note_form(name, found, place, problems)
        else:
            note_broken(name, data, place, problems)
    return tuple(problems)


def size_of(folder: Path, name: str) -> tuple[int, int] | None:
    """Width and height of a picture as it is to be seen, in pixels; None where it cannot be read."""
    if not is_plain_below(folder, name):
        return None
    data = read_bytes(folder / name)
    if name.lower().endswith(SVG):
        return None if svg_fault(data) else svg_size(data)
    from PIL import ExifTags
    from PIL import Image as Picture

    try:
        with Picture.open(io.BytesIO(data)) as picture:
            is_lying = picture.getexif().get(ExifTags.Base.Orientation, 1) >= LYING
            return picture.size[::-1] if is_lying else picture.size
    except Exception:  # noqa: BLE001 - a damaged file makes a decoder fail in any way
        return None


def shown_size(size: tuple[int, int]) -> str:
    """Width and height in pixels as messages write them."""
    return f"{size[0]} × {size[1]}"


def _remark(picture: Image, name: str, place: Place, problems: Problems, least: int) -> None:
    """Note a picture that readers see, but not as it was meant."""
    if getattr(picture, "n_frames", 1) > 1:
        problems.note(place, "image-animated", found=name)
    if max(picture.size) < least:
        problems.note(place, "image-small", found=name, size=shown_size(picture.size), least=least)
