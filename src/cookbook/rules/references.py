"""Ids, and what points at them."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, Words
from cookbook.rules.small_tree import BACKGROUND, CHALLENGE, METHOD, NOT_FOUND, RECIPE

RULES = (
    Rule(
        "id-form",
        {"found": "Kokeilu haku", "near": "kokeilu-haku"},
        Example(RECIPE, "former_ids: [kokeiluhaku]\n", "former_ids: [Kokeilu haku]\n"),
    ),
    Rule(
        "id-taken",
        {"id": "kokeiluohjelma", "other": RECIPE},
        Example(RECIPE, "former_ids: [kokeiluhaku]\n", "former_ids: [kokeiluohjelma]\n"),
    ),
    Rule(
        "unknown-id",
        {"id": "Mallikaupunki", "kind": Words("toimija", "aktör", "actor"), "near": "kaupunki (Mallikaupunki)"},
        Example(CHALLENGE, "owner: kaupunki\n", "owner: Mallikaupunki\n"),
    ),
    Rule(
        "other-kind",
        {"id": "kokeilut", "found": Words("teema", "tema", "theme"), "kind": Words("toimija", "aktör", "actor"), "near": ""},
        Example(CHALLENGE, "owner: kaupunki\n", "owner: kokeilut\n"),
    ),
    Rule(
        "unknown-page",
        {"id": "frontti", "near": "front"},
        Example(
            CHALLENGE,
            "background: Katso [etusivu](page:front).\n",
            "background: Katso [etusivu](page:frontti).\n",
            over=BACKGROUND,
        ),
    ),
    Rule("slug-taken", {"found": "reseptit", "other": "recipe"}, Example(NOT_FOUND, "slug: ei-loytynyt\n", "slug: reseptit\n")),
    Rule(
        "unknown-canvas",
        {"found": "haastekorti", "known": "haastekortti, oppikortti, tiekartta"},
        Example(
            METHOD,
            "templates:\n  - title: Haastekortti\n    fields: [Kenen haaste?]\n    canvas: haastekortti\n",
            "templates:\n  - title: Haastekortti\n    fields: [Kenen haaste?]\n    canvas: haastekorti\n",
        ),
    ),
)
