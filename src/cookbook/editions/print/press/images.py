"""Separates pictures: RGB becomes CMYK within the ink limit; gray, CMYK and masks stay, or become hard."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
from pikepdf import Name, PdfImage, Stream
from PIL import Image

from cookbook.editions.print.press.colours import Separator

QUALITY = 95
HALF = 128
"""From here on a pixel of a mask hides what is below it."""
FINER = 2
"""How many pixels of a hard edge stand beside one of the soft edge that it was, in each direction."""


def separate_images(pdf: pikepdf.Pdf, separator: Separator, *, flat: bool = False) -> None:
    """Turn every RGB picture of the file into CMYK; where nothing may show through, what was half opaque is so no more."""
    for item in pdf.objects:
        if isinstance(item, Stream) and item.get("/Subtype") == Name.Image and "/ColorSpace" in item:
            image = PdfImage(item)
            if image.mode in ("RGB", "P"):
                _separate(item, image.as_pil_image().convert("RGB").filter(separator.for_pictures))
            if flat and "/SMask" in item:
                item.Mask = _hardened(pdf, item.SMask)
                del item.SMask


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


def _hardened(pdf: pikepdf.Pdf, mask: Any) -> Stream:
    """A soft mask as a stencil, whose pixels hide what is below or leave it: it is finer, so that its steps are not seen."""
    soft = PdfImage(mask).as_pil_image().convert("L")
    fine = soft.resize((soft.width * FINER, soft.height * FINER), Image.Resampling.BICUBIC)
    hard = fine.point([255] * HALF + [0] * (256 - HALF)).convert("1", dither=Image.Dither.NONE)
    kind = {"Type": Name.XObject, "Subtype": Name.Image, "ImageMask": True, "BitsPerComponent": 1}
    return pdf.make_stream(hard.tobytes(), Width=hard.width, Height=hard.height, **kind)
