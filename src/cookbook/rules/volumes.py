"""Volumes of the book."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, warning

VOLUME = "print/volumes/oma.yml"


def _said(cure: str, fault: str) -> Example:
    return Example(VOLUME, f"title: Oma nide\n{cure}", f"title: Oma nide\n{fault}")


RULES = (
    Rule("unknown-volume", {"found": "metods", "known": "book, methods, pocket", "near": "methods"}),
    Rule("volume-product", {"found": "poster", "volume": "methods", "known": "book, cover"}),
    Rule(
        "volume-entry",
        {"found": "kokeiluohjelma", "near": "recipe:kokeiluohjelma"},
        _said("entries: ['recipe:kokeiluohjelma']\n", "entries: [kokeiluohjelma]\n"),
    ),
    Rule("volume-twice", {"found": "menu:polku"}, _said("entries: ['menu:polku']\n", "entries: ['menu:polku', 'menu:polku']\n")),
    Rule(
        "volume-outside",
        {"found": "recipe:kokeiluohjelma"},
        _said(
            "kinds: [method, recipe]\nentries: ['recipe:kokeiluohjelma']\n",
            "kinds: [method]\nentries: ['recipe:kokeiluohjelma']\n",
        ),
    ),
    Rule("volume-order", {}, _said("order: alphabet\n", "order: given\n")),
    warning("volume-thick", {"found": 128, "most": 96}),
    Rule("volume-empty", {}, _said("kinds: [recipe]\nmenus: [polku]\n", "kinds: [challenge]\nmenus: [polku]\n")),
)
