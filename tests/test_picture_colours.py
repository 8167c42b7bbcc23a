"""Pictures of any make come out in the colours that they were meant to have."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from trees import PROJECT

from cookbook.where.pictures import print_picture, web_bytes, web_size

INKS = PROJECT / "print/icc/ISOcoated_v2_300_bas.icc"
GREEN = (60, 140, 70)
BROWN = (150, 100, 80)


def seen(data: bytes, at: tuple[int, int] = (5, 5)) -> tuple[int, ...]:
    with Image.open(io.BytesIO(data)) as made:
        return made.convert("RGBA").getpixel(at)


def separated(colour: tuple[int, int, int], icc: bytes) -> Image.Image:
    """A picture of that colour in the inks of a profile."""
    press, screen = ImageCms.ImageCmsProfile(io.BytesIO(icc)), ImageCms.createProfile("sRGB")
    flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
    return ImageCms.profileToProfile(Image.new("RGB", (16, 16), colour), screen, press, 1, "CMYK", flags=flags)


@pytest.mark.parametrize("tagged", [True, False])
def test_cmyk_is_seen_through_its_profile(tmp_path: Path, tagged: bool) -> None:
    icc = INKS.read_bytes()
    separated(BROWN, icc).save(tmp_path / "a.jpg", quality=100, **({"icc_profile": icc} if tagged else {}))
    for data in (web_bytes(tmp_path / "a.jpg"), print_picture(tmp_path / "a.jpg")[0]):
        assert seen(data)[:3] == pytest.approx(BROWN, abs=4)


def test_another_rgb_is_seen_through_its_profile(tmp_path: Path) -> None:
    """A profile with red and green exchanged: the picture means green and says red."""
    wide = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    tags = {bytes(wide[at : at + 4]): at for at in range(132, 132 + 12 * int.from_bytes(wide[128:132], "big"), 12)}
    red, green = tags[b"rXYZ"], tags[b"gXYZ"]
    wide[red + 4 : red + 12], wide[green + 4 : green + 12] = wide[green + 4 : green + 12], wide[red + 4 : red + 12]
    Image.new("RGB", (16, 16), (140, 60, 70)).save(tmp_path / "a.png", icc_profile=bytes(wide))
    assert seen(print_picture(tmp_path / "a.png")[0])[:3] == pytest.approx(GREEN, abs=4)


def test_a_profile_that_does_not_fit_is_passed_over(tmp_path: Path) -> None:
    for name, icc in (("a.jpg", INKS.read_bytes()), ("b.png", b"no profile")):
        Image.new("RGB", (16, 16), GREEN).save(tmp_path / name, icc_profile=icc)
        assert seen(print_picture(tmp_path / name)[0])[:3] == pytest.approx(GREEN, abs=3)


@pytest.mark.parametrize("mode", ["I;16"])
def test_sixteen_bits_are_scaled(tmp_path: Path, mode: str) -> None:
    Image.new(mode, (16, 16), 128 * 257).save(tmp_path / "a.png")
    for data in (web_bytes(tmp_path / "a.png"), print_picture(tmp_path / "a.png")[0]):
        assert seen(data)[:3] == pytest.approx((128, 128, 128), abs=2)


def test_gray_stays_gray_for_print(tmp_path: Path) -> None:
    Image.new("L", (16, 16), 90).save(tmp_path / "a.jpg")
    with Image.open(io.BytesIO(print_picture(tmp_path / "a.jpg")[0])) as made:
        assert made.mode == "L"


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_holes_stay_holes(tmp_path: Path, mode: str) -> None:
    picture = Image.new("RGBA", (16, 16), (*GREEN, 255))
    picture.paste((0, 0, 0, 0), (8, 0, 16, 16))
    picture.convert(mode).save(tmp_path / "a.png")
    for data in (web_bytes(tmp_path / "a.png"), print_picture(tmp_path / "a.png")[0]):
        assert (seen(data, (2, 2))[3], seen(data, (13, 2))[3]) == (255, 0)


def test_a_turned_picture_is_upright_and_its_size_is_told_so(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (3000, 1500), GREEN).save(tmp_path / "a.jpg", exif=exif)
    assert web_size(tmp_path / "a.jpg") == (1500, 3000)
    data, kind = print_picture(tmp_path / "a.jpg")
    with Image.open(io.BytesIO(data)) as made:
        assert (made.size, kind, len(made.getexif())) == ((1500, 3000), "image/jpeg", 0)
