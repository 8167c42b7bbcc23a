"""Settings of the print edition: profiles, colours and inks."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, Words, hint, warning

COOKBOOK = "cookbook.yml"
EDITION = "print/edition.yml"
MKDOCS = "mkdocs.yml"
PROFILE = "print/profiles/coated.yml"
TOKENS = "theme/tokens.yml"
WARN = 'warn: {light: "#8a4b00", dark: "#f3bd6e", ink: 0 55 100 52}\n'
"""A line that the small tree lacks: it has the colours of the project."""
REPOSITORY = "repository:\n  host: github\n  address: https://github.com/kaupunki/keittokirja\n  branch: haara\n"
SITE = "site: https://keittokirja.example/\n"
ICC = "icc: print/icc/ISOcoated_v2_300_bas.icc\n"
TO_DO = Words("kirjoita se näin", "skriv det så här", "write it like this")
RULES = (
    Rule("format-newer", {"found": 2, "known": 1}, Example(COOKBOOK, "format: 1\n", "format: 2\n")),
    Rule("format-changed", {"field": "licence", "to": 2, "change": TO_DO}),
    Rule("moved-field", {"field": "publisher"}, Example(EDITION, "", "publisher: Mallikaupunki\n")),
    Rule(
        "unknown-word",
        {"found": "phasse", "near": "phases"},
        Example(COOKBOOK, "words: {phases: Kaupungin vaiheet}\n", "words: {phasse: Kaupungin vaiheet}\n"),
    ),
    Rule(
        "word-names",
        {"found": "Tiedosto", "needed": "{language}"},
        Example(COOKBOOK, "words: {partly_translated: 'Osa on {language}.'}\n", "words: {partly_translated: Tiedosto}\n"),
    ),
    hint("channels-none"),
    warning("said-twice", {"found": "raha"}),
    Rule(
        "mkdocs-foreign",
        {"found": "hooks"},
        Example(MKDOCS, "plugins: [cookbook]\n", "plugins: [cookbook]\nhooks: [oma.py]\n"),
    ),
    Rule(
        "edit-path",
        {"found": "javascript:alert(1)"},
        Example(MKDOCS, "plugins: [cookbook]\n", "plugins: [cookbook]\nedit_uri: javascript:alert(1)\n"),
    ),
    Rule(
        "site-differs",
        {"found": "https://toinen.example/", "own": "https://keittokirja.example/"},
        Example(MKDOCS, "site_url: https://keittokirja.example/\n", "site_url: https://toinen.example/\n"),
    ),
    Rule(
        "branch-form",
        {"found": "uusi haara"},
        Example(COOKBOOK, REPOSITORY.replace("haara", "main"), REPOSITORY.replace("haara", "uusi haara")),
    ),
    Rule(
        "unknown-profile",
        {"found": "kiiltava", "known": "coated, digital, uncoated", "near": ""},
        Example(COOKBOOK, "profile: coated\n", "profile: kiiltava\n"),
    ),
    Rule(
        "unknown-variant",
        {"found": "PDF/X-1a", "known": "PDF/X-4, PDF/X-1a:2003, PDF/X-3:2003"},
        Example(PROFILE, "variant: PDF/X-4\n", "variant: PDF/X-1a\n"),
    ),
    Rule(
        "icc-missing",
        {"found": "print/icc/paino.icc", "folder": "print/icc", "near": ""},
        Example(PROFILE, ICC, "icc: print/icc/paino.icc\n"),
    ),
    Rule(
        "icc-unfit",
        {"found": "print/icc/paino.icc"},
        Example(PROFILE, ICC, "icc: print/icc/paino.icc\n", beside={"print/icc/paino.icc": b"RGB"}),
    ),
    Rule("colour-form", {"found": "red"}, Example(TOKENS, WARN, WARN.replace("#8a4b00", "red"))),
    Rule("inks-unfit", {"found": "0 55 100"}, Example(TOKENS, WARN, WARN.replace("100 52", "100"))),
    Rule("inks-many", {"found": "10 55 100 52", "most": 3}, Example(TOKENS, WARN, WARN.replace("0 55", "10 55"))),
    Rule(
        "inks-limit",
        {"name": "warn", "found": 285, "limit": 280},
        Example(TOKENS, WARN, WARN.replace("0 55 100 52", "0 95 95 95")),
    ),
    Rule(
        "inks-black",
        {"name": "ink-soft"},
        Example(
            TOKENS,
            'ink_soft: {light: "#4b5563", dark: "#c9bfb0", ink: 0 0 0 80}\n',
            'ink_soft: {light: "#4b5563", dark: "#c9bfb0", ink: 20 0 0 70}\n',
        ),
    ),
    Rule(
        "inks-two",
        {"name": "warn", "other": "kind-metric", "inks": "80 0 70 58"},
        Example(TOKENS, WARN, WARN.replace("#8a4b00", "#1f5f45")),
    ),
    Rule(
        "colour-contrast",
        {
            "name": "warn",
            "ground": "surface",
            "scheme": Words("vaaleana", "i ljust läge", "in the light theme"),
            "found": "2.97",
            "least": "4.5",
        },
        Example(TOKENS, WARN, WARN.replace("#8a4b00", "#c97a1e")),
    ),
    Rule(
        "look-refused",
        {"known": "theme/js/, theme/frame/"},
        Example("theme/js/own.js", "", "alert(1)\n"),
    ),
    warning("look-unused", {"near": "theme/css/base.css"}, Example("theme/css/bace.css", "", "a {}\n")),
    warning(
        "licence-differs",
        {"found": "CC-BY-SA-4.0", "expected": "CC-BY-4.0"},
        Example(COOKBOOK, "  code: CC-BY-4.0\n", "  code: CC-BY-SA-4.0\n"),
    ),
    warning(
        "example-address",
        {"found": "https://keittokirja.example/"},
        Example(
            COOKBOOK,
            "site: https://keittokirja.kaupunki.fi/\n",
            "site: https://keittokirja.example/\n",
            over=SITE,
            command="print",
        ),
    ),
)
