"""Files as such: their names, bytes and size."""

from __future__ import annotations

from cookbook.rules.pictures import GOOD
from cookbook.rules.rule import Example, Rule, warning
from cookbook.rules.small_tree import BACKGROUND, CHALLENGE, ENTRY

TWINS = Example(
    "images/Nelio.svg", GOOD, GOOD, "images/ruutu.svg", beside={"images/nelio.svg": GOOD.encode()}, at="images/nelio.svg"
)

MADE = "challenges/aamukahvit.yml"
COMPANY = """\
yritys:
  title: Lämpö Oy
  type: company
  summary: Yritys, joka ottaa talteen lämpöä.
"""
KEPT = '{"edition": "1/2026", "day": "2026-11-22", "entries": []}\n'
RULES = (
    Rule(
        "edition-format",
        {"found": "day"},
        Example("editions/1-2026.json", KEPT, KEPT.replace("2026-11-22", "marraskuu")),
    ),
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
    Rule(
        "file-name",
        {"expected": "aamu-kahvit.yml"},
        Example("challenges/Aamu kahvit.yml", ENTRY, ENTRY, "challenges/aamu-kahvit.yml"),
    ),
    Rule(
        "file-format", {"found": ".docx", "expected": "aamukahvit.yml"}, Example("challenges/aamukahvit.docx", ENTRY, ENTRY, MADE)
    ),
    Rule("file-misplaced", {"folder": "images"}, Example("challenges/kahvi.svg", GOOD, GOOD, "images/kahvi.svg")),
    Rule(
        "file-unknown",
        {"known": "actors.yml"},
        Example("vocabularies/yritykset.yml", COMPANY, COMPANY, "vocabularies/actors.yml"),
    ),
    warning("file-backup", {}, Example("challenges/aamukahvit.yml.bak", ENTRY, ENTRY, MADE)),
    Rule(
        "folder-unread",
        {"folder": "challenges"},
        Example("challenges/uudet/aamukahvit.yml", ENTRY, ENTRY, MADE, at="challenges/uudet"),
    ),
    Rule("folder-name", {"expected": "challenges"}, Example("haasteet/aamukahvit.yml", ENTRY, ENTRY, MADE, at="haasteet")),
    Rule(
        "wrong-folder",
        {"folder": "challenges", "expected": "challenges/aamukahvit.yml"},
        Example("recipes/aamukahvit.yml", ENTRY, ENTRY, MADE),
    ),
    Rule("not-utf-8", {"byte": "0xE4"}, Example(CHALLENGE, BACKGROUND, "background: L\udce4mp\udcf6 menee nyt taivaalle.\n")),
    Rule(
        "hidden-character",
        {"point": "U+200B", "name": "ZERO WIDTH SPACE"},
        Example(CHALLENGE, BACKGROUND, "background: Lämpö\u200b menee nyt taivaalle.\n"),
    ),
    Rule(
        "file-web-page",
        {},
        Example("challenges/aamukahvit.yml", ENTRY, "<!DOCTYPE html>\n<html>\n<title>aamukahvit.yml</title>\n</html>\n"),
    ),
    Rule("empty-file", {}, Example("challenges/aamukahvit.yml", ENTRY, "# Kirjoitan tämän huomenna.\n")),
    Rule(
        "id-reserved",
        {"found": "index"},
        Example("challenges/index.yml", ENTRY, ENTRY, "challenges/aamukahvit.yml"),
    ),
)
