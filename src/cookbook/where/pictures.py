"""Pictures as they are published: upright, in the colours that they were meant to have, without metadata, no larger than seen."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from cookbook.disk.opening import is_plain_below, read_bytes
from cookbook.load.picture_forms import SVG
from cookbook.load.svg import svg_size
from cookbook.load.tree import HOME

WEB_WIDTH = 1600
"""Pixels: twice the widest column of the site, for dense screens."""
UNTAGGED_CMYK = HOME / "print/icc/ISOcoated_v2_300_bas.icc"
"""What a CMYK picture is taken for that does not say which inks it means."""
STILLS = "assets/cookbook/stills"
SHADES = 257
"""Shades of 16 bits in one of 8."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A published picture: its address and its size in pixels."""

    src: str
    width: int
    height: int


def picture(src: str, folder: Path, name: str) -> Picture:
    """A picture of a folder, published at `src`. Raises ValueError for one that is not below the folder."""
    if not is_plain_below(folder, name):
        raise ValueError(f"{name} is not in {folder.name}/")
    return Picture(src, *web_size(folder / name))


def web_size(path: Path) -> tuple[int, int]:
    """Width and height of the picture on the site."""
    return _web_size(path, path.stat().st_mtime_ns)


@cache
def _web_size(path: Path, changed: int) -> tuple[int, int]:
    if is_drawing(path.name):
        return svg_size(read_bytes(path))
    with Image.open(io.BytesIO(read_bytes(path))) as picture:
        return _fitted(ImageOps.exif_transpose(picture).size)


def is_drawing(name: str) -> bool:
    """Whether the picture is an SVG."""
    return name.lower().endswith(SVG)


def web_name(name: str) -> str:
    """The published name of the picture `name` of images/."""
    if is_drawing(name):
        return f"images/{name}"
    return f"images/{name}.webp"


def still(kind: str, id: str) -> str:
    """The published name of the drawn picture of an entry."""
    return f"{STILLS}/{kind}-{id}.svg"


def shared_still(kind: str, id: str) -> str:
    """The published name of that picture as pixels, for whoever shows a link to the entry."""
    return f"{STILLS}/{kind}-{id}.png"


def web_bytes(path: Path) -> bytes:
    """The picture as WebP in sRGB without metadata; a drawing as it was checked."""
    if is_drawing(path.name):
        return read_bytes(path)
    with Image.open(io.BytesIO(read_bytes(path))) as picture:
        made = _upright(picture)
    if made.mode == "LA":
        made = made.convert("RGBA")
    return _written(made.resize(_fitted(made.size), Image.Resampling.LANCZOS), "WEBP", quality=82, method=6)


def print_picture(path: Path, *, fitted: bool = False) -> tuple[bytes, str]:
    """The picture without metadata and its media type: JPEG, PNG where it has holes, a drawing as it was checked.

    At full size, or as large as it is seen on the site. What is gray stays gray, so that it needs no other ink than black.
    """
    if is_drawing(path.name):
        return read_bytes(path), "image/svg+xml"
    with Image.open(io.BytesIO(read_bytes(path))) as picture:
        made = _upright(picture)
    if fitted:
        made = made.resize(_fitted(made.size), Image.Resampling.LANCZOS)
    if "A" in made.getbands():
        return _written(made, "PNG"), "image/png"
    return _written(made, "JPEG", quality=85 if fitted else 95, subsampling=0), "image/jpeg"


def _fitted(size: tuple[int, int]) -> tuple[int, int]:
    width, height = size
    return (WEB_WIDTH, max(round(height * WEB_WIDTH / width), 1)) if width > WEB_WIDTH else size


def _upright(picture: Image.Image) -> Image.Image:
    """The picture as it is to be seen, in gray or sRGB of 8 bits, with its holes if it has some."""
    icc = picture.info.get("icc_profile", b"")
    made = ImageOps.exif_transpose(picture)
    if made.mode.startswith(("I", "F")):
        made = made.convert("F").point(lambda shade: shade / SHADES).convert("L")
    elif made.mode in ("P", "1"):
        made = made.convert("RGBA" if "transparency" in made.info else "RGB" if made.mode == "P" else "L")
    elif "transparency" in made.info:
        made = made.convert("LA" if made.mode == "L" else "RGBA")
    if made.mode == "CMYK":
        return _in_srgb(made, icc or read_bytes(UNTAGGED_CMYK))
    if made.mode not in ("L", "LA", "RGB", "RGBA"):
        made = made.convert("RGB")
    return _in_srgb(made, icc) if icc else made


def _in_srgb(picture: Image.Image, icc: bytes) -> Image.Image:
    """The picture in sRGB (gray in the gray of sRGB), seen through its own profile where that fits."""
    holes = picture.getchannel("A") if "A" in picture.getbands() else None
    is_gray = picture.mode in ("L", "LA")
    plain = picture.convert(picture.mode.removesuffix("A"))
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(icc))
        intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        made = ImageCms.profileToProfile(plain, source, ImageCms.createProfile("sRGB"), intent, "RGB", flags=flags)
    except (ImageCms.PyCMSError, OSError):
        made = None
    made = (made or plain).convert("L" if is_gray else "RGB")
    if holes:
        made.putalpha(holes)
    return made


def _written(picture: Image.Image, form: str, **options: object) -> bytes:
    clean = Image.new(picture.mode, picture.size)
    clean.paste(picture)
    stream = io.BytesIO()
    clean.save(stream, form, **options)
    return stream.getvalue()
