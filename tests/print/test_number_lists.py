"""Page numbers of a list: pages that follow each other are one range, and an entry is on all that it takes."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from cookbook.editions.print.layout.numbering import PageLinks


def shown(*pages: int, ends: int = 0) -> list[str]:
    """What a list of links to anchors on these pages says; the first of them is an entry that may go on."""
    links = "".join(f'<a class="page-number" href="#a{number}"></a>' for number, _ in enumerate(pages))
    root = ET.fromstring(f"<body><p>{links}</p></body>")
    numbers = {f"a{number}": page for number, page in enumerate(pages)} | ({"a0.colophon": ends} if ends else {})
    PageLinks.of(root).write(numbers)
    return [link.get("data-page", "") for link in root[0] if link.get("class") == "page-number"]


@pytest.mark.parametrize(
    ("pages", "ends", "said"),
    [
        ((4,), 0, ["4"]),
        ((4,), 4, ["4"]),
        ((4,), 7, ["4–7"]),
        ((4, 4), 0, ["4"]),
        ((4, 5, 6), 0, ["4–6"]),
        ((4, 6), 0, ["4", "6"]),
        ((4, 6, 8), 5, ["4–6", "8"]),
        ((4, 6, 8), 9, ["4–9"]),
        ((9, 4, 5), 0, ["4–5", "9"]),
    ],
)
def test_pages_that_follow_each_other_are_one_range(pages: tuple[int, ...], ends: int, said: list[str]) -> None:
    assert shown(*pages, ends=ends) == said


def test_what_parts_two_numbers_stands_behind_the_first() -> None:
    root = ET.fromstring("<body><p>" + "".join(f'<a class="page-number" href="#{name}"/>' for name in "abc") + "</p></body>")
    PageLinks.of(root).write({"a": 3, "b": 4, "c": 9})
    assert [link.get("data-then") for link in root[0]] == [", ", None, ""]
    PageLinks.of(root).write({"a": 3, "b": 4, "c": 5})
    assert root[0][0].get("data-then") == ""


def test_a_list_that_is_numbered_anew_forgets_what_it_said() -> None:
    root = ET.fromstring('<body><p><a class="page-number" href="#a"/><a class="page-number" href="#b"/></p></body>')
    for b, classes in ((4, "page-number merged"), (9, "page-number")):
        PageLinks.of(root).write({"a": 3, "b": b})
        assert root[0][1].get("class") == classes


def test_the_ends_of_entries_are_looked_for() -> None:
    root = ET.fromstring('<body><article id="a"><footer id="a.colophon"/></article><a href="#a"/><footer/></body>')
    assert PageLinks.of(root).anchors == {"a", "a.colophon"}
