"""Volumes: what each holds, where its references lead, and how its pages follow their size and binding."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from flat_file import is_flat
from jobs import job_of, linked_of, printing_of
from pdf_tools import text_of
from printing import LayOut, Prints
from trees import check, grow, inside, write

from cookbook.editions.print.layout.rendering import Outcome, Rendering
from cookbook.editions.print.make import BOUND, PRODUCTS, _wanted, too_thick
from cookbook.editions.print.products.book import GUTTER, book
from cookbook.editions.print.products.cover import cover
from cookbook.model.identity import Trim
from cookbook.where.downloads import pdf, sizes

MM = 72 / 25.4
FILE = "print/volumes/oma.yml"
METHODS = "title: Menetelmät\nkinds: [method]\nparts: [words, index]\n"
SITE = "https://keittokirja.example/"


def tree_with(tmp_path: Path, volume: str) -> Path:
    """The small tree with a volume."""
    return write(grow(tmp_path / "tree"), {FILE: volume})


def book_of(tmp_path: Path, volume: str) -> tuple[Rendering, Rendering]:
    """Its inside, to read on a screen and to print."""
    tree = tree_with(tmp_path, volume)
    screen, press = book(job_of(tree, tmp_path / "stage"), printing_of(tree, volume="oma"), "fi")
    return screen, press


def cover_of(tmp_path: Path, volume: str) -> Rendering:
    """Its cover, around 40 pages."""
    tree = tree_with(tmp_path, volume)
    printing = replace(printing_of(tree, volume="oma"), pages={"book": 40})
    (made,) = cover(job_of(tree, tmp_path / "stage"), printing, "fi")
    return made


def sizes_of(pdf: Path) -> set[tuple[float, float]]:
    """The sizes of the trimmed pages in millimetres."""
    with pikepdf.open(pdf) as opened:
        boxes = [[float(value) / MM for value in page.trimbox] for page in opened.pages]
    return {(round(right - left, 1), round(top - bottom, 1)) for left, bottom, right, top in boxes}


def faults_of(made: Outcome) -> set[str]:
    """What is wrong with a file; how it might be composed better is said of books of a few pages, too."""
    return {problem.code for problem in made.problems} - {"preflight-hint"}


def bleeds_of(pdf: Path) -> set[float]:
    """How far art goes beyond each edge, in millimetres."""
    with pikepdf.open(pdf) as opened:
        pairs = [pair for page in opened.pages for pair in zip(page.trimbox, page.bleedbox, strict=True)]
        return {round(abs(float(a) - float(b)) / MM, 2) for a, b in pairs}


@pytest.mark.parametrize(
    ("volume", "line", "said"),
    [
        ("kinds: [recepi]", 1, "recipe"),
        ("kinds: [phase]", 1, "recipe"),
        ("menus: [polkku]", 1, "polku"),
        ("themes: [olematon]", 1, "teema"),
        ("entries: ['recipe:kokeiluohjelmma']", 1, "kokeiluohjelma"),
        ("entries: [kokeiluohjelma]", 1, "recipe:kokeiluohjelma"),
        ("entries: ['phase:kaynnistys']", 1, "laji:tunniste"),
        ("kinds: [method]\nentries: ['recipe:kokeiluohjelma']", 2, "kinds"),
        ("kinds: [method, method]", 1, "kahdesti"),
        ("order: given", 1, "menus"),
        ("kinds: [challenge]\nmenus: [polku]", 0, "yhtään"),
        ("trim: {width: 104, height: 148}", 1, "105"),
        ("trim: {width: 105, height: 147}", 1, "148"),
        ("trim: {width: 211, height: 297}", 1, "A4:n (210 mm)"),
        ("trim: {width: 210, height: 298}", 1, "A4:n (297 mm)"),
    ],
)
def test_a_fault_of_a_volume_is_told_at_its_place(volume: str, line: int, said: str, tmp_path: Path) -> None:
    found = check(tree_with(tmp_path, f"{volume}\n"))
    assert found.status == 1
    (told,) = (one for one in found.lines if one.startswith(FILE))
    assert told.startswith(f"{FILE}:{line}:" if line else f"{FILE}: ")
    assert said in told


@pytest.mark.parametrize(
    "volume",
    [
        METHODS,
        "menus: [polku]",
        "entries: ['recipe:kokeiluohjelma']\norder: given",
        "trim: {width: 105, height: 148}",
        "trim: {width: 210, height: 297}",
        "title: Oma",
    ],
)
def test_a_good_volume_has_no_fault(volume: str, tmp_path: Path) -> None:
    found = check(tree_with(tmp_path, f"{volume}\n"))
    assert (found.status, [line for line in found.lines if line.startswith(FILE)]) == (0, [])


def test_a_volume_holds_its_kinds_and_the_words_that_they_name(tmp_path: Path) -> None:
    _, press = book_of(tmp_path, METHODS)
    anchors = set(re.findall(r'id="([a-z-]+)"', press.html))
    assert {"methods", "methods-haastetyopaja"} <= anchors
    assert not {"recipes", "recipes-kokeiluohjelma", "metrics", "phases-kaynnistys"} & anchors


def test_what_is_not_in_a_volume_is_on_the_web(tmp_path: Path) -> None:
    _, press = book_of(tmp_path, "kinds: [recipe]\n")
    anchors = set(re.findall(r'id="([^"]+)"', press.html))
    assert {href for href in re.findall(r'href="#([^"]+)"', press.html) if href not in anchors} == set()
    assert f'href="{SITE}menetelmat/haastetyopaja/"' in press.html


@pytest.mark.book
def test_what_is_not_in_a_volume_is_said_to_be_on_the_web(laid_out: LayOut, tmp_path: Path) -> None:
    _, press = book_of(tmp_path, "kinds: [recipe]\n")
    assert faults_of(laid_out(press)) == set()
    text = " ".join(" ".join(text_of(press.target)).split())
    assert "(verkossa)" in text
    assert f"{SITE}menetelmat" not in text
    assert "Kun tekstissä lukee ”verkossa”" in text


def test_a_menu_brings_its_recipes_and_what_they_name_but_no_other_recipes(tmp_path: Path) -> None:
    tree = tree_with(tmp_path, "kinds: [menu, recipe, method]\nmenus: [polku]\norder: given\n")
    recipe = (tree / "recipes/kokeiluohjelma.yml").read_text(encoding="utf-8")
    named = {
        "recipes/kokeiluohjelma.yml": f"{recipe}related: [toinen]\n",
        "recipes/toinen.yml": recipe.replace("kokeiluhaku", "toinen-haku"),
    }
    _, press = book(job_of(write(tree, named), tmp_path / "stage"), printing_of(tree, volume="oma"), "fi")
    found = re.findall(r'<h1 id="((?:menus|recipes|methods|metrics)-[^"]+)"', press.html)
    assert found == ["menus-polku", "recipes-kokeiluohjelma", "methods-haastetyopaja"]


def test_numbers_of_the_whole_book_are_of_no_other(tmp_path: Path) -> None:
    tree = tree_with(tmp_path, METHODS)
    with (tree / "print/edition.yml").open("a", encoding="utf-8") as file:
        file.write("isbn: {print: 978-3-16-148410-0}\norder: {quantity: 500}\n")
    whole, own = printing_of(tree), printing_of(tree, volume="oma")
    assert (whole.imprint.isbn.print, whole.imprint.order.quantity) == ("978-3-16-148410-0", 500)
    assert (own.imprint.isbn.print, own.imprint.order.quantity) == (None, None)
    assert (str(own.identity.title), str(own.imprint.subtitle)) == ("Menetelmät", str(whole.identity.title))


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [
        (170, 240, 1),
        (148, 210, 1),
        (160, 240, 1),
        (116, 164, 1),
        (105, 148, 0.9),
        (210, 297, 1.2),
        (187, 264, 1.1),
        (500, 500, 1.2),
    ],
)
def test_a_page_is_set_as_one_that_was_designed(width: int, height: int, scale: float) -> None:
    assert Trim.model_construct(width=width, height=height).scale == scale


@pytest.mark.parametrize(("line", "names"), [("regular: true\n", ["book", "oma"]), ("", ["book"])])
def test_a_regular_volume_is_made_with_everything(line: str, names: list[str], tmp_path: Path) -> None:
    tree = tree_with(tmp_path, METHODS + line)
    made = {printing.volume_name: products for printing, products in _wanted(job_of(tree, tmp_path))}
    assert list(made) == names
    assert made["book"] == tuple(PRODUCTS)
    assert made.get("oma", BOUND) == BOUND
    assert [one.volume_name for one, _ in _wanted(job_of(tree, tmp_path, product=("poster",)))] == ["book"]


@pytest.mark.parametrize(
    ("binding", "pages", "codes"), [("stapled", 96, []), ("stapled", 97, ["volume-thick"]), ("sewn", 400, [])]
)
def test_staples_hold_so_many_pages(binding: str, pages: int, codes: list[str], tmp_path: Path) -> None:
    printing = printing_of(tree_with(tmp_path, f"{METHODS}binding: {binding}\n"), volume="oma")
    assert [one.code for one in too_thick(replace(printing, pages={"book": pages}))] == codes


@pytest.mark.parametrize(
    ("order", "binding", "multiple"),
    [
        ("{full_sheets: true}", "perfect", 16),
        ("{full_sheets: true}", "stapled", 16),
        ("{full_sheets: true}", "spiral", 2),
        ("{full_sheets: false}", "perfect", 2),
        ("{full_sheets: false}", "stapled", 4),
    ],
)
def test_sheets_are_full_where_the_order_says_so_and_there_are_any(
    order: str, binding: str, multiple: int, tmp_path: Path
) -> None:
    tree = tree_with(tmp_path, f"{METHODS}binding: {binding}\n")
    with (tree / "print/edition.yml").open("a", encoding="utf-8") as file:
        file.write(f"order: {order}\n")
    assert printing_of(tree, name="digital", volume="oma").multiple == multiple


@pytest.mark.book
@pytest.mark.parametrize("size", [(105, 148), (148, 210), (210, 297)])
def test_type_and_bleed_are_right_at_every_size(size: tuple[int, int], typesets: LayOut, tmp_path: Path) -> None:
    trim = f"trim: {{width: {size[0]}, height: {size[1]}}}\n"
    for made in (*book_of(tmp_path, METHODS + trim), cover_of(tmp_path, METHODS + trim)):
        assert faults_of(typesets(made)) == set()  # Its preflight knows bleed, safety and the smallest type.
        if made.condition:
            assert bleeds_of(made.target) == {3}
    assert sizes_of(tmp_path / "stage/print/book-oma.pdf") == {size}
    assert sizes_of(tmp_path / "stage/site/downloads/keittokirja-oma.pdf") == {size}
    assert sizes_of(tmp_path / "stage/print/cover-oma.pdf") == {(2 * size[0] + 2.5, size[1])}


@pytest.mark.book
def test_a_spiral_keeps_its_holes_free_and_has_a_cover_of_two_leaves(typesets: LayOut, tmp_path: Path) -> None:
    _, press = book_of(tmp_path, METHODS + "binding: spiral\n")
    assert faults_of(typesets(press)) == set()
    leaves = cover_of(tmp_path, METHODS + "binding: spiral\n")
    assert faults_of(typesets(leaves)) == set()
    assert sizes_of(leaves.target) == {(170, 240)}
    front, back = text_of(leaves.target)
    assert "Menetelmät" in front
    assert "Menetelmät" not in back
    near = replace(press, gutter=40)
    assert faults_of(typesets(near)) == {"print-overflow"}
    assert press.gutter == GUTTER


@pytest.mark.book
@pytest.mark.parametrize(
    "volume",
    [
        METHODS + "binding: spiral\n",
        "title: Mittarit\nkinds: [metric]\nparts: [words, index]\n",
        "title: Tasku\nkinds: [menu, recipe, method]\nmenus: [polku]\norder: given\nparts: [words, index]\n"
        "trim: {width: 148, height: 210}\nbinding: stapled\n",
    ],
    ids=["spiral", "glued", "stapled"],
)
def test_every_volume_is_flat_where_the_shop_wants_it(volume: str, prints: Prints, tmp_path: Path) -> None:
    out = tmp_path / "out"
    said = prints(tree_with(tmp_path, volume), out, "--volume", "oma", "--profile", "coated-x1a")
    assert said.status == 0, said.err
    ticket = json.loads((out / "print/job.json").read_text(encoding="utf-8"))
    assert {one["file"]: one["preflight"]["failed"] for one in ticket["files"]} == {"book-oma.pdf": 0, "cover-oma.pdf": 0}
    for name in ("book-oma.pdf", "cover-oma.pdf"):
        is_flat(out / "print" / name)


@pytest.mark.book
def test_volumes_stand_on_the_ticket_and_leave_the_rest(prints: Prints, tmp_path: Path) -> None:
    tree, out = tree_with(tmp_path, METHODS + "binding: stapled\nquantity: 40\n"), tmp_path / "out"
    said = prints(tree, out, "--volume", "oma")
    assert said.status == 0, said.err
    order = (out / "print/job.md").read_text(encoding="utf-8").partition("## Painos")[0]
    assert "# Tarjouspyyntö: Menetelmät" in order
    assert "Painosmäärä: 40" in order
    assert "Sidonta: stiftaus" in order
    assert prints(tree, out, "--product", "poster").status == 0
    assert (out / "print/job.md").read_text(encoding="utf-8").startswith("# Tarjouspyyntö: Pieni keittokirja")
    names = {path.name for path in (out / "print").glob("*.pdf")}
    assert names == {"poster.pdf", "poster-a2.pdf", "book-oma.pdf", "cover-oma.pdf"}
    ticket = json.loads((out / "print/job.json").read_text(encoding="utf-8"))
    files = {one["file"]: one for one in ticket["files"]}
    assert files["book-oma.pdf"]["volume"] == {
        "name": "oma",
        "title": "Menetelmät",
        "isbn": None,
        "quantity": 40,
        "binding": "stapled",
    }
    assert files["book-oma.pdf"]["pages"] % 4 == 0
    assert files["cover-oma.pdf"]["spine"] is None
    assert "stiftaus" in (out / "print/job.md").read_text(encoding="utf-8")
    offered = out / "site" / pdf(linked_of(tree).book, "keittokirja-oma", "fi")
    assert len(text_of(offered)) == files["book-oma.pdf"]["pages"]
    assert inside("site", "--source", tree, "--out", out).status == 0
    listed = (out / "site/lataukset/index.html").read_text(encoding="utf-8")
    row = next(part.replace("\xad", "") for part in listed.split("<li>") if "downloads/keittokirja-oma.pdf" in part)
    assert re.search(r">Menetelmät.*170 × 240(&nbsp;|\xa0)mm,\s+stiftaus", row, re.DOTALL)
    said = json.loads((out / "site" / sizes("fi")).read_text(encoding="utf-8"))
    assert said["downloads/keittokirja-oma.pdf"] == [offered.stat().st_size, files["book-oma.pdf"]["pages"]]
    assert prints(tree, out, "--volume", "omma").lines[0].endswith("Tarkoititko oma?")
