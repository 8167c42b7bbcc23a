"""What is asked first of every text is in all that a remark's own pattern finds: none is missed for being asked cheaply."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cookbook.link.remarks.contacts import holds
from cookbook.link.remarks.slips import GARBLED, MAYBE_GARBLED, MAYBE_NUMBER, _other_numbers
from cookbook.link.remarks.stray import BLANK, DRAWN, LEFT, LOOSE, NOTE
from cookbook.model.languages import LANGUAGES

SIGNS = st.text(st.sampled_from("aäK1٣ .,:%€[](_…²⁷ÃÂâ¤ﬁЖж-\n\u00a0"), max_size=14)


@given(SIGNS)
@example("aÃ¤b")
@example("kЖ")
@example("oﬃce")
@example("â€")
def test_what_is_garbled(text: str) -> None:
    assert MAYBE_GARBLED.search(text) or not GARBLED.search(text)


@given(SIGNS, st.sampled_from(sorted(LANGUAGES)))
@example("12.5 %", "fi")
@example("1.000.000", "fi")
@example("5%", "fi")
@example("3,5%", "fi")
def test_numbers_of_other_languages(text: str, lang: str) -> None:
    assert MAYBE_NUMBER.search(text) or not _other_numbers(lang).search(text)


@given(SIGNS)
@example("_ _ _ ")
@example("nimi: ___")
@example("kokeilu²")
@example("kokeilu [1]")
@example("[nimi]")
@example(".....")
@example("………")
def test_what_was_left_blank(text: str) -> None:
    assert holds(text, LEFT) or not any(pattern.search(text) for pattern in (BLANK, NOTE, DRAWN))


PIECES = st.lists(st.sampled_from("a 1 [ ] ( ) : / . _ * ` recipe https:// www. yml mailto: - page".split(" ")), max_size=9)


@given(PIECES.map("".join))
@example("www.a")
@example("recipe:a")
@example("https://a")
@example("a-1.yml")
@example("[a](")
@example("(a)[www.")
@example("`")
@example("**")
@example("__a")
def test_links_and_marks_that_are_none(text: str) -> None:
    assert all(holds(text, signs) for _, pattern, signs in LOOSE if pattern.search(text))


@pytest.mark.parametrize("text", ("Kokeilu päättyy 3. toukokuuta.", "Kokeilu, joka kestää vuoden", "Ääni, Öljy ja Åbo"))
def test_most_texts_have_none_of_it(text: str) -> None:
    assert not MAYBE_GARBLED.search(text)
    assert not MAYBE_NUMBER.search(text.replace("3.", "3"))
    assert not holds(text, LEFT)
