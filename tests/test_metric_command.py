"""The command `metric`: tables of observations in, the value and what belongs beside it out; faults with their places."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jobs import job_of
from trees import Said, change, check, grow, inside

from cookbook.editions.data.make import make

HEAD = "nimi,paattyi,raportoitu,osallistujia\n"
ROWS = "Valo,2024-03-31,yes,12\nPaja,2025-01-01,kyllä,\nVesi,2025-06-30,no,5\n"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return grow(tmp_path / "tree")


def ran(tree: Path, *tables: str, options: tuple[str, ...] = ()) -> Said:
    """The command over tables with these texts."""
    files = []
    for number, table in enumerate(tables):
        files.append(tree.parent / f"t{number}.csv")
        files[-1].write_text(table, encoding="utf-8")
    return inside("metric", "kokeilujen-maara", *files, "--source", tree, *options)


def values(said: Said) -> list[tuple[str, str, float | None]]:
    return [(one["period"], one["area"], one["value"]) for one in json.loads(said.out)["values"]]


def test_value_and_figures_as_a_person_reads_them(tree: Path) -> None:
    said = ran(tree, HEAD + ROWS)
    assert said.status == 0, said.err
    assert said.out.splitlines() == [
        "Kokeilujen määrä (kappaletta)",
        "2024: 1",
        "  Osallistujia yhteensä: 12",
        "2025: 1",
        "  Osallistujia yhteensä: 5",
    ]


def test_value_and_figures_as_a_program_reads_them(tree: Path) -> None:
    found = json.loads(ran(tree, HEAD + ROWS, options=("--format", "json")).out)
    assert found["metric"] == "kokeilujen-maara"
    assert found["values"][0] == {
        "period": "2024", "area": "", "value": 1, "n": None, "notes": [], "figures": {"paattyneet": 1, "osallistujat": 12},
    }  # fmt: skip


def test_notes(tree: Path) -> None:
    model = tree / "metrics/kokeilujen-maara.yml"
    text = model.read_text("utf-8").replace("  value: paattyneet", "  value: osallistujat\n  n: paattyneet\n  least: 2")
    model.write_text(text, "utf-8")
    said = ran(tree, HEAD + ROWS)
    assert "2025: – (n = 1)" in said.out
    assert "  Havaintoja on alle 2, joten lukua ei julkaista." in said.out
    assert "  Luku puuttuu riveiltä, joita on 1." in said.out
    found = json.loads(ran(tree, HEAD + ROWS, options=("--format", "json")).out)["values"]
    assert [(one["value"], one["n"], one["notes"]) for one in found] == [(None, 1, ["few"]), (None, 1, ["few", "lacking"])]


@pytest.mark.parametrize(
    "table",
    [
        "Kokeilu;Päättyi;Raportoitu;Osallistujia\nValo;31.3.2024;kyllä;1 200,5\n",
        "kokeilu\tpaattyi\traportoitu\tosallistujia\nValo\t2024-03-31\tja\t1200.5\n",
        'nimi,paattyi,raportoitu,osallistujia,,Lasketaan\n"Valo",2024-03-31,YES,1200.5,,1\n,,,,,0\n',
        "area,osallistujia,raportoitu,paattyi,nimi,source\n,1200.5,yes,2024-03-31,Valo,\n",
    ],
)
def test_tables_as_programs_write_them(tree: Path, table: str) -> None:
    said = ran(tree, table, options=("--format", "json"))
    assert said.status == 0, said.err
    assert values(said) == [("2024", "", 1)]
    assert json.loads(said.out)["values"][0]["figures"]["osallistujat"] == 1200.5


def test_tables_of_one_sheet_are_read_together_and_areas_apart(tree: Path) -> None:
    head = f"area,{HEAD}"
    said = ran(tree, f"{head}A,Valo,2024-03-31,yes,1\n", f"{head}B,Paja,2024-03-31,yes,1\n", options=("--format", "json"))
    assert values(said) == [("2024", "A", 1), ("2024", "B", 1)]


@pytest.mark.parametrize(
    ("table", "place", "words"),
    [
        (HEAD + "Valo,2024-13-01,yes,1\n", "2:6", "päivä 2024-13-01 ei kelpaa"),
        (HEAD + "Valo,kesällä,yes,1\n", "2:6", "päivä kesällä ei kelpaa"),
        (HEAD + "Valo,2024-01-01,ehkä,1\n", "2:17", "vaihtoehtoa ehkä ei ole"),
        (HEAD + ROWS + "Valo,2024-01-01,no,paljon\n", "5:20", "arvo paljon ei ole luku"),
        (HEAD + "Valo,2024-01-01,no,1,5\n", "2:1", "rivillä on 5 saraketta"),
        ("nimi,paattyi,raportoitu\n", "1:1", "sarake osallistujia puuttuu taulukosta Kokeilut"),
        (HEAD.replace("nimi", "paikka"), "1:1", "saraketta paikka ei ole"),
        (HEAD.replace("nimi", "nimi,nimi"), "1:6", "sarake nimi on kahdesti"),
        ("a,b\n1,2\n", "1:1", "otsikkorivillä ei ole yhtään mittarin saraketta"),
        (HEAD + '"Valo,2024-01-01,no,1\n', "2:1", "lainausmerkki jää auki"),
    ],
)
def test_a_fault_has_its_line_and_its_column(tree: Path, table: str, place: str, words: str) -> None:
    said = ran(tree, table)
    assert said.status == 1
    assert said.out == ""
    assert f"{tree.parent / 't0.csv'}:{place}: " in said.err
    assert words in said.err


def test_faults_as_a_program_reads_them(tree: Path) -> None:
    said = ran(tree, HEAD + "Valo,2024-13-01,yes,1\n", options=("--format", "json"))
    assert said.status == 1
    [problem] = json.loads(said.out)["problems"]
    assert (problem["line"], problem["column"], problem["code"]) == (2, 6, "observation-date")


def test_a_table_that_is_not_there(tree: Path) -> None:
    said = inside("metric", "kokeilujen-maara", tree / "ei.csv", "--source", tree)
    assert said.status == 1
    assert "ei.csv" in said.err


def test_without_a_table_the_columns_are_told(tree: Path) -> None:
    said = ran(tree)
    assert said.status == 0
    assert "Kokeilut: Yksi rivi on yksi kokeilu." in said.out
    assert "nimi,paattyi,raportoitu,osallistujia" in said.out
    assert json.loads(ran(tree, options=("--format", "json")).out) == {
        "kokeilut": ["nimi", "paattyi", "raportoitu", "osallistujia"]
    }


def test_a_metric_that_is_typed_in_says_so(tree: Path) -> None:
    model = tree / "metrics/kokeilujen-maara.yml"
    text = model.read_text("utf-8")
    model.write_text(text[: text.index("measure:")] + "typed: Tilasto antaa luvun.\n" + text[text.index("data: ") :], "utf-8")
    assert ran(tree).out.strip() == "Tilasto antaa luvun."
    assert json.loads(ran(tree, options=("--format", "json")).out)["typed"] == "Tilasto antaa luvun."


def test_no_such_metric(tree: Path) -> None:
    said = inside("metric", "kokeilujen-maar", "--source", tree)
    assert said.status == 1
    assert "Tarkoititko kokeilujen-maara?" in said.err


OBSERVED = "area,nimi,paattyi,raportoitu,osallistujia,source\n"
KEPT = "Mallila,Valo,2024-05-01,yes,3,raportti\nMallila,Paja,2024-06-01,yes,4,raportti\nKoela,Vesi,2023-06-01,yes,4,raportti\n"


def with_observations(tree: Path, table: str) -> None:
    model = tree / "metrics/kokeilujen-maara.yml"
    model.write_text(model.read_text("utf-8") + "observations: [kokeilut.csv]\n", "utf-8")
    (tree / "metrics/data/kokeilut.csv").write_text(table, "utf-8")


def test_observations_of_a_tree_are_figures_beside_the_given_ones(tree: Path, tmp_path: Path) -> None:
    with_observations(tree, OBSERVED + KEPT)
    assert check(tree).lines == []
    make(job_of(tree, tmp_path))
    rows = (tmp_path / "site/data/figures.csv").read_text("utf-8").splitlines()
    assert rows[0] == "metric,period,area,value,status,source,n"
    assert rows[-2:] == ["kokeilujen-maara,2024,Mallila,2,actual,raportti,", "kokeilujen-maara,2023,Koela,1,actual,raportti,"]
    assert len(rows) == 5


def test_observations_tell_of_how_many_they_are(tree: Path, tmp_path: Path) -> None:
    model = tree / "metrics/kokeilujen-maara.yml"
    text = model.read_text("utf-8").replace("  value: paattyneet", "  value: osallistujat\n  n: paattyneet\n  least: 2")
    model.write_text(text.replace("data: kokeilujen-maara.csv\n", ""), "utf-8")
    (tree / "metrics/data/kokeilujen-maara.csv").unlink()
    with_observations(tree, OBSERVED + KEPT)
    make(job_of(tree, tmp_path))
    [figure] = json.loads((tmp_path / "site/data/cookbook.json").read_text("utf-8"))["figures"]
    assert figure == {
        "metric": "kokeilujen-maara", "period": "2024", "area": "Mallila", "value": 7, "status": "actual",
        "source": "raportti", "n": 2,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (OBSERVED + ",Valo,2024-05-01,yes,3,raportti\n", ":2:1: sarakkeen area solu on tyhjä"),
        (OBSERVED + "Mallila,Valo,2024-05-01,yes,3,\n", ":2:31: sarakkeen source solu on tyhjä"),
        (OBSERVED + KEPT.replace("raportti\nKoela", "toinen\nKoela"), ":3:31: saman alueen havainnoilla on kaksi lähdettä"),
        (OBSERVED + "Mallila,Valo,2024-05-01,yes,3,raportt\n", ":2:31: tunnistetta raportt ei ole"),
        (OBSERVED + "Mallila,Valo,2099-05-01,yes,3,raportti\n", ":2:1: huomautus: toteutuneen luvun ajanjakso 2099"),
    ],
)
def test_what_is_wrong_with_observations_of_a_tree(tree: Path, table: str, said: str) -> None:
    with_observations(tree, table)
    assert any(line.startswith(f"metrics/data/kokeilut.csv{said}") for line in check(tree).lines), check(tree).lines


BEGUN = "".join(f"Mallila,raportti,{day}-01,K{day},{day}-20,yes,1\n" for day in ("2024-01", "2024-02", "2024-03"))


def with_beginnings(tree: Path, rows: str) -> None:
    """Observations of trials that also say when they began."""
    change(
        tree,
        "metrics/kokeilujen-maara.yml",
        "        - {name: nimi,",
        "        - {name: alkoi, title: Alkoi, holds: date}\n        - {name: nimi,",
    )
    with_observations(tree, f"area,source,alkoi,nimi,paattyi,raportoitu,osallistujia\n{rows}")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Mallila,raportti,2024-05-20,Valo,2024-05-01,yes,3", "2:34 observation-turned"),
        ("Mallila,raportti,2024-05-01,Valo,2024-05-20,yes,3", ""),
        ("Mallila,raportti,2024-05-01,Valo,2024-05-20,yes", "2:45 observation-short"),
        ("Mallila,raportti,2024-05-01,Valo,2024-05-20,yes,", ""),
    ],
)
def test_a_row_unlike_all_others_is_told(tree: Path, row: str, said: str) -> None:
    """The other rows begin before they end and fill in all columns; an end that is left empty on purpose has its comma."""
    with_beginnings(tree, f"{row}\n{BEGUN}")
    problems = json.loads(check(tree, "--format", "json").out)["problems"]
    told = [f"{one['line']}:{one['column']} {one['code']}" for one in problems if one["file"].endswith(".csv")]
    assert told == ([said] if said else [])


@pytest.mark.parametrize(("rows", "is_told"), [(2, False), (3, True)])
def test_of_few_rows_none_is_unlike_the_others(tree: Path, rows: int, is_told: bool) -> None:
    with_beginnings(tree, "".join(BEGUN.splitlines(keepends=True)[:rows]) + "Mallila,raportti,2024-05-20,Valo,2024-05-01,yes,3\n")
    assert any("on ennen sarakkeen Alkoi" in line for line in check(tree).lines) == is_told


@pytest.mark.parametrize(
    ("day", "is_told"), [("1899-12-31", True), ("1900-01-01", False), ("31.12.2100", False), ("1.1.2101", True)]
)
def test_the_first_day_and_the_last(tree: Path, day: str, is_told: bool) -> None:
    with_observations(tree, f"{OBSERVED}Mallila,Valo,{day},yes,3,raportti\n")
    problems = json.loads(check(tree, "--format", "json").out)["problems"]
    assert ("observation-date" in {one["code"] for one in problems}) is is_told
