"""Ids, and what points at them."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, Words, hint, warning
from cookbook.rules.small_tree import BACKGROUND, CASE, CHALLENGE, METHOD, NOT_FOUND, RECIPE

ASKED = """\
tilanne:
  title: Mitä tiedätte jo?
  answers:
    - text: Vähän
      then: aika
    - text: Paljon
      recipe: kokeiluohjelma
aika:
  title: Paljonko aikaa on?
  answers:
    - text: Vuosi
      recipe: kokeiluohjelma
    - text: Kuukausi
      recipe: kokeiluohjelma
"""
STARTERS = "vocabularies/starters.yml"
OPENING = """\
title: Toinen hanke
summary: Kokeili yhden korttelin kanssa, miten mallihankkeen opit toimivat käytännössä.
state: ended
type: pilot
start: 2017
implementers: [kaupunki]
opens: kaynnistys
authors: [Toimitus]
reviewed: 2026-11-22
"""


def _asked(cure: str, fault: str) -> Example:
    """An example among the questions, which the small tree has none of."""
    before, after = ASKED.split(cure)
    return Example(STARTERS, ASKED, before + fault + after)


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
        "vocabulary-lacks",
        {
            "id": "Ei kukaan",
            "kind": Words("toimija", "aktör", "actor"),
            "choices": "kaupunki (Mallikaupunki), korkeakoulu (Mallikorkeakoulu)",
            "file": "vocabularies/actors.yml",
        },
        Example(CHALLENGE, "owner: kaupunki\n", "owner: Ei kukaan\n"),
    ),
    Rule(
        "ids-together",
        {"found": "kokeilut kiertotalous", "ids": "kokeilut, kiertotalous"},
        Example(RECIPE, "themes: [kokeilut, kiertotalous]\n", "themes: [kokeilut kiertotalous]\n", over="themes: [kokeilut]\n"),
    ),
    Rule(
        "id-named",
        {"near": "haastetyopaja"},
        Example(RECIPE, "    methods: [haastetyopaja]\n", "    methods:\n      - method: haastetyopaja\n"),
    ),
    Rule(
        "id-address",
        {
            "found": "https://www.example.fi",
            "kind": Words("toimija", "aktör", "actor"),
            "file": "vocabularies/actors.yml",
            "near": "kaupunki",
        },
        Example(CHALLENGE, "owner: kaupunki\n", "owner: https://www.example.fi\n"),
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
        {"found": "haastekorti", "known": "haastekortti, oppikortti, tiekartta", "near": "haastekortti"},
        Example(
            METHOD,
            "templates:\n  - title: Haastekortti\n    fields: [Kenen haaste?]\n    canvas: haastekortti\n",
            "templates:\n  - title: Haastekortti\n    fields: [Kenen haaste?]\n    canvas: haastekorti\n",
        ),
    ),
    Rule("answer-endless", {}, _asked("    - text: Paljon\n      recipe: kokeiluohjelma\n", "    - text: Paljon\n")),
    Rule(
        "answer-forked",
        {},
        _asked(
            "    - text: Paljon\n      recipe: kokeiluohjelma\n",
            "    - text: Paljon\n      recipe: kokeiluohjelma\n      then: aika\n",
        ),
    ),
    Rule(
        "starter-cycle",
        {"chain": "Mitä tiedätte jo? → Paljonko aikaa on? → Mitä tiedätte jo?"},
        _asked(
            "    - text: Vuosi\n      recipe: kokeiluohjelma\n",
            "    - text: Vuosi\n      then: tilanne\n",
        ),
    ),
    warning(
        "answer-unshown",
        {"field": "reason"},
        _asked("      then: aika\n", "      then: aika\n      reason: Aika ratkaisee.\n"),
    ),
    warning(
        "starter-unasked",
        {"first": "Mitä tiedätte jo?"},
        _asked("    - text: Vähän\n      then: aika\n", "    - text: Vähän\n      recipe: kokeiluohjelma\n"),
    ),
    hint("recipes-unasked", {"ids": "haastehaku (Haastehaku)"}),
    Rule(
        "phase-opened",
        {"phase": "kaynnistys", "other": CASE},
        Example(CASE, "", "opens: kaynnistys\n", beside={"cases/toinen.yml": OPENING}, at="cases/toinen.yml"),
    ),
)
