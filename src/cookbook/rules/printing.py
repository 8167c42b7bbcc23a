"""What is seen only when pages are laid out and looked at."""

from __future__ import annotations

from cookbook.rules.rule import Rule, Words, warning

OVER = {"text": "Innovaatioekosysteemityöryhmä", "page": 12, "edge": "→", "over": "3.5"}
COARSE = {"picture": "tyopaja.jpg", "page": 12, "found": 120, "allowed": 300}
INK = Words(
    "värimäärä on 341 %, suurin sallittu 300 %",
    "färgmängden är 341 %, högst 300 % tillåts",
    "the total ink is 341 %, at most 300 % is allowed",
)
THIN = Words(
    "viiva on 0,1 mm paksu, ohuin sallittu 0,25 mm",
    "en linje är 0,1 mm tjock, minst 0,25 mm tillåts",
    "a line is 0.1 mm wide, at least 0.25 mm is allowed",
)
RULES = (
    Rule("print-overflow", OVER),
    Rule("card-overflow", OVER),
    Rule("canvas-overflow", OVER),
    Rule("print-glyph", {"char": "→", "point": "U+2192", "page": 12}),
    warning("picture-coarse", COARSE),
    Rule("picture-too-coarse", COARSE | {"found": 60}),
    Rule("print-warning", {"text": "Ignored `float: sideways`"}),
    Rule("preflight", {"said": INK}),
    warning("preflight-warning", {"said": THIN}),
)
