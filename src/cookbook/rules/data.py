"""The figures of a metric, as a table of comma-separated values."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, Words, warning
from cookbook.rules.small_tree import FIGURES, METRIC

ROWS = "2017,Mallikaupunki,8,actual,raportti\n2018,Mallikaupunki,13,actual,raportti\n"
ROW = "2017,Mallikaupunki,8,actual,raportti\n"
RULES = (
    Rule(
        "data-missing",
        {"file": "metrics/data/kokeilujen-määrä.csv", "near": "kokeilujen-maara.csv"},
        Example(METRIC, "data: kokeilujen-maara.csv\n", "data: kokeilujen-määrä.csv\n"),
    ),
    Rule(
        "data-format",
        {"found": ".xlsx", "expected": "kokeilujen-maara.csv"},
        Example(METRIC, "data: kokeilujen-maara.csv\n", "data: Kokeilujen määrä.xlsx\n"),
    ),
    Rule(
        "data-columns",
        {"expected": "period,area,value,status,source"},
        Example(FIGURES, "period,area,value,status,source\n", "vuosi,alue,arvo\n"),
    ),
    Rule(
        "data-order",
        {"expected": "period,area,value,status,source"},
        Example(FIGURES, "period,area,value,status,source\n", "area,period,value,status,source\n"),
    ),
    Rule(
        "data-column",
        {"found": "huom"},
        Example(FIGURES, "period,area,value,status,source\n", "period,area,value,status,source,huom\n"),
    ),
    Rule("data-remark", {"found": "Lähde: raportti"}, Example(FIGURES, "", "Lähde: raportti\n")),
    Rule("data-total", {"found": "Yhteensä"}, Example(FIGURES, "", "2017,Yhteensä,21,actual,raportti\n")),
    Rule("data-unsaid", {"found": ".."}, Example(FIGURES, ROW, "2017,Mallikaupunki,..,actual,raportti\n")),
    Rule(
        "table-format",
        {"found": ".xlsx", "expected": "muu.csv"},
        Example("metrics/data/muu.xlsx", "", "PK", at="metrics/data/muu.xlsx"),
    ),
    Rule(
        "data-separator",
        {"found": Words("puolipisteitä", "semikolon", "semicolons")},
        Example(FIGURES, "period,area,value,status,source\n", "period;area;value;status;source\n"),
    ),
    Rule("data-empty", {"column": "value"}, Example(FIGURES, ROW, "2017,Mallikaupunki,,actual,raportti\n")),
    Rule("data-row", {"found": 4, "expected": 5}, Example(FIGURES, ROW, "2017,Mallikaupunki,8,actual\n")),
    Rule("data-quote", {}, Example(FIGURES, ROW, '2017,Mallikaupunki,8,actual,"raportti\n')),
    Rule("data-cell", {}, Example(FIGURES, ROW, f"2017,Mallikaupunki,{'8' * 131_073},actual,raportti\n")),
    Rule("data-number", {"found": "noin 8", "near": "8"}, Example(FIGURES, ROW, "2017,Mallikaupunki,noin 8,actual,raportti\n")),
    Rule(
        "data-period", {"found": "kevät 2017", "near": ""}, Example(FIGURES, ROW, "kevät 2017,Mallikaupunki,8,actual,raportti\n")
    ),
    Rule("data-twice", {"line": 2}, Example(FIGURES, "", "2017,Mallikaupunki,9,actual,raportti\n")),
    warning(
        "data-mixed", {"found": "2019-01", "other": "2017"}, Example(FIGURES, "", "2019-01,Mallikaupunki,9,actual,raportti\n")
    ),
    warning("data-future", {"found": "2099"}, Example(FIGURES, ROW, "2099,Mallikaupunki,8,actual,raportti\n")),
    warning(
        "data-area",
        {"found": "Mallikaupuki", "near": "Mallikaupunki"},
        Example(FIGURES, "2018,Mallikaupunki,13,actual,raportti\n", "2018,Mallikaupuki,13,actual,raportti\n"),
    ),
    warning("data-unit", {"found": -8, "unit": "count"}, Example(FIGURES, ROW, "2017,Mallikaupunki,-8,actual,raportti\n")),
    warning("data-none", {}, Example(FIGURES, ROWS, "", at=FIGURES)),
    warning("data-unused", {}, Example("metrics/data/muu.csv", "", f"period,area,value,status,source\n{ROW}")),
)
