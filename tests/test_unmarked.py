"""Texts without marks are not given to the parser of Markdown: what is made of them is what it would make."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from cookbook import prose
from cookbook.model.text import HIDDEN
from cookbook.prose import parsed
from cookbook.prose.paragraphs import UNMARKED, is_unmarked

LETTERS = st.sampled_from("aäŠЖ1 .,:;-+#=~|!?()'\"%{}$@/^\\`*_[]<>&\t\r\0\u00a0\u200b\u2028\n")


def parser_s(text: str) -> list[dict[str, object]]:
    """What the parser itself makes of a text."""
    return [token.as_dict() for token in prose._PARSER.parse(text)]


@given(st.text(LETTERS, max_size=12).map(lambda end: f"a{end}"))
@example("a [b](recipe:c) d.\n\nE *f*  \ng &amp; `h`\n")
@example("a\n[b]: c\n\nd [b]")
def test_any_text_is_read_as_the_parser_reads_it(text: str) -> None:
    assert [token.as_dict() for token in parsed(text)] == parser_s(text)


@given(st.text(LETTERS, max_size=12).map(lambda end: f"a{end}"))
@example("Kaksi\nriviä.\n\n\nKappale\u200b ja\nrivi.\n")
def test_of_a_text_without_marks_all_is_known_as_of_its_blocks(text: str) -> None:
    assume(is_unmarked(text))
    words = [(token.content, line) for token, line in prose._flat(text) if token.type == "text"]
    assert [*prose.loose(text)] == words
    hidden = [prose.Fault("hidden-character", found[0], line) for said, line in words if (found := HIDDEN.search(said))]
    assert [*prose.faults(text, frozenset())] == hidden


def test_a_text_that_is_too_long_is_told_and_not_read_to_its_end() -> None:
    for length in (prose.MAX_LENGTH, prose.MAX_LENGTH + 1):
        text = "a" * (length - 1) + "\u200b"
        assert is_unmarked(text)
        is_long = length > prose.MAX_LENGTH
        assert [fault.code for fault in prose.faults(text, frozenset())] == ["prose-too-long" if is_long else "hidden-character"]


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
