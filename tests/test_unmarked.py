"""Texts without marks are not given to the parser of Markdown: what is made of them is what it would make."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cookbook import prose
from cookbook.prose import parsed
from cookbook.prose.paragraphs import UNMARKED

LETTERS = st.sampled_from("aäŠЖ1 .,:;-+#=~|!?()'\"%{}$@/^\\`*_[]<>&\t\r\0\u00a0\u200b\u2028\n")


def parser_s(text: str) -> list[dict[str, object]]:
    """What the parser itself makes of a text."""
    return [token.as_dict() for token in prose._PARSER.parse(text)]


@given(st.text(LETTERS, max_size=12).map(lambda end: f"a{end}"))
@example("a [b](recipe:c) d.\n\nE *f*  \ng &amp; `h`\n")
@example("a\n[b]: c\n\nd [b]")
def test_any_text_is_read_as_the_parser_reads_it(text: str) -> None:
    assert [token.as_dict() for token in parsed(text)] == parser_s(text)


@pytest.mark.parametrize(
    "text", ("Yksi rivi, jossa on 3 % ja ruudun #merkki.", "Kaksi\nriviä.", "Kaksi\n\n\nkappaletta.\n", "a!")
)
def test_most_texts_have_no_mark(text: str) -> None:
    assert UNMARKED.fullmatch(text)
    assert [token.as_dict() for token in parsed(text)] == parser_s(text)


@pytest.mark.parametrize(
    "text",
    ("", "1. a", "- a", "a\n- b", "a\n=", "a  \nb", " a", "a ", "a\tb", "a *b*", "a\\", "a &amp; b", "a\n    b", "a\r\nb", "a\0"),
)
def test_others_are_parsed(text: str) -> None:
    assert not UNMARKED.fullmatch(text)
    assert [token.as_dict() for token in parsed(text)] == parser_s(text)
