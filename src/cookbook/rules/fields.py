"""Fields: which there are, and how much they hold."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule
from cookbook.rules.small_tree import BACKGROUND, CHALLENGE, RECIPE, TITLE

SUMMARY = "summary: Kaupunki etsii tapoja käyttää datakeskusten hukkalämpöä lähitaloissa.\n"
LONG = "Tapoja käyttää datakeskusten hukkalämpöä lähellä olevissa taloissa"
RULES = (
    Rule(
        "unknown-field",
        {"field": "bakground", "near": "background"},
        Example(CHALLENGE, BACKGROUND, "bakground: Lämpö menee nyt taivaalle.\n"),
    ),
    Rule(
        "field-of-few",
        {"field": "budget.grant", "known": "total, fund, other"},
        Example("cases/mallihanke.yml", "  total: 232 952 €\n", "  total: 232 952 €\n  grant: 60 %\n"),
    ),
    Rule("missing-field", {"field": "status"}, Example(CHALLENGE, "status: draft\n", "")),
    Rule("empty", {"field": "background"}, Example(CHALLENGE, BACKGROUND, "background:\n")),
    Rule("empty-needed", {"field": "owner"}, Example(CHALLENGE, "owner: kaupunki\n", "owner:\n")),
    Rule("one-line", {"field": "title"}, Example(CHALLENGE, TITLE, "title: |-\n  Hukkalämpö\n  talteen\n")),
    Rule("too-long", {"field": "title", "found": len(LONG), "most": 60}, Example(CHALLENGE, TITLE, f"title: {LONG}\n")),
    Rule(
        "too-short",
        {"field": "summary", "found": 16, "least": 40},
        Example(CHALLENGE, SUMMARY, "summary: Lämpöä taloihin.\n"),
    ),
    Rule(
        "too-few",
        {"field": "ingredients", "least": 1},
        Example(RECIPE, "ingredients: [Rajattu haaste]\n", "ingredients: []\n"),
    ),
    Rule(
        "word-too-long",
        {"field": "background", "found": "lämpö" * 8, "most": 100},
        Example(CHALLENGE, BACKGROUND, f"background: {'lämpö' * 21}\n"),
    ),
)
