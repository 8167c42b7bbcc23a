"""Values of any type as the preflight reads them, spaces as a file says them, and boxes of pages."""

from __future__ import annotations

import math
import zlib
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from preflight.content.geometry import Rect, enlargement, matrix_of, placed, scale, times, upright
from preflight.content.resources import Resources
from preflight.content.sheets import A4, box_of, inherited, sheets, user_unit
from preflight.content.spaces import space_of
from preflight.reading import TooLargeError, called, data, dictionary, entries, identity, items, name, number, numbers, real, text


def test_values_of_another_type_are_left_out() -> None:
    assert [items(value) for value in (Array([1, 2]), "ab", None, Dictionary())] == [[1, 2], [], [], []]
    assert items(Array([1, 2, 3]), 2) == [1, 2]
    assert [numbers(value) for value in (Array([1, 2.5]), Array([1, Name.X]), Array([]), 5)] == [[1, 2.5], [], [], []]
    assert [number(value) for value in (1, "2", 1e13, -1e13, 9e11, Name.X, None, "x", math.nan)] == [
        1, 2, None, None, 9e11, None, None, None, None,
    ]  # fmt: skip
    assert real(2) == 2
    with pytest.raises(ValueError, match="no number"):
        real(Name.X)
    assert [(name(value), called(value)) for value in (Name.X, String("x"), None)] == [("/X", "X"), ("", ""), ("", "")]
    assert dict(dictionary(5)) == {}
    assert sorted(entries(Dictionary(A=1, B=2))) == [("/A", 1), ("/B", 2)]
    assert (identity(5), identity(Dictionary())) == ((0, 0), (0, 0))


@pytest.mark.parametrize(
    ("value", "said"),
    (
        (Name.X, "X"),
        (String("a  b\n c"), "a b c"),
        (None, ""),
        (5, "5"),
        (String("a" * 200), "a" * 200),
        (String("a" * 201), "a" * 200),
    ),
)
def test_a_text_in_one_line(value: Any, said: str) -> None:
    assert text(value) == said


def test_streams_are_read_up_to_a_limit() -> None:
    with Pdf.new() as pdf:
        plain, packed = pdf.make_stream(b"x" * 100), pdf.make_stream(zlib.compress(b"x" * 1000), Filter=Name.FlateDecode)
        twice = pdf.make_stream(zlib.compress(zlib.compress(b"x" * 1000)), Filter=Array([Name.FlateDecode, Name.Fl]))
        many = pdf.make_stream(b"x", Filter=Array([Name.FlateDecode] * 5))
        cut = pdf.make_stream(zlib.compress(bytes(range(256)) * 9)[:-4], Filter=Name.FlateDecode)
        hexed = pdf.make_stream(b"41" * 10 + b">", Filter=Name.ASCIIHexDecode)
        assert (len(data(plain, 100)), len(data(packed, 1000)), len(data(twice, 1000))) == (100, 1000, 1000)
        assert (data(cut), data(hexed), data(5), data(hexed, 42)) == (bytes(range(256)) * 9, b"A" * 10, b"", b"A" * 10)
        for stream, most in ((plain, 99), (packed, 999), (twice, 999), (many, 10_000), (hexed, 41)):
            with pytest.raises(TooLargeError):
                data(stream, most)


SPACES: tuple[tuple[Any, str, str, tuple[str, ...], str], ...] = (
    (Name.DeviceGray, "Gray", "DeviceGray", (), ""), (Name.G, "Gray", "DeviceGray", (), ""),
    (Name.RGB, "RGB", "DeviceRGB", (), ""),
    (Name.CMYK, "CMYK", "DeviceCMYK", (), ""), (Name.Mine, "CMYK", "DeviceCMYK", (), ""), (Name.Self, "?", "Self", (), ""),
    (Name.None_, "?", "None_", (), ""), (Array([Name.CalRGB, Dictionary()]), "RGB", "CalRGB", (), ""),
    (Array([Name.Lab, Dictionary()]), "Lab", "Lab", (), ""), (Array([Name.CalGray, Dictionary()]), "Gray", "CalGray", (), ""),
    (Array([Name.Pattern]), "Pattern", "Pattern", (), ""),
    (Array([Name.Pattern, Name.DeviceRGB]), "Pattern", "Pattern", (), "DeviceRGB"),
    (Array([Name.Separation, Name.Gold]), "Spot", "Separation Gold", ("Gold",), ""),
    (Array([Name.DeviceN, Array([Name.Cyan, Name.Gold])]), "Spot", "DeviceN Cyan, Gold", ("Cyan", "Gold"), ""),
    (Array([Name.I, Name.CMYK, 1]), "CMYK", "Indexed DeviceCMYK", (), "DeviceCMYK"),
    (Array([Name.Indexed]), "?", "Indexed ?", (), "?"),
    (Array([Name.Odd]), "?", "Odd", (), ""), (Array([]), "?", "?", (), ""), (None, "?", "?", (), ""),
    (Array([Name.ICCBased, Dictionary(N=1)]), "Gray", "ICCBased Gray", (), ""),
    (Array([Name.ICCBased, Dictionary(N=3)]), "RGB", "ICCBased RGB", (), ""),
    (Array([Name.ICCBased, Dictionary(N=4)]), "CMYK", "ICCBased CMYK", (), ""),
    (Array([Name.ICCBased]), "?", "ICCBased ?", (), ""),
)  # fmt: skip


@pytest.mark.parametrize(("said", "family", "shown", "inks", "base"), SPACES)
def test_spaces(said: Any, family: str, shown: str, inks: tuple[str, ...], base: str) -> None:
    listed = Dictionary(ColorSpace=Dictionary(Mine=Array([Name.DeviceCMYK]), Self=Name.Self, DeviceGray=Name.DeviceRGB))
    found = Resources(listed, {}).space(said)
    assert (found.family.value, found.name, found.inks, found.base.name if found.base else "") == (family, shown, inks, base)
    assert found.is_known is (family != "?")


@pytest.mark.parametrize(("deep", "known"), ((6, True), (7, False)))
def test_how_deep_spaces_may_be_based_on_one_another(deep: int, known: bool) -> None:
    said: Any = Name.DeviceRGB
    for _ in range(deep):
        said = Array([Name.Indexed, said])
    assert space_of(said, lambda called: None).is_known is known


def test_boxes_of_pages() -> None:
    with Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(100, 50))
        page.TrimBox = Array([90, 40, 10, 5])
        assert (box_of(page, "/MediaBox"), box_of(page, "/TrimBox"), box_of(page, "/BleedBox")) == (
            (0, 0, 100, 50), (10, 5, 90, 40), None,
        )  # fmt: skip
        page.obj.UserUnit = 2
        assert (box_of(page, "/TrimBox"), user_unit(page)) == ((20, 10, 180, 80), 2)
        pdf.Root.Pages.Rotate = 90
        assert (inherited(page, "/Rotate"), inherited(page, "/Nothing")) == (90, None)
        page.obj.Rotate = 180
        assert inherited(page, "/Rotate") == 180
        page.obj.Group = Dictionary(CS=Name.DeviceRGB)
        (sheet,) = sheets(pdf)
        assert ([space.name for space in sheet.groups], sheet.number) == (["DeviceRGB"], 1)
        del page.obj.MediaBox
        assert next(iter(sheets(pdf))).media == A4


def test_matrices_and_boxes() -> None:
    turned = (0.0, 2.0, -3.0, 0.0, 5.0, 7.0)
    assert times((1.0, 2.0, 3.0, 4.0, 5.0, 6.0), turned) == (-6, 2, -12, 6, -13, 17)
    assert placed(turned, Rect(1, 2, 3, 5)) == (-10, 9, -1, 13)
    assert (scale(turned), enlargement(turned)) == (pytest.approx(2), pytest.approx(6**0.5))
    assert (upright([5, 6, 1, 2]), matrix_of([1]), matrix_of([1, 2, 3, 4, 5, 6])) == (
        (1, 2, 5, 6), (1, 0, 0, 1, 0, 0), (1, 2, 3, 4, 5, 6),
    )  # fmt: skip
    box = Rect(0, 0, 10, 5)
    assert (box.width, box.height, box.grow(1), box.meet(Rect(5, -1, 20, 3))) == (10, 5, (-1, -1, 11, 6), (5, 0, 10, 3))
    assert [box.overlaps(Rect(*other)) for other in ((10, 0, 12, 5), (9, 0, 12, 5), (0, 5, 9, 6), (0, 4, 9, 6),
    (3, 3, 3, 4))] == [
        False, True, False, True, True,
    ]  # fmt: skip
    assert [box.holds(Rect(*other)) for other in ((0, 0, 10, 5), (-1, 0, 9, 5), (0, -1, 9, 5), (1, 1, 11, 5), (1, 1, 9, 6))] == [
        True, False, False, False, False,
    ]  # fmt: skip
    assert [Rect(*sides).is_empty for sides in ((0, 0, 0, 0), (1, 0, 0, 1), (0, 1, 1, 0))] == [False, True, True]


@pytest.mark.parametrize(("above", "found"), ((59, 90), (60, None)))
def test_how_many_folders_of_pages_lie_above_one_another(above: int, found: int | None) -> None:
    node = Dictionary(Rotate=90)
    for _ in range(above):
        node = Dictionary(Parent=node)
    assert inherited(cast("Any", SimpleNamespace(obj=node)), "/Rotate") == found
