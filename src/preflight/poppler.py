"""The lines of text on each page as Poppler reads them, which knows nothing of our own walker."""

from __future__ import annotations

import html
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pikepdf import Pdf

from preflight.content.geometry import Rect
from preflight.programs import run
from preflight.remarks import CannotRunError, fault

BOX = r'xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)"'
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)"')
LINE = re.compile(rf"<line {BOX}")
WORD = re.compile(rf"<word {BOX}>(.*)</word>")
MOST_BYTES = 200_000_000
SECONDS = 30.0, 0.25
"""How long Poppler may take, and for each page more."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line: its box in points from the top left corner of the page, y pointing down, and its words."""

    box: Rect
    words: tuple[tuple[Rect, str], ...]

    @property
    def text(self) -> str:
        return " ".join(word for _, word in self.words)


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page's size in points, and its blocks of lines."""

    width: float
    height: float
    blocks: tuple[tuple[TextLine, ...], ...]

    @property
    def lines(self) -> Iterator[TextLine]:
        return (line for block in self.blocks for line in block)

    @property
    def words(self) -> Iterator[tuple[Rect, str]]:
        return (word for line in self.lines for word in line.words)

    @property
    def text(self) -> str:
        """All words with a blank between them, as lines part them."""
        return " ".join(line.text for line in self.lines)


def read_words(path: Path, pdf: Pdf, pages: Sequence[int]) -> tuple[TextPage, ...]:
    """Pages of a file, from 0. Raises CannotRunError where Poppler is missing, fails, or finds more than belongs to a book."""
    if not pages:
        return ()
    with tempfile.TemporaryDirectory() as folder:
        part, out = Path(folder) / "part.pdf", Path(folder) / "words.html"
        whole = len(pages) == len(pdf.pages)
        if not whole:
            _take(pdf, pages).save(part)
        source = path.absolute() if whole else part
        run(["pdftotext", "-bbox-layout", str(source), str(out)], SECONDS[0] + SECONDS[1] * len(pages))
        if out.stat().st_size > MOST_BYTES:
            raise CannotRunError(fault("preflight-tool-failed", what="poppler-utils", found=str(out.stat().st_size)))
        with out.open(encoding="utf-8", errors="replace") as lines:
            return tuple(_leaves(lines))


def _take(pdf: Pdf, pages: Sequence[int]) -> Pdf:
    """A file of these pages alone."""
    made = Pdf.new()
    for at in pages:
        made.pages.append(pdf.pages[at])
    return made


def _leaves(said: Iterator[str]) -> Iterator[TextPage]:
    size: tuple[float, float] | None = None
    blocks: list[list[tuple[Rect, list[tuple[Rect, str]]]]] = []
    for row in said:
        if found := WORD.search(row):
            if blocks and blocks[-1]:
                blocks[-1][-1][1].append((_box(found), html.unescape(found[5])))
        elif found := LINE.search(row):
            if blocks:
                blocks[-1].append((_box(found), []))
        elif "<block " in row:
            blocks.append([])
        elif found := PAGE.search(row):
            size, blocks = (float(found[1]), float(found[2])), []
        elif "</page>" in row and size:
            yield TextPage(*size, tuple(tuple(TextLine(box, tuple(words)) for box, words in block) for block in blocks))


def _box(found: re.Match[str]) -> Rect:
    return Rect(*(float(found[at]) for at in (1, 2, 3, 4)))
