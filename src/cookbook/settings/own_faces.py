"""Reads the typefaces of a tree: whether each file is a font of that name that a cookbook in its languages can be set in."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import digits
from typing import Any

from cookbook.disk.opening import is_plain_below, read_bytes
from cookbook.load.identity import FILE
from cookbook.load.records import read_source
from cookbook.load.tree import SourceTree
from cookbook.model.face import Face
from cookbook.model.identity import Identity
from cookbook.model.languages import LANGUAGES
from cookbook.problems import Place, Problems
from cookbook.settings.faces import CUTS, FOLDER, Faces, Typeface, faces_of

USES, RESTRICTED = 0x000F, 0x0002
"""The bits of OS/2 fsType that say how a font may be embedded, and their value where it may not."""
WHOLE_OR_BITMAPS = 0x0300
"""The bits of a font that may not be cut down, or may be embedded as bitmaps alone."""
SEVERAL = "fvar"
"""The table of a file that has many cuts in one."""
Unfit = tuple[str, Mapping[str, object]]
"""The code of a rule and what its sentence names."""


def read_faces(tree: SourceTree, identity: Identity, problems: Problems) -> Faces:
    """The typefaces of a tree. One with a fault is left out, and the fault noted in `problems` at its line."""
    source = read_source(tree.alone, FILE, Problems())
    own: dict[str, Typeface] = {}
    for role, given in given_faces(identity).items():
        family = _family(tree, given)
        faults = list(_faults(tree, given))
        if not faults and any(one.name == family.name and one != family for one in own.values()):
            faults = [("name", ("face-twice", {"name": given.name}))]
        for field, (code, named) in faults:
            problems.note(source.place(("faces", role, field)) if source else Place(FILE), code, **named)
        if not faults:
            own[role] = family
    return faces_of(own, tree.home)


def given_faces(identity: Identity) -> Mapping[str, Face]:
    """What cookbook.yml says of typefaces, by their roles."""
    given = identity.faces
    pairs = {"sans": given.sans, "serif": given.serif} if given else {}
    return {role: one for role, one in pairs.items() if one}


def files_of(face: Face) -> Mapping[str, str]:
    """The files that a face names, by the fields that name them."""
    fields = {field: getattr(face, field) for field in ("licence", *CUTS)}
    return {field: name for field, name in fields.items() if name}


def _family(tree: SourceTree, given: Face) -> Typeface:
    folder = tree.root / FOLDER
    cuts = {field: folder / name for field, name in files_of(given).items() if field in CUTS}
    return Typeface(given.name, cuts, folder / given.licence)


def _faults(tree: SourceTree, given: Face) -> Iterator[tuple[str, Unfit]]:
    needed = {letter for lang in tree.languages for letter in LANGUAGES[lang].alphabet}
    needed = {*needed, *"".join(needed).upper(), *digits}
    for field, name in files_of(given).items():
        if not is_plain_below(tree.root, f"{FOLDER}/{name}"):
            yield field, ("face-missing", {"found": name, "folder": FOLDER})
        elif field != "licence" and (fault := _fault(tree.root / FOLDER / name, needed, given.name, is_cut=field != "regular")):
            yield field, fault


def _fault(path: Path, needed: set[str], name: str, *, is_cut: bool) -> Unfit | None:
    """What is wrong with a font file; the name of a cut may follow that of the family."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # Takes a while, and few trees have a face of their own.

    try:
        with TTFont(io.BytesIO(read_bytes(path))) as font:
            for table in font.reader.tables:  # A file may end before they do.
                font.reader[table]
            if not font.getBestCmap() or not any(table in font for table in ("glyf", "CFF ", "CFF2")):
                return "face-broken", {"found": path.name}
            said = [str(font["name"].getDebugName(number) or "") for number in (16, 1)]
            if name not in said and not (is_cut and any(one.startswith(f"{name} ") for one in said)):
                return "face-name", {"found": path.name, "name": said[0] or said[1], "given": name}
            return _unfit(font, path.name, needed)
    except Exception:  # noqa: BLE001 - a damaged file makes a decoder fail in any way
        return "face-broken", {"found": path.name}


def _unfit(font: Any, file: str, needed: set[str]) -> Unfit | None:
    """What keeps a whole font from being used."""
    may = font["OS/2"].fsType
    lacking = sorted(needed - {chr(point) for point in font.getBestCmap()})
    if may & USES == RESTRICTED or may & WHOLE_OR_BITMAPS:
        return "face-shut", {"found": f"0x{may:04X}"}
    if SEVERAL in font:
        return "face-variable", {"found": file}
    if lacking:
        return "face-letters", {"found": file, "letters": " ".join(lacking)}
    return None
