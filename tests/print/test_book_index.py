"""The index of the book: one line for the same words, one capitalisation, and where a reader goes on from another name."""

from __future__ import annotations

from making import TODAY, book, entry

from cookbook.editions.print.products.addresses import anchor_of
from cookbook.editions.print.products.index import IndexLine, make_index
from cookbook.link import link
from cookbook.model.book import Entry
from cookbook.problems import Problems


def lines_of(*entries: Entry) -> dict[str, IndexLine]:
    linked = link(book(*entries), TODAY, Problems())
    letters = make_index(linked, "fi", linked.book.entries)
    return {line.words: line for letter in letters for line in letter.lines}


def test_words_begin_with_a_capital_unless_they_are_written_in_a_way_of_their_own() -> None:
    titles = {"a": "kokeilu", "b": "eIDAS-tunniste", "c": "Urban Wheel"}
    found = lines_of(*(entry("term", id, title=title) for id, title in titles.items()))
    assert list(found) == ["eIDAS-tunniste", "Kokeilu", "Urban Wheel"]


def test_words_that_differ_by_case_only_are_one_line() -> None:
    found = lines_of(entry("term", "kokeilu", title="kokeilu"), entry("role", "kokeilija", title="Kokeilu"))
    assert set(found["Kokeilu"].anchors) == {anchor_of("term", "kokeilu"), anchor_of("role", "kokeilija")}


def test_another_name_of_a_word_leads_to_it_unless_it_is_found_itself() -> None:
    found = lines_of(entry("term", "kokeilu", title="kokeilu", synonyms=["pilotti", "koe"]), entry("role", "koe", title="Koe"))
    assert (found["Pilotti"].anchors, found["Pilotti"].see) == ((), ("Kokeilu",))
    assert (found["Koe"].anchors, found["Koe"].see) == ((anchor_of("role", "koe"),), ())


def test_a_word_leads_on_to_those_near_to_it() -> None:
    found = lines_of(entry("term", "a", title="kokeilu", see=["b"]), entry("term", "b", title="hankinta"))
    assert (found["Kokeilu"].also, found["Hankinta"].also) == (("Hankinta",), ())
