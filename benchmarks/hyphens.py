"""How many lines of a printed book end in a hyphen, and how many of those breaks are where Voikko would break.

    python benchmarks/hyphens.py build/site/downloads/keittokirja.pdf

Needs Poppler and Voikko. Breaks after a hyphen that the word has anyway are left out.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
from pathlib import Path

from libvoikko import Voikko

SAMPLE = 500
LINE_END = re.compile(r"([^\W\d_]{3,})[-‐]\n+([a-zåäö]{2,})")


def main(book: Path) -> None:
    """Print the figures of a Finnish book."""
    text = subprocess.run(["pdftotext", book, "-"], check=True, capture_output=True, text=True).stdout
    voikko = Voikko("fi")
    breaks = [found.groups() for found in LINE_END.finditer(text)]
    known = [(head, tail) for head, tail in breaks if voikko.spell(head + tail)]
    sample = random.Random(1).sample(known, min(SAMPLE, len(known)))
    wrong = [f"{head}-{tail}" for head, tail in sample if len(head) not in _ends(voikko, head + tail)]
    pages = text.count("\f")
    right = 1 - len(wrong) / max(len(sample), 1)
    print(f"{pages} pages, {len(breaks)} hyphens at line ends, {len(breaks) / pages:.2f} a page")
    print(f"{len(known)} in words that Voikko knows; {right:.1%} of {len(sample)} of them break as Voikko does")
    print("not so:", ", ".join(sorted(set(wrong))) or "none")


def _ends(voikko: Voikko, word: str) -> set[int]:
    """After how many letters Voikko allows a break."""
    pattern = voikko.getHyphenationPattern(word)
    return {at for at, mark in enumerate(pattern) if mark in "-="}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
