"""Every rule says what it declares: each bad example goes through `check`, and its cure with it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from trees import PROJECT, Said, check, grow, inside, review_today, reviewed_today

from cookbook.language.speech.messages import sentence
from cookbook.language.speech.table import strings
from cookbook.model.languages import USUAL_LANGUAGES as LANGUAGES
from cookbook.problems import Place, Problem, Problems
from cookbook.rules import ROOMS, RULES, Example, Rule, Run

SHOWN = [(rule, rule.example) for rule in RULES.values() if isinstance(rule.example, Example)]
EXAMPLES = [(rule, example) for rule, example in SHOWN if example.command == "check"]
RUNS = [(rule, rule.example) for rule in RULES.values() if isinstance(rule.example, Run)]
LEFT_BESIDE = {"image-unused", "data-unused", "face-unused"}
"""What is said of a file that only the mistake or only the cure names: examples lay both."""
OURS = ("known", "folder", "missed")
"""What sentences name that is of the machine or grows with the project."""
SOURCES = [path for path in (PROJECT / "src/cookbook").rglob("*.py") if path.parent.name != "rules"]


def lend(tree: Path, file: str) -> None:
    """What a tree has from the project until it has its own: with one file of a folder, it has the whole folder."""
    lacking = [folder for folder in Path(file).parents if not (tree / folder).exists()]
    if lacking and (PROJECT / file).exists():
        shutil.copytree(PROJECT / lacking[-1], tree / lacking[-1])
        review_today(tree / lacking[-1])


def put(tree: Path, file: str, lines: str | bytes, over: str = "") -> None:
    """Lines in the place of others of a file, or at its end; a file that then has none is not made."""
    path = tree / file
    text = path.read_bytes() if path.is_file() else b""
    added = reviewed_today(lines if isinstance(lines, bytes) else lines.encode("utf-8", "surrogateescape"))
    old = reviewed_today(over.encode())
    made = text.replace(old, added) if old and old in text else text + added
    if made:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)


def lay(tree: Path, example: Example, file: str, lines: str) -> None:
    """Put lines of an example into a tree."""
    lend(tree, example.file)
    for name, beside in example.beside.items():
        put(tree, name, beside)
    put(tree, file, lines, example.over or example.cure)


def said_of(tree: Path, example: Example, file: str, lines: str) -> list[dict[str, Any]]:
    """What `check` says of the small tree with these lines of an example."""
    lay(grow(tree), example, file, lines)
    found: list[dict[str, Any]] = json.loads(check(tree, "--hints", "--format", "json", "--lang", "en").out)["problems"]
    return found


@pytest.mark.many
@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda value: getattr(value, "code", ""))
def test_a_bad_example_is_told_by_its_rule_and_its_cure_is_not(rule: Rule, example: Example, tmp_path: Path) -> None:
    good = said_of(tmp_path / "good", example, example.named or example.file, example.cure)
    bad = said_of(tmp_path / "bad", example, example.file, example.fault)
    beside = LEFT_BESIDE - {rule.code}
    assert [one for one in good if one["code"] not in beside] == []
    told = [one for one in bad if one["code"] not in beside]
    assert {(one["code"], one["severity"]) for one in told} == {(rule.code, str(rule.severity))}
    messages = [one["message"] for one in told if one["file"] == (example.at or example.file)]
    assert re.fullmatch(words_of(rule), messages[0]), messages


@pytest.mark.parametrize(("rule", "run"), RUNS, ids=lambda value: getattr(value, "code", ""))
def test_a_wrong_run_is_told_by_its_rule_and_a_right_one_is_not(
    rule: Rule, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {words: ran(words, grow(tmp_path / name), monkeypatch) for name, words in (("bad", run.fault), ("good", run.cure))}
    assert said[run.cure].status == 0, said[run.cure].err
    assert said[run.fault].status == 1
    assert re.fullmatch(f"{re.escape(run.at)}: {words_of(rule)}", said[run.fault].err.strip()), said[run.fault].err


def ran(words: str, tree: Path, monkeypatch: pytest.MonkeyPatch) -> Said:
    """A command run in the small tree, as a writer runs it in the folder of the cookbook."""
    monkeypatch.chdir(tree)
    given = words.split()
    return inside(*given, *(() if "--source" in given else ("--source", tree)), "--lang", "en")


def words_of(rule: Rule) -> str:
    """The English sentence of a rule as a pattern."""
    args = {name: name.upper() if name in OURS else value for name, value in rule.args.items()}
    pattern = re.escape(sentence(Problem(Place(""), rule.code, args), "en"))
    return re.sub("|".join(name.upper() for name in OURS), ".+", pattern)


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


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("near", ("", "tämä"))
def test_what_is_said_where_something_was_meant_leaves_no_strokes(lang: str, near: str) -> None:
    strayed = {}
    for rule in RULES.values():
        if "near" in rule.args:
            said = sentence(Problem(Place("a.yml"), rule.code, {**rule.args, "near": near}), lang)
            strayed |= {rule.code: said} if "|" in said else {}
    assert strayed == {}
