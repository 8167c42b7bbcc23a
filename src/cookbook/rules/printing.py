"""What is seen only when pages are laid out and looked at."""

from __future__ import annotations

from cookbook.rules.rule import Rule, warning

OVER = {"text": "Innovaatioekosysteemityöryhmä", "page": 12, "edge": "→", "over": "3.5"}
COARSE = {"picture": "tyopaja.jpg", "page": 12, "found": 120, "allowed": 300}
RULES = (
    Rule("print-overflow", OVER),
    Rule("card-overflow", OVER),
    Rule("canvas-overflow", OVER),
    Rule("print-glyph", {"char": "→", "point": "U+2192", "page": 12}),
    warning("picture-coarse", COARSE),
    Rule("picture-too-coarse", COARSE | {"found": 60}),
    Rule("print-warning", {"text": "Ignored `float: sideways`"}),
    Rule("preflight", {"said": "sivu 12: väriä on 320 %"}),
    warning("preflight-warning", {"said": "sivu 12: viiva on ohut"}),
)
