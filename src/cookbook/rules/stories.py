"""An invented story: what it filled in, counted and decided."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, warning

FILE = "stories/mallirinki.yml"
TABLE = "stories/data/kokeilut.csv"
ROWS = "nimi,paattyi,raportoitu,osallistujia\nValopylväs,2019-05-31,yes,12\nHyötyjäte,2019-09-30,yes,20\n"
CONDITIONS = """\
      conditions:
        - {text: Kokeiluja on kaksi., met: true, metric: kokeilujen-maara, period: "2019", least: 2}
        - {text: Työlle on vetäjä., met: true}
"""
FIGURE = '      - {metric: kokeilujen-maara, period: "2019", value: 2}\n'
STORY = f"""\
title: Mallirinki
summary: Keksitty rinki, joka teki kaksi kokeilua ja päätti niiden perusteella jatkaa.
invented: true
owner: kaupunki
menu: polku
chapters:
  - title: Aie
    when: 2019-01
    text: Osapuolet kirjoittivat aikeensa.
    papers:
      - name: aie
        document: aiesopimus
        values: {{hanke: Mallirinki, paiva: 14.1.2019}}
        parts:
          - part: 2
            rows: [[Lämpöpaja Oy, kokeilu], [Mallikaupunki, paikka]]
    canvases:
      - canvas: haastekortti
        zones:
          - {{zone: 1, slips: [Valoa pihalle]}}
          - {{zone: 13, slips: [avoin]}}
  - title: Päätös
    when: 2019-12
    text: Vuoden aikana päättyi 2 kokeilua.
    figures:
{FIGURE}    gate:
      course: 1
      decision: continue
      by: Ryhmä
{CONDITIONS}observations:
  - {{metric: kokeilujen-maara, files: [kokeilut]}}
authors: [Toimitus]
reviewed: 2026-11-22
"""
BESIDE = {TABLE: ROWS}
SECOND = """\
      - name: aie
        document: aiesopimus
        values: {hanke: Mallirinki, paiva: 15.1.2019}
"""


def _told(good: str, bad: str) -> Example:
    """A mistake in one line of the story."""
    return Example(FILE, STORY, STORY.replace(good, bad), beside=BESIDE)


RULES = (
    Rule("story-not-invented", {}, _told("invented: true", "invented: false")),
    Rule("story-order", {"found": "2019-12", "before": "2020-01"}, _told("when: 2019-01", "when: 2020-01")),
    Rule(
        "story-blank-unknown",
        {"found": "päivä", "known": "hanke, paiva", "near": "paiva"},
        _told("paiva: 14.1.2019}", "paiva: 14.1.2019, päivä: 14.1.2019}"),
    ),
    Rule("story-blank-missing", {"found": "paiva"}, _told(", paiva: 14.1.2019}", "}")),
    Rule("story-part", {"found": 4, "most": 3}, _told("part: 2", "part: 4")),
    Rule("story-filled-twice", {"found": 1}, _told("zone: 13", "zone: 1")),
    Rule("story-cells", {"found": 1, "expected": 2, "title": "Osapuolet"}, _told("[Mallikaupunki, paikka]", "[Mallikaupunki]")),
    Rule("story-name-twice", {"found": "aie"}, _told("    canvases:\n", SECOND + "    canvases:\n")),
    Rule("story-zone", {"found": 14, "most": 13}, _told("zone: 13", "zone: 14")),
    Rule(
        "story-choice",
        {"found": "auki", "known": "kerätty, muotoiltu, avoin, pilotoitavana, ratkaistu, suljettu"},
        _told("slips: [avoin]", "slips: [auki]"),
    ),
    Rule("story-uncounted", {"id": "kokeilujen-maara"}),
    warning(
        "story-table-unused",
        {},
        Example("stories/data/muu.csv", "", ROWS, beside={FILE: STORY, **BESIDE}, at="stories/data/muu.csv"),
    ),
    Rule(
        "story-figure-unknown",
        {"id": "kokeilujen-maara", "found": "2018", "near": "2019"},
        _told(FIGURE, FIGURE.replace("2019", "2018")),
    ),
    Rule(
        "story-figure",
        {"id": "kokeilujen-maara", "found": 3, "expected": 2},
        _told(FIGURE, FIGURE.replace("value: 2", "value: 3")),
    ),
    Rule("story-figure-unsaid", {"id": "kokeilujen-maara", "found": "2"}, _told("päättyi 2 kokeilua", "päättyi kolme kokeilua")),
    Rule(
        "story-sum",
        {"found": 34000, "expected": 33000},
        _told(
            "text: Vuoden aikana päättyi 2 kokeilua.",
            'text: "Vuoden aikana päättyi 2 kokeilua. Niihin meni 34 000 euroa: 8 000 valoon ja 25 000 jätteisiin."',
        ),
    ),
    Rule("story-gate", {"found": 2, "most": 1}, _told("course: 1", "course: 2")),
    Rule(
        "story-gate-contradicts",
        {"id": "kokeilujen-maara", "found": 2, "limit": "≥ 3"},
        _told("least: 2", "least: 3"),
    ),
    Rule("story-gate-unmet", {}, _told("{text: Työlle on vetäjä., met: true}", "{text: Työlle on vetäjä., met: false}")),
)
