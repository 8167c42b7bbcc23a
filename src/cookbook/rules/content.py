"""What entries say of themselves and of each other: evidence, sums, order, use and age."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, Words, hint, warning
from cookbook.rules.small_tree import CASE, CHALLENGE, DOCUMENT, MENU, METHOD, METRIC, RECIPE

EVIDENCE = """\
evidence:
  - case: mallihanke
    kind: done
    finding: Hankkeessa tehtiin 21 kokeilua.
    source: raportti
"""
OTHER = """\
title: Haastehaku
summary: Kysy kaupungin yksiköiltä, mitkä pulmat odottavat vielä ratkaisuaan.
status: draft
problem: Pulmat jäävät yksiköiden sisään.
serving: {duration: 1–2 kk, difficulty: 1}
phases: [kaynnistys]
ingredients: [Lupa kysyä]
steps:
  - {title: Kysy, text: Soita yksiköihin.}
  - {title: Kerää, text: Kirjaa vastaukset.}
  - {title: Kerro, text: Julkaise lista.}
metrics: [{metric: kokeilujen-maara}]
authors: [Toimitus]
reviewed: 2026-11-22
"""
BESIDE = {"recipes/haastehaku.yml": OTHER}
METHODS = "    methods: [haastetyopaja]\n    duration: 4 vk\n"
METRICS = "metrics:\n  - metric: kokeilujen-maara\n    use: monitoring\n"
REVIEWED = "reviewed: 2026-11-22\n"
TORI = OTHER.replace("Haastehaku", "Haastetori").replace("Kysy kaupungin", "Kokoa kaupungin")
RING = BESIDE | {"recipes/tori.yml": f"{TORI}after: [haastehaku]\n"}
AFTER = {RECIPE: "after: [haastehaku]\n"}
OTHER_METRIC = """\
title: Kokeilujen hinta
summary: Kuinka paljon ohjelman kokeilut ovat vuoden aikana maksaneet yhteensä.
status: draft
level: tuotos
question: Mitä kokeilut maksoivat?
definition: Laske vuoden aikana päättyneiden kokeilujen laskut.
formula: laskujen summa
unit: eur
direction: neutral
interval: year
typed: Laskut antavat summan valmiina.
data_sources: [{name: Laskut, access: own}]
limits: Hinta ei kerro hyödystä.
authors: [Toimitus]
reviewed: 2026-11-22
"""

PART = """\
title: Osahanke
summary: Kokeili yhden korttelin kanssa, miten mallihankkeen opit toimivat käytännössä.
state: ended
type: pilot
start: 2017
implementers: [kaupunki]
part_of: mallihanke
authors: [Toimitus]
reviewed: 2026-11-22
"""
TOTAL = "  total: 232 952 €\n"
DAYS = "start: 2016-02\nend: 2018-04-30\n"
SERVED = "  group: 4–8 yritystä\n  difficulty: 2\n  estimate: [effort]\n"
COURSE = "    phase: kaynnistys\n    months: 1–9\n"


def _courses(months: str, phase: str = "kasvu") -> str:
    """The beginning of one course and all of another before it."""
    first = "    phase: kasvu\n    months: 4–12\n    recipes: [kokeiluohjelma]\n    gate: Ryhmä päättää.\n"
    return f"{first}  - title: Pääruoka\n    phase: {phase}\n    months: {months}\n"


RULES = (
    Rule("status-tried", {}, Example(RECIPE, EVIDENCE, "")),
    Rule("status-established", {}, Example(RECIPE, "status: tried\n", "status: established\n")),
    Rule("status-without-evidence", {"found": "tried"}, Example(CHALLENGE, "status: draft\n", "status: tried\n")),
    Rule(
        "evidence-planned",
        {"id": "mallihanke"},
        Example(
            CASE,
            "state: ended\ntype: project\nstart: 2016-02\nend: 2018-04-30\n",
            "state: planned\ntype: project\nstart: 2099\n",
            at=RECIPE,
        ),
    ),
    warning("state-early", {"found": "ended", "date": "2099"}, Example(CASE, "end: 2018-04-30\n", "end: 2099\n")),
    hint("state-late", {"found": "running", "date": "2018-04-30"}),
    warning("state-passed", {"found": "running", "date": "2018-04-30"}, Example(CASE, "state: ended\n", "state: running\n")),
    warning(
        "accessed-early",
        {"start": "2017-05-02", "end": "2018-09-13"},
        Example("vocabularies/sources.yml", "  accessed: 2026-11-22\n", "  accessed: 2017-05-02\n"),
    ),
    Rule(
        "steps-outside-serving",
        {
            "parts": Words("4 vk + 4–6 kk + 1–2 kk", "4 veckor + 4–6 månader + 1–2 månader", "4 weeks + 4–6 months + 1–2 months"),
            "found": Words("5,9–8,9 kk", "5,9–8,9 månader", "5.9–8.9 months"),
            "expected": Words("2 kk", "2 månader", "2 months"),
        },
        Example(RECIPE, "  duration: 6–9 kk\n", "  duration: 2 kk\n"),
    ),
    Rule(
        "agenda-sum",
        {"parts": "15 min + 45 min", "found": "1 h", "expected": "3 h"},
        Example(METHOD, "  duration: 1 h\n", "  duration: 3 h\n"),
    ),
    warning("serving-unsourced", {}, Example(RECIPE, "  estimate: [effort]\n", "")),
    warning(
        "calculation-wrong",
        {"found": "12 / 16 × 100 = 80", "expected": "75"},
        Example(
            METRIC, "example: Keksitty esimerkki, 12 / 16 × 100 = 75.\n", "example: Keksitty esimerkki, 12 / 16 × 100 = 80.\n"
        ),
    ),
    warning("unit-twice", {"found": "21 kokeilua"}, Example(CASE, 'value: "21"\n', "value: 21 kokeilua\n")),
    warning("value-differs", {"found": "12"}, Example(CASE, 'value: "21"\n', 'value: "12"\n')),
    warning(
        "menu-order",
        {"id": "kokeiluohjelma", "before": "haastehaku"},
        Example(
            MENU,
            "    months: 1–12\n    recipes: [haastehaku, kokeiluohjelma]\n",
            "    months: 1–12\n    recipes: [kokeiluohjelma]\n    gate: Ryhmä päättää, jatketaanko.\n"
            "  - title: Pääruoka\n    phase: kasvu\n    months: 1–12\n    recipes: [haastehaku]\n",
            over="    months: 1–9\n    recipes: [kokeiluohjelma]\n",
            beside=BESIDE | AFTER,
        ),
    ),
    warning(
        "menu-prerequisite",
        {"id": "kokeiluohjelma", "before": "haastehaku"},
        Example(
            MENU,
            "    months: 1–12\n    recipes: [haastehaku, kokeiluohjelma]\n",
            "    months: 1–12\n    recipes: [kokeiluohjelma]\n",
            over="    months: 1–9\n    recipes: [kokeiluohjelma]\n",
            beside=BESIDE | AFTER,
        ),
    ),
    Rule(
        "course-short",
        {
            "id": "kokeiluohjelma",
            "duration": Words("6–9 kk", "6–9 månader", "6–9 months"),
            "found": Words("6–9 kk", "6–9 månader", "6–9 months"),
            "expected": 5,
        },
        Example(MENU, "    months: 1–9\n", "    months: 1–5\n"),
    ),
    hint(
        "course-tight",
        {
            "id": "kokeiluohjelma",
            "duration": Words("6–9 kk", "6–9 månader", "6–9 months"),
            "found": Words("6–9 kk", "6–9 månader", "6–9 months"),
            "expected": 8,
        },
        Example(MENU, "    months: 1–9\n", "    months: 1–8\n"),
    ),
    Rule(
        "gate-metric-early",
        {"id": "kokeilujen-maara", "found": 18, "expected": 9},
        Example(
            MENU,
            "    gate: Ryhmä päättää, jatketaanko.\n",
            "    gate: Kokeilut on [laskettu](metric:kokeilujen-maara).\n",
            beside={METRIC: "first_after: 12 kk\n"},
        ),
    ),
    Rule(
        "gate-metrics-many",
        {"found": 1, "expected": 0},
        Example(
            MENU,
            "    gate: Ryhmä päättää, jatketaanko.\n    metrics_at_most: 1\n",
            "    gate: Ryhmä päättää, jatketaanko.\n    metrics_at_most: 0\n",
            over="    gate: Ryhmä päättää, jatketaanko.\n",
        ),
    ),
    Rule(
        "reference-cycle",
        {"chain": "haastehaku → tori (Haastetori) → haastehaku", "id": "tori"},
        Example("recipes/haastehaku.yml", "", "after: [tori]\n", beside=RING),
    ),
    Rule(
        "part-cycle",
        {"chain": "mallihanke → osahanke → mallihanke"},
        Example(CASE, "", "part_of: osahanke\n", beside={"cases/osahanke.yml": PART}),
    ),
    warning(
        "metric-unused",
        {},
        Example(
            RECIPE,
            f"{METRICS}  - metric: kokeilujen-hinta\n",
            METRICS,
            over=METRICS,
            beside={"metrics/kokeilujen-hinta.yml": OTHER_METRIC},
            at="metrics/kokeilujen-hinta.yml",
        ),
    ),
    warning("method-unused", {}, Example(RECIPE, METHODS, "    duration: 4 vk\n", at=METHOD)),
    hint("review-none", {}, Example(CHALLENGE, REVIEWED, "")),
    hint("review-old", {"date": "2020-01-01"}, Example(CHALLENGE, REVIEWED, "reviewed: 2020-01-01\n")),
    warning("review-future", {"date": "2099-01-01"}, Example(CHALLENGE, REVIEWED, "reviewed: 2099-01-01\n")),
    Rule("dates-order", {"start": "2016-02", "end": "2015"}, Example(CASE, "end: 2018-04-30\n", "end: 2015\n")),
    Rule(
        "budget-sum",
        {"found": Words("250 000 €", "250 000 €", "€250,000"), "expected": Words("232 952 €", "232 952 €", "€232,952")},
        Example(CASE, f"{TOTAL}  fund: 200 000 €\n", f"{TOTAL}  fund: 250 000 €\n", over=TOTAL),
    ),
    warning(
        "estimate-nothing",
        {"field": "cost"},
        Example(RECIPE, SERVED, SERVED.replace("effort]", "effort, cost]"), over=f"  cost: 1 000–8 000 €\n{SERVED}"),
    ),
    Rule("reference-self", {"id": "mallihanke"}, Example(CASE, "", "part_of: mallihanke\n")),
    warning("date-future", {"field": "start", "date": "2099-01-01"}, Example(CASE, DAYS, "start: 2099\n")),
    warning("opening-missing", {}, Example(CHALLENGE, "open_from: 2027-01-15\n", "")),
    warning("months-order", {"title": "Alkupala"}, Example(MENU, _courses("10–18"), _courses("3–12"), over=COURSE)),
    warning("phase-order", {"title": "Alkupala"}, Example(MENU, _courses("10–18"), _courses("10–18", "kaynnistys"), over=COURSE)),
    Rule(
        "blank-unknown",
        {"found": "hankee", "known": "hanke, paiva", "near": "{hanke}"},
        Example(DOCUMENT, 'heading: "Aiesopimus: {hanke}"\n', 'heading: "Aiesopimus: {hankee}"\n'),
    ),
    warning(
        "blank-unused",
        {"found": "paiva"},
        Example(DOCUMENT, "    text: Allekirjoitettu {paiva}.\n", "    text: Allekirjoitettu tänään.\n"),
    ),
    Rule(
        "blank-twice",
        {"found": "hankkeen nimi"},
        Example(DOCUMENT, "    label: allekirjoituspäivä\n", "    label: hankkeen nimi\n"),
    ),
    warning("lines-alone", {}, Example(DOCUMENT, "    columns: [Osapuoli, Tehtävä]\n", "    text: Osapuolet.\n")),
    warning("law-missing", {}, Example(DOCUMENT, "legal:\n  other: Kysykää juristilta, mitä kirjaus aikeesta sitoo.\n", "")),
)
