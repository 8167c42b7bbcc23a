"""Makes theme/fonts/Noto*.ttf: for print, the letters that our own faces lack, of languages written with Latin letters.

Run it with the project's Python and a folder that holds the files of the packages @fontsource/noto-sans and noto-serif, such as
`noto-serif-latin-ext-400-italic.woff2`. Noto reserves no name, so that what is cut down of it keeps its own.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

FOLDER = Path(__file__).parent
LENDS = {"SourceSans3": "NotoSans", "SourceSerif4": "NotoSerif"}
STYLES = {"Regular": "400-normal", "It": "400-italic", "Semibold": "600-normal", "Bold": "700-normal"}
LETTERS = (range(0x100, 0x250), range(0x250, 0x2C0), range(0x1E00, 0x1F00), range(0x20A0, 0x20C1), range(0x2C60, 0x2C80))
"""Extended Latin letters, those of Africa's languages and of sounds among them, and the signs of currencies."""
SPACES = (0x20, 0xA0)
SCRIPT = "latin-ext"


def main() -> None:
    """Write every face and say what it has and how large it became."""
    given = Path(sys.argv[1])
    for ours, theirs in LENDS.items():
        lacking = set().union(*LETTERS) - set.intersection(*(_points(FOLDER / f"{ours}-{style}.ttf") for style in STYLES))
        for style, file in STYLES.items():
            source = next(given.rglob(f"{theirs.lower().replace('noto', 'noto-')}-{SCRIPT}-{file}.woff2"))
            _write(source, FOLDER / f"{theirs}-{style}.ttf", lacking)
            give_spaces(FOLDER / f"{theirs}-{style}.ttf", FOLDER / f"{ours}-{style}.ttf")


def give_spaces(target: Path, like: Path) -> None:
    """Give a face the spaces of another: one after a letter that was lent is looked for in the face that lent it."""
    with TTFont(target, recalcTimestamp=False) as font, TTFont(like) as other:
        scale = font["head"].unitsPerEm / other["head"].unitsPerEm
        for point in (point for point in SPACES if point not in font.getBestCmap()):
            name = f"uni{point:04X}"
            font.setGlyphOrder([*font.getGlyphOrder(), name])
            font["glyf"][name] = Glyph()
            font["hmtx"][name] = (round(other["hmtx"][other.getBestCmap()[point]][0] * scale), 0)
            for table in (table for table in font["cmap"].tables if table.isUnicode()):
                table.cmap[point] = name
        font.save(target)


def _write(source: Path, target: Path, points: set[int]) -> None:
    unicodes = ",".join(f"{point:X}" for point in sorted(points))
    options = [f"--unicodes={unicodes}", "--layout-features=kern,mark,mkmk,ccmp", "--no-hinting", "--flavor=none"]
    subset.main([str(source), *options, "--name-IDs=0,1,2,3,4,5,6,13,14,16,17", f"--output-file={target}"])
    print(f"{target.name}: {len(_points(target))} letters, {target.stat().st_size / 1024:.1f} kB")


def _points(path: Path) -> set[int]:
    with TTFont(path) as font:
        return set(font.getBestCmap())


if __name__ == "__main__":
    main()
