"""Everything that the preflight can say is said in every language, with the same things named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import preflight
from preflight import LANGUAGES
from preflight.cli import LIMITS
from preflight.order import Condition
from preflight.registry import CHECKS
from preflight.remarks import ASKED, OPENING
from preflight.wording import LONGEST, shown, strings

SOURCE = Path(preflight.__file__).parent


def flat(lang: str) -> dict[str, str]:
    return {f"{table}.{key}": text for table, texts in strings(lang).items() for key, text in texts.items()}


def named(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def codes() -> Iterator[str]:
    for path in SOURCE.rglob("*.py"):
        yield from re.findall(r'"(preflight-[a-z0-9-]+)"', path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_has_a_sentence_and_no_sentence_is_without_its_code(lang: str) -> None:
    assert set(strings(lang)["remark"]) == set(codes())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_check_has_a_name_and_no_name_is_without_its_check(lang: str) -> None:
    assert set(strings(lang)["check"]) == {check.name for check in CHECKS} | {OPENING, ASKED}


@pytest.mark.parametrize("lang", LANGUAGES[1:])
def test_every_language_says_the_same(lang: str) -> None:
    finnish, other = flat("fi"), flat(lang)
    assert set(finnish) == set(other)
    assert [key for key in finnish if named(finnish[key]) != named(other[key])] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_empty(lang: str) -> None:
    assert [key for key, text in flat(lang).items() if not text.strip()] == []


def test_every_limit_is_an_option_with_its_words() -> None:
    assert list(LIMITS) == list(Condition.__dataclass_fields__)


def test_what_a_file_says_is_shown_in_one_line_of_an_end() -> None:
    assert shown("a\nb\x00\u00a0c") == "a\\u000ab\\u0000 c"
    assert shown("x" * LONGEST) == "x" * LONGEST
    assert shown("x" * (LONGEST + 1)) == "x" * (LONGEST - 1) + "…"
