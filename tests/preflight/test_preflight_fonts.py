"""Fonts and shown strings as a file says them: widths, letters, and where the next string begins."""

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from preflight.content.fonts import MOST_LETTERS, NO_FONT, Font, font_of
from preflight.content.letters import TextMatrices, show
from preflight.content.state import GraphicsState


def composite(widths: list[Any], **inner: Any) -> Font:
    return font_of(
        Dictionary(Subtype=Name.Type0, BaseFont=Name.Sans, DescendantFonts=Array([Dictionary(W=Array(widths), **inner)]))
    )


@pytest.mark.parametrize(
    ("said", "widths"),
    (
        ([1, Array([100, 200]), 5, Array([300])], {1: 100, 2: 200, 5: 300}), ([1, 3, 100], {1: 100, 2: 100, 3: 100}),
        ([1, 1, 100, 5, 6, 200], {1: 100, 5: 200, 6: 200}), ([3, 1, 100, 5, Array([7])], {5: 7}), ([1, 3], {}), ([1], {}),
        ([], {}),
        ([1, 3, Name.X, 4, Array([5])], {4: 5}), ([1, Array([]), 4, Array([5])], {4: 5}), ([1, Name.X, 4, Array([5])], {4: 5}),
        ([Name.X, Array([1])], {0: 1}), ([1, Array([1, Name.X]), 4, 4, 5], {4: 5}), ([0, 0, 100], {0: 100}),
        ([0, Array([0])], {0: 0}),
    ),
)  # fmt: skip
def test_the_widths_of_a_composite_font(said: list[Any], widths: dict[int, float]) -> None:
    assert composite(said).widths == widths


def test_what_a_composite_font_says() -> None:
    font = composite([], DW=300)
    assert (font.name, font.kind, font.default, font.unit, font.wide, font.embedded) == ("Sans", "Type0", 300, 0.001, True, False)
    assert (composite([]).default, composite([], DW=0).default) == (1000, 0)
    assert len(composite([7, 900_000_000, 1]).widths) == MOST_LETTERS + 1
    assert list(font.codes(b"\x01\x02\x03\x04\x05")) == [0x0102, 0x0304]
    assert (font.letter(65), NO_FONT.letter(65), NO_FONT.letter(0x80), NO_FONT.letter(0x81)) == ("\ufffd", "A", "€", "\ufffd")
    assert list(NO_FONT.codes(b"ab")) == [97, 98]


@pytest.mark.parametrize(
    ("given", "widths", "default", "unit"),
    (
        ({"Subtype": Name.TrueType, "FirstChar": 65, "Widths": [100, 200]}, {65: 100, 66: 200}, 500, 0.001),
        ({"Subtype": Name.TrueType, "Widths": [100], "FontDescriptor": Dictionary(MissingWidth=250)}, {0: 100}, 250, 0.001),
        ({"Subtype": Name.TrueType, "Widths": list(range(300))}, {at: at for at in range(256)}, 500, 0.001),
        ({"Subtype": Name.Type3, "FontMatrix": [-0.01, 0, 0, 0.02, 0, 0]}, {}, 500, 0.01),
        ({"Subtype": Name.Type3, "FontMatrix": [0.01, 0]}, {}, 500, 0.001),
        ({"Subtype": Name.TrueType, "FontMatrix": [0.01, 0, 0, 0.02, 0, 0]}, {}, 500, 0.001),
    ),
)  # fmt: skip
def test_what_a_simple_font_says(given: dict[str, Any], widths: dict[int, float], default: float, unit: float) -> None:
    font = font_of(Dictionary(**given))
    assert (font.widths, font.default, font.unit, font.wide) == (widths, default, unit, False)
    assert font.name == str(given["Subtype"])[1:]


@pytest.mark.parametrize("key", ("FontFile", "FontFile2", "FontFile3", "FontFile4"))
def test_whether_a_font_is_in_the_file(key: str) -> None:
    with Pdf.new() as pdf:
        held = Dictionary({f"/{key}": pdf.make_stream(b"x")})
        found = [font_of(Dictionary(Subtype=Name.Type1, FontDescriptor=held)), composite([], FontDescriptor=held)]
        assert [font.embedded for font in found] == [key != "FontFile4"] * 2
        assert not font_of(Dictionary(Subtype=Name.Type1, FontDescriptor=Dictionary({f"/{key}": 1}))).embedded


@pytest.mark.parametrize(
    ("said", "letters"),
    (
        ("2 beginbfchar <01> <0041> <02> <00660069> endbfchar", {1: "A", 2: "fi"}),
        ("1 beginbfrange <05> <07> <0041> endbfrange", {5: "A", 6: "B", 7: "C"}),
        ("1 beginbfrange <05> <05> <00410042> endbfrange", {5: "AB"}),
        ("1 beginbfrange <05> <06> <00410042> endbfrange", {5: "AB", 6: "AC"}),
        ("1 beginbfrange <05> <07> [<0041> <005A>] endbfrange", {5: "A", 6: "Z"}),
        ("1 beginbfrange <05> <05> [<0041> <005A>] endbfrange", {5: "A"}),
        ("1 beginbfrange <07> <05> <0041> endbfrange", {}), ("1 beginbfchar <01> <41> endbfchar", {1: "\ufffd"}), ("", {}),
        ("1 beginbfrange <00> <02> <DBFFDFFE> endbfrange", {0: "\U0010fffe", 1: "\U0010ffff", 2: "\ufffd"}),
        ("1 beginbfchar <01> <004 1> endbfchar", {1: "A"}),
    ),
)  # fmt: skip
def test_what_codes_stand_for(said: str, letters: dict[int, str]) -> None:
    with Pdf.new() as pdf:
        font = font_of(Dictionary(Subtype=Name.TrueType, ToUnicode=pdf.make_stream(said.encode())))
        assert font.letters == letters


def test_the_letters_of_a_file_that_says_too_many() -> None:
    with Pdf.new() as pdf:
        said = b"2 beginbfrange <0000> <1FFFF> <0041> <20000> <20001> <0041> endbfrange"
        font = font_of(Dictionary(Subtype=Name.TrueType, ToUnicode=pdf.make_stream(said)))
        assert len(font.letters) == MOST_LETTERS


def state_of(**values: Any) -> GraphicsState:
    state = GraphicsState()
    for name, value in {"font": Font("", widths={97: 500.0, 98: 250.0, 32: 100.0}), "size": 10.0, **values}.items():
        setattr(state, name, value)
    return state


@pytest.mark.parametrize(
    ("values", "parts", "box", "moved"),
    (
        ({}, [b"ab"], (0, -2.2, 7.5, 7.2), 7.5), ({}, [b" a b "], (1, -2.2, 9.5, 7.2), 10.5),
        ({}, [b"a", 100, b"b"], (0, -2.2, 6.5, 7.2), 6.5),
        ({}, [b"a", -1000], (0, -2.2, 5, 7.2), 15), ({"spacing": 1.0}, [b"ab"], (0, -2.2, 8.5, 7.2), 9.5),
        ({"word_spacing": 2.0}, [b"a b"], (0, -2.2, 10.5, 7.2), 10.5), ({"stretch": 0.5}, [b"ab"], (0, -2.2, 3.75, 7.2), 3.75),
        ({"stretch": 0.5, "spacing": 1.0}, [b"a", 100, b"b"], (0, -2.2, 3.75, 7.2), 4.25),
        ({"rise": 3.0}, [b"a"], (0, 0.8, 5, 10.2), 5),
        ({"size": -10.0}, [b"a"], (-5, -7.2, 0, 2.2), -5),
        ({"matrix": (2.0, 0.0, 0.0, 2.0, 1.0, 0.0)}, [b"a"], (1, -4.4, 11, 14.4), 5),
    ),
)  # fmt: skip
def test_where_a_string_stands(values: dict[str, Any], parts: list[Any], box: tuple[float, ...], moved: float) -> None:
    writing = TextMatrices()
    shown = show(state_of(**values), writing, parts)
    assert shown is not None
    assert (shown.box.x0, shown.box.y0, shown.box.x1, shown.box.y1) == pytest.approx(box)
    assert shown.size == pytest.approx(20 if "matrix" in values else 10)
    assert writing.matrix == pytest.approx((1, 0, 0, 1, moved, 0))
    again = show(state_of(**values), writing, [b"a"])
    assert again is not None
    begins = moved * 2 + 1 if "matrix" in values else moved
    assert (again.box.x1 if values.get("size") == -10 else again.box.x0) == pytest.approx(begins)


def test_blanks_are_no_text_and_a_long_one_is_cut() -> None:
    writing = TextMatrices()
    assert show(state_of(), writing, [b"  "]) is None
    assert writing.matrix == pytest.approx((1, 0, 0, 1, 2, 0))
    for count in (79, 80, 81):
        shown = show(state_of(), TextMatrices(), [b"a" * count])
        assert shown is not None
        assert len(shown.text) == min(count, 80)
    shown = show(state_of(), TextMatrices(), [b" a  b "])
    assert shown is not None
    assert shown.text == "a b"
    writing.put((1.0, 0.0, 0.0, 1.0, 5.0, 6.0))
    writing.move(1.0, -2.0)
    assert writing.matrix == writing.line == (1.0, 0.0, 0.0, 1.0, 6.0, 4.0)
    writing.begin()
    assert writing.matrix == writing.line == (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def test_blanks_of_a_wide_font_have_no_room_of_their_own() -> None:
    for wide, string, moved in ((True, b"\0a\0 \0a", 11), (False, b"a a", 13)):
        writing = TextMatrices()
        font = Font("", widths={97: 500.0, 32: 100.0}, wide=wide, letters={97: "a", 32: " "})
        assert show(state_of(font=font, word_spacing=2.0), writing, [string]) is not None
        assert writing.matrix == pytest.approx((1, 0, 0, 1, moved, 0))
