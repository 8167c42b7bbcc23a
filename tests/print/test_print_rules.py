"""Rules of what is seen only on laid out pages: all their bad examples in one tree, and all cures in another."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from printing import Prints
from test_rules import SHOWN, lay
from trees import BASE, Said, review_today

from cookbook.language.speech.messages import line
from cookbook.language.speech.messages import sentence as sentence_of
from cookbook.problems import Place, Problem
from cookbook.rules import RULES, Example, Rule, Severity
from preflight import LANGUAGES, sentence
from preflight.remarks import fault, warning

PRINTED = [(rule, example) for rule, example in SHOWN if example.command == "print"]
PRODUCTS = [word for name in ("book", "cards", "canvases") for word in ("--product", name)]
MEASURED = {"page": "7001", "over": "7002", "found": "7003"}
"""What hangs on every line before it, with a number that is in no sentence."""


SAID = {
    "preflight": fault("preflight-ink", what="45 mm²", found="341 %", allowed="300 %"),
    "preflight-warning": warning("preflight-hyphens", found="3 / 96", allowed="5%"),
}
"""What the preflight says where its words are shown as a rule's own."""


def printed(tree: Path, prints: Prints, faults: list[tuple[Rule, Example]], cures: list[tuple[Rule, Example]]) -> Said:
    """What `print` says of the small tree with faults of some examples and cures of others."""
    shutil.copytree(BASE, tree)
    for _, example in cures:
        lay(tree, example, example.file, example.cure)
    for _, example in faults:
        lay(tree, example, example.file, example.fault)
    review_today(tree)
    return prints(tree, tree.parent / "out", *PRODUCTS)


def is_told(rule: Rule, example: Example, said: Said) -> bool:
    """Whether a line says what the rule declares, whatever was measured."""
    args = {name: MEASURED.get(name, value) if isinstance(value, (int, float)) else value for name, value in rule.args.items()}
    wanted = re.escape(line(Problem(Place(example.at or example.file), rule.code, args), "fi"))
    return any(re.fullmatch(re.sub("700[123]", "[0-9.]+", wanted), one) for one in said.lines)


def test_what_only_print_sees_is_a_warning_and_is_told_at_its_file(tmp_path: Path, prints: Prints) -> None:
    said = printed(tmp_path / "tree", prints, PRINTED, [])
    assert said.status == 0, said.err
    assert {rule.severity for rule, _ in PRINTED} == {Severity.WARNING}
    assert [rule.code for rule, example in PRINTED if not is_told(rule, example, said)] == [], said.err


def test_cures_are_printed_without_a_word(tmp_path: Path, prints: Prints) -> None:
    said = printed(tmp_path / "tree", prints, [], PRINTED)
    assert said.status == 0, said.err
    assert [rule.code for rule, example in PRINTED if is_told(rule, example, said)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_preflight_says_is_shown_in_its_own_words(lang: str) -> None:
    shown = {code: sentence_of(Problem(Place(""), code, RULES[code].args), lang) for code in SAID}
    assert shown == {code: sentence(remark, lang) for code, remark in SAID.items()}
