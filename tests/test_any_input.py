"""Whatever is in a file, reading it gives a book or problems, never another exception."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pydantic_core import PydanticCustomError
from trees import BASE, grow

from cookbook import prose
from cookbook.language.speech.messages import line
from cookbook.language.speech.table import find
from cookbook.link import link
from cookbook.load import PREFIXES, load
from cookbook.load.images import check_images
from cookbook.load.tree import SourceTree
from cookbook.model.languages import USUAL_LANGUAGES as LANGUAGES
from cookbook.model.quantity import Duration, Effort, GroupSize, Money, MonthSpan
from cookbook.model.scalar import PartialDate
from cookbook.model.text import Line, Prose, Reference
from cookbook.problems import CookbookError, Problems

pytestmark = pytest.mark.many

FRAGMENTS = (
    "\n", "  ", ": ", "- ", "[", "]", "{", "}", "&a ", "*a", "!!str ", "<<: ", "#", " # ", "|-", ">", "'", '"', "\\", "? ",
    "---\n", "...\n", "%YAML 1.1\n", "\t", "\r\n", "~", "on", "010", "\u202e", "\u0308", "ä", "\U0001f600", "{{ x }}", "<b>",
    "[x](javascript:a)", "[x](recipe:)", "![", "**", "`", "> ", "1. ", "https://a.fi", "2026-11-22", "6–9 kk", ",", "=", "\x00",
)  # fmt: skip
TARGETS = (
    "recipes/kokeiluohjelma.yml",
    "recipes/kokeiluohjelma.sv.yml",
    "methods/haastetyopaja.yml",
    "menus/polku.yml",
    "vocabularies/actors.yml",
    "vocabularies/roles.yml",
    "pages/fi/front.md",
    "metrics/data/kokeilujen-maara.csv",
)


@st.composite
def spoiled(draw: st.DrawFn, text: str) -> str:
    """A good text with a few pieces taken out, doubled or put in."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        piece = draw(st.sampled_from(("", text[start:end] * 2, *FRAGMENTS)))
        text = text[:start] + piece + text[end:]
    return text


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return grow(tmp_path_factory.mktemp("any") / "tree")


def read(tree: Path, name: str, data: bytes) -> Problems:
    """Read the tree with `data` in the place of one file, which is then put back."""
    path, good = tree / name, (tree / name).read_bytes()
    problems = Problems()
    try:
        path.write_bytes(data)
        book = load(SourceTree(tree), problems)
        link(book, date.today(), problems)
    except CookbookError as error:
        assert error.problems
    finally:
        path.write_bytes(good)
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 2
    for problem in problems:
        assert problem.place.file != name or problem.place.line <= lines
        for lang in LANGUAGES:
            assert "\n" not in line(problem, lang)
            names = {field for _, field, _, _ in Formatter().parse(find(lang, f"problem.{problem.code}") or "") if field}
            assert names <= problem.args.keys() | {"near"}, problem
    return problems


@pytest.mark.parametrize("name", TARGETS)
def test_spoiled_file(name: str, shared: Path) -> None:
    @given(spoiled((BASE / name).read_text(encoding="utf-8")))
    def search(text: str) -> None:
        read(shared, name, text.encode("utf-8", "surrogatepass"))

    search()


@pytest.mark.parametrize("name", TARGETS)
def test_any_bytes(name: str, shared: Path) -> None:
    @given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
    def search(data: bytes) -> None:
        read(shared, name, data)

    search()


@given(st.text(max_size=300) | st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join))
def test_prose(text: str) -> None:
    faults = list(prose.faults(text, PREFIXES))
    list(prose.mentions(text))
    if not faults:
        reader = Inert()
        reader.feed(prose.render(text, lambda kind, id: "#x"))


class Inert(HTMLParser):
    """Refuses HTML that CommonMark without raw HTML cannot give."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"p", "a", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "br"}
        assert {name for name, _ in attrs} <= {"href", "title", "start", "class", "data-kind"}
        hrefs = [value or "" for name, value in attrs if name == "href"]
        assert all(href.startswith(("https://", "http://", "mailto:", "tel:", "#x")) for href in hrefs)


READERS = (
    Duration.read,
    Effort.read,
    GroupSize.read,
    Money.read,
    MonthSpan.read,
    PartialDate.read,
    Line.read,
    Prose.read,
    Reference.read,
)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__self__.__name__)
def test_any_value(reader: Callable[[object], object]) -> None:
    @given(st.text() | st.none() | st.lists(st.text()) | st.from_regex(r"(n\. )?[0-9 ]{1,12}(–[0-9 ,]{1,9})? ?(kk|€|htp)?"))
    def search(value: object) -> None:
        with contextlib.suppress(PydanticCustomError):
            reader(value)

    search()


@pytest.mark.parametrize("form", ("PNG", "JPEG", "WEBP"))
def test_any_picture(form: str, tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    (tree / "images").mkdir()
    name = f"kuva.{form.lower()}"
    more = f"images:\n  - {{file: {name}, alt: Kuva, credit: Toimitus, licence: CC BY 4.0}}\n"
    with (tree / "challenges/hukkalampo.yml").open("a", encoding="utf-8") as file:
        file.write(more)
    entry = load(SourceTree(tree), Problems()).entries["challenge", "hukkalampo"]
    buffer = io.BytesIO()
    Image.effect_noise((24, 24), 50).save(buffer, form)
    good = buffer.getvalue()

    @given(st.integers(0, len(good)), st.binary(max_size=8), st.integers(0, 8))
    def search(at: int, put: bytes, cut: int) -> None:
        (tree / "images" / name).write_bytes(good[:at] + put + good[at + cut :])
        check_images(SourceTree(tree), entry, Problems())

    search()
