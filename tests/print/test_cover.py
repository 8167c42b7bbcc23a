"""The cover: as wide as the book is thick, its words in place, and bars that a scanner reads."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
import yaml
import zxingcpp
from jobs import printing_of
from one_product import cover_of, rendering_of
from pdf_tools import Printed, text_of
from PIL import Image, ImageDraw
from printing import LayOut, Made
from trees import BASE, change, write

from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.barcode import bars
from cookbook.editions.print.products.book import book
from cookbook.editions.print.products.cover import spine

MM = 72 / 25.4
ISBNS = ["978-3-16-148410-0", "9789525986648", "979-10-90636-07-1"]


@pytest.mark.parametrize(
    ("profile", "pages", "width"),
    [
        ("coated", 320, "15.1"),  # 160 leaves of 0.09 are 14.40, two boards of 0.33 are 0.66
        ("coated", 321, "15.2"),  # 324 pages: 14.58 + 0.66
        ("coated", 36, "2.3"),  # 1.62 + 0.66
        ("uncoated", 320, "24.8"),  # 160 leaves of 0.15 are 24.00, two boards of 0.38 are 0.76
    ],
)
def test_spine_is_the_leaves_and_twice_the_board(profile: str, pages: int, width: str) -> None:
    assert str(spine(pages, printing_of(BASE, name=profile))) == width


def test_the_sheet_is_two_pages_and_the_spine(printed: Printed) -> None:
    with pikepdf.open(printed.press) as book, pikepdf.open(printed.press.with_name("cover.pdf")) as pdf:
        assert len(book.pages) == 24
        (page,) = pdf.pages
        left, bottom, right, top = (float(value) / MM for value in page.trimbox)
        bleed = [float(value) / MM for value in page.bleedbox]
    assert [right - left, top - bottom] == pytest.approx([170 + 1.7 + 170, 240], abs=0.01)
    assert [left - bleed[0], bottom - bleed[1], bleed[2] - right, bleed[3] - top] == pytest.approx([3] * 4, abs=0.01)


def test_front_and_back_have_their_words(printed: Printed) -> None:
    (page,) = text_of(printed.press.with_name("cover.pdf"))
    words = " ".join(page.split())
    for part in ("Pieni keittokirja", "Reseptejä kokeiltavaksi", "Mallikaupunki", "Miten haasteesta"):
        assert part in words
    assert "Mallihanke saa rahoitusta." in words


@pytest.mark.parametrize(("pages", "has_words"), [(36, False), (100, True), (92, False)])
def test_a_narrow_spine_has_no_words(pages: int, has_words: bool, tmp_path: Path) -> None:
    assert ('class="spine__title"' in cover_of(BASE, tmp_path, pages).html) is has_words


@pytest.mark.parametrize(("size", "title", "has_title"), [
    ((170, 240), "Ab", True), ((170, 240), "KLUSTERIEN " * 5, True), ((105, 148), "Klusterien kirja", True),
    ((105, 148), "Klusterien " * 5, True), ((105, 148), "KLUSTERIEN " * 5, False),
])  # fmt: skip
def test_the_title_on_the_spine_stays_within_the_band(
    size: tuple[int, int], title: str, has_title: bool, tree: Path, tmp_path: Path, laid_out: LayOut
) -> None:
    """Below it pale letters would stand on a pale ground; where even the smallest are too long there are none."""
    change(tree, "cookbook.yml", "title: Pieni keittokirja", f"title: {title}")
    change(tree, "cookbook.yml", "width: 170\n  height: 240", f"width: {size[0]}\n  height: {size[1]}")
    rendering = cover_of(tree, tmp_path, 320)
    assert ('class="spine__title"' in rendering.html) is has_title
    assert laid_out(rendering).problems == ()
    low = [box[3] for box, word in spine_words(rendering.target, size[0]) if word in title.split()]
    assert max(low, default=0) <= 115 * min(size[0] / 170, size[1] / 240)


def test_the_words_of_the_narrowest_spine_are_as_large_as_the_press_asks(tree: Path, tmp_path: Path, made: Made) -> None:
    """A profile that asks for 6 pt, where two fifths of the spine are less."""
    change(tree, "cookbook.yml", "profile: coated", "profile: digital")
    rendering = cover_of(tree, tmp_path, 80)
    assert 'class="spine__publisher"' in rendering.html
    assert made(rendering)


def spine_words(cover: Path, left: int) -> list[tuple[list[float], str]]:
    """Each word on the spine of a book of 320 pages with its box, in millimetres from the corner of the sheet."""
    boxes = subprocess.run(["pdftotext", "-bbox", cover, "-"], check=True, capture_output=True, text=True).stdout
    found = re.findall(r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.+?)<', boxes)
    with pikepdf.open(cover) as pdf:
        edge = float(pdf.pages[0].trimbox[0]) - float(pdf.pages[0].mediabox[0])
    words = [([(float(side) - edge) / MM for side in box], word) for *box, word in found]
    return [(box, word) for box, word in words if box[0] >= left and box[2] <= left + 15.1]


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_the_words_of_the_spine_run_from_top_to_bottom_in_its_middle(lang: str, tmp_path: Path, laid_out: LayOut) -> None:
    rendering = cover_of(BASE, tmp_path, 320, lang)
    assert laid_out(rendering).problems == ()
    own = spine_words(rendering.target, 170)
    title = {
        "fi": ["Pieni", "keittokirja"],
        "sv": ["Den", "lilla", "kokboken"],
        "en": ["The", "Small", "Cookbook"],
    }[lang]
    assert [word for _, word in sorted(own, key=lambda pair: pair[0][1])][: len(title)] == title
    middles = [(box[0] + box[2]) / 2 for box, _ in own]
    assert middles == pytest.approx([170 + 15.1 / 2] * len(middles), abs=1.2)


@pytest.mark.parametrize("isbn", ISBNS)
def test_bars_say_the_isbn(isbn: str) -> None:
    picture = Image.new("L", (113 * 4, 200), 255)
    draw = ImageDraw.Draw(picture)
    for bar in bars(isbn):
        draw.rectangle([(bar.x + 11) * 4, 20, (bar.x + 11 + bar.width) * 4 - 1, 180], fill=0)
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [isbn.replace("-", "")]


def test_the_cover_of_a_book_with_an_isbn_has_its_bars(tree: Path, tmp_path: Path, laid_out: LayOut) -> None:
    text = (BASE / "print/edition.yml").read_text(encoding="utf-8")
    write(tree, {"print/edition.yml": f"{text}isbn:\n  print: {ISBNS[0]}\n"})
    rendering = cover_of(tree, tmp_path, 320)
    assert laid_out(rendering).problems == ()
    picture = tmp_path / "cover"
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-png", "-singlefile", rendering.target, picture], check=True)
    with Image.open(picture.with_suffix(".png")) as image:
        assert "9783161484100" in [code.text for code in zxingcpp.read_barcodes(image)]


def test_without_an_isbn_there_is_no_empty_place(tmp_path: Path) -> None:
    assert 'class="isbn"' not in cover_of(BASE, tmp_path, 320).html


def first_page_of(root: Path, stage: Path) -> Rendering:
    """The first page of the book that is read on a screen, without the others."""
    made = rendering_of(book, root, stage)
    head, body, rest = made.html.partition("<body>")
    first = rest[rest.index('<section class="cover">') :].partition("\n</section>\n</section>")
    return replace(made, html="".join((head, body, *first[:2])))


WORDS = ("JA ", "KAUPUNKIKEHITTÄMISEN YHTEISTYÖVERKOSTO MWM ")
"""Those that fill their lines, and those of which some are wider than a line."""
LONGEST = {"title": 60, "publisher": 100, "project": 120, "subtitle": 120}


@pytest.mark.parametrize("product", ["cover", "first page"])
@pytest.mark.parametrize("size", [(170, 240), (105, 148), (105, 297), (210, 148), (210, 297)])
@pytest.mark.parametrize("words", ["", *WORDS], ids=["short", "filled", "wide"])
def test_the_front_has_room_for_names_on_every_page(
    words: str, size: tuple[int, int], product: str, tree: Path, tmp_path: Path, laid_out: LayOut
) -> None:
    """As short and as long as they may be, at a shop that wants 6 mm free at every edge."""
    names = {name: (words * most)[:most].rstrip() or "Ab" for name, most in LONGEST.items()}
    own = {"trim": {"width": size[0], "height": size[1]}, "profile": "on-demand"}
    for file, more in (("cookbook.yml", own), ("print/edition.yml", {"order": {"binding": "stapled"}})):
        given = yaml.safe_load((tree / file).read_text("utf-8"))
        known = {name: value for name, value in names.items() if name in given}
        write(tree, {file: yaml.safe_dump({**given, **known, **more}, allow_unicode=True)})
    rendering = cover_of(tree, tmp_path, 320) if product == "cover" else first_page_of(tree, tmp_path)
    done = laid_out(rendering)
    assert (done.pages, done.problems) == (1, ())


@pytest.mark.parametrize("product", ["cover", "first page"])
def test_the_front_has_room_for_two_funders_below_the_longest_names(
    product: str, tree: Path, tmp_path: Path, laid_out: LayOut
) -> None:
    """What is set smaller takes less room, and leaves it to emblems, which are as high as their owners ask."""
    emblem = {"file": "tunnus.svg", "alternative": "Tunnus", "height": 24, "places": ["cover"]}
    funder = {"name": WORDS[0] * 20, "text": (WORDS[0] * 30)[:80], "emblem": emblem}
    given = yaml.safe_load((tree / "cookbook.yml").read_text("utf-8"))
    given |= {name: (WORDS[0] * most)[:most] for name, most in LONGEST.items() if name in given} | {"funders": [funder, funder]}
    imprint = (tree / "print/edition.yml").read_text("utf-8").replace("Reseptejä kokeiltavaksi", (WORDS[0] * 60)[:119])
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 280 100"><path d="M0 0h280v100H0z" fill="#1f3b2d"/></svg>'
    write(tree, {"cookbook.yml": json.dumps(given), "print/edition.yml": imprint, "images/tunnus.svg": drawing})
    rendering = cover_of(tree, tmp_path, 320) if product == "cover" else first_page_of(tree, tmp_path)
    assert laid_out(rendering).problems == ()


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_cover_fits_in_every_language(lang: str, tmp_path: Path, laid_out: LayOut) -> None:
    rendering = cover_of(BASE, tmp_path, 320, lang)
    assert laid_out(rendering).pages == 1


def test_a_blurb_that_does_not_fit_is_told(tree: Path, tmp_path: Path, laid_out: LayOut) -> None:
    text = (BASE / "print/edition.yml").read_text(encoding="utf-8")
    long = text.replace("  Tämä kirja kertoo", "  " + "Rivi.\n\n  " * 60 + "Tämä kirja kertoo")
    write(tree, {"print/edition.yml": long})
    problems = laid_out(cover_of(tree, tmp_path, 320)).problems
    assert {(problem.place.file, problem.code) for problem in problems} == {("print/edition.yml", "print-overflow")}
