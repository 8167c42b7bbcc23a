"""Renders pages as the plates that a press prints from, with Ghostscript, and adds up their ink."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from PIL import Image, ImageChops, ImageMath

from preflight.programs import run

FINE = 50
"""Pixels an inch: half a millimetre, and Ghostscript paints every pixel that a shape touches."""
MOST_PIXELS = 4_000_000
BATCH = 40
"""Pages that lie on the disk at a time."""
FEW = 4
"""Pages that Ghostscript reads as they are."""
SECONDS = 30.0, 3.0
"""The processor time that Ghostscript may take for a batch, and for each page more."""
PROCESS, SPOTS = "tiff32nc", "tiffsep"
"""Ghostscript's devices: the four process plates in one file, or a file a plate for any number of inks; four times as slow."""


@dataclass(frozen=True, slots=True)
class Inked:
    """The total ink of a page: per cent in each pixel, and how many pixels an inch has."""

    total: Image.Image
    fine: float

    def above(self, limit: float, box: tuple[int, int, int, int]) -> tuple[float, float, int, int] | None:
        """Within a box of pixels: the highest per cent, square millimetres above `limit`, and the corner of their box."""
        part = self.total.crop(box)
        highest = part.getextrema()[1] if part.width and part.height else 0
        if not isinstance(highest, (int, float)) or highest <= limit:
            return None
        over = ImageMath.lambda_eval(lambda args: args["convert"](args["part"] > limit, "L"), part=part).point(bool, "L")
        x, y, _, _ = over.getbbox()
        return float(highest), over.histogram()[1] * (25.4 / self.fine) ** 2, x, y


def fineness(largest: float) -> float:
    """How many pixels an inch gets where the largest page has an area of so many square inches."""
    return float(min(FINE, (MOST_PIXELS / max(largest, 0.01)) ** 0.5))


def inked_pages(path: Path, wanted: Sequence[int], fine: float, *, spots: bool) -> Iterator[Inked]:
    """The pages of these numbers, from 1, in their order. Raises CannotRunError."""
    with tempfile.TemporaryDirectory() as folder:
        few = len(wanted) <= FEW and list(wanted) == list(range(1, len(wanted) + 1))
        plain = path if few else _plain(path, Path(folder), set(wanted))
        for first in range(1, len(wanted) + 1, BATCH):
            last = min(first + BATCH - 1, len(wanted))
            with tempfile.TemporaryDirectory(dir=folder) as batch:
                _render(plain, Path(batch), range(first, last + 1), fine, SPOTS if spots else PROCESS)
                for at in range(1, last - first + 2):
                    yield Inked(_total(Path(batch), at, spots=spots), fine)


def _plain(path: Path, folder: Path, wanted: Collection[int]) -> Path:
    """The wanted pages without object streams: Ghostscript unpacks those anew for every page."""
    plain = folder / path.name
    with pikepdf.open(path, suppress_warnings=True) as pdf:
        for number in range(len(pdf.pages), 0, -1):
            if number not in wanted:
                del pdf.pages[number - 1]
        pdf.save(plain, object_stream_mode=pikepdf.ObjectStreamMode.disable, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return plain


def _render(path: Path, folder: Path, pages: range, fine: float, device: str) -> None:
    options = ["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dNOPROMPT", "-dOverrideICC", f"-r{fine:.2f}"]
    which = [f"-dFirstPage={pages[0]}", f"-dLastPage={pages[-1]}"]
    target = f"-sOutputFile={folder}/p%d.tif"
    most, more = SECONDS
    run(["gs", *options, *which, f"-sDEVICE={device}", target, str(path.absolute())], most + more * len(pages))


def _total(folder: Path, at: int, *, spots: bool) -> Image.Image:
    """The sum of all plates in per cent, a pixel at a time."""
    if spots:  # a gray picture a plate, white where there is no ink
        plates = [ImageChops.invert(_opened(plate).convert("L")) for plate in sorted(folder.glob(f"p{at}(*).tif"))]
    else:
        plates = list(_opened(folder / f"p{at}.tif").split())
    total = Image.new("I", plates[0].size)
    for plate in plates:
        total = ImageMath.lambda_eval(lambda args: args["total"] + args["plate"], total=total, plate=plate)
    per_cent: Image.Image = ImageMath.lambda_eval(lambda args: args["total"] * 100 / 255, total=total)
    return per_cent


def _opened(path: Path) -> Image.Image:
    with Image.open(path) as image:
        image.load()
        return image
