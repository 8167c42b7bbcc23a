"""Makes theme/fonts/web/*.woff2: the faces of the site, cut down to the letters of the North.

What other languages write stands in files of its own, which only pages with such letters fetch: theme/css/fonts.css says the
same ranges. Run it with the project's Python after a font in theme/fonts changes. The complete files stay for print. The licence
reserves the name Source, so that what is cut down here has a name of its own.
"""

from __future__ import annotations

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent
FACES = ("SourceSans3-Regular", "SourceSans3-It", "SourceSans3-Semibold", "SourceSerif4-Semibold")
RENAMED = {"Source Sans 3": "Cookbook Sans", "Source Serif 4": "Cookbook Serif"}
LENT = ("NotoSans-Regular", "NotoSans-It", "NotoSans-Semibold", "NotoSerif-Semibold")
"""Their letters are few already."""
LETTERS = "U+20-7E,U+A0,U+A7,U+AB,U+AD,U+B0,U+B7,U+BB,U+C4-C6,U+C9,U+D6-D8,U+DC,U+E4-E6,U+E9,U+F6,U+F8,U+FC,U+394,U+3A3"
"""With the Greek letters of sums and differences."""
BESIDE = {
    "Western": "U+C0-C3,U+C7-C8,U+CA-D5,U+D9-DB,U+DD-E3,U+E7-E8,U+EA-F5,U+F7,U+F9-FB,U+FD-FF,U+160-161,U+17D-17E",
    "Latin": "U+A1-A6,U+A8-AA,U+AC,U+AE-AF,U+B1-B6,U+B8-BA,U+BC-BF,U+100-15F,U+162-17C,U+17F-2AF,U+1E00-1EFF"
    ",U+20A0-20AB,U+20AD-20C0",
    "Greek": "U+370-393,U+395-3A2,U+3A4-52F",
}
"""Letters of western Europe and Estonia, Latin letters of the rest with rare signs, and Greek with Cyrillic."""
SIGNS = (
    "U+A0,U+A7,U+AB,U+AD,U+B0,U+B7,U+BB,U+2009,U+2011,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+202F,U+20AC"
    ",U+2190,U+2192,U+2212,U+2264,U+2265"
)
PAIRS, STEP, UNSEEN = 2, 5, 8
"""Of the thousandths of a letter's size by which pairs come closer: a third of a pixel in the largest title."""
NAMES = (1, 3, 4, 6, 16)
"""Names of a font that readers and programs see; copyright and licence (0, 13, 14) stay as they are."""


def main() -> None:
    """Write every face and say how large it became."""
    for face in FACES:
        _write(face, _joined(face), f"{LETTERS},{SIGNS}")
        for name, ranges in BESIDE.items():
            _write(face, f"{_joined(face)}-{name}", ranges)
    for face in LENT:
        _write(face, face, "*")


def _write(face: str, name: str, ranges: str) -> None:
    target = FOLDER / "web" / f"{name}.woff2"
    options = [f"--unicodes={ranges}", "--layout-features=kern,tnum", "--name-IDs=0,1,2,3,4,5,6,13,14,16,17"]
    subset.main([str(FOLDER / f"{face}.ttf"), *options, "--flavor=woff2", f"--output-file={target}"])
    with TTFont(target) as font:
        _rename(font)
        _round(font)
        font.save(target)
    print(f"{target.name}: {target.stat().st_size / 1024:.1f} kB")


def _rename(font: TTFont) -> None:
    """Give the font its own name."""
    for record in font["name"].names:
        if record.nameID in NAMES:
            record.string = _joined(record.toUnicode())


def _round(font: TTFont) -> None:
    """Kern in steps, and not where nobody sees it: the table is a fifth smaller."""
    lookups = font["GPOS"].table.LookupList.Lookup if "GPOS" in font else ()
    tables = [getattr(table, "ExtSubTable", table) for lookup in lookups for table in lookup.SubTable]
    for table in (each for each in tables if each.LookupType == PAIRS):
        by_letter = [one.PairValueRecord for one in table.PairSet] if table.Format == 1 else []
        by_class = [one.Class2Record for one in table.Class1Record] if table.Format != 1 else []
        for value in [record.Value1 for records in by_letter + by_class for record in records if record.Value1]:
            value.XAdvance = round(value.XAdvance / STEP) * STEP if abs(value.XAdvance) > UNSEEN else 0


def _joined(name: str) -> str:
    """A name with ours in it, written with spaces or without."""
    for old, new in RENAMED.items():
        name = name.replace(old, new).replace(old.replace(" ", ""), new.replace(" ", ""))
    return name


if __name__ == "__main__":
    main()
