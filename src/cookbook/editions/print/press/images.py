"""Separates pictures: RGB becomes CMYK within the ink limit; gray, CMYK and masks stay."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
from pikepdf import Name, PdfImage, Stream
from PIL import Image

from cookbook.editions.print.press.colours import Separator

QUALITY = 95


def separate_images(pdf: pikepdf.Pdf, separator: Separator) -> None:
    """Turn every RGB picture of the file into CMYK."""
    for item in pdf.objects:
        if isinstance(item, Stream) and item.get("/Subtype") == Name.Image and "/ColorSpace" in item:
            image = PdfImage(item)
            if image.mode in ("RGB", "P"):
                _separate(item, image.as_pil_image().convert("RGB").filter(separator.for_pictures))


def _separate(item: Any, picture: Image.Image) -> None:
    """Put the picture in place: what came as JPEG stays JPEG, and what came without loss has none now."""
    lossy = item.get("/Filter") == Name.DCTDecode
    if lossy:
        stream = io.BytesIO()
        picture.save(stream, "JPEG", quality=QUALITY, subsampling=0, optimize=True)
        item.write(stream.getvalue(), filter=Name.DCTDecode)
        item.Decode = [1, 0] * 4  # Adobe's JPEGs have their inks upside down, and so do Pillow's
    else:
        item.write(picture.tobytes())
    item.ColorSpace = Name.DeviceCMYK
    item.BitsPerComponent = 8
