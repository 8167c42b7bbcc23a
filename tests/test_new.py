"""`new` asks on a terminal for what an entry must say, takes it from options too, and elsewhere asks for nothing."""

from __future__ import annotations

import json
import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from trees import check, environment, inside, typed_into

from cookbook.cli.answers import questions
from cookbook.language.speech import speech
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.model import ENTRY_KINDS
from cookbook.model.content import Practice
from cookbook.model.kind import Kind
from cookbook.problems import Problems

SUMMARY = "Kokoa alan yritykset kerran kuussa aamukahville oppimaan toisiltaan."
CHALLENGE = {"title": "Aamukahvit", "summary": SUMMARY, "status": "draft", "state": "open", "owner": "kaupunki"}


SECONDS = 120
"""How long a process at a terminal may take before it is taken for one that waits for ever."""


def at_a_terminal(*arguments: object, typed: Sequence[str]) -> tuple[int, str]:
    """How a process ends at a terminal of its own where these lines are typed, and what it says there."""
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "cookbook", *map(str, arguments)]
    running = subprocess.Popen(words, stdin=theirs, stdout=theirs, stderr=theirs, env=environment(), start_new_session=True)
    os.close(theirs)
    os.write(ours, "".join(f"{line}\n" for line in typed).encode())
    said, until = b"", time.monotonic() + SECONDS
    try:
        with suppress(OSError):  # Linux says so that nobody is at the other end any more.
            while select.select([ours], [], [], max(0, until - time.monotonic()))[0] and (heard := os.read(ours, 65536)):
                said += heard
        return running.wait(max(1, until - time.monotonic())), said.decode()
    finally:
        running.kill()
        os.close(ours)


@pytest.mark.program
def test_a_real_terminal_is_asked_for_the_kind_and_the_id_until_they_are_good(tree: Path) -> None:
    typed = ["ohje", "haaste", "Aamu kahvit", "hukkalampo", "aamukahvit", *[""] * 6]
    status, said = at_a_terminal("new", "--source", tree, typed=typed)
    assert status == 0, said
    for told in ("lajia ohje ei ole", "Tarkoititko aamu-kahvit?", "tiedosto on jo olemassa", "challenges/aamukahvit.yml"):
        assert told in said
    assert check(tree).status == 0


@pytest.mark.program
def test_a_real_terminal_is_asked_for_what_is_required_and_for_no_more(tree: Path) -> None:
    typed = ["Aamukahvit", SUMMARY, "Toimitus", "luonnos", "avoin", "kaupunki"]
    status, said = at_a_terminal("new", "challenge", "aamukahvit", "--source", tree, typed=typed)
    assert status == 0, said
    assert [said.count(f"{heading} – ") for heading in ("Nimi", "Tiivistelmä", "Tekijät", "Tila", "Tausta")] == [1, 1, 1, 1, 0]
    found = said_by(tree, "challenges/aamukahvit.yml")
    assert {name: found[name] for name in CHALLENGE} == CHALLENGE


def said_by(tree: Path, name: str) -> dict[str, object]:
    found: dict[str, object] = yaml.load((tree / name).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    return found


def new(tree: Path, *words: str, **fields: str) -> str:
    """What a run says that goes well; anything wrong fails."""
    options = [part for name, text in fields.items() for part in ("--field", f"{name}={text}")]
    said = inside("new", *words, *options, "--source", tree)
    assert said.status == 0, said.err
    return said.out


def test_a_terminal_is_asked_in_the_readers_words(tree: Path) -> None:
    typed = [
        "x",
        "Aamukahvit",
        "liian lyhyt",
        SUMMARY,
        "Toimitus, Toinen",
        "luonnoos",
        "Luonnos",
        "avoin",
        "Olematon",
        "Kaupunki",
    ]
    title = said_by(tree, "vocabularies/actors.yml")["kaupunki"]
    assert isinstance(title, dict)
    said = typed_into(("new", "challenge", "aamukahvit", "--source", tree), [*typed[:-1], title["title"].upper()])
    assert "draft (luonnos)" in said
    assert f"kaupunki ({title['title']})" in said
    assert "luonnos" in said.split("luonnoos")[-1]
    assert "tunnistetta Olematon ei ole" in said
    assert said.count("Nimi – ") == said.count("Tiivistelmä – ") == said.count("Tila – ") == 2
    found = said_by(tree, "challenges/aamukahvit.yml")
    assert {name: found[name] for name in CHALLENGE} == CHALLENGE
    assert found["authors"] == ["Toimitus", "Toinen"]


def test_what_was_said_is_not_asked_and_enter_leaves_the_help(tree: Path) -> None:
    said = typed_into(("new", "challenge", "aamukahvit", "--source", tree, "--field", "title=Aamukahvit"), ["", "", "", "", ""])
    assert "Nimi – " not in said
    assert said.count("\n>") + said.startswith(">") == len(CHALLENGE)
    found = said_by(tree, "challenges/aamukahvit.yml")
    assert found["title"] == "Aamukahvit"
    assert found["summary"] == new_summary(tree)


def new_summary(tree: Path) -> object:
    new(tree, "challenge", "toinen")
    return said_by(tree, "challenges/toinen.yml")["summary"]


def test_options_fill_the_entry(tree: Path) -> None:
    new(tree, "challenge", "aamukahvit", **CHALLENGE, authors="Toimitus, Toinen")
    found = said_by(tree, "challenges/aamukahvit.yml")
    assert {name: found[name] for name in CHALLENGE} == CHALLENGE
    assert found["authors"] == ["Toimitus", "Toinen"]
    assert check(tree).status == 0


@pytest.mark.parametrize(
    ("word", "place", "said"),
    [
        ("title=x", "--field title", "title"), ("status=drafft", "--field status", "draft"), ("tilte=Nimi", "--field", "title"),
        ("owner=olematon", "--field owner", "olematon"), ("title", "--field title", "title"),
        ("reviewed=2026-01-01", "--field", "reviewed"),
    ],
)  # fmt: skip
def test_a_wrong_option_is_told_and_nothing_is_written(word: str, place: str, said: str, tree: Path) -> None:
    done = inside("new", "challenge", "aamukahvit", "--field", word, "--source", tree)
    assert done.status == 1
    assert done.lines[0].startswith(f"{place}: ")
    assert said in done.lines[0]
    assert not (tree / "challenges/aamukahvit.yml").exists()


@pytest.mark.parametrize("lang", ("sv", "en", "de"))
def test_an_entry_speaks_the_language_of_its_cookbook(lang: str, tmp_path: Path) -> None:
    """And waits for its writer in every language."""
    tree = tmp_path / "tree"
    assert (
        inside(
            "init", tree, "--lang", lang, "--languages", lang, "--title", "Kok", "--publisher", "Stad", "--place", "Ort"
        ).status
        == 0
    )
    for kind in ENTRY_KINDS:
        new(tree, kind.name, f"one-{kind.name}")
        assert said_by(tree, f"{kind.path}/one-{kind.name}.yml")["title"] == speech(lang).help(kind.model, "title")
    problems = json.loads(check(tree, "--format", "json").out)["problems"]
    assert [problem for problem in problems if problem["severity"] == "error"] == []
    waiting = {problem["file"] for problem in problems if problem["code"] == "placeholder"}
    assert waiting == {f"{kind.path}/one-{kind.name}.yml" for kind in ENTRY_KINDS}


@pytest.mark.parametrize("kind", ENTRY_KINDS, ids=lambda kind: kind.name)
def test_every_kind_has_questions_in_every_language(kind: Kind, tree: Path) -> None:
    asked = questions(kind, load(SourceTree(tree), Problems()))
    assert list(asked)[:2] == ["title", "summary"]
    assert ("status" in asked, "state" in asked) == (issubclass(kind.model, Practice), kind.name in ("case", "challenge", "need"))
    assert "reviewed" not in asked
    for question in asked.values():
        assert all(question.words(lang).endswith("\n>") for lang in ("fi", "sv", "en"))


@pytest.mark.parametrize("kind", ENTRY_KINDS, ids=lambda kind: str(kind.name))
def test_nothing_of_what_was_just_made_stands_there_twice(kind: Kind, tree: Path) -> None:
    """It waits for its writer, which is said once."""
    assert inside("new", kind.name, "uusi", "--source", tree).status == 0
    found = json.loads(check(tree, "--format", "json").out)["problems"]
    codes = [one["code"] for one in found if one["file"] == f"{kind.path}/uusi.yml"]
    assert codes.count("placeholder") == 1
    assert not {"item-twice", "named-twice"} & {*codes}
