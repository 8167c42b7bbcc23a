"""The pages of everything that `check` can say: current, whole, and with a cure for each fault."""

from __future__ import annotations

import re

import pytest
from trees import PROJECT

from cookbook.language.speech.messages import BETWEEN
from cookbook.language.speech.rulebook import WIDEST, file_of_rules, rulebook
from cookbook.language.speech.table import strings
from cookbook.model.languages import USUAL_LANGUAGES as LANGUAGES
from cookbook.rules import ROOMS, RULES

OTHERS_WORDS = {"preflight", "preflight-warning", "preflight-hint"}
"""Rules whose whole sentence is another package's."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_committed_page_is_current(lang: str) -> None:
    """Run `python3 build_cookbook.py rules` where this fails."""
    assert (PROJECT / f"docs/rules.{lang}.md").read_text(encoding="utf-8") == rulebook(lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_has_every_rule_once_and_leads_to_every_room(lang: str) -> None:
    page = rulebook(lang)
    assert sorted(re.findall(r"^### <a id=\"([a-z0-9-]+)\"></a>\S", page, re.MULTILINE)) == sorted(RULES)
    assert (
        re.findall(r"\(#room-([a-z]+)\)", page)
        == re.findall(r"^## <a id=\"room-([a-z]+)\"></a>", page, re.MULTILINE)
        == list(ROOMS)
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_says_what_is_wrong_and_then_what_to_do(lang: str) -> None:
    told = {code: strings(lang)[f"problem.{code}"] for code in RULES}
    assert {code for code, text in told.items() if not all(text.partition(BETWEEN))} == OTHERS_WORDS


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_in_an_example_can_be_seen(lang: str) -> None:
    lines = [
        line
        for block in re.findall(r"^```[a-z]+\n(.*?)^```$", rulebook(lang), re.MULTILINE | re.DOTALL)
        for line in block.split("\n")
    ]
    assert [line for line in lines if not line.isprintable() or len(line) > WIDEST + 30] == []


def test_who_has_no_page_of_rules_is_led_to_the_english_one() -> None:
    assert [file_of_rules(lang) for lang in ("sv", "et", "en")] == ["docs/rules.sv.md", "docs/rules.en.md", "docs/rules.en.md"]
