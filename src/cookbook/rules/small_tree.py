"""The files of the small good tree that examples stand in, and one entry more that fits into it."""

from __future__ import annotations

CASE = "cases/mallihanke.yml"
CHALLENGE = "challenges/hukkalampo.yml"
DOCUMENT = "documents/aiesopimus.yml"
MENU = "menus/polku.yml"
METHOD = "methods/haastetyopaja.yml"
NEED = "needs/hukkalampo.yml"
"""No file of the tree: examples lay a whole need beside themselves."""
METRIC = "metrics/kokeilujen-maara.yml"
FIGURES = "metrics/data/kokeilujen-maara.csv"
RECIPE = "recipes/kokeiluohjelma.yml"
RECIPE_SV = "recipes/kokeiluohjelma.sv.yml"
ACTORS = "vocabularies/actors.yml"
NOT_FOUND = "pages/fi/not-found.md"

TITLE = "title: Hukkalämpö talteen\n"
"""The first line of CHALLENGE."""
BACKGROUND = "background: Lämpö menee nyt taivaalle.\n"
"""A line of prose in CHALLENGE."""
ENTRY = """\
title: Aamukahvit
summary: Kokoa alan yritykset kerran kuussa aamukahville, jotta ne tutustuvat toisiinsa.
status: draft
state: open
owner: kaupunki
authors: [Toimitus]
reviewed: 2026-11-22
"""
"""A whole challenge."""
