"""How a metric is counted: its sheets and figures, and the observations that are filled in."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, hint, warning
from cookbook.rules.small_tree import METRIC

MEASURE = """\
measure:
  sheets:
    - name: kokeilut
      title: Kokeilut
      row: Yksi rivi on yksi kokeilu.
      columns:
        - {name: nimi, title: Kokeilu, holds: text}
        - {name: paattyi, title: Päättyi, holds: date}
        - {name: raportoitu, title: Raportoitu, holds: yes_no}
        - {name: osallistujia, title: Osallistujia, holds: number}
      when: [paattyi]
  figures:
  - name: paattyneet
    title: Päättyneet kokeilut
    how: count
    of: [kokeilut]
    where: [{column: raportoitu, any_of: [yes]}]
  - name: osallistujat
    title: Osallistujia yhteensä
    how: sum
    of: [osallistujia]
  value: paattyneet
"""
OBSERVED = "metrics/data/kokeilut.csv"
HEAD = "area,nimi,paattyi,raportoitu,osallistujia,source\n"
ROW = "Mallikaupunki,Valopylväs,2019-05-31,yes,12,raportti\n"
SHORT_LAST = """\
area,source,nimi,paattyi,raportoitu,osallistujia
Mallikaupunki,raportti,Valopylväs,2019-05-31,yes,12
Mallikaupunki,raportti,Ilmanlaatu,2019-06-30,yes"""
READ = {METRIC: "observations: [kokeilut.csv]\n"}
COUNTED = "    how: sum\n    of: [osallistujia]\n"
SOME = "    where: [{column: raportoitu, any_of: [yes]}]\n"
VALUE = "  value: paattyneet\n"


def _observed(fault: str, head: str = HEAD) -> Example:
    return Example(OBSERVED, HEAD + ROW, head + fault, beside=READ)


RULES = (
    hint("metric-uncounted", {}, Example(METRIC, MEASURE, "")),
    Rule("measure-typed", {}, Example(METRIC, "", "typed: Tilasto antaa luvun valmiina.\n")),
    Rule("measure-missing", {}, Example(METRIC, MEASURE, "", beside={**READ, OBSERVED: HEAD + ROW})),
    Rule("measure-twice", {"found": "paattyi"}, Example(METRIC, "{name: raportoitu,", "{name: paattyi,")),
    Rule(
        "measure-unknown",
        {"found": "paatyneet", "near": "paattyneet", "known": "paattyneet, osallistujat"},
        Example(METRIC, VALUE, "  value: paatyneet\n"),
    ),
    Rule(
        "measure-kind",
        {"how": "sum", "found": "osallistujia", "holds": "text"},
        Example(METRIC, "title: Osallistujia, holds: number}", "title: Osallistujia, holds: text}"),
    ),
    Rule(
        "measure-count",
        {"how": "when", "found": 3, "expected": 2},
        Example(METRIC, "when: [paattyi]", "when: [paattyi, nimi, raportoitu]"),
    ),
    Rule(
        "measure-field",
        {"field": "choices", "how": "choice"},
        Example(METRIC, "title: Kokeilu, holds: text}", "title: Kokeilu, holds: choice}"),
    ),
    Rule(
        "measure-unit",
        {"how": "count", "unit": "percent"},
        Example(
            METRIC,
            COUNTED,
            "    how: count\n    of: [kokeilut]\n    unit: percent\n    where: [{column: osallistujia, least: 1}]\n",
        ),
    ),
    Rule("measure-value-unit", {"found": "count", "expected": "eur"}, Example(METRIC, "unit: count\n", "unit: eur\n")),
    warning("measure-unused", {"found": "osallistujia"}, Example(METRIC, COUNTED, "    how: count\n    of: [kokeilut]\n")),
    Rule("observation-sheet", {"known": "nimi, paattyi, raportoitu, osallistujia"}, _observed("", "vuosi,määrä\n2019,3\n")),
    Rule(
        "observation-column",
        {"found": "paikka", "near": "", "known": "nimi, paattyi, raportoitu, osallistujia"},
        _observed(ROW.replace("raportti\n", "raportti,Kallio\n"), HEAD.replace("source\n", "source,paikka\n")),
    ),
    Rule(
        "observation-lacks",
        {"found": "nimi", "sheet": "Kokeilut"},
        _observed(ROW.replace("Valopylväs,", ""), HEAD.replace("nimi,", "")),
    ),
    Rule("observation-own", {"found": "area"}, _observed(ROW.replace("Mallikaupunki,", ""), HEAD.replace("area,", ""))),
    Rule(
        "observation-twice",
        {"found": "nimi"},
        _observed(ROW.replace("raportti\n", "raportti,Valo\n"), HEAD.replace("source\n", "source,nimi\n")),
    ),
    warning("observation-turned", {"found": "2019-02-01", "other": "Alkoi", "before": "2019-05-01"}),
    warning(
        "observation-short",
        {"found": "osallistujia"},
        Example(OBSERVED, SHORT_LAST + ",9\n", SHORT_LAST + "\n", beside=READ),
    ),
    Rule("observation-range", {"found": "19", "least": 1900, "most": 2100}),
    Rule("observation-date", {"found": "toukokuu 2019", "near": ""}, _observed(ROW.replace("2019-05-31", "toukokuu 2019"))),
    Rule("observation-choice", {"found": "ehkä", "known": "yes, no", "near": ""}, _observed(ROW.replace("yes", "ehkä"))),
    Rule("observation-link", {"found": "Malli Oy", "sheet": "Jäsenet"}),
    Rule(
        "observation-source",
        {"found": "muu", "other": "raportti"},
        _observed(ROW + ROW.replace("raportti", "muu")),
    ),
)
