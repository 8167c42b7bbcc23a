"""What strangers wrote is in every output as text: in the whole book, in the open data, and in no cell as a formula."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
import pytest
import yaml
from hostile_cases import CASES, CHALLENGE, case_id, name_of, wanted_of
from inert import SCHEMES, Page, active_parts
from trees import grow, whole_page

from cookbook.editions.data.edition import DataEdition
from cookbook.editions.data.tables import table
from cookbook.editions.data.workbooks import workbooks
from cookbook.link import link
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.model import ALL_KINDS
from cookbook.problems import Problems

SHOWN = [case for case in CASES if wanted_of(case)["expect"] == "accept" and (case / CHALLENGE).is_file()]
"""Cases with a challenge of their own, as written in the repository."""
ATOM = "{http://www.w3.org/2005/Atom}"
FORMULAS = ("=1+1", "+1+1", "-1-1", "@SUM(A1)", "=HYPERLINK(1)", "<script>alert(1)</script>")


def title_of(case: Path) -> str:
    """The title as the YAML says it, read without the code under test."""
    return str(yaml.load((case / CHALLENGE).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)["title"])


@pytest.fixture(scope="module")
def data(strange_site: Path) -> Path:
    return strange_site / "data"


@pytest.fixture(scope="module")
def records(data: Path) -> dict[str, Any]:
    whole = json.loads((data / "cookbook.json").read_text(encoding="utf-8"))
    return {record["id"]: record for record in whole["entries"]["challenge"]}


@pytest.fixture(scope="module")
def rows(data: Path) -> dict[str, dict[str, str]]:
    text = (data / "challenges.csv").read_bytes().decode()
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def texts(value: Any) -> Iterator[str]:
    """Every text within a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts(inner)


@pytest.mark.program
@pytest.mark.parametrize("case", SHOWN, ids=name_of)
def test_the_record_holds_it_as_written(
    case: Path, strange_site: Path, records: dict[str, Any], rows: dict[str, dict[str, str]]
) -> None:
    id = case_id(case)
    record, row = records[id], rows[id]
    assert record["title"] == title_of(case)
    assert row["title_fi"].removeprefix("'") == title_of(case)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    file = strange_site.parents[1] / f"tree/challenges/{id}.yml"
    written = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    assert {text.strip() for text in texts(written)} - {"true"} <= set(texts(record))


def test_the_feed_is_xml_with_every_title(data: Path) -> None:
    feed = ET.parse(data / "feed.xml").getroot()
    titles = {entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")}
    assert {title_of(case) for case in SHOWN} <= titles
    addresses = {link.get("href", "") for link in feed.iter(f"{ATOM}link")}
    assert not [address for address in addresses if ":" in address.partition("/")[0] and not address.startswith("https://")]


def test_the_data_within_a_page_is_json_with_the_title(strange_site: Path) -> None:
    page = whole_page(strange_site / "reseptit/kokeiluohjelma/index.html")
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert [json.loads(script)["name"] for script in scripts] == ["</script><script>marked=1</script>"]


class Sent(HTMLParser):
    """A whole page as it is sent: scripts are files of the site's own or data, and nothing has a handler or a style."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert not [name for name in given if name.startswith("on") or name == "style"], (tag, given)
        assert tag not in ("iframe", "object", "embed", "base", "style")
        assert tag != "meta" or given.keys() <= {"charset", "name", "property", "content", "http-equiv"}
        assert given.get("http-equiv", "Content-Security-Policy") in ("Content-Security-Policy", "refresh")
        for name in ("href", "src", "action"):
            address = given.get(name) or ""
            assert ":" not in address or address.startswith(SCHEMES) or (tag, name) == ("img", "src"), (tag, given)
        if tag == "script":
            assert given.get("type") in ("application/json", "application/ld+json") or (given.get("src") or "").endswith(".js"), (
                given
            )


def test_no_page_of_the_site_holds_anything_active(strange_site: Path) -> None:
    pages = sorted(strange_site.rglob("*.html"))
    assert len(pages) > 3 * len(SHOWN)
    for path in pages:
        sent = Sent()
        try:
            sent.feed(path.read_text(encoding="utf-8"))
        except AssertionError as error:
            raise AssertionError(path) from error


def test_the_whole_book_holds_nothing_active(strange_book: Path) -> None:
    found = sorted((strange_book / "out").rglob("*.pdf"))
    assert {path.name for path in found} >= {"book.pdf", "keittokirja.pdf"}
    assert {path.name: active_parts(path) for path in found if active_parts(path)} == {}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> DataEdition:
    """A recipe, a metric and a menu that are called what a spreadsheet would reckon."""
    tree = grow(tmp_path_factory.mktemp("formulas") / "tree")
    for name, title in (
        ("recipes/kokeiluohjelma", FORMULAS[0]),
        ("metrics/kokeilujen-maara", FORMULAS[3]),
        ("menus/polku", FORMULAS[2]),
    ):
        path = tree / f"{name}.yml"
        lines = path.read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith("title: ")
        path.write_text("\n".join([f"title: '{title}'", *lines[1:]]), encoding="utf-8")
    problems = Problems()
    linked = link(load(SourceTree(tree), problems), date.today(), problems)
    assert not problems.errors
    return DataEdition(linked)


def test_no_text_is_a_formula_in_a_workbook(edition: DataEdition) -> None:
    found = set()
    for name, make_bytes in workbooks(edition):
        for sheet in openpyxl.load_workbook(io.BytesIO(make_bytes())):
            for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
                found.add(str(cell.value))
                reckoned = re.sub("'[^']*'!", "", cell.value) if cell.data_type == "f" else ""
                assert not any(text in reckoned for text in FORMULAS), (name, cell.value)
                assert cell.hyperlink is None or cell.hyperlink.target is None
    assert FORMULAS[3] in found
    assert any(FORMULAS[0] in text for text in found)


def test_no_text_is_a_formula_in_a_table(edition: DataEdition) -> None:
    for kind in ALL_KINDS.values():
        rows = list(csv.reader(io.StringIO(table(edition, kind), newline="")))
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]


def test_the_walk_finds_what_a_pdf_may_not_hold(tmp_path: Path) -> None:
    import pikepdf

    for name, action in (
        ("/JavaScript", {"/S": pikepdf.Name.JavaScript, "/JS": "app.alert(1)"}),
        ("/Launch", {"/S": pikepdf.Name.Launch, "/F": "calc.exe"}),
        ("file:///etc/passwd", {"/S": pikepdf.Name.URI, "/URI": "file:///etc/passwd"}),
        ("javascript:a", {"/S": pikepdf.Name.URI, "/URI": "javascript:a"}),
        ("data:text/html,a", {"/S": pikepdf.Name.URI, "/URI": "data:text/html,a"}),
    ):
        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            note = pikepdf.Dictionary({"/Subtype": pikepdf.Name.Link, "/A": pikepdf.Dictionary(action)})
            pdf.pages[0].Annots = pikepdf.Array([note])
            pdf.save(tmp_path / "a.pdf")
        assert name in active_parts(tmp_path / "a.pdf")
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments["passwd"] = pikepdf.AttachedFileSpec(pdf, b"root")
        pdf.save(tmp_path / "a.pdf")
    assert {"/EmbeddedFiles", "/EF", "/Filespec"} <= set(active_parts(tmp_path / "a.pdf"))


@pytest.mark.parametrize("html", ["<script>", "<a onclick=x>", "<a href='javascript:x'>", "<img src='file:x'>", "<iframe>"])
def test_the_page_refuses_what_runs(html: str) -> None:
    with pytest.raises(AssertionError):
        Page().feed(html)
