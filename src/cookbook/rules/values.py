"""Values that are no free text: choices, numbers, days and quantities."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, Words
from cookbook.rules.small_tree import CASE, CHALLENGE, METRIC, NOT_FOUND, RECIPE

EDITION = "print/edition.yml"
PROFILE = "print/profiles/coated.yml"
STATUSES = Words(
    "draft (luonnos), tried (kokeiltu), established (vakiintunut), retired (poistunut)",
    "draft (utkast), tried (prövad), established (etablerad), retired (utgången)",
    "draft, tried, established, retired",
)
RULES = (
    Rule(
        "unknown-choice",
        {"field": "status", "found": "luonnos", "choices": STATUSES, "near": Words("draft (luonnos)", "draft (utkast)", "draft")},
        Example(CHALLENGE, "status: draft\n", "status: luonnos\n"),
    ),
    Rule("whole-number", {"field": "order", "found": "01", "near": "1"}, Example(NOT_FOUND, "order: 9\n", "order: 01\n")),
    Rule("decimal-number", {"field": "line", "found": "ohut", "near": ""}, Example(PROFILE, "line: 0.25\n", "line: ohut\n")),
    Rule(
        "out-of-range",
        {"field": "bleed", "found": 30, "least": 0, "most": 20},
        Example(PROFILE, "bleed: 3\n", "bleed: 30\n"),
    ),
    Rule(
        "page-small",
        {"field": "trim.width", "found": 17, "least": 105},
        Example("cookbook.yml", "  width: 170\n", "  width: 17\n"),
    ),
    Rule(
        "page-large",
        {"field": "trim.width", "found": 220, "most": 210},
        Example("cookbook.yml", "  width: 170\n", "  width: 220\n"),
    ),
    Rule("flag", {"field": "example", "found": "kyllä"}, Example(CHALLENGE, "example: true\n", "example: kyllä\n")),
    Rule(
        "date",
        {"field": "open_from", "found": "15.1.2027", "near": "2027-01-15"},
        Example(CHALLENGE, "open_from: 2027-01-15\n", "open_from: 15.1.2027\n"),
    ),
    Rule(
        "date-unreal",
        {"field": "open_from", "found": "2027-02-30"},
        Example(CHALLENGE, "open_from: 2027-01-15\n", "open_from: 2027-02-30\n"),
    ),
    Rule(
        "partial-date",
        {"field": "start", "found": "2/2016", "near": "2016-02"},
        Example(CASE, "start: 2016-02\n", "start: 2/2016\n"),
    ),
    Rule(
        "year-range",
        {"field": "open_to", "found": "9999", "least": 1900, "most": 2100},
        Example(CHALLENGE, "open_to: 2097-03-31\n", "open_to: 9999-12-31\n"),
    ),
    Rule(
        "quantity-range",
        {"field": "serving.duration", "found": "600 v", "range": "0–100 v"},
        Example(RECIPE, "  duration: 6–9 kk\n", "  duration: 600 v\n"),
    ),
    Rule(
        "quantity",
        {
            "field": "serving.duration",
            "found": "puoli vuotta",
            "examples": "45 min, 3 h, 2 pv, 4 vk, 6–9 kk, 1–2 v",
            "near": "6 kk",
        },
        Example(RECIPE, "  duration: 6–9 kk\n", "  duration: puoli vuotta\n"),
    ),
    Rule(
        "quantity-unsaid",
        {"field": "serving.cost", "found": "ei tiedossa", "examples": "0 €, 1 000–8 000 €, enintään 5 000 €"},
        Example(RECIPE, "  cost: 1 000–8 000 €\n", "  cost: ei tiedossa\n"),
    ),
    Rule(
        "date-unsaid",
        {"field": "end", "found": "jatkuu"},
        Example(CASE, "end: 2018-04-30\n", "end: jatkuu\n"),
    ),
    Rule(
        "abbreviation",
        {"found": "kestävä kehitys"},
        Example(
            METRIC, "equivalents:\n  - {system: SDG, code: '9.5'}\n", "equivalents:\n  - {system: kestävä kehitys, code: '9.5'}\n"
        ),
    ),
    Rule(
        "isbn",
        {"found": "978-952-0000-00-0"},
        Example(EDITION, "isbn: {print: 978-3-16-148410-0}\n", "isbn: {print: 978-952-0000-00-0}\n"),
    ),
    Rule(
        "isbn-twice",
        {"found": "978-3-16-148410-0"},
        Example(EDITION, "isbn: {print: 978-3-16-148410-0}\n", "isbn: {print: 978-3-16-148410-0, pdf: 978-3-16-148410-0}\n"),
    ),
)
