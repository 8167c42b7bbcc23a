"""The shape of a YAML file: what can be read at all, and what of YAML is not used here."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, Words, warning
from cookbook.rules.small_tree import BACKGROUND, CASE, CHALLENGE, ENTRY, METHOD, METRIC, RECIPE, TITLE

STATUS = "status: draft\n"
OWNER = "owner: kaupunki\n"
RECIPES = "recipes: [kokeiluohjelma]\n"
LISTED = "recipes:\n  - kokeiluohjelma\n"
ROLE = "  - role: orkestroija\n    task: Pitää kokeilut aikataulussa.\n"
THEMES = "vocabularies/themes.yml"
BLOCK = "background: |-\n  Lämpö menee\n  nyt taivaalle.\n"
EQUIVALENT = "equivalents:\n  - {system: SDG, code: "
POINTS = "background: |-\n  Talteen saadaan\n  - lämpö\n  - höyry\n"
RESULTS = 'results:\n  - claim: Hankkeessa tehtiin 21 kokeilua.\n    source: raportti\n    value: "21"\n    unit: kokeilua\n'
NEW_WORD = "uusi:\n  title: Uusi\n  summary: Teema, jota ei ole ollut.\n"
FIRST = "  - title: Rajaa haaste\n"
SECOND = "  - title: Opi\n    text: Kirjatkaa"
RULES = (
    Rule("yaml-colon", {}, Example(CHALLENGE, "title: 'Lämpö: talteen'\n", "title: Lämpö: talteen\n", over=TITLE)),
    Rule(
        "yaml-two-fields",
        {"found": "example"},
        Example(CHALLENGE, "status: draft\nexample: true\n", "status: draft example: true\n"),
    ),
    Rule("yaml-hash", {}, Example(RECIPE, "themes: [kokeilut]\n", "themes: [kokeilut, #kokeilut]\n")),
    Rule("text-before-list", {}, Example(RECIPE, "steps:\n", "steps: ks. alla\n")),
    Rule("yaml-token", {}, Example(CHALLENGE, "title: '@kaupunki'\n", "title: @kaupunki\n", over=TITLE)),
    Rule("yaml-tab", {}, Example(CASE, "budget:\n  total: 232 952 €\n", "budget:\n\ttotal: 232 952 €\n")),
    Rule(
        "space-lookalike",
        {"point": "U+00A0", "name": "NO-BREAK SPACE"},
        Example(CHALLENGE, STATUS, "status:\u00a0draft\n"),
    ),
    Rule("dash-lookalike", {"found": "–"}, Example(CHALLENGE, LISTED, LISTED.replace("-", "–"), over=RECIPES)),
    Rule(
        "name-marked",
        {"found": "**status**", "field": "status"},
        Example(CHALLENGE, STATUS, "**status**: draft\n"),
    ),
    Rule("comma-last", {}, Example(CHALLENGE, STATUS, '"status": "draft",\n')),
    Rule("dash-space", {}, Example(CHALLENGE, LISTED, LISTED.replace("- ", "-"), over=RECIPES)),
    Rule("colon-lookalike", {"found": "："}, Example(CHALLENGE, STATUS, "status：draft\n")),
    Rule("colon-space", {"field": "status"}, Example(CHALLENGE, STATUS, "status:draft\n")),
    Rule(
        "quote-lookalike",
        {"found": "”"},
        Example(CHALLENGE, "title: 'Lämpö: talteen'\n", "title: ”Lämpö: talteen”\n", over=TITLE),
    ),
    Rule("block-indent", {"line": 7}, Example(CHALLENGE, BLOCK, BLOCK.replace("  ", ""), over=BACKGROUND)),
    Rule("merge-conflict", {}, Example(CHALLENGE, STATUS, f"<<<<<<< minun\n{STATUS}=======\nstatus: tried\n>>>>>>> sinun\n")),
    Rule("line-foreign", {"found": "//"}, Example(CHALLENGE, f"# kesken\n{STATUS}", f"// kesken\n{STATUS}", over=STATUS)),
    Rule("yaml-list", {}, Example(CHALLENGE, LISTED, "recipes: - kokeiluohjelma\n", over=RECIPES)),
    Rule("yaml-dash", {}, Example(CHALLENGE, TITLE, f"- {TITLE}")),
    Rule(
        "yaml-between",
        {},
        Example(METRIC, "equivalents:\n  - {system: SDG, code: '9.5'}\n", "equivalents:\n  - {system: SDG code: '9.5'}\n"),
    ),
    Rule("yaml-item", {}, Example(RECIPE, SECOND, SECOND.replace("- ", "", 1))),
    Rule("dash-first", {"line": 24}, Example(RECIPE, FIRST, FIRST.replace("- ", "  ", 1))),
    Rule("yaml-comma", {}, Example(RECIPE, "themes: [kokeilut]\n", "themes: [, kokeilut]\n")),
    Rule("yaml-block", {}, Example(CHALLENGE, BLOCK, "background: |- Lämpö menee\n  nyt taivaalle.\n", over=BACKGROUND)),
    Rule("block-lookalike", {"found": "l-"}, Example(CHALLENGE, BLOCK, BLOCK.replace("|", "l"), over=BACKGROUND)),
    warning("list-joined", {}, Example(CHALLENGE, POINTS, POINTS.replace(" |-", ""), over=BACKGROUND)),
    Rule("yaml-quote", {}, Example(CHALLENGE, 'title: "Hukkalämpö talteen"\n', 'title: "Hukkalämpö talteen\n', over=TITLE)),
    Rule("yaml-after-quote", {}, Example(CHALLENGE, "title: Iso ”lämpö” talteen\n", 'title: "Lämpö" talteen\n', over=TITLE)),
    Rule("yaml-escape", {}, Example(CHALLENGE, "title: 'Lämpö\\häviö'\n", 'title: "Lämpö\\häviö"\n', over=TITLE)),
    Rule("yaml-key", {}, Example(CHALLENGE, STATUS, "status draft\n")),
    Rule("yaml-indent", {}, Example(RECIPE, ROLE, ROLE.replace("    task", "   task"))),
    Rule("yaml-tag", {}, Example(CHALLENGE, STATUS, "status: !!str draft\n")),
    Rule("yaml-directive", {}, Example(METHOD, "title: Haastetyöpaja\n", "%YAML 1.2\n---\ntitle: Haastetyöpaja\n")),
    Rule("yaml-second-document", {}, Example(CHALLENGE, STATUS, "---\nstatus: draft\n")),
    Rule("yaml-alias", {"name": "kaupunki"}, Example(CHALLENGE, OWNER, "owner: *kaupunki\n")),
    Rule("yaml-anchor", {"name": "luonnos"}, Example(CHALLENGE, STATUS, "status: &luonnos draft\n")),
    Rule("yaml-merge", {}, Example(CASE, "  total: 232 952 €\n", "  <<: {fund: 1 €}\n  total: 232 952 €\n")),
    Rule("key-not-text", {}, Example(CHALLENGE, OWNER, "? [owner]\n: kaupunki\n")),
    Rule("duplicate-key", {"key": "owner", "line": 6}, Example(CHALLENGE, OWNER, "owner: kaupunki\nowner: korkeakoulu\n")),
    Rule("dash-missing", {"key": "title", "line": 24}, Example(RECIPE, SECOND, SECOND.replace("-", " ", 1))),
    Rule(
        "value-cut-off",
        {"lost": "#1"},
        Example(CHALLENGE, "title: 'Hanke #1'\n", "title: Hanke #1\n", over=TITLE),
    ),
    warning("comment-after-value", {}, Example(CHALLENGE, STATUS, "status: draft # vielä kesken\n")),
    Rule("too-deep", {"limit": 20}, Example(RECIPE, "themes: [kokeilut]\n", f"themes: {'[' * 20}kokeilut{']' * 20}\n")),
    Rule(
        "too-many-nodes",
        {"limit": 10_000},
        Example(RECIPE, "ingredients: [Rajattu haaste]\n", "ingredients:\n" + "  - Rajattu haaste\n" * 10_000),
    ),
    Rule("text-expected", {"field": "background"}, Example(CHALLENGE, BACKGROUND, "background:\n  - Lämpö\n  - Taivas\n")),
    Rule(
        "id-alone",
        {"field": "recipes[1]", "kind": Words("resepti", "recept", "recipe")},
        Example(CHALLENGE, "recipes: [kokeiluohjelma]\n", "recipes:\n  - name: Kokeiluohjelma\n"),
    ),
    Rule("text-in-brackets", {"field": "background"}, Example(CHALLENGE, BACKGROUND, "background: [Lämpö, taivas]\n")),
    Rule("list-in-list", {}, Example(RECIPE, ROLE, ROLE.replace("- ", "- - ").replace("    ", "      "))),
    Rule(
        "comma-in-braces",
        {"found": "5"},
        Example(METRIC, f"{EQUIVALENT}'9,5'}}\n", f"{EQUIVALENT}9,5}}\n"),
    ),
    Rule("text-in-braces", {"field": "title"}, Example(CHALLENGE, 'title: "{lämpö}"\n', "title: {lämpö}\n", over=TITLE)),
    Rule(
        "list-expected",
        {"field": "recipes", "near": "[kokeiluohjelma]"},
        Example(CHALLENGE, RECIPES, "recipes: kokeiluohjelma\n"),
    ),
    Rule(
        "fields-again",
        {"line": 1},
        Example("challenges/aamukahvit.yml", ENTRY, ENTRY + ENTRY.replace("Aamukahvit", "Iltakahvit")),
    ),
    Rule(
        "list-in-text",
        {"field": "recipes"},
        Example(CHALLENGE, LISTED, LISTED.replace("recipes:", "recipes: |-"), over=RECIPES),
    ),
    Rule(
        "records-expected",
        {"field": "results", "known": "claim, source"},
        Example(CASE, RESULTS, "results: Tehtiin 21 kokeilua.\n"),
    ),
    Rule(
        "names-missing",
        {"found": "raportti", "field": "results[1]", "known": "claim, source, value, unit"},
        Example(CASE, RESULTS, "results:\n  - raportti: Hankkeessa tehtiin 21 kokeilua.\n"),
    ),
    Rule(
        "mapping-expected",
        {"field": "avoid"},
        Example("vocabularies/glossary.yml", "  avoid: {fi: testi*}\n", "  avoid: testi*\n"),
    ),
    Rule(
        "word-unindented",
        {"field": "title"},
        Example(
            THEMES,
            NEW_WORD,
            "uusi:\ntitle: Uusi\nsummary: Teema, jota ei ole ollut.\n",
        ),
    ),
    Rule(
        "word-indented",
        {"field": "uusi"},
        Example(THEMES, NEW_WORD, "".join(f"  {line}\n" for line in NEW_WORD.splitlines())),
    ),
    Rule(
        "vocabulary-list",
        {},
        Example("vocabularies/levels.sv.yml", "tuotos:\n  title: Utfall\n", "- title: Utfall\n"),
    ),
    Rule(
        "fields-expected",
        {"field": "budget", "known": "total, fund, other", "near": ""},
        Example(CASE, "budget:\n  total: 232 952 €\n", "budget: 232 952 €\n"),
    ),
    Rule(
        "yaml",
        {"reason": "found invalid Unicode character escape code"},
        Example(CHALLENGE, "title: 'Lämpö\\uD800'\n", 'title: "Lämpö\\uD800"\n', over=TITLE),
    ),
)
