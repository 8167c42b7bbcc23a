"""Runs of a command: what was asked for, the machine, the output."""

from __future__ import annotations

from cookbook.rules.rule import Rule, warning

RULES = (
    Rule("source-missing", {"folder": "keittokirja"}),
    Rule("no-entries"),
    Rule("file-exists"),
    Rule("unknown-kind", {"found": "resepti", "known": "recipe, method, metric, case, challenge, menu", "near": "recipe"}),
    Rule("unknown-product", {"found": "kirja", "known": "book, cover, cards"}),
    Rule("template-failed", {"reason": "'otsikko' is undefined"}),
    Rule("link-broken", {"page": "fi/reseptit/index.html", "target": "../menetelmat/"}),
    Rule("pango-missing", {"command": "apt-get install libpango-1.0-0"}),
    Rule("shared-memory-missing", {"reason": "Permission denied"}),
    Rule("voikko-missing", {"command": "apt-get install libvoikko1 voikko-fi"}),
    warning("lexicon-missing", {"count": 2, "words": "aamukahvi, hukkalämpö"}),
    Rule("lexicon-stale", {"missing": 2, "extra": 1, "words": "aamukahvi, hukkalämpö"}),
    Rule("output-foreign", {"folder": "build"}),
    Rule("output-locked"),
    Rule("output-failed", {"reason": "No space left on device"}),
)
