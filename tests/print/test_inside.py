"""What we touch inside WeasyPrint, pydyf and Pyphen is what we take it for: a new version that differs fails here."""

from __future__ import annotations

import io
import logging
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pyphen
import pytest
import weasyprint
from PIL import Image
from press_page import rendering

from cookbook.editions.print.layout import inside

MM = 96 / 25.4
STYLE = """
    @page { size: 100mm 100mm; margin: 10mm; @top-left { content: "yllä" } }
    body { margin: 0; font: 10px/20px sans-serif }
    li { position: relative } .away { position: absolute; top: 5mm }
"""


def picture() -> str:
    stream = io.BytesIO()
    Image.new("RGB", (30, 20), "red").save(stream, "PNG")
    return f"data:image/png;base64,{b64encode(stream.getvalue()).decode()}"


@pytest.fixture(scope="module")
def page() -> Any:
    html = f"""<style>{STYLE}</style><div><p>sana</p></div><ul><li>kohta</li></ul><p class="away">irti</p>
        <table><tr><td>solu</td></tr></table><div style="display:flex"><span>jousto</span></div>
        <img src="{picture()}" style="width: 10px">"""
    return weasyprint.HTML(string=html).render().pages[0]


def boxes(box: Any) -> list[Any]:
    """Every box, placeholders put aside."""
    box = inside.unwrapped(box)
    return [box, *(inner for child in getattr(box, "children", ()) for inner in boxes(child))]


@pytest.mark.parametrize("name", inside.READ_IN)
def test_versions_are_those_that_were_read(name: str) -> None:
    assert version(name).startswith(f"{inside.READ_IN[name]}."), f"read inside.py against {name} {version(name)}"


def test_a_page_shows_its_boxes_with_their_places(page: Any) -> None:
    box = inside.page_box(page)
    assert box.content_box_y() == pytest.approx(10 * MM)
    assert box.height == pytest.approx(80 * MM)
    (word,) = (one for one in boxes(box) if inside.is_text(one) and one.text == "sana")
    assert (word.element.tag, word.element_tag) == ("p", "p")
    assert word.position_x == pytest.approx(10 * MM)
    assert 10 * MM < word.position_y < 20 * MM
    assert 0 < word.baseline < word.position_y + word.height
    assert 0 < word.width < 40


def test_margins_and_markers_and_what_stands_apart_are_told(page: Any) -> None:
    found = boxes(inside.page_box(page))
    margins = [one for one in found if inside.is_margin(one)]
    assert [inner.text for one in margins for inner in boxes(one) if inside.is_text(inner)] == ["yllä"]
    texts = [one for one in found if inside.is_text(one)]
    assert {one.text for one in texts} >= {"sana", "kohta", "irti", "solu", "jousto", "yllä"}
    assert [one.element_tag for one in texts if one.text.strip() == "•"] == ["li::marker"]


def test_what_holds_text(page: Any) -> None:
    held = {type(one).__name__: one for one in boxes(inside.page_box(page)) if inside.holds_text(one)}
    assert {"BlockContainerBox", "TableCellBox", "FlexBox"} <= {*held} | {
        base.__name__ for one in held.values() for base in type(one).__mro__
    }
    block = held["BlockBox"] if "BlockBox" in held else next(iter(held.values()))
    assert block.border_width() >= 0
    assert block.border_height() >= 0
    assert block.border_box_x() >= 0
    assert block.border_box_y() >= 0
    assert block.style["height"] == "auto"


def test_each_page_is_told_as_it_is_laid_out() -> None:
    told: list[int | None] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            told.append(inside.tells_page(record))

    logger, listener = logging.getLogger(inside.PROGRESS), Listener()
    level = logger.level
    logger.setLevel(logging.INFO)
    logger.addHandler(listener)
    try:
        weasyprint.HTML(string="<p style='break-after: page'>yksi</p><p>kaksi</p>").render()
    finally:
        logger.removeHandler(listener)
        logger.setLevel(level)
    assert [page for page in told if page] == [1, 2]
    assert inside.tells_page(logging.LogRecord("", 20, "", 0, "%s %s", (1, 2), None)) is None


def test_what_is_wrong_with_a_document_is_said_by_its_voices() -> None:
    said: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    logger, listener = logging.getLogger(inside.VOICES[0]), Listener()
    logger.addHandler(listener)
    try:
        weasyprint.HTML(string="<style>p { colour: red }</style><p>x</p>").render()
    finally:
        logger.removeHandler(listener)
    assert any("colour" in one for one in said)


def test_pages_wear_the_variables_of_another_root_and_nothing_else_of_it() -> None:
    """What was worked out before is worked out again, in styles that inherit, in boxes without an element and in margins."""
    rules = """html { color: var(--text, black) } a { color: var(--link, inherit) } b { visibility: var(--code, visible) }
        .screen { --link: lime; --text: blue; --code: hidden; font-size: 99px } @page { @top-left { content: "yllä" } }
        .own { color: red }"""
    html = f"<style>{rules}</style><p><a>linkki <i>kursiivi</i></a> teksti <b>koodi</b> <a class='own'>oma</a>"
    pages = weasyprint.HTML(string=html).render().pages

    def seen() -> dict[str, tuple[tuple[float, ...], str, float]]:
        texts = [one for page in pages for one in boxes(inside.page_box(page)) if inside.is_text(one) and one.text.strip()]
        return {
            one.text.strip(): (tuple(one.style["color"].to("srgb").coordinates), one.style["visibility"], one.width)
            for one in texts
        }

    before = seen()
    inside.wear(pages, weasyprint.HTML(string=f"<html class='screen'><style>{rules}</style><p>kansi").render().pages[0])
    black, blue, lime, red = (0, 0, 0), (0, 0, 1), (0, 1, 0), (1, 0, 0)
    colours = {"linkki": lime, "kursiivi": lime, "teksti": blue, "koodi": blue, "oma": red, "yllä": blue}
    assert {word: colour for word, (colour, _, _) in seen().items()} == colours
    assert {colour for colour, _, _ in before.values()} == {black, red}
    assert [word for word, (_, how, _) in seen().items() if how == "hidden"] == ["koodi"]
    assert {word: width for word, (_, _, width) in seen().items()} == {word: width for word, (_, _, width) in before.items()}


EVERY_SORT = """<html lang="fi"><title>x</title><style>
@page { margin: 10%; size: 300px } @page one { margin: 50px; @top-left { content: string(word) } } @page two { size: 200px }
.one { page: one } .two { page: two; string-set: word content(text) } .half { width: 50%; padding: 2% 3px; float: right }
.box { box-sizing: border-box; width: 99px; padding: 9px; min-height: 20% } .flex { display: flex } .away { position: absolute }
table { border-collapse: collapse; width: 90% } td { border: 2px solid; padding: 1em } .two + .cols { columns: 2; height: 40% }
</style><p class="half">puolikas</p><div class="box">laatikko</div><div class="one"><p class="away">irti</p><div>
<div class="two">kaksi</div><div class="cols"><p>a<p>b<p class="half">c<p>d</div></div></div>
<div class="flex"><p>e<p class="box">f</div><table><tr><td>g<td class="half">h</table>"""
"""Boxes of every sort that sizes are reckoned for, and pages of several names."""


@pytest.mark.program
def test_hurrying_changes_no_byte() -> None:
    program = """
import sys, hashlib, weasyprint
from cookbook.editions.print.layout.haste import boxes, hurry
if sys.argv[1] == "hurry":
    hurry()
    hurry()
html = sys.argv[2] + "".join(f"<h1 style='break-before: page' id='a{n}'><a href='#a{(n + 1) % 9}'>{n}</a></h1>" for n in range(9))
data = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=b"0" * 16)
print(hashlib.sha256(data).hexdigest(), bool(boxes._slow))
"""
    said = [
        subprocess.run(
            [sys.executable, "-c", program, how, EVERY_SORT], check=True, capture_output=True, text=True
        ).stdout.split()
        for how in ("hurry", "as it is")
    ]
    assert said[0][0] == said[1][0]
    assert [used for _, used in said] == ["True", "False"]


def test_pyphen_goes_by_the_dictionary_that_it_is_taught(monkeypatch: pytest.MonkeyPatch) -> None:
    class Own(pyphen.HyphDict):  # type: ignore[misc]
        def positions(self, word: str) -> list[pyphen.DataInt]:
            return [pyphen.DataInt(3)]

    for name in ("LANGUAGES", "LANGUAGES_LOWERCASE", "hdcache"):
        monkeypatch.setattr(pyphen, name, dict(getattr(pyphen, name)))
    path = pyphen.LANGUAGES["en_GB"]
    inside.teach_hyphens("xx", path, None)
    before = pyphen.Pyphen(lang="xx").inserted("abcdefghij")
    inside.teach_hyphens("xx", path, Own(path))
    assert pyphen.Pyphen(lang="xx").inserted("abcdefghij") == "abc-defghij" != before


def test_of_two_sheets_the_later_one_holds_however_the_earlier_found_its_element(tmp_path: Path) -> None:
    """Layers are counted within the one sheet that brings all others, and so they stand in one."""
    sheets = {"first": "p#sana { width: 30mm } @page { margin: 9mm }", "then": "p { width: 50mm } @page { margin: 5mm }"}
    for name, sheet in sheets.items():
        (tmp_path / f"{name}.css").write_text(sheet, encoding="utf-8")
    made = replace(rendering(tmp_path), styles=("first.css", "then.css"))
    document = weasyprint.HTML(string='<p id="sana">sana</p>').render(
        stylesheets=[weasyprint.CSS(string=made.sheet, base_url=f"{tmp_path.as_uri()}/")]
    )
    page = inside.page_box(document.pages[0])
    assert page.content_box_x() == pytest.approx(5 * MM)
    assert next(one for one in boxes(page) if one.element_tag == "p").width == pytest.approx(50 * MM)


@pytest.mark.parametrize("width", range(200, 260, 4))
def test_a_line_before_an_inline_box_is_filled(width: int) -> None:
    """WeasyPrint 70 alone leaves a word by itself where all of a text fits a line but the blank at its end."""
    inside.keep_lines()
    words = "Joka kerta, kun joku kolmesta tulee mukaan, luku on yksi enemmän, ja niin on myös "
    html = f'<p style="font: 12px sans-serif; width: {width}px">{words * 3}<b>viimeisenä</b>'
    page = weasyprint.HTML(string=html).render().pages[0]
    lines = [box for box in boxes(inside.page_box(page)) if type(box).__name__ == "LineBox"]
    assert min(sum(child.width for child in line.children) for line in lines[:-1]) > width / 2


def test_lines_are_as_they_were_where_blanks_count() -> None:
    inside.keep_lines()
    page = weasyprint.HTML(string='<pre style="width: 100px">sana  </pre>').render().pages[0]
    assert [one.text for one in boxes(inside.page_box(page)) if inside.is_text(one)] == ["sana  "]
