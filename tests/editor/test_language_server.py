"""The real server of text editors: good files have no marks, bad ones are marked in the words of `check`, ids have titles."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from editors import MADE
from language_server import LanguageServer, Mark
from trees import TESTS, environment, grow, speaks

from cookbook.editor.schemas import refresh_ids, write_schemas

pytestmark = pytest.mark.program
RECIPE = "recipes/kokeiluohjelma.yml"
SWEDISH = "recipes/kokeiluohjelma.sv.yml"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = grow(tmp_path_factory.mktemp("editor") / "tree")
    write_schemas(tree)
    return tree


@pytest.fixture(scope="module")
def server(home: Path) -> Iterator[LanguageServer]:
    with LanguageServer(home, ("fi", "sv", "en")) as server:
        yield server


@pytest.mark.parametrize("case", ("rich", "books/translations-good"))
def test_good_files_have_no_marks(case: str, tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree", TESTS / case)
    write_schemas(tree)
    with LanguageServer(tree, ("fi", "sv", "en")) as server:
        assert server.marks_of(sorted(tree.rglob("*.yml"))) == {}
        (tree / RECIPE).write_text("nimi: x\n", encoding="utf-8")
        assert server.marks_of([tree / RECIPE])[RECIPE][0] == Mark(1, 1, "tuntematon kenttä: poista se tai korjaa nimi")


BAD = [
    ("status: tried", "status: luonnos", 3, 9, "kentän status arvo ei kelpaa"),
    ("status: tried\n", "", 1, 1, "pakollinen kenttä status puuttuu"),
    ("status: tried", "statsu: tried", 3, 1, "tuntematon kenttä"),
    ("themes: [kokeilut]", "themes: [kokeilu]", 4, 10, "tätä tunnistetta ei ole (laji"),
    ("themes: [kokeilut]", "themes: kokeilut", 4, 9, "kentässä themes ei ole luetteloa"),
    ("phases: [kaynnistys]", "phases: []", 13, 9, "kentässä phases on liian vähän kohtia"),
    ("6–9 kk", "puoli vuotta", 7, 13, "kentän duration määrä ei kelpaa"),
    ("6–9 kk", "6", 7, 13, "kentän duration määrä ei kelpaa"),
    ("difficulty: 2", "difficulty: 4", 11, 15, "kentän difficulty arvo ei kelpaa"),
    ("difficulty: 2", "difficulty: helppo", 11, 15, "kentän difficulty arvo ei kelpaa"),
    ("estimate: [effort]", "estimate: [hinta]", 12, 14, "kentän estimate arvo ei kelpaa"),
    ("title: Kokeiluohjelma", "title: K", 1, 8, "kentän title pituus ei kelpaa"),
    ("title: Kokeiluohjelma", f"title: {'K' * 61}", 1, 8, "kentän title pituus ei kelpaa"),
    ("title: Kokeiluohjelma", "title: [a]", 1, 8, "kentässä title ei ole tekstiä"),
    ("title: Kokeiluohjelma", "title: ''", 1, 8, "kenttä title on tyhjä"),
    ("title: Kokeiluohjelma", "title: |-\n  a\n  b", 1, 8, "kenttään title mahtuu vain yksi rivi"),
    ("title: Kokeiluohjelma", 'title: "Koe\\u200bilu"', 1, 8, "tässä on näkymätön merkki"),
    ("role: orkestroija", "role: joku", 16, 11, "tätä tunnistetta ei ole (laji"),
    ("    task: Pitää kokeilut aikataulussa.\n", "", 16, 5, "pakollinen kenttä task puuttuu"),
    ("former_ids: [kokeiluhaku]", "former_ids: [con]", 44, 14, "tunniste ei kelpaa"),
]


@pytest.mark.parametrize(("good", "bad", "line", "column", "text"), BAD)
def test_a_mistake_is_marked(good: str, bad: str, line: int, column: int, text: str, home: Path, server: LanguageServer) -> None:
    written = (home / RECIPE).read_text("utf-8")
    assert good in written
    first, *_ = server.marks(RECIPE, written.replace(good, bad, 1))
    assert (first.line, first.column) == (line, column)
    assert first.text.startswith(text)


@pytest.mark.parametrize(
    ("day", "is_one"),
    [
        ("2024-02-29", True),
        ("2000-02-29", True),
        ("2023-02-29", False),
        ("2100-02-29", False),
        ("2026-04-31", False),
        ("2026-12-31", True),
        ("1899-12-31", False),
        ("1900-01-01", True),
        ("2100-12-31", True),
        ("2101-01-01", False),
    ],
)
def test_days_are_those_of_the_calendar(day: str, is_one: bool, home: Path, server: LanguageServer) -> None:
    lines = (home / RECIPE).read_text("utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("reviewed:"))
    lines[at] = f"reviewed: {day}"
    marks = server.marks(RECIPE, "\n".join(lines))
    assert [(mark.line, mark.column) for mark in marks] == ([] if is_one else [(at + 1, 11)])


@pytest.mark.parametrize("good", ["estimate: true", "estimate: false", "difficulty: 3", "difficulty: 2.0", "difficulty: '2'"])
def test_what_check_takes_has_no_marks(good: str, home: Path, server: LanguageServer) -> None:
    name = good.partition(":")[0]
    lines = [f"  {good}" if line.startswith(f"  {name}:") else line for line in (home / RECIPE).read_text("utf-8").split("\n")]
    assert f"  {good}" in lines
    assert server.marks(RECIPE, "\n".join(lines)) == []


def test_a_translation_has_texts_alone(home: Path, server: LanguageServer) -> None:
    written = (home / SWEDISH).read_text("utf-8")
    first, *_ = server.marks(SWEDISH, f"status: draft\n{written}")
    assert (first.line, first.text.partition(":")[0]) == (1, "kenttää status ei käännetä")
    assert server.marks(SWEDISH, "of: '12345678'\ntitle: Ett program\n") == []
    server.marks(SWEDISH, "")
    offered = server.completions(SWEDISH, 1, 1)
    assert {"title", "summary", "steps", "serving", "phases", "reviewed"} & offered.keys() == {"title", "summary", "steps"}


def test_an_entry_that_stands_alone_in_another_language_has_all_fields(home: Path, server: LanguageServer) -> None:
    """Its amounts are said in its own words, which `check` knows."""
    alone = "recipes/proveprogram.sv.yml"
    whole = (home / RECIPE).read_text("utf-8").replace("6–9 kk", "6–9 mån")
    assert server.marks(alone, whole) == []
    lacking = whole.replace("phases: [kaynnistys]\n", "")
    assert server.marks(alone, lacking)[0].text == "pakollinen kenttä phases puuttuu: lisää se"
    assert "phases" in server.completions(alone, lacking.count("\n") + 1, 1)
    assert server.marks(alone, whole.replace("difficulty: 2", "difficulty: 4"))[0].text.startswith(
        "kentän difficulty arvo ei kelpaa"
    )


def test_references_and_choices_are_completed_with_titles(home: Path, server: LanguageServer) -> None:
    written = (home / RECIPE).read_text("utf-8")
    server.marks(RECIPE, written.replace("themes: [kokeilut]", "themes: []"))
    assert server.completions(RECIPE, 4, 10) == {"kokeilut": "Kokeilut", "kiertotalous": "Kiertotalous"}
    server.marks(RECIPE, written.replace("status: tried", "status: "))
    assert server.completions(RECIPE, 3, 9)["draft"] == "luonnos"
    server.marks(RECIPE, written.replace("6–9 kk", ""))
    assert "6–9 kk" in server.completions(RECIPE, 7, 13)


def test_an_empty_file_begins_with_what_is_needed(server: LanguageServer) -> None:
    server.marks(RECIPE, "")
    offered = server.completions(RECIPE, 1, 1)
    assert "Pakolliset kentät" in offered
    assert offered["summary"].startswith("Yksi virke, 40–160 merkkiä")


def test_a_field_says_what_it_is_for(home: Path, server: LanguageServer) -> None:
    server.marks(RECIPE, (home / RECIPE).read_text("utf-8"))
    assert server.hover(RECIPE, 7, 5) == "#### Kesto\n\nKuinka kauan kaikki kestää.\n\nEsimerkki: 6–9 kk"
    assert "* `kokeilut`: Kokeilut" in server.hover(RECIPE, 4, 12)
    assert server.hover(RECIPE, 11, 15).startswith("#### Vaativuus\n\n1 = helppo aloittaa")


@pytest.mark.parametrize(
    ("lang", "said", "heading"),
    [
        ("en", "the required field title is missing: add it", "#### Duration\n\nHow long it all takes."),
        ("sv", "det obligatoriska fältet title saknas: lägg till det", "#### Tidsåtgång\n\nHur lång tid allt tar."),
    ],
)
def test_it_speaks_the_language_of_the_cookbook(lang: str, said: str, heading: str, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    shutil.copytree(TESTS / "english", tree)
    (tree / "cookbook.yml").write_text(f"languages: [{lang}]\n", encoding="utf-8")
    write_schemas(tree)
    file = next((tree / "recipes").glob("*.yml")).relative_to(tree).as_posix()
    with LanguageServer(tree, (lang,)) as server:
        lines = (tree / file).read_text("utf-8").split("\n")
        at = next(number for number, line in enumerate(lines) if line.startswith("title:"))
        marks = server.marks(file, "\n".join([*lines[:at], *lines[at + 1 :]]))
        assert said in [mark.text for mark in marks]
        server.marks(file, "serving:\n  duration: 3\n")
        assert server.hover(file, 2, 4).startswith(heading)


def test_ids_are_kept_up_to_date(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    write_schemas(tree)
    with LanguageServer(tree, ("fi", "sv", "en")) as server:
        written = (tree / RECIPE).read_text("utf-8").replace("themes: [kokeilut]", "themes: [uusi]")
        assert len(server.marks(RECIPE, written)) == 1
        with (tree / "vocabularies/themes.yml").open("a", encoding="utf-8") as file:
            file.write("uusi:\n  title: Uusi teema\n  summary: Tämä teema on juuri lisätty tiedostoon.\n")
        refresh_ids(tree)
        server.changed("schemas/ids.schema.json")
        assert server.marks(RECIPE, written) == []


def test_a_tree_without_schemas_gets_none(tmp_path: Path) -> None:
    tree = speaks(grow(tmp_path / "tree"), "fi")
    refresh_ids(tree)
    assert not (tree / "schemas").exists()


def test_a_command_keeps_ids_up_to_date(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    line = [sys.executable, "-m", "cookbook", "schema", "--watch", "--source", str(tree)]
    ids = tree / "schemas/ids.schema.json"
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True, env=environment()) as process:
        assert process.stdout
        written = [process.stdout.readline().strip() for _ in (ids, *MADE)]
        assert str(ids) in written
        shutil.copy(tree / RECIPE, tree / "recipes/uusi.yml")
        while "uusi" not in ids.read_text("utf-8"):
            assert process.poll() is None
            time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0
