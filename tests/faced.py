"""A tree with typefaces of its own: small fonts that are made of ours and called by another name."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from string import printable

from fontTools import subset
from fontTools.ttLib import TTFont, newTable  # type: ignore[import-untyped]
from fontTools.ttLib.tables._f_v_a_r import Axis  # type: ignore[import-untyped]
from trees import PROJECT

from cookbook.settings.faces import FOLDER

LETTERS = printable[:95] + "ÅÄÖåäö–”’"
CUTS = {"regular": "Regular", "italic": "It", "bold": "Bold"}


@cache
def font(family: str, cut: str = "Regular", letters: str = LETTERS, fs_type: int = 0, source: str = "SourceSerif4") -> bytes:
    """A font of some letters."""
    made = TTFont(PROJECT / FOLDER / f"{source}-{cut}.ttf")
    for table in ("GDEF", "GPOS", "GSUB"):  # To read them takes most of the time.
        del made[table]
    cutter = subset.Subsetter(subset.Options(name_IDs=[1, 2, 4, 6]))
    cutter.populate(text=letters)
    cutter.subset(made)
    made["OS/2"].fsType = fs_type
    for record in made["name"].names:
        if record.nameID in (1, 4, 6):
            record.string = family
    return saved(made)


def saved(made: TTFont) -> bytes:
    """The bytes of a font."""
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def variable(data: bytes) -> bytes:
    """The font with an axis."""
    made = TTFont(io.BytesIO(data))
    axis = Axis()
    axis.axisTag, axis.minValue, axis.defaultValue, axis.maxValue = "wght", 400, 400, 700
    made["fvar"] = newTable("fvar")
    made["fvar"].axes = [axis]
    return saved(made)


def setting(role: str, name: str, stem: str = "", more: str = "") -> str:
    """What cookbook.yml says of a typeface, whose files begin with `stem`."""
    stem = stem or name.replace(" ", "")
    cuts = "".join(f"    {cut}: {stem}-{ending}.ttf\n" for cut, ending in CUTS.items())
    return f"  {role}:\n    name: {name}\n    licence: OFL-{stem}.txt\n{cuts}{more}"


def faced(tree: Path, *settings: str, **fonts: bytes) -> Path:
    """The tree with these settings, and with files of the two families Malli Serif and Malli Sans, or others in their place."""
    folder = tree / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for stem, source in {"MalliSerif": "SourceSerif4", "MalliSans": "SourceSans3"}.items():
        if any(f"{stem}-" in one for one in settings):
            (folder / f"OFL-{stem}.txt").write_text("SIL Open Font License\n", encoding="utf-8")
            for ending in CUTS.values():
                name = f"{stem[:5]} {stem[5:]}"
                (folder / f"{stem}-{ending}.ttf").write_bytes(font(name, ending, source=source))
    for name, data in fonts.items():
        (folder / f"{name.replace('_', '-')}.ttf").write_bytes(data)
    with (tree / "cookbook.yml").open("a", encoding="utf-8") as file:
        file.write("faces:\n" + "".join(settings))
    return tree
