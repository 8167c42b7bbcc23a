"""Files as such: their names, bytes and size."""

from __future__ import annotations

from cookbook.rules.pictures import GOOD
from cookbook.rules.rule import Example, Rule
from cookbook.rules.small_tree import BACKGROUND, CHALLENGE, ENTRY

TWINS = Example(
    "images/Nelio.svg", GOOD, GOOD, "images/ruutu.svg", beside={"images/nelio.svg": GOOD.encode()}, at="images/nelio.svg"
)

RULES = (
    Rule("vocabulary-missing", {"found": "roles"}),
    Rule("page-missing"),
    Rule("borrowed-fault", {"found": "glossary"}),
    Rule("unreadable", {"reason": "Permission denied"}),
    Rule(
        "not-a-file",
        {},
        Example(
            "challenges/aamukahvit.yml/teksti.yml", ENTRY, ENTRY, "challenges/aamukahvit.yml", at="challenges/aamukahvit.yml"
        ),
    ),
    Rule("file-elsewhere"),
    Rule("name-alike", {"other": "images/Nelio.svg"}, TWINS),
    Rule("name-unfit", {}, Example("images/aux.svg", GOOD, GOOD, "images/nelio.svg")),
    Rule("file-too-large", {"limit": 256}, Example(CHALLENGE, "", "# " + "a" * 256 * 1024)),
    Rule(
        "file-ending",
        {"expected": "aamukahvit.yml"},
        Example("challenges/aamukahvit.yaml", ENTRY, ENTRY, "challenges/aamukahvit.yml"),
    ),
    Rule("not-utf-8", {"byte": "0xE4"}, Example(CHALLENGE, BACKGROUND, "background: L\udce4mp\udcf6 menee nyt taivaalle.\n")),
    Rule(
        "hidden-character",
        {"point": "U+200B", "name": "ZERO WIDTH SPACE"},
        Example(CHALLENGE, BACKGROUND, "background: Lämpö\u200b menee nyt taivaalle.\n"),
    ),
    Rule("empty-file", {}, Example("challenges/aamukahvit.yml", ENTRY, "# Kirjoitan tämän huomenna.\n")),
    Rule(
        "id-reserved",
        {"found": "index"},
        Example("challenges/index.yml", ENTRY, ENTRY, "challenges/aamukahvit.yml"),
    ),
)
