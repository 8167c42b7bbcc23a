"""What is printed as words: page numbers, references, headings, hyphens, each from both sides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from looking import GOOD, Look, complaints
from pikepdf import Array, Dictionary, Name, Pdf
from tiny_pdf import HEIGHT, LINES, MM, WORDS, at, build, justified, text, width_of

from preflight import Order

pytestmark = pytest.mark.program

PAGES = 4


def drawn(*contents: str) -> Callable[[Pdf], None]:
    """Pages with nothing but that."""

    def edit(pdf: Pdf) -> None:
        for page, content in zip(pdf.pages, contents, strict=True):
            page.Contents = pdf.make_stream(content.encode())

    return edit


def folio(look: Look, *contents: str) -> dict[str, set[str]]:
    build(look.path, drawn(*contents), pages=len(contents))
    return complaints(look.report(Order(GOOD.condition, checks=("folios",))))


def feet(*numbers: object, y: float = 8) -> list[str]:
    return [text(str(number), 48, y) if number != "" else "" for number in numbers]


@pytest.mark.parametrize(
    ("numbers", "code"),
    [
        ((1, 2, 3, 4), None),
        ((11, 12, 13, 14), None),
        ((1, 2, 3), "preflight-no-folios"),
        (("", 2, 3, 4, 5), None),
        ((1, 2, 3, 9, 8), "preflight-folio"),  # three of five agree: 60 %
        ((1, 2, 7, 9, 8), "preflight-no-folios"),
        ((1, 2, 3, 4, "viisi"), None),
        ((1001, 1002, 1003, 1004), None),
        ((10001, 10002, 10003, 10004), "preflight-no-folios"),
    ],
)
def test_page_numbers_go_up_with_the_pages(look: Look, numbers: tuple[object, ...], code: str | None) -> None:
    assert folio(look, *feet(*numbers)) == ({"folios": {code}} if code else {})


@pytest.mark.parametrize(
    ("pages", "y", "code"),
    [
        (15, 12, None),  # at a height of its own it ends a list, as in a table of contents
        (14, 12, "preflight-folio"),  # too few to know where numbers stand
        (15, 8, "preflight-folio"),
    ],
)
def test_a_number_at_a_height_of_its_own_is_no_page_number(look: Look, pages: int, y: float, code: str | None) -> None:
    assert folio(look, *feet(*range(1, pages + 1)), text("7", 48, y)) == ({"folios": {code}} if code else {})


def test_a_number_stands_alone_at_the_edge(look: Look) -> None:
    """Within 12 % of the height from the cut, 16.8 mm, with all of its box; two of them on one page are none."""
    for y, found in ((13.8, True), (14.3, False), (HEIGHT - 15.8, True), (HEIGHT - 16.3, False)):
        assert (folio(look, *feet(1, 2, 3, 4, y=y)) == {}) == found, y
    doubled = [foot + text("7", 48, HEIGHT - 8) for foot in feet(1, 2, 3, 4)]
    assert folio(look, *doubled) == {"folios": {"preflight-no-folios"}}


def linked(said: str, target: int, *, moved: float = 0.0, size: float = 8.0) -> Callable[[Pdf], None]:
    """Words on the first page within a link to a page from 0; the link is moved down by points."""

    def edit(pdf: Pdf) -> None:
        for number, page in enumerate(pdf.pages):
            words = text(said, 20, 80, size) if not number else ""
            page.Contents = pdf.make_stream((text(str(number + 1), 48, 8) + words).encode())
        left, bottom = at(20, 80)
        rect = [left, bottom - 0.22 * size - moved, left + width_of(said, size), bottom + 0.72 * size - moved]
        note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(rect), Dest=Array([pdf.pages[target].obj, Name.Fit]))
        pdf.pages[0].Annots = Array([pdf.make_indirect(note)])

    return edit


@pytest.mark.parametrize(
    ("said", "target", "code"),
    [
        ("s. 3", 2, None),
        ("s. 3", 1, "preflight-page-number"),
        ("s 3", 2, None),
        ("sivu 4", 3, None),
        ("sivulla 4", 2, "preflight-page-number"),
        ("sida 2", 1, None),
        ("sidan 2", 2, "preflight-page-number"),
        ("p. 2", 1, None),
        ("page 2", 3, "preflight-page-number"),
        ("luku 3", 1, "preflight-no-references"),
        ("vuosis 3", 1, "preflight-no-references"),
        ("year's 3", 1, "preflight-no-references"),
        ("s. 12345", 1, "preflight-no-references"),
    ],
)
def test_a_number_in_a_link_is_that_of_its_page(look: Look, said: str, target: int, code: str | None) -> None:
    build(look.path, linked(said, target), pages=PAGES)
    found = look.report(Order(GOOD.condition, checks=("references",))).results[0]
    codes = {group.first.code for group in found.groups.values()} | ({found.reason.code} if found.reason else set())
    assert codes == ({code} if code else set())


@pytest.mark.parametrize(("moved", "found"), [(0.0, True), (1.2, True), (1.7, False), (-2.8, True), (-3.4, False)])
def test_words_belong_to_a_link_that_holds_most_of_them(look: Look, moved: float, found: bool) -> None:
    build(look.path, linked("s. 3", 1, moved=moved), pages=PAGES)
    result = look.report(Order(GOOD.condition, checks=("references",))).results[0]
    assert bool(result.groups) == found


def test_printed_numbers_may_be_ahead_of_pages(look: Look) -> None:
    for number, found in ((12, False), (3, True)):

        def edit(pdf: Pdf, number: int = number) -> None:
            linked(f"s. {number}", 1)(pdf)
            for at_page, page in enumerate(pdf.pages):
                said = page.Contents.read_bytes().decode().partition("ET")[2] if not at_page else ""
                page.Contents = pdf.make_stream((text(str(11 + at_page), 48, 8) + said).encode())

        build(look.path, edit, pages=PAGES)
        result = look.report(Order(GOOD.condition, checks=("references",))).results[0]
        assert bool(result.groups) == found


@pytest.mark.parametrize(
    ("titles", "code"),
    [
        ((("Otsikko b", 1),), None),
        ((("OTSIKKO, b!", 1),), None),
        ((("Otsıkko b", 1),), None),  # As a font reads that draws the dot of an i apart.
        ((("Otsikko \u00ed", 1),), "preflight-reference"),
        ((("Otsikko b", 2),), "preflight-reference"),
        ((("Otsikko x", 1),), "preflight-reference"),
        ((("Otsikko b", 0),), "preflight-reference"),
        ((("Otsikko b", 5),), "preflight-reference"),
        ((("Otsikko e", 4),), None),
        ((), "preflight-no-facts"),
    ],
)
def test_headings(look: Look, titles: tuple[tuple[str, int], ...], code: str | None) -> None:
    build(look.path, pages=PAGES)
    found = complaints(look.report(replace(GOOD, titles=titles, checks=("headings",))))
    assert found == ({"headings": {code}} if code else {})


def test_a_word_that_a_hyphen_parts_is_whole_again(look: Look) -> None:
    parted = text("Kokeilu-", 20, 100) + text("ohjelma", 20, 95)
    build(look.path, drawn(parted), pages=1)
    for title, found in (("Kokeiluohjelma", True), ("Kokeilu ohjelma", True), ("Kokeiluohjelmat", False)):
        report = look.report(Order(GOOD.condition, titles=((title, 1),), checks=("headings",)))
        assert (complaints(report) == {}) == found


def lines(count: int, ended: int) -> list[str]:
    """Pages of justified lines, some of which end in a hyphen."""
    contents: list[str] = []
    for first in range(0, count, LINES):
        content = ""
        for line in range(first, min(first + LINES, count)):
            words: list[str] = []
            while width_of(" ".join(words), 6.5) < 66 * MM:
                words.append(WORDS[(line * 3 + len(words)) % len(WORDS)])
            end = "-" if line < ended else ""
            content += justified(" ".join(words) + end, 10, 100 - (line - first) * 2.6, 6.5, 80)
        contents.append(content)
    return contents


@pytest.mark.parametrize(
    ("count", "ended", "code"),
    [
        (100, 2, None),
        (100, 1, "preflight-hyphens"),
        (99, 2, "preflight-no-justified"),
        (149, 3, None),
        (150, 3, None),
        (149, 2, "preflight-hyphens"),
    ],
)
def test_two_of_a_hundred_justified_lines_end_in_a_hyphen(look: Look, count: int, ended: int, code: str | None) -> None:
    contents = lines(count, ended)
    build(look.path, drawn(*contents), pages=len(contents))
    assert look.found("hyphens") == ({code} if code else set())
