"""Pictures and drawings in images/."""

from __future__ import annotations

from cookbook.rules.png import beginning, moving, whole
from cookbook.rules.rule import Example, Rule, warning
from cookbook.rules.small_tree import CHALLENGE

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n  {}\n</svg>\n'
GOOD = DRAWING.format('<rect width="9" height="9"/>')
PICTURE = """\
images:
  - file: {}
    alt: Neliö
    credit: Toimitus
    licence: CC BY 4.0
"""
NAMED = PICTURE.format("nelio.svg")


def _picture(name: str, data: bytes | None = None, file: str = "") -> Example:
    """A picture that does not do, and one that does; `file` is its name where that is not as it is written."""
    beside = {"images/nelio.svg": GOOD.encode()} | ({f"images/{file or name}": data} if data else {})
    return Example(CHALLENGE, NAMED, PICTURE.format(name), beside=beside)


def _drawing(fault: str, at: str = "") -> Example:
    """A drawing that does not do, and one that does."""
    return Example("images/nelio.svg", GOOD, fault, beside={CHALLENGE: NAMED}, at=at)


SQUARE = {"images/nelio.svg": GOOD.encode()}
RULES = (
    Rule("image-path", {"found": "../nelio.svg", "near": "nelio.svg"}, _picture("../nelio.svg")),
    Rule("image-missing", {"found": "Nelio.svg", "near": "nelio.svg"}, _picture("Nelio.svg")),
    Rule(
        "image-name",
        {"found": "iso nelio #1.png", "near": "iso-nelio-1.png"},
        _picture("'iso nelio #1.png'", whole(90, 90), "iso nelio #1.png"),
    ),
    Rule("image-narrow", {"found": "nauha.png", "size": "1600 × 100", "most": 10}, _picture("nauha.png", whole(1600, 100))),
    Rule("image-format", {"found": ".pdf", "known": ".jpg, .jpeg, .png, .webp, .svg"}, _picture("nelio.pdf", b"%PDF")),
    Rule("image-too-large", {"found": "iso.png"}, _picture("iso.png", beginning(8001, 5000))),
    Rule("image-form", {"found": "nelio.jpg", "form": "PNG", "near": "nelio.png"}, _picture("nelio.jpg", whole(90, 90))),
    Rule("image-other", {"found": "nelio.jpg", "form": "HEIC"}, _picture("nelio.jpg", b"\0\0\0\x18ftypheic")),
    Rule("image-broken", {"found": "nelio.png"}, _picture("nelio.png", b"PNG")),
    Rule(
        "svg-heavy",
        {"found": "nelio.svg"},
        _drawing(GOOD + "<!-- Piirretty 2016 -->\n" * 24_000, CHALLENGE),
    ),
    Rule("svg-too-large", {}, _drawing(DRAWING.format('<rect width="9" height="9"/>\n  ' * 2_000))),
    Rule("svg-element", {"found": "script"}, _drawing(DRAWING.format("<script/>"))),
    Rule("svg-attribute", {"found": "style"}, _drawing(DRAWING.format('<rect width="9" height="9" style="fill: red"/>'))),
    Rule("svg-value", {"found": "url(https://example.fi)"}, _drawing(DRAWING.format('<rect fill="url(https://example.fi)"/>'))),
    Rule("svg-form", {"found": 'd="L 9 9"'}, _drawing(DRAWING.format('<path d="L 9 9"/>'))),
    Rule(
        "svg-cycle",
        {"found": "reika"},
        _drawing(
            DRAWING.format(
                '<clipPath id="reika"><path d="M0 0h9v9z" clip-path="url(#reika)"/></clipPath>'
                '<path d="M0 0h9v9z" clip-path="url(#reika)"/>'
            )
        ),
    ),
    Rule("svg-costly", {}, _drawing(DRAWING.format(f'<text x="1" y="9">{"kaupunki" * 1_200}</text>'))),
    Rule("svg-doctype", {"found": "<!DOCTYPE"}, _drawing(f"<!DOCTYPE svg>\n{GOOD}")),
    Rule("svg-instruction", {"found": "<?xml-stylesheet"}, _drawing(f'<?xml-stylesheet href="a.css"?>\n{GOOD}')),
    Rule("svg-broken", {"found": "no element found"}, _drawing(GOOD.replace("</svg>", ""))),
    warning("svg-empty", {}, _drawing(DRAWING.format('<rect width="9"/>'))),
    warning("image-small", {"found": "pieni.png", "size": "60 × 40", "least": 600}, _picture("pieni.png", whole(60, 40))),
    warning("image-animated", {"found": "liike.png"}, _picture("liike.png", moving(600, 2))),
    warning("image-unused", {}, Example("images/nelio.svg", "", GOOD)),
    warning(
        "image-licence",
        {"found": "Kaikki oikeudet pidätetään"},
        Example(CHALLENGE, NAMED, NAMED.replace("CC BY 4.0", "Kaikki oikeudet pidätetään"), beside=SQUARE),
    ),
    warning("image-alt", {"found": "nelio.svg"}, Example(CHALLENGE, NAMED, NAMED.replace("Neliö", "nelio.svg"), beside=SQUARE)),
    warning(
        "image-alt-long",
        {"found": 289, "most": 250},
        Example(CHALLENGE, NAMED, NAMED.replace("Neliö", f"Neliö on {'sininen ja ' * 25}pieni"), beside=SQUARE),
    ),
)
