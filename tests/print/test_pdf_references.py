"""Printed page numbers are true: beside links, in the contents and in the index."""

from __future__ import annotations

import re

import pikepdf
from pdf_tools import Printed, destinations_of, links_of, pages_of_titles, text_within


def test_numbers_beside_links_are_the_pages_that_they_lead_to(web: pikepdf.Pdf, printed: Printed) -> None:
    pages = destinations_of(web)
    seen = 0
    for number, (left, bottom, right, top), target in links_of(web):
        height = float(web.pages[number - 1].MediaBox[3])
        words = text_within(printed.web, number, (left - 1, height - top - 1, right - left + 2, top - bottom + 2))
        found = re.search(r"s\.\s([0-9]+)\)", words)
        if found and target in pages:
            seen += 1
            assert int(found[1]) == pages[target], words
    assert seen > 20


def test_the_contents_tell_the_pages_of_chapters_and_entries(web: pikepdf.Pdf, printed: Printed) -> None:
    marks = pages_of_titles(web)
    contents = printed.pages[marks["Sisällys"] - 1]
    lines = dict(re.findall(r"^(.+?)[ .]{4,}([0-9]+)$", contents, re.MULTILINE))
    assert len(lines) > 10
    for title, number in lines.items():
        if title.strip() in marks:
            assert int(number) == marks[title.strip()], title


def test_the_index_leads_to_pages_that_hold_the_entry(web: pikepdf.Pdf, printed: Printed) -> None:
    marks = pages_of_titles(web)
    index = " ".join(" ".join(printed.pages[marks["Hakemisto"] - 1 :]).split())
    for title in ("Kokeiluohjelma", "Haastetyöpaja", "Kokeilujen määrä", "Mallihanke"):
        assert re.search(rf"{title}, {marks[title]}\b", index), index


def test_no_reference_is_left_open(printed: Printed) -> None:
    assert not any("s.\u00a0?" in page for page in printed.pages)


def test_a_cited_source_has_its_number_and_its_page(web: pikepdf.Pdf, printed: Printed) -> None:
    marks = pages_of_titles(web)
    text = " ".join(" ".join(printed.pages).split())
    cited = re.findall(r"Kokeilujen loppuraportti \[([0-9]+)\] \(s\.\s([0-9]+)\)", text)
    assert cited
    for number, page in cited:
        assert f"{number}. Kokeilujen loppuraportti" in " ".join(printed.pages[int(page) - 1].split())
        assert int(page) >= marks["Lähteet"]
