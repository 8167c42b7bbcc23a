"""What is seen only when pages are laid out and looked at."""

from __future__ import annotations

from cookbook.rules.png import whole
from cookbook.rules.rule import Example, Rule, Words, hint, warning
from cookbook.rules.small_tree import BACKGROUND, CHALLENGE, METHOD

PRINT = "print"
WIDE = "KILPAILUTUSOHJELMAKOKONAISUUSMUISTIO"
SHEET = """\
title: Oma arkki
purpose: Koetaan, mahtuuko teksti.
moves:
  - text: Kirjoittakaa.
    minutes: 10
zones:
  - title: Kysymys
    question: {}
    box: {{left: 0, top: 0, width: 129, height: 32}}
    shape: box
"""
ZONE = SHEET.format("Kuka?")
BELOW = """\
  - title: Vastaus
    box: {left: 0, top: 40, width: 129, height: 32}
    shape: box
"""
CANVAS = "print/canvases/oma.yml"
NAMED = {METHOD: "templates:\n  - title: Oma\n    fields: [Kenen haaste?]\n    canvas: oma\n"}
COOKBOOK = "cookbook.yml"
FACE = """\
faces:
  sans:
    name: Oma
    licence: OFL-Oma.txt
    regular: Oma.ttf
    italic: Oma.ttf
    bold: Oma.ttf
"""
FILES = {"theme/fonts/Oma.ttf": "tekstiä\n", "theme/fonts/OFL-Oma.txt": "SIL Open Font License\n"}
EMBLEMS = {"images/tunnus.png": whole(100, 100), "images/iso.png": whole(900, 900)}
FUNDERS = "funders:\n  - name: Mallirahasto\n    statement: Mallihanke saa rahoitusta.\n"
FUNDER = """\
funders:
  - name: Mallirahasto
    statement: Mallihanke saa rahoitusta.
    emblem:
      file: {}
      alternative: Rahaston tunnus
      places: [cards]
      height: {}
"""
INK = Words(
    "värimäärä on 341 %, suurin sallittu 300 % (45 mm²)",
    "färgmängden är 341 %, högst 300 % tillåts (45 mm²)",
    "the total ink is 341 %, at most 300 % is allowed (45 mm²)",
)
HYPHENS = Words(
    "tasattujen rivien lopuissa on tavuviivoja 3 / 96, odotettu vähintään 5%: tarkista tavutus",
    "av de utslutna raderna slutar 3 / 96 med bindestreck, minst 5% väntades: kontrollera avstavningen",
    "of the justified lines 3 / 96 end in a hyphen, at least 5% were expected: check the hyphenation",
)


def _over(over: float, page: int, text: str = WIDE, edge: str = "→") -> dict[str, object]:
    return {"text": text, "page": page, "edge": edge, "over": over}


RULES = (
    Rule("print-overflow", _over(60.1, 28)),
    Rule("card-overflow", _over(36.5, 5)),
    Rule(
        "canvas-overflow",
        {"text": " ".join(["Kuka?"] * 10), "width": 121, "height": 29},
        Example(CANVAS, SHEET.format("Kuka?"), SHEET.format("Kuka? " * 330), beside=NAMED),
    ),
    Rule(
        "zone-outside",
        {"zone": "Kysymys", "width": 396, "height": 218},
        Example(CANVAS, ZONE, ZONE.replace("left: 0", "left: 380"), beside=NAMED),
    ),
    Rule(
        "rows-low",
        {"zone": "Kysymys", "found": "0.5", "least": 4},
        Example(CANVAS, f"{ZONE}    rows: 4\n", f"{ZONE}    rows: 30\n", beside=NAMED),
    ),
    Rule("axis-points", {"zone": "Kysymys"}, Example(CANVAS, ZONE, ZONE.replace("shape: box", "shape: axis"), beside=NAMED)),
    warning(
        "zones-overlap",
        {"zone": "Vastaus", "other": "Kysymys"},
        Example(CANVAS, f"{ZONE}{BELOW}", f"{ZONE}{BELOW.replace('top: 40', 'top: 20')}", beside=NAMED),
    ),
    Rule(
        "letter-not-printed",
        {"char": "漢", "point": "U+6F22", "name": "CJK UNIFIED IDEOGRAPH-6F22"},
        Example(CHALLENGE, BACKGROUND, "background: Lämpö (漢) menee nyt taivaalle.\n"),
    ),
    Rule(
        "face-file-form",
        {"found": "fonts/Oma Kirjasin.ttf", "known": ".ttf, .otf"},
        Example(COOKBOOK, "", FACE.replace("regular: Oma.ttf", "regular: fonts/Oma Kirjasin.ttf")),
    ),
    Rule("face-name-form", {"found": "Malli & Co"}, Example(COOKBOOK, "", FACE.replace("name: Oma", "name: Malli & Co"))),
    Rule("face-missing", {"found": "OFL-Oma.txt", "folder": "theme/fonts"}, Example(COOKBOOK, "", FACE)),
    Rule("face-broken", {"found": "Oma.ttf"}, Example(COOKBOOK, "", FACE, beside=FILES)),
    Rule("face-shut", {"found": "0x0002"}),
    Rule("face-variable", {"found": "Oma.ttf"}),
    Rule("face-name", {"found": "Oma.ttf", "name": "Toinen", "given": "Oma"}),
    Rule("face-letters", {"found": "Oma.ttf", "letters": "Å å"}),
    Rule("face-twice", {"name": "Oma"}),
    warning("face-unused", {}, Example("theme/fonts/Oma.ttf", "", "tekstiä\n")),
    Rule("print-glyph", {"char": "漢", "point": "U+6F22", "page": 28}),
    Rule(
        "picture-coarse",
        {"picture": "tunnus.png", "height": "10", "found": 254, "allowed": 300},
        Example("cookbook.yml", FUNDER.format("iso.png", 10), FUNDER.format("tunnus.png", 10), over=FUNDERS, beside=EMBLEMS),
    ),
    Rule(
        "emblem-room",
        {"place": "cards", "found": "70 × 70", "most": "64 × 60"},
        Example("cookbook.yml", FUNDER.format("iso.png", 20), FUNDER.format("iso.png", 70), over=FUNDERS, beside=EMBLEMS),
    ),
    warning("print-spared", {"text": "Haastekortti"}),
    hint("print-unit", {"pages": 3, "unit": 2, "letters": 640, "part": "Kulku"}),
    Rule("print-warning", {"text": "Ignored `float: sideways`"}),
    Rule("preflight", {"said": INK}),
    warning("preflight-warning", {"said": HYPHENS}),
    hint("preflight-hint", {"said": HYPHENS}),
)
