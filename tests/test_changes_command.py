"""The command `changes`: what has changed since a day, in sentences; and the tables of what is followed."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest
from jobs import job_of
from trees import grow, inside

from cookbook.editions.data.make import make

HISTORY = """themes: [kokeilut]
history:
  - {date: 2026-01-10, state: shaped, note: Haaste rajattiin.}
  - {date: 2026-02-10, state: open}
"""
CARD = """title: Lämmön mittaajat
summary: Yritys mittaa pienten kohteiden lämmön ja kertoo, mihin se riittää.
type: company
themes: [kokeilut]
can: [Mittaamme lämmön.]
authors: [Toimitus]
reviewed: 2026-11-22
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    made = grow(tmp_path / "tree")
    with (made / "challenges/hukkalampo.yml").open("a", encoding="utf-8") as file:
        file.write(HISTORY)
    (made / "capabilities").mkdir()
    (made / "capabilities/mittaajat.yml").write_text(CARD, encoding="utf-8")
    return made


def test_changes_after_a_day_in_sentences(tree: Path) -> None:
    said = inside("changes", "--since", "2026-01-09", "--source", tree)
    assert said.status == 0, said.err
    assert said.out.splitlines() == [
        "Muutokset 9.1.2026 jälkeen:",
        "10.2.2026 Hukkalämpö talteen (esimerkki). Tila oli muotoiltu, nyt se on avoin.",
        "10.1.2026 Hukkalämpö talteen (esimerkki). Kirjattiin, ja tila on muotoiltu. Haaste rajattiin.",
    ]
    later = inside("changes", "--since", "2026-01-10", "--source", tree, "--format", "json", "--lang", "en")
    assert [(one["date"], one["before"]) for one in json.loads(later.out)["changes"]] == [("2026-02-10", "shaped")]


def test_without_a_day_it_is_that_of_the_printing(tree: Path) -> None:
    edition = tree / "print/edition.yml"
    written = edition.read_text("utf-8")
    day = re.search("^date: .*$", written, re.MULTILINE)
    assert day
    edition.write_text(written.replace(day[0], "date: 2026-02-09"), encoding="utf-8")
    assert len(inside("changes", "--source", tree).out.splitlines()) == 2
    edition.write_text(written.replace(day[0], "date: 2026-02-10"), encoding="utf-8")
    assert inside("changes", "--source", tree).out.splitlines() == ["Mikään ei ole muuttunut 10.2.2026 jälkeen."]


def test_the_tables_of_what_is_followed(tree: Path, tmp_path: Path) -> None:
    make(job_of(tree, tmp_path / "with"))
    changed, pairs = (
        list(csv.DictReader((tmp_path / f"with/site/data/{name}.csv").read_text("utf-8").splitlines()))
        for name in ("changes", "matches")
    )
    assert [(row["date"], row["id"], row["before"], row["state"], row["example"]) for row in changed] == [
        ("2026-02-10", "hukkalampo", "shaped", "open", "true"),
        ("2026-01-10", "hukkalampo", "", "shaped", "true"),
    ]
    assert [(row["id"], row["capability"], row["themes"]) for row in pairs] == [("hukkalampo", "mittaajat", "kokeilut")]


def test_a_cookbook_that_follows_nothing_has_no_such_tables(tmp_path: Path) -> None:
    make(job_of(grow(tmp_path / "tree"), tmp_path / "without"))
    made = {path.name for path in (tmp_path / "without/site/data").iterdir()}
    assert not made & {"changes.csv", "matches.csv"}
