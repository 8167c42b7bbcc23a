"""Settings of the print edition: profiles, colours and inks."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, warning

EDITION = "print/edition.yml"
PROFILE = "print/profiles/coated.yml"
INKS = "theme/css/tokens.cmyk.yml"
WEBSITE = "website: https://keittokirja.example/\n"
ICC = "icc: print/icc/ISOcoated_v2_300_bas.icc\n"
RULES = (
    Rule(
        "unknown-profile",
        {"found": "kiiltava", "known": "coated, digital, uncoated"},
        Example(EDITION, "profile: coated\n", "profile: kiiltava\n"),
    ),
    Rule(
        "unknown-variant",
        {"found": "PDF/X-1a", "known": "PDF/X-4"},
        Example(PROFILE, "variant: PDF/X-4\n", "variant: PDF/X-1a\n"),
    ),
    Rule(
        "icc-missing",
        {"found": "print/icc/paino.icc", "folder": "print/icc"},
        Example(PROFILE, ICC, "icc: print/icc/paino.icc\n"),
    ),
    Rule(
        "icc-unfit",
        {"found": "print/icc/paino.icc"},
        Example(PROFILE, ICC, "icc: print/icc/paino.icc\n", beside={"print/icc/paino.icc": b"RGB"}),
    ),
    Rule("inks-unfit", {"found": "ink: 0 0 100"}, Example(INKS, "ink: 0 0 0 100\n", "ink: 0 0 100\n")),
    Rule("inks-missing", {"found": "ink"}, Example(INKS, "ink: 0 0 0 100\n", "")),
    warning(
        "example-address",
        {"found": "https://keittokirja.example/"},
        Example(
            EDITION,
            "website: https://keittokirja.kaupunki.fi/\n",
            "website: https://keittokirja.example/\n",
            over=WEBSITE,
            command="print",
        ),
    ),
)
