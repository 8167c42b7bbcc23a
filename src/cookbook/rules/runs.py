"""Runs of a command: what was asked for, the machine, the output."""

from __future__ import annotations

from cookbook.rules.rule import Rule, Run, hint, warning

NEW = "--title Keittokirja --publisher Esimerkkilä --place Esimerkkilä"
RULES = (
    Rule("source-missing", {"folder": "keittokirja"}, Run("check --source keittokirja", "check", "keittokirja")),
    Rule("file-foreign", {"near": ""}, Run("check muistio.txt", "check recipes/kokeiluohjelma.yml", "muistio.txt")),
    Rule("no-entries", {}, Run("check --source vocabularies", "check", "vocabularies")),
    Rule("file-exists", {}, Run("new recipe kokeiluohjelma", "new recipe aamukahvit", "recipes/kokeiluohjelma.yml")),
    Rule("edition-kept", {"found": "1/2026"}),
    Rule("answers-none"),
    Rule(
        "folder-not-empty",
        {"folder": "pages"},
        Run(f"init pages {NEW}", f"init keittokirja {NEW}", "pages"),
    ),
    Rule(
        "answer-missing",
        {"option": "--place"},
        Run(f"init keittokirja {NEW.rpartition(' --')[0]}", f"init keittokirja {NEW}", "init"),
    ),
    Rule(
        "unknown-kind",
        {"found": "ohje", "known": "recipe, method, metric, case, challenge, menu", "near": ""},
        Run("new ohje aamukahvit", "new recipe aamukahvit", "ohje"),
    ),
    Rule(
        "unknown-product",
        {"found": "kirja", "known": "book, cover, cards, canvases, menus, poster"},
        Run("print --product kirja", "print --product canvases", "print"),
    ),
    Rule("template-failed", {"reason": "'otsikko' is undefined"}),
    Rule("link-broken", {"page": "fi/reseptit/index.html", "target": "../menetelmat/"}),
    Rule("pango-missing", {"command": "apt-get install libpango-1.0-0"}),
    Rule("shared-memory-missing", {"reason": "Permission denied"}),
    Rule("port-taken", {"port": 8000, "reason": "Address already in use"}),
    Rule("voikko-missing", {"command": "apt-get install libvoikko1 voikko-fi"}),
    hint("lexicon-missing", {"count": 2, "words": "aamukahvi, hukkalämpö"}),
    hint("queries-untaught"),
    Rule("lexicon-stale", {"missing": 2, "extra": 1, "words": "aamukahvi, hukkalämpö"}),
    Rule("output-foreign", {"folder": "pages"}, Run("data --out pages", "data --out build", "pages")),
    Rule("output-locked"),
    Rule("lock-foreign"),
    warning("output-left-out", {"count": 2, "file": "print/book.pdf"}),
    Rule("unwritable", {"reason": "Permission denied"}),
    Rule(
        "output-failed",
        {"reason": "File exists", "missed": "cases/mallihanke.yml"},
        Run("data --out cases/mallihanke.yml/build", "data --out build", "build"),
    ),
)
