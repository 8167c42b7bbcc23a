"""Of texts that have no marks the checks of marks are not asked: they would find nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from cookbook.link.remarks import foreign_marks, own_links
from cookbook.link.remarks.slips import slips
from cookbook.link.remarks.stray import in_line, in_prose
from cookbook.link.remarks.unmarked import is_plain
from cookbook.model.text import Line, Prose
from cookbook.prose import Fault

WORD = st.sampled_from(
    "a|o|Å|ja|Kokeilu|kuva|on page|recipe|page|www|mailto|http|h|xxx|FINAL|TODO|Ãk|oﬃce|aЖ|kokeilu-ohje|kokeilu²|jne|yml".split(
        "|"
    )
)
BETWEEN = st.sampled_from((*". |, |: |; |? |! | |  |.|-|- | - ".split("|"), "\n", "\n\n", ".\n", ",\n", "\n- "))
TEXTS = st.lists(st.tuples(WORD, BETWEEN), min_size=1, max_size=6).map(lambda parts: "".join(map("".join, parts)).strip())
FIELD = st.sampled_from(("title", "summary", "question", "text", "formula"))


def of_line(text: str, field: str, *, plain: bool) -> Iterator[Fault]:
    line = Line(text, "fi")
    yield from slips((field,), line, plain=plain)
    yield from in_line(field, line, plain=plain)


def of_prose(text: str, *, plain: bool) -> Iterator[Fault]:
    prose = Prose(text, "fi")
    yield from slips(("text",), prose, plain=plain)
    yield from in_prose(prose, plain=plain)
    yield from foreign_marks.in_prose(prose, plain=plain)
    yield from () if plain else own_links.in_prose(prose, "www")


@given(TEXTS, FIELD)
@example("Kokeilu kokeilu:", "title")
@example("KOKEILU ON ALKANUT", "summary")
def test_of_a_plain_line_all_is_found(text: str, field: str) -> None:
    assume(is_plain(text) and "\n" not in text)
    assert [*of_line(text, field, plain=True)] == [*of_line(text, field, plain=False)]


@given(TEXTS)
@example("Yksi\na. kaksi\nb. kolme:")
@example("kuva ja\no Åbo\no Ääni")
@example("Ãk on ja ja,")
def test_of_plain_prose_all_is_found(text: str) -> None:
    assume(is_plain(text))
    assert [*of_prose(text, plain=True)] == [*of_prose(text, plain=False)]


@pytest.mark.parametrize(
    "text", ("", "Kokeilu", "Kokeilu, joka päättyy.", "Kaksi\nriviä\n\nja kappale: näin!", "kokeilu-ohje; Ääni")
)
def test_most_texts_are_plain(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize(
    "text",
    (
        *(
            "3 viikkoa",
            "kokeilu²",
            "kokeilu ,",
            "kokeilu  alkaa",
            "alkaa.Sitten",
            "alkaa..",
            "ohje - kaksi",
            "ohje- kaksi",
            "(ohje)",
        ),
        *(
            "(ohje)",
            "”ohje”",
            "*ohje*",
            "_ohje_",
            "a\n\n\nb",
            "a\n- b",
            "a\tb",
            "kysy@osoite",
            "a/b",
            "recipe:ohje",
            "a & b",
            "a\u00a0b",
        ),
    ),
)
def test_one_mark_is_enough_for_one_that_is_not(text: str) -> None:
    assert not is_plain(text)
