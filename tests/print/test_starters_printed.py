"""The book asks the questions that lead to a first recipe, and names its page."""

from __future__ import annotations

import re
from pathlib import Path

from jobs import job_of, printing_of
from trees import write

from cookbook.editions.print.products.book import book
from cookbook.rules.references import ASKED

SECTION = re.compile(r'<section class="starters">.*?</section>', re.DOTALL)


def html_of(tree: Path) -> str:
    return book(job_of(tree, tree.parent), printing_of(tree), "fi")[-1].html


def test_every_way_ends_at_the_page_of_a_recipe(tree: Path) -> None:
    write(tree, {"vocabularies/starters.yml": ASKED})
    html = html_of(tree)
    (section,) = SECTION.findall(html)
    assert section.count('<a class="line" href="#recipes-kokeiluohjelma">') == ASKED.count("recipe: kokeiluohjelma")
    assert section.count('class="turns__answer') == ASKED.count("- text:")
    assert '<a class="line" href="#starters">' in html


def test_a_book_without_questions_has_no_page_for_them(tree: Path) -> None:
    html = html_of(tree)
    assert SECTION.findall(html) == []
    assert "#starters" not in html
