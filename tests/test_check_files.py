"""`check FILE…` tells of those files alone, whatever the others are like; hints are for who asks for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import Said, change, check, reviewed, write

from cookbook import prose
from cookbook.rules import RULES, Severity

RECIPE, CASE, CHALLENGE = "recipes/kokeiluohjelma.yml", "cases/mallihanke.yml", "challenges/hukkalampo.yml"


def files(said: Said) -> set[str]:
    """The files that something is said of."""
    return {line.split(":")[0] for line in said.lines}


@pytest.fixture
def bad(tree: Path) -> Path:
    """A fault in each of three entries."""
    for name in (RECIPE, CASE, CHALLENGE):
        field = "state" if name == CASE else "status"
        change(tree, name, f"{field}:", f"{field}u:")
    return tree


def test_faults_of_the_others_are_not_told(bad: Path) -> None:
    whole = check(bad)
    assert files(whole) == {RECIPE, CASE, CHALLENGE}
    one = check(bad, RECIPE)
    assert (one.status, one.lines) == (1, [line for line in whole.lines if line.startswith(RECIPE)])
    assert files(check(bad, RECIPE, CASE)) == {RECIPE, CASE}
    assert files(check(bad, "recipes", CHALLENGE)) == {RECIPE, CHALLENGE}
    assert files(check(bad, ".")) == {RECIPE, CASE, CHALLENGE}
    said = check(bad, "methods/haastetyopaja.yml")
    assert (said.status, said.err) == (0, "")


def test_references_into_the_rest_are_known(bad: Path) -> None:
    """Also where what they name is faulty or no YAML at all; one that leads nowhere is told."""
    (bad / CASE).write_text('title: "x\n\ty', encoding="utf-8")
    write(bad, {"recipes/uusi.yml": (bad / RECIPE).read_text(encoding="utf-8").replace("statusu:", "status:")})
    assert check(bad, "recipes/uusi.yml").err == ""
    change(bad, "recipes/uusi.yml", "phases: [kaynnistys", "phases: [kaynnistus")
    (line,) = check(bad, "recipes/uusi.yml").lines
    assert "kaynnistys" in line


def test_a_file_brings_its_translations(tree: Path) -> None:
    """Who takes a step away has to know that a translation has one too many."""
    write(tree, {"recipes/kokeiluohjelma.sv.yml": "titel: Program\n"})
    assert files(check(tree, RECIPE)) == {"recipes/kokeiluohjelma.sv.yml"} == files(check(tree, "recipes/kokeiluohjelma.sv.yml"))
    assert files(check(tree, CASE)) == set()


def test_what_is_said_elsewhere_of_a_named_file_is_told(tree: Path) -> None:
    """A picture that cannot be read is told where it is named."""
    change(
        tree,
        CASE,
        "state:",
        "images:\n  - file: kuva.png\n    alt: Talo rannalla\n    credit: Kaupunki\n    licence: CC BY 4.0\nstate:",
    )
    write(tree, {"images/kuva.png": "ei kuva"})
    assert files(check(tree, "images/kuva.png")) == {CASE}
    assert files(check(tree, RECIPE)) == set()


@pytest.mark.parametrize("start", [".", "recipes", ".."])
def test_a_file_is_named_from_here_from_the_cookbook_or_whole(bad: Path, start: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(bad / start)
    for name in (RECIPE, bad / RECIPE, (Path("../recipes") if start == "recipes" else Path("recipes")) / Path(RECIPE).name):
        assert files(check(bad, str(name))) == {RECIPE}, name
    if start == "recipes":
        assert files(check(bad, "kokeiluohjelma.yml")) == {RECIPE}


def test_files_and_options_stand_in_any_order(bad: Path) -> None:
    for words in ((RECIPE, "--lang", "sv", CASE), ("--hints", RECIPE, CASE), ("--lang", "sv", RECIPE, "--hints", CASE)):
        assert files(check(bad, *words)) == {RECIPE, CASE}
    with pytest.raises(SystemExit):
        check(bad, RECIPE, "--hitns")


@pytest.mark.parametrize("name", ["recipes/kokeiluohjelm.yml", "ei/ole", "/etc/passwd", "..", "README.md", ""])
def test_what_is_not_of_the_cookbook_is_answered_with_a_sentence(tree: Path, name: str) -> None:
    (tree / "README.md").write_text("Lue\n", encoding="utf-8")
    said = check(tree, name or str(tree / "link"))
    assert said.status == 1
    (line,) = said.lines
    assert "ei ole keittokirjan tiedosto" in line
    assert ("kokeiluohjelma.yml" in line) == (name == "recipes/kokeiluohjelm.yml")


def test_a_misplaced_file_is_told_where_it_belongs(tree: Path) -> None:
    write(tree, {"uusi.yml": (tree / RECIPE).read_text(encoding="utf-8")})
    (line,) = check(tree, "uusi.yml").lines
    assert "recipes/uusi.yml" in line


def test_a_tree_that_cannot_be_read_is_never_green(tree: Path) -> None:
    (tree / "cases/linkki.yml").symlink_to("/etc/passwd")
    said = check(tree, RECIPE)
    assert said.status == 1
    assert files(said) == {"cases/linkki.yml"}


def test_hints_are_for_who_asks(tree: Path) -> None:
    reviewed(tree, CHALLENGE, "2020-01-01")
    (tree / "challenges/hukkalampo.sv.yml").write_text("title: Spillvärme\nof: 00000000\n", encoding="utf-8")
    plain = check(tree)
    assert all("vihje" not in line for line in (*plain.lines, plain.out))
    said = check(tree, "--hints")
    assert said.status == 0
    hints = [line for line in said.lines if ": vihje: " in line]
    assert {line.split(":")[0] for line in hints} == {CHALLENGE, "challenges/hukkalampo.sv.yml"}
    assert said.out.splitlines()[1] == "Toimituksen vihjeitä 2."


def test_hints_are_what_others_or_time_bring() -> None:
    assert {rule.code for rule in RULES.values() if rule.severity is Severity.HINT} == {
        "translation-stale", "lexicon-missing", "review-old", "course-tight", "state-late", "metric-uncounted", "recipes-unasked",
        "decision-late", "preflight-hint", "print-unit", "channels-none", "review-none",
        "term-untranslated", "queries-untaught", "apostrophe-straight",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[x](recipe:a)", ["a"]), ("[x][y]\n\n[y]: recipe:b", ["b"]), ("<recipe:c>", ["c"]), ("[y]\n\n[y]: recipe:d 'e'", ["d"]),
        ("[x] (recipe:a)", []), ("recipe:a", []), ("[recipe:a]", []),
    ],
)  # fmt: skip
def test_a_text_is_parsed_only_where_it_may_hold_a_link(text: str, found: list[str]) -> None:
    assert [mention.id for mention in prose.mentions(text)] == found
    assert bool(prose.MAYBE_LINK.search(text)) == bool(found)
