"""Makes theme/fonts/web/*.woff2: the faces of the site, cut down to the letters of northern and western Europe.

Run it with the project's Python after a font in theme/fonts changes. The complete files stay for print.
"""

from __future__ import annotations

from pathlib import Path

from fontTools import subset

FOLDER = Path(__file__).parent
FACES = ("SourceSans3-Regular", "SourceSans3-It", "SourceSans3-Semibold", "SourceSerif4-Semibold")
LETTERS = "U+20-7E,U+A0-FF,U+160-161,U+17D-17E"
SIGNS = "U+2009,U+2011,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+202F,U+20AC,U+2190,U+2192,U+2212,U+2264,U+2265"


def main() -> None:
    """Write every face and say how large it became."""
    for face in FACES:
        source, target = FOLDER / f"{face}.woff2", FOLDER / "web" / f"{face}.woff2"
        unicodes = f"--unicodes={LETTERS},{SIGNS}"
        subset.main([str(source), unicodes, "--layout-features=kern,tnum", "--flavor=woff2", f"--output-file={target}"])
        print(f"{target.name}: {target.stat().st_size / 1024:.1f} kB")


if __name__ == "__main__":
    main()
