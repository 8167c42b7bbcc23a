"""Values that are no free text: choices, numbers, days and quantities."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule
from cookbook.rules.small_tree import CASE, CHALLENGE, METRIC, NOT_FOUND, RECIPE

EDITION = "print/edition.yml"
PROFILE = "print/profiles/coated.yml"
RULES = (
    Rule(
        "unknown-choice",
        {"field": "status", "found": "drafted", "choices": "draft, tried, established, retired", "near": "draft"},
        Example(CHALLENGE, "status: draft\n", "status: drafted\n"),
    ),
    Rule("whole-number", {"field": "order", "found": "01"}, Example(NOT_FOUND, "order: 9\n", "order: 01\n")),
    Rule("decimal-number", {"field": "line", "found": "ohut"}, Example(PROFILE, "line: 0.25\n", "line: ohut\n")),
    Rule(
        "out-of-range",
        {"field": "serving.difficulty", "found": 4, "least": 1, "most": 3},
        Example(RECIPE, "  difficulty: 2\n", "  difficulty: 4\n"),
    ),
    Rule("flag", {"field": "example", "found": "kyllä"}, Example(CHALLENGE, "example: true\n", "example: kyllä\n")),
    Rule(
        "date",
        {"field": "open_from", "found": "15.1.2027"},
        Example(CHALLENGE, "open_from: 2027-01-15\n", "open_from: 15.1.2027\n"),
    ),
    Rule("partial-date", {"field": "start", "found": "2/2016"}, Example(CASE, "start: 2016-02\n", "start: 2/2016\n")),
    Rule(
        "quantity",
        {
            "field": "serving.duration",
            "found": "puoli vuotta",
            "examples": "45 min, 3 h, 2 pv, 4 vk, 6–9 kk, 1–2 v",
        },
        Example(RECIPE, "  duration: 6–9 kk\n", "  duration: puoli vuotta\n"),
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
)
