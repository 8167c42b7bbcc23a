"""Chapters: a page that lists their entries opens them, unless there is one alone; tables name sources by their numbers."""

from __future__ import annotations

import re
from pathlib import Path

from jobs import job_of, printing_of
from trees import grow, write

from cookbook.editions.print.products.book import book

METHOD = "methods/haastetyopaja.yml"
VOLUME = "kinds: [method, metric]\nparts: [words]\n"
NUMBER = '<a class="entry-link" data-kind="source" href="#sources-raportti"></a>'


def html_of(tmp_path: Path, volume: str = VOLUME, *, second: bool = False) -> str:
    """The inside of a volume of the small tree, with another method where there is a second."""
    tree = write(grow(tmp_path / "tree"), {"print/volumes/oma.yml": volume})
    if second:
        text = (tree / METHOD).read_text(encoding="utf-8")
        write(tree, {"methods/toinen.yml": text.replace("title: ", "title: Toinen ", 1)})
    _, press = book(job_of(tree, tmp_path / "stage"), printing_of(tree, volume="oma"), "fi")
    return press.html


def articles_of(html: str) -> list[str]:
    """The tags that begin its methods."""
    return re.findall(r'<article class="entry entry--method[^>]*>', html)


def test_an_entry_alone_is_its_chapter(tmp_path: Path) -> None:
    html = html_of(tmp_path)
    (article,) = articles_of(html)
    assert 'id="methods"' in article
    assert 'data-chapter="Menetelmät"' in article
    assert "divider-method divider--chapter" not in html
    assert 'href="#methods"' in html


def test_two_have_a_page_that_lists_them(tmp_path: Path) -> None:
    html = html_of(tmp_path, second=True)
    assert not [article for article in articles_of(html) if "data-chapter" in article]
    assert '<h1 id="methods">' in html[html.index("divider-method divider--chapter") :]


def test_what_is_parted_has_its_page_even_for_one(tmp_path: Path) -> None:
    assert '<h1 id="metrics">' in html_of(tmp_path)


def test_a_table_names_a_source_by_its_number_where_the_volume_lists_it(tmp_path: Path) -> None:
    assert f"<td>{NUMBER}</td>" in html_of(tmp_path, "title: Kaikki\n")


def test_a_table_names_it_by_its_title_where_it_does_not(tmp_path: Path) -> None:
    html = html_of(tmp_path, "title: Kaikki\nparts: [index]\n")
    assert NUMBER not in html
    assert re.search(r'<td><a class="entry-link" data-kind="source" href="[^"]*">[^<]+</a></td>', html)
