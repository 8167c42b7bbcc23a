"""Figures out of observations: each computation by hand, periods and times at their limits, and descriptions that cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from trees import check, grow

from cookbook.counting import Counted, Observation, count, faults, later, whole
from cookbook.counting.figures import PLACES
from cookbook.counting.spans import period_of
from cookbook.editions.data.worksheets import NUMBERS
from cookbook.load.entries import validate
from cookbook.load.nodes import plain
from cookbook.load.parsing import parse
from cookbook.load.source import NodeSource
from cookbook.model.measure import Measure, Unit
from cookbook.problems import Problems

SHEETS = """
sheets:
  - name: haasteet
    title: Haasteet
    row: Yksi rivi on yksi haaste.
    columns:
      - {name: haaste, title: Haaste, holds: text}
      - {name: alku, title: Alku, holds: date}
      - {name: loppu, title: Loppu, holds: date}
      - {name: avoin, title: Avoin, holds: yes_no}
      - {name: raha, title: Rahaa, holds: number}
      - {name: v1, title: Väite 1, holds: scale}
      - {name: v2, title: Väite 2, holds: scale}
    derived:
      - {name: kesto, title: Kesto, how: days, of: [alku, loppu]}
      - {name: arvio, title: Arvio, how: mean, of: [v1, v2], least: 2}
      - {name: suhde, title: Suhde, how: ratio, of: [raha, v1]}
    when: [loppu]
  - name: teot
    title: Teot
    row: Yksi rivi on yksi teko.
    columns:
      - {name: tekija, title: Tekijä, holds: link, to: haaste}
      - {name: tehty, title: Tehty, holds: date}
    when: [tehty]
"""


def measure(figures: str, more: str = "", sheets: str = SHEETS) -> Measure:
    text = f"{sheets}figures:\n{figures}\nvalue: luku\n{more}"
    problems = Problems()
    node = parse(text, "x.yml", problems)
    assert node
    made = validate(Measure, plain(node, "fi"), NodeSource("x.yml", node, tuple(text.split("\n"))), problems)
    assert made and not list(problems), [(one.code, one.args) for one in problems]
    return made


def one(text: str) -> Observation:
    """`haaste alku loppu avoin raha v1 v2`, a stroke where a cell is empty."""
    names = ("haaste", "alku", "loppu", "avoin", "raha", "v1", "v2")
    cells: dict[str, Any] = {}
    for name, cell in zip(names, text.split(), strict=False):
        if cell != "-":
            cells[name] = (
                date.fromisoformat(cell) if name in ("alku", "loppu") else cell if name in ("haaste", "avoin") else Decimal(cell)
            )
    return Observation(cells)


def done(text: str) -> Observation:
    name, day = text.split()
    return Observation({"tekija": name, "tehty": date.fromisoformat(day)})


ROWS = {
    "haasteet": [
        one("Valo 2024-01-01 2024-03-31 yes 100 4 5"),
        one("valo 2024-02-01 2024-12-31 no 50 2 2"),
        one("Lämpö 2024-06-01 2024-07-01 yes - 5 -"),
        one("Vesi 2024-11-01 2025-02-01 yes 8 1 1"),
        one("Kesken 2024-05-05 - yes 5 1 2"),
    ],
    "teot": [done("Valo 2024-01-05"), done("VALO 2024-03-05"), done("Vesi 2025-01-01")],
}  # fmt: skip


def counted(figure: str, more: str = "", interval: str = "year") -> dict[str, Counted]:
    made = measure(f"  - {{name: luku, title: Luku, {figure}}}", more)
    assert list(faults(made)) == [] or all(fault.code == "measure-unused" for fault in faults(made))
    return {found.period.name: found for found in count(made, ROWS, interval)}


@pytest.mark.parametrize(
    ("figure", "values"),
    [
        ("how: count, of: [haasteet]", {"2024": 3, "2025": 1}),
        ('how: count, of: [haasteet], where: [{column: avoin, any_of: ["yes"]}]', {"2024": 2, "2025": 1}),
        ("how: count, of: [haasteet], where: [{column: raha}]", {"2024": 2, "2025": 1}),
        ("how: count, of: [haasteet], where: [{column: raha, least: 50}]", {"2024": 2, "2025": 0}),
        ("how: count, of: [haasteet], where: [{column: raha, least: 50.5}]", {"2024": 1, "2025": 0}),
        ("how: count, of: [haasteet], where: [{column: raha, most: 50}]", {"2024": 1, "2025": 1}),
        ("how: count, of: [haasteet], where: [{column: loppu, months: 1, after: alku}]", {"2024": 1, "2025": 0}),
        ("how: count, of: [haasteet], where: [{column: loppu, months: 2, after: alku}]", {"2024": 1, "2025": 0}),
        ("how: count, of: [haasteet], where: [{column: loppu, months: 3, after: alku}]", {"2024": 2, "2025": 1}),
        ("how: count, of: [haasteet], over: ever", {"2024": 3, "2025": 4}),
        ("how: count, of: [haasteet], when: [alku, loppu]", {"2024": 5, "2025": 2}),
        ("how: count, of: [haasteet], when: [alku, loppu], over: end", {"2024": 2, "2025": 1}),
        ("how: count, of: [haasteet], when: [alku, loppu], over: ever", {"2024": 5, "2025": 5}),
        ("how: count, of: [haasteet], having: {column: tekija, least: 2}", {"2024": 2, "2025": 0}),
        ("how: count, of: [haasteet], having: {column: tekija, least: 3}", {"2024": 0, "2025": 0}),
        ("how: count, of: [haasteet], over: ever, having: {column: tekija, least: 1, over: ever}", {"2024": 2, "2025": 3}),
        ("how: distinct, of: [haaste]", {"2024": 2, "2025": 1}),
        ("how: distinct, of: [haaste], over: ever", {"2024": 2, "2025": 3}),
        ("how: sum, of: [raha], unit: eur", {"2024": 150, "2025": 8}),
        ("how: mean, of: [raha], unit: eur", {"2024": 75, "2025": 8}),
        ("how: median, of: [kesto], unit: days", {"2024": 90, "2025": 92}),
        ("how: mean, of: [arvio], unit: scale_1_5", {"2024": Decimal("3.25"), "2025": 1}),
        ("how: sum, of: [suhde], unit: ratio", {"2024": 50, "2025": 8}),
        ('how: share, of: [haasteet], that: [{column: avoin, any_of: ["yes"]}], unit: percent', {"2024": 200 / 3, "2025": 100}),
        ('how: share, of: [haasteet], that: [{column: avoin, any_of: ["yes"]}], unit: ratio', {"2024": 2 / 3, "2025": 1}),
        ("how: net, of: [haasteet], that: [{column: v1, least: 4}], against: [{column: v1, most: 2}], unit: percent",
         {"2024": 100 / 3, "2025": -100}),
        ("how: age, of: [alku], when: [alku, loppu], over: end, unit: days", {"2024": 240, "2025": 605}),
    ],
)  # fmt: skip
def test_each_computation(figure: str, values: Mapping[str, float]) -> None:
    found = {period: one.value for period, one in counted(figure).items()}
    assert {period: float(value) for period, value in found.items() if value is not None} == pytest.approx(values)


@pytest.mark.parametrize(
    ("figures", "values"),
    [
        ("how: ratio, of: [a, b], unit: percent", [Decimal(100) / 150 * 3, Decimal(100) / 8]),
        ("how: ratio, of: [a, b], unit: ratio", [Decimal(3) / 150, Decimal(1) / 8]),
        ("how: difference, of: [b, a, a]", [144, 6]),
        ("how: total, of: [b, a]", [153, 9]),
        ("how: growth, of: [b], unit: percent", [None, (Decimal(8) / 150 - 1) * 100]),
    ],
)
def test_figures_of_figures(figures: str, values: list[Any]) -> None:
    made = measure(
        f"  - {{name: a, title: A, how: count, of: [haasteet]}}\n  - {{name: b, title: B, how: sum, of: [raha], unit: eur}}\n"
        f"  - {{name: luku, title: Luku, {figures}}}"
    )
    assert [one.value for one in count(made, ROWS, "year")] == values


def test_nothing_comes_of_nothing() -> None:
    """A quotient by nought, a mean of no rows and a sum of none are empty; a number of rows is nought."""
    for figure, value in (("how: count", 0), ("how: sum, unit: eur", None), ("how: mean, unit: eur", None)):
        of = "haasteet" if "count" in figure else "raha"
        found = counted(f"{figure}, of: [{of}], where: [{{column: raha, least: 999}}]")
        assert [one.value for one in found.values()] == [value, value]
    assert list(count(measure("  - {name: luku, title: Luku, how: count, of: [haasteet]}"), {}, "year")) == []


@pytest.mark.parametrize(("least", "is_of_few"), [(2, False), (3, True)])
def test_too_few_observations_have_no_value(least: int, is_of_few: bool) -> None:
    found = counted("how: mean, of: [raha], unit: eur", f"least: {least}")["2024"]
    assert (found.n, found.is_of_few, found.value) == (2, is_of_few, None if is_of_few else 75)
    assert found.lacking == 1
    assert found.figures["luku"] == 75


def test_n_is_a_figure_where_one_is_named() -> None:
    made = measure(
        "  - {name: a, title: A, how: count, of: [haasteet]}\n  - {name: luku, title: Luku, how: sum, of: [raha], unit: eur}",
        "n: a",
    )
    assert [one.n for one in count(made, ROWS, "year")] == [3, 1]


def test_areas_are_counted_apart_and_rows_without_one_belong_to_all() -> None:
    rows = [Observation(row.cells, area) for row, area in zip(ROWS["haasteet"], ("A", "B", "", "A", "B"), strict=True)]
    made = measure("  - {name: luku, title: Luku, how: count, of: [haasteet]}")
    found = {(one.area, one.period.name): one.value for one in count(made, {"haasteet": rows}, "year")}
    assert found == {("A", "2024"): 2, ("A", "2025"): 1, ("B", "2024"): 2}


@pytest.mark.parametrize(
    ("day", "interval", "name", "last"),
    [
        ("2024-02-29", "month", "2024-02", "2024-02-29"), ("2024-03-31", "quarter", "2024Q1", "2024-03-31"),
        ("2024-04-01", "quarter", "2024Q2", "2024-06-30"), ("2024-12-31", "year", "2024", "2024-12-31"),
        ("2024-01-01", "once", "2024", "2024-12-31"),
    ],
)  # fmt: skip
def test_periods(day: str, interval: str, name: str, last: str) -> None:
    found = period_of(date.fromisoformat(day), interval)
    assert (found.name, found.last.isoformat()) == (name, last)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-03-31", -1, "2024-02-29"),
        ("2023-12-15", 12, "2024-12-15"),
        ("2024-02-29", 12, "2025-02-28"),
    ],
)
def test_months_later(day: str, months: int, then: str) -> None:
    assert later(date.fromisoformat(day), months).isoformat() == then


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("3.6666", "scale_1_5", "3.67"),
        ("41.65", "percent", "41.7"),
        ("12", "count", "12"),
        ("2.5", "ratio", "2.5"),
        ("1E+3", "eur", "1000"),
    ],
)
def test_a_published_figure_is_rounded(value: str, unit: str, shown: str) -> None:
    assert f"{whole(Decimal(value), unit):f}" == shown


def test_every_unit_is_rounded_and_written_in_workbooks() -> None:
    assert PLACES.keys() == NUMBERS.keys() == set(get_args(Unit))


@pytest.mark.parametrize(
    ("figure", "codes"),
    [
        ("how: sum, of: [haaste], unit: eur", {"measure-kind"}),
        ("how: sum, of: [alku], unit: eur", {"measure-kind"}),
        ("how: median, of: [raha, v1], unit: eur", {"measure-count"}),
        ("how: age, of: [raha], unit: days", {"measure-kind"}),
        ("how: sum, of: [rahaa], unit: eur", {"measure-unknown"}),
        ("how: count, of: [raha]", {"measure-unknown"}),
        ("how: distinct, of: [haaste, tekija]", {"measure-unknown"}),
        ("how: distinct, of: [raha]", {"measure-kind"}),
        ("how: count, of: [haasteet], where: [{column: tehty}]", {"measure-unknown"}),
        ("how: count, of: [haasteet], where: [{column: raha, any_of: [x]}]", {"measure-kind"}),
        ("how: count, of: [haasteet], where: [{column: avoin, any_of: [x]}]", {"measure-unknown"}),
        ("how: count, of: [haasteet], where: [{column: avoin, least: 2}]", {"measure-kind"}),
        ("how: count, of: [haasteet], where: [{column: loppu, months: 2}]", {"measure-field"}),
        ("how: count, of: [haasteet], where: [{column: loppu, after: alku}]", {"measure-field"}),
        ("how: count, of: [haasteet], that: [{column: raha}]", {"measure-field"}),
        ("how: count, of: [haasteet], unit: percent", {"measure-unit"}),
        ("how: share, of: [haasteet], unit: percent", {"measure-field"}),
        ("how: share, of: [haasteet], that: [{column: raha}], unit: eur", {"measure-unit"}),
        ("how: net, of: [haasteet], that: [{column: raha}], unit: percent", {"measure-field"}),
        ("how: count, of: [haasteet], when: [raha]", {"measure-kind"}),
        ("how: count, of: [haasteet], having: {column: haaste, least: 1}", {"measure-unknown"}),
        ("how: ratio, of: [luku, luku], unit: ratio", {"measure-unknown"}),
        ("how: growth, of: [luku, luku], unit: eur", {"measure-count", "measure-unknown", "measure-unit"}),
    ],
)
def test_what_cannot_be_counted_is_told(figure: str, codes: set[str]) -> None:
    found = {fault.code for fault in faults(measure(f"  - {{name: luku, title: Luku, {figure}}}"))}
    assert found - {"measure-unused"} == codes


@pytest.mark.parametrize(
    ("sheets", "figure", "told"),
    [
        (SHEETS.replace("to: haaste", "to: raha"), "how: count, of: [haasteet]", ("link", "raha", "number")),
        (SHEETS, "how: sum, of: [haaste], unit: eur", ("sum", "haaste", "text")),
        (SHEETS, "how: age, of: [raha], unit: days", ("age", "raha", "number")),
        (SHEETS, "how: count, of: [haasteet], when: [raha]", ("when", "raha", "number")),
    ],
)
def test_what_a_column_is_used_for_is_told(sheets: str, figure: str, told: tuple[str, str, str]) -> None:
    found = [
        one.args
        for one in faults(measure(f"  - {{name: luku, title: Luku, {figure}}}", sheets=sheets))
        if one.code == "measure-kind"
    ]
    assert [(args["how"], args["found"], args["holds"]) for args in found] == [told]


def test_a_metric_that_counts_in_every_way_has_no_fault(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    text = (Path(__file__).parent / "counting/kaikki.yml").read_text(encoding="utf-8")
    (tree / "metrics/kaikki.yml").write_text(text, encoding="utf-8")
    recipe = tree / "recipes/kokeiluohjelma.yml"
    recipe.write_text(
        recipe.read_text("utf-8").replace("  - metric: kok", "  - metric: kaikki\n    use: outcome\n  - metric: kok"), "utf-8"
    )
    assert check(tree).lines == []
    ways = {figure["how"] for figure in yaml.load(text, yaml.CSafeLoader)["measure"]["figures"]}
    assert len(ways) == 12
