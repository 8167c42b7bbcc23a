"""Translations beside what they translate, and the languages of the cookbook."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, Run, Words, hint, warning
from cookbook.rules.small_tree import CASE, ENTRY, RECIPE_SV

SV = "challenges/hukkalampo.sv.yml"
SPILL = "title: Spillvärme\n"
PROGRAM = "title: Försöksprogram\n"
IN_SWEDISH = ENTRY.replace("Aamukahvit", "Morgonkaffe").replace(
    "Kokoa alan yritykset kerran kuussa aamukahville, jotta ne tutustuvat toisiinsa.",
    "Samla branschens företag till morgonkaffe en gång i månaden, så att de lär känna varandra.",
)
COPIED = "status: tried\nphases: [kaynnistys]\nserving:\n  difficulty: 2\nreviewed: 2026-11-22\n"


def _beside(written: str, cure: str, fault: str) -> Example:
    """A text in two languages."""
    head = "goal: |-\n  "
    cure, fault = (f"{head}{text}\ntitle: Mallprojektet\n" for text in (cure, fault))
    return Example("cases/mallihanke.sv.yml", cure, fault, beside={CASE: f"{head}{written}\n"})


RULES = (
    Rule(
        "unknown-language",
        {"found": "fr", "known": "sv, en"},
        Example("challenges/hukkalampo.fr.yml", SPILL, SPILL, SV),
    ),
    Rule(
        "only-language",
        {"found": "sv", "known": "fi"},
        Example("cookbook.yml", "languages: [fi, sv, en]\n", "languages: [fi]\n", at=RECIPE_SV),
    ),
    Rule(
        "edition-language",
        {"found": "de", "known": "fi, sv, en"},
        Run("print --edition-lang de", "print --product canvases --edition-lang sv", "print"),
    ),
    Rule(
        "no-such-language",
        {"found": "se", "known": "en, fi, sv", "near": "sv"},
        Example("cookbook.yml", "languages: [fi, sv, en]\n", "languages: [fi, se, en]\n"),
    ),
    Rule(
        "language-twice", {"found": "sv"}, Example("cookbook.yml", "languages: [fi, sv, en]\n", "languages: [fi, sv, en, sv]\n")
    ),
    Rule(
        "translation-name",
        {"expected": "hukkalampo.sv.yml"},
        Example("challenges/hukkalampo-sv.yml", SPILL, SPILL, SV),
    ),
    Rule(
        "translation-own",
        {"found": "fi", "expected": "aamukahvit.yml"},
        Example("challenges/aamukahvit.fi.yml", ENTRY, ENTRY, "challenges/aamukahvit.yml"),
    ),
    Rule(
        "translation-whole",
        {"count": 4, "fields": "status, phases, serving, reviewed"},
        Example(RECIPE_SV, PROGRAM, PROGRAM + COPIED),
    ),
    Rule(
        "translation-alone",
        {"id": "hukalampo", "near": "hukkalampo"},
        Example("challenges/hukalampo.sv.yml", SPILL, SPILL, SV),
    ),
    warning(
        "written-elsewhere",
        {"language": Words("ruotsiksi", "på svenska", "in Swedish"), "expected": "challenges/aamukahvit.yml"},
        Example("challenges/aamukahvit.sv.yml", ENTRY, IN_SWEDISH, "challenges/aamukahvit.yml"),
    ),
    warning(
        "number-differs",
        {"found": "12", "expected": "21"},
        _beside("Talossa on 21 pumppua.", "Här är 21 pumpar.", "Här är 12 pumpar."),
    ),
    warning(
        "untranslated",
        {},
        _beside("Lämpö lämmittää lähitalojen asukkaat.", "Värmen värmer husen intill.", "Lämpö lämmittää lähitalojen asukkaat."),
    ),
    warning(
        "link-lost",
        {"found": "recipe:kokeiluohjelma"},
        _beside("Lue [ohjelma](recipe:kokeiluohjelma).", "Läs [programmet](recipe:kokeiluohjelma).", "Läs programmet."),
    ),
    warning(
        "parts-differ",
        {"found": 1, "expected": 2},
        _beside("Lämpö hukkuu.\n\n  Talot ostavat sen.", "Värmen försvinner.\n\n  Husen köper den.", "Värmen försvinner."),
    ),
    warning(
        "translation-length",
        {"field": "steps", "found": 1, "expected": 3},
        Example(
            RECIPE_SV,
            "steps:\n  - title: Avgränsa\n  - title: Pröva\n  - title: Lär\n",
            "steps:\n  - title: Avgränsa\n",
        ),
    ),
    Rule("translation-not-text", {"field": "status"}, Example(RECIPE_SV, PROGRAM, f"{PROGRAM}status: utkast\n")),
    Rule(
        "translation-extra",
        {"field": "ingredienser", "near": "ingredients"},
        Example(RECIPE_SV, PROGRAM, f"{PROGRAM}ingredienser: [Uppdrag]\n"),
    ),
    warning("translation-left", {"field": "pitfalls"}, Example(RECIPE_SV, PROGRAM, f"{PROGRAM}pitfalls: [Ingen frågar]\n")),
    warning("translation-untitled", {}, Example(SV, SPILL, "background: Värmen går nu till himlen.\n")),
    hint("translation-stale", {}, Example(SV, SPILL, f"of: 00000000\n{SPILL}")),
)
