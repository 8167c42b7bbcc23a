"""Pages written by hand."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, warning

HEAD = """\
---
title: Näin käytät tätä
summary: Sivu kertoo, miten keittokirjan reseptit luetaan ja mistä aloitetaan.
order: 3
slug: kayttoohje
editions: [site]
---

"""
TEXT = "Aloita lyhimmästä.\n"
RULES = (
    Rule(
        "page-without-source",
        {"name": "ohje", "lang": "fi"},
        Example("pages/sv/ohje.md", HEAD + TEXT, HEAD + TEXT, "pages/fi/ohje.md"),
    ),
    Rule("front-matter-missing", {}, Example("pages/fi/ohje.md", HEAD + TEXT, TEXT)),
    Rule("front-matter-open", {}, Example("pages/fi/ohje.md", HEAD + TEXT, HEAD.removesuffix("---\n\n") + TEXT)),
    warning(
        "heading-space", {"found": "##"}, Example("pages/fi/ohje.md", f"{HEAD}## Aluksi\n\n{TEXT}", f"{HEAD}##Aluksi\n\n{TEXT}")
    ),
    Rule("front-matter-low", {}, Example("pages/fi/ohje.md", HEAD + TEXT, f"\n{HEAD}{TEXT}")),
)
