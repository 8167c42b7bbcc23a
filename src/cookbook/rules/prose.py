"""Running text: what of Markdown belongs in it, and its links."""

from __future__ import annotations

from urllib.parse import quote

from cookbook.rules.rule import Example, Rule, warning
from cookbook.rules.small_tree import ACTORS, BACKGROUND, CHALLENGE, NOT_FOUND


def _text(cure: str, fault: str) -> Example:
    """One text in the place of another."""
    head = "background: |-\n  "
    return Example(CHALLENGE, f"{head}{cure}\n", f"{head}{fault}\n", over=BACKGROUND)


def _link(cure: str, fault: str) -> Example:
    return _text(f"Katso [ohje]({cure}).", f"Katso [ohje]({fault}).")


def _block(cure: str, fault: str) -> Example:
    return Example(CHALLENGE, f"background: |-\n  {cure}\n", f"background: |-\n  {fault}\n", over=BACKGROUND)


LINKED = "recipe:kokeiluohjelma"
WEB = "https://example.fi/ohje"
WRAPPED = f"https://eur02.safelinks.protection.outlook.com/?url={quote(WEB, '')}&data=05"
TEAM = "https://kaupunki.sharepoint.com/sites/kokeilut/ohje.docx"
RULES = (
    Rule("raw-html", {"found": "<b>"}, _text("Lämpö **hukkuu**.", "Lämpö <b>hukkuu.")),
    Rule("image-in-prose", {}, _text("Kartta on kuvissa.", "![Kartta](kartta.png)")),
    Rule("heading-in-prose", {"found": "##"}, _text("Lämpö menee nyt taivaalle.", "## Lämpö menee nyt taivaalle")),
    Rule("heading-large", {}, Example(NOT_FOUND, "## Apua haun käyttöön\n", "# Apua haun käyttöön\n")),
    warning(
        "heading-jump",
        {"found": "###"},
        Example(NOT_FOUND, "## Apua haun käyttöön\n", "### Apua haun käyttöön\n"),
    ),
    warning("prose-indented", {}, _text("Lämpö menee nyt taivaalle.", "Lämpö menee.\n\n      Taivas lämpenee.")),
    Rule("prose-too-long", {}, _text("Lämpö menee nyt taivaalle.", "Lämpö menee taivaalle. " * 900)),
    Rule("prose-too-deep", {}, _text("> Lämpö menee nyt taivaalle.", "> " * 12 + "Lämpö menee nyt taivaalle.")),
    Rule(
        "link-scheme",
        {"found": "resepti:kokeiluohjelma", "near": "recipe:kokeiluohjelma"},
        _link("recipe:kokeiluohjelma", "resepti:kokeiluohjelma"),
    ),
    Rule(
        "link-scheme-missing",
        {"found": "www.example.fi", "near": "https://www.example.fi"},
        _link("https://www.example.fi", "www.example.fi"),
    ),
    Rule("link-host-missing", {"found": "https:///ohje"}, _link(WEB, "https:///ohje")),
    Rule("link-file", {"found": "kokeiluohjelma.yml", "near": LINKED}, _link(LINKED, "kokeiluohjelma.yml")),
    Rule("link-machine", {"found": "file:///C:/ohje.docx"}, _link(WEB, "file:///C:/ohje.docx")),
    Rule("link-nowhere", {"found": "recipe:"}, _link(LINKED, "recipe:")),
    Rule(
        "footnote",
        {"found": "[^1]"},
        _block("Lämpö menee raportin mukaan hukkaan.", "Lämpö menee hukkaan.[^1]\n\n  [^1]: Raportti"),
    ),
    Rule("link-unmade", {"found": "[ohje] ("}, _text("Katso [ohje](https://example.fi).", "Katso [ohje] (https://example.fi).")),
    Rule("link-empty", {"found": WEB}, _text(f"Katso [ohje]({WEB}).", f"Katso []({WEB}).")),
    warning("link-bare", {"found": WEB}, _text(f"Katso [ohje]({WEB}).", f"Katso {WEB}.")),
    warning("link-http", {"found": "http://example.fi"}, _link("https://example.fi", "http://example.fi")),
    warning(
        "link-own",
        {"found": "https://keittokirja.example/reseptit/kokeiluohjelma/", "near": "recipe:kokeiluohjelma"},
        _link("recipe:kokeiluohjelma", "https://keittokirja.example/reseptit/kokeiluohjelma/"),
    ),
    warning("link-vague", {"found": "tästä"}, _text(f"Lue [ohje]({WEB}).", f"Lue ohje [tästä]({WEB}).")),
    warning("url-tail", {"found": "?utm_source=x"}, _link(WEB, f"{WEB}?utm_source=x")),
    warning("link-wrapped", {"found": WRAPPED[:60], "near": WEB}, _link(WEB, WRAPPED)),
    warning("link-closed", {"found": TEAM}, _link(WEB, TEAM)),
    Rule("link-characters", {"found": "https://example.fi/%00ohje"}, _link(WEB, "https://example.fi/%00ohje")),
    Rule(
        "url-scheme",
        {"found": "www.example.fi", "near": "https://www.example.fi"},
        Example(ACTORS, "  url: https://www.example.fi\n", "  url: www.example.fi\n"),
    ),
)
