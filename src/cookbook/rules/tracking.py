"""What needs and challenges say of themselves over time: their dated lines, what answered them, what is decided next."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, hint, warning
from cookbook.rules.small_tree import CHALLENGE, NEED

FIRST = "  - {date: 2026-09-01, state: shaped}\n"
LAST = "  - {date: 2026-10-01, state: open}\n"
CARD = "capabilities/lampopaja.yml"
CARDS = """\
title: Lämpöpaja
summary: Pienten kohteiden hukkalämmön mittaus ja talteenotto.
type: company
can: [Mittaamme lämpöä.]
authors: [Toimitus]
reviewed: 2026-11-22
"""
TOLD = """\
title: Kokeiluohjelma Esimerkkilässä
summary: Kokeiluja tehtiin kolme, ja kaksi niistä johti hankintaan seuraavana vuonna.
outcome: worked
organisation: Esimerkkilän kaupunki
start: 2026-02
authors: [Toimitus]
reviewed: 2026-11-22
"""
NEXT = "next: {decision: Jatketaanko vielä vuosi, date: 2099-03-15}\n"
"""The decision that a need waits for."""


def _need(cure: str, fault: str, state: str = "shaped", *more: str) -> Example:
    """A need in a state, with the lines that it has beside those of the example."""
    whole = f"""\
title: Lämpö naapuriin
summary: Pienten kohteiden hukkalämpö pitää saada lähellä olevien talojen käyttöön.
state: {state}
owner: kaupunki
history:
  - {{date: 2026-09-01, state: {state}}}
authors: [Toimitus]
reviewed: 2026-11-22
"""
    return Example(NEED, cure, fault, beside={NEED: whole + "".join(more)})


RULES = (
    Rule(
        "step-order",
        {"date": "2026-09-01", "before": "2026-10-01"},
        Example(CHALLENGE, f"history:\n{FIRST}{LAST}", f"history:\n{LAST}{FIRST.replace('shaped', 'open')}"),
    ),
    Rule(
        "step-state",
        {"found": "open", "expected": "shaped"},
        Example(CHALLENGE, f"history:\n{FIRST}{LAST}", f"history:\n{FIRST}"),
    ),
    Rule("state-unanswered", {"found": "solved"}, _need("pilots: [mallihanke]\n", "", "solved")),
    warning("need-challenge", {"found": "opened"}, _need("challenges: [hukkalampo]\n", "", "opened", NEXT)),
    warning("decision-missing", {"found": "shaped"}, _need(NEXT, "")),
    warning("decision-passed", {"date": "2020-03-15"}, _need(NEXT, NEXT.replace("2099", "2020"))),
    warning("decision-over", {"found": "closed"}, _need("", NEXT, "closed")),
    warning(
        "valid-passed", {"found": "2026-11-01"}, Example(CARD, f"{CARDS}valid_to: 2097-12-31\n", f"{CARDS}valid_to: 2026-11-01\n")
    ),
    warning("adoption-of-nothing", {}, Example("adoptions/esimerkkila.yml", f"{TOLD}recipes: [kokeiluohjelma]\n", TOLD)),
    hint("decision-late", {"date": "2026-03-15"}),
)
