"""Every rule says what it declares: each bad example goes through `check`, and its cure with it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from trees import BASE, PROJECT, check, review_today

from cookbook.language.speech.messages import sentence
from cookbook.language.speech.table import strings
from cookbook.model.languages import USUAL_LANGUAGES as LANGUAGES
from cookbook.problems import Place, Problem, Problems
from cookbook.rules import ROOMS, RULES, Example, Rule

SHOWN = [rule for rule in RULES.values() if rule.example]
SOURCES = [path for path in (PROJECT / "src/cookbook").rglob("*.py") if path.parent.name != "rules"]


def lend(tree: Path, file: str) -> None:
    """What a tree has from the project until it has its own: with one file of a folder, it has the whole folder."""
    lacking = [folder for folder in Path(file).parents if not (tree / folder).exists()]
    if lacking and (PROJECT / file).exists():
        shutil.copytree(PROJECT / lacking[-1], tree / lacking[-1])


def put(tree: Path, file: str, lines: str | bytes, over: str = "") -> None:
    """Lines in the place of others of a file, or at its end; a file that then has none is not made."""
    path = tree / file
    text = path.read_bytes() if path.is_file() else b""
    added = lines if isinstance(lines, bytes) else lines.encode("utf-8", "surrogateescape")
    old = over.encode()
    made = text.replace(old, added) if old and old in text else text + added
    if made:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)


def said_of(tree: Path, example: Example, file: str, lines: str) -> list[dict[str, Any]]:
    """What `check` says of the small tree with these lines of an example."""
    shutil.copytree(BASE, tree)
    lend(tree, example.file)
    for name, beside in example.beside.items():
        put(tree, name, beside)
    put(tree, file, lines, example.over or example.cure)
    review_today(tree)
    found: list[dict[str, Any]] = json.loads(check(tree, "--format", "json").out)["problems"]
    return found


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_a_bad_example_is_told_by_its_rule_and_its_cure_is_not(rule: Rule, tmp_path: Path) -> None:
    example = rule.example
    assert example
    assert said_of(tmp_path / "good", example, example.named or example.file, example.cure) == []
    told = said_of(tmp_path / "bad", example, example.file, example.fault)
    place, severity = example.at or example.file, str(rule.severity)
    assert [(one["code"], one["file"], one["severity"]) for one in told] == [(rule.code, place, severity)]
    assert re.fullmatch(words_of(rule), told[0]["message"]), told[0]["message"]


def words_of(rule: Rule) -> str:
    """The sentence of a rule as a pattern; a list of what there is, which grows, may be any."""
    known = {"known": "KNOWN"} if "known" in rule.args else {}
    return re.escape(sentence(Problem(Place(""), rule.code, {**rule.args, **known}), "fi")).replace("KNOWN", ".+")


def test_each_code_is_declared_once() -> None:
    assert len(RULES) == sum(len(rules) for rules in ROOMS.values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_has_a_sentence_that_names_its_arguments(lang: str) -> None:
    told = {key.removeprefix("problem."): text for key, text in strings(lang).items() if key.startswith("problem.")}
    assert told.keys() == RULES.keys()
    named = {code: {name for _, name, _, _ in Formatter().parse(text) if name} for code, text in told.items()}
    assert {code: names for code, names in named.items() if names != RULES[code].args.keys()} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_has_an_example_or_an_occasion(lang: str) -> None:
    occasions = {key.removeprefix("occasion.") for key in strings(lang) if key.startswith("occasion.")}
    assert occasions == {code for code, rule in RULES.items() if not rule.example}


def test_every_rule_is_used() -> None:
    source = "\n".join(path.read_text("utf-8") for path in (*SOURCES, *(PROJECT / "print/templates").glob("*.j2")))
    assert [code for code in RULES if f'"{code}"' not in source] == []


@pytest.mark.parametrize(
    ("code", "args", "error"),
    [
        ("no-such-code", {}, KeyError),
        ("empty", {}, TypeError),
        ("empty", {"field": "title", "found": "x"}, TypeError),
        ("empty", {"name": "title"}, TypeError),
    ],
)
def test_what_no_rule_declares_is_our_own_fault(code: str, args: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        Problems().note(Place("x.yml"), code, **args)
    with pytest.raises(error):
        Problem(Place("x.yml"), code, args)


def test_a_rule_decides_how_grave_a_problem_is() -> None:
    problems = Problems()
    problems.note(Place("x.yml"), "metric-unused")
    assert problems.errors == ()
    problems.note(Place("x.yml"), "empty", field="title")
    assert [problem.code for problem in problems.errors] == ["empty"]
