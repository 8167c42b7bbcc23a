"""Makes theme/fonts/web/*.woff2: the faces of the site, cut down to the letters of northern and western Europe.

Run it with the project's Python after a font in theme/fonts changes. The complete files stay for print. The licence reserves
the name Source, so that what is cut down here has a name of its own.
"""

from __future__ import annotations

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent
FACES = ("SourceSans3-Regular", "SourceSans3-It", "SourceSans3-Semibold", "SourceSerif4-Semibold")
RENAMED = {"Source Sans 3": "Keittokirja Sans", "Source Serif 4": "Keittokirja Serif"}
LETTERS = "U+20-7E,U+A0-FF,U+160-161,U+17D-17E"
SIGNS = "U+2009,U+2011,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+202F,U+20AC,U+2190,U+2192,U+2212,U+2264,U+2265"
NAMES = (1, 3, 4, 6, 16)
"""Names of a font that readers and programs see; copyright and licence (0, 13, 14) stay as they are."""


def main() -> None:
    """Write every face and say how large it became."""
    for face in FACES:
        source, target = FOLDER / f"{face}.ttf", FOLDER / "web" / f"{_joined(face)}.woff2"
        options = [f"--unicodes={LETTERS},{SIGNS}", "--layout-features=kern,tnum", "--name-IDs=0,1,2,3,4,5,6,13,14,16,17"]
        subset.main([str(source), *options, "--flavor=woff2", f"--output-file={target}"])
        _rename(target)
        print(f"{target.name}: {target.stat().st_size / 1024:.1f} kB")


def _rename(path: Path) -> None:
    """Give the font its own name."""
    font = TTFont(path)
    for record in font["name"].names:
        if record.nameID in NAMES:
            record.string = _joined(record.toUnicode())
    font.save(path)


def _joined(name: str) -> str:
    """A name with ours in it, written with spaces or without."""
    for old, new in RENAMED.items():
        name = name.replace(old, new).replace(old.replace(" ", ""), new.replace(" ", ""))
    return name


if __name__ == "__main__":
    main()
