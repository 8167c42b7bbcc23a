"""The colours of a cookbook: its own over the project's, one for each phase and kind, readable on screens and printable."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from jobs import palette_of
from trees import BASE, PROJECT, check, write

from cookbook.load.records import read_record, read_source
from cookbook.load.source import NodeSource
from cookbook.load.tree import HOME, SourceTree
from cookbook.model.design_tokens import Series, Tokens
from cookbook.model.languages import MODEL_LANGUAGE
from cookbook.problems import Problems
from cookbook.settings.colours import SERIES
from cookbook.settings.contrast import contrast, faults_of_colours
from cookbook.settings.palette import Paint, Palette

TOKENS = "theme/tokens.yml"
SETTINGS = "cookbook.yml"
WETTEST = 240
"""Per cent of ink that any paper takes."""
ACCENT = 'accent: {{light: "{light}", dark: "{dark}", ink: {ink}}}\n'
RIGHT = {"light": "#8b2f1b", "dark": "#f2a287", "ink": "0 85 90 48"}


def series() -> Series:
    found = read_record(SourceTree(HOME), SERIES, Series, MODEL_LANGUAGE, Problems())
    assert found
    return found


def as_own(paints: dict[str, Paint]) -> Palette:
    """Colours as if a tree gave them all, so that all of them are judged."""
    source = read_source(SourceTree(HOME), TOKENS, Problems())
    assert isinstance(source, NodeSource)
    return Palette({token: Paint(paint.swatch, source) for token, paint in paints.items()})


def test_the_project_names_every_token() -> None:
    palette = palette_of(BASE)
    assert {name.replace("_", "-") for name in Tokens.model_fields} <= palette.paints.keys()


def test_what_the_project_has_can_be_read_and_printed() -> None:
    assert list(faults_of_colours(as_own(dict(palette_of(BASE).paints)), WETTEST)) == []


def test_the_whole_series_can_be_read_and_printed() -> None:
    paints = dict(palette_of(BASE).paints)
    paints |= {f"phase-{number}": Paint(swatch) for number, swatch in enumerate(series().colours)}
    assert list(faults_of_colours(as_own(paints), WETTEST)) == []


@pytest.mark.parametrize("count", [2, 3, 4, 5, 7, 12, 13, 25, 60])
def test_neighbours_in_a_ring_look_different(count: int) -> None:
    ring = [series().of(number, count) for number in range(count)]
    assert all(one != other for one, other in pairwise([*ring, ring[0]]))


@pytest.mark.parametrize("count", range(1, 13))
def test_no_colour_comes_twice_while_they_last(count: int) -> None:
    assert len({series().of(number, count).light for number in range(count)}) == count


@pytest.mark.parametrize(
    ("form", "fits", "outside"),
    [
        ("light", "#a54a36", "#e0735c"),
        ("light", "#8B2F1B", "#8b2f1"),
        ("light", "#8b2f1b", "red"),
        ("dark", "#f2a287", "#8b2f1b"),
        ("ink", "0 100 100 80", "0 100 100 81"),
        ("ink", "0 85 90 48", "1 85 90 48"),
        ("ink", "0 85 90 100", "0 85 90 101"),
        ("ink", "0 85.5 90 48", "0 85,5 90 48"),
        ("ink", "0 85 90 48", "0 85 90"),
        ("ink", "0 85 90 48", "0 85 90 -8"),
    ],
)
def test_each_limit_of_a_token_has_two_sides(tree: Path, form: str, fits: str, outside: str) -> None:
    write(tree, {TOKENS: ACCENT.format(**RIGHT | {form: fits})})
    said = check(tree)
    assert (said.status, said.lines[:-1]) == (0, [])
    line = ACCENT.format(**RIGHT | {form: outside})
    write(tree, {TOKENS: line})
    said = check(tree)
    assert said.status == 1
    assert said.lines[0].startswith(f"{TOKENS}:1:{line.index(form + ':') + len(form) + 3}: "), said.err


def test_contrast_is_as_the_standard_computes_it() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") > 4.5 > contrast("#777777", "#ffffff")


def test_black_tokens_are_black_alone(tree: Path) -> None:
    soft = 'ink_soft: {light: "#4b5563", dark: "#c9bfb0", ink: '
    write(tree, {TOKENS: soft + "0 0 0 70}\n"})
    assert check(tree).status == 0
    write(tree, {TOKENS: soft + "1 0 0 70}\n"})
    assert "0 0 0 80" in check(tree).lines[0]


def test_what_looks_alike_is_printed_alike(tree: Path) -> None:
    warn = 'accent: {light: "#8a4b00", dark: "#f2a287", ink: '
    write(tree, {TOKENS: warn + "0 55 100 52}\n"})
    assert check(tree).status == 0
    write(tree, {TOKENS: warn + "0 55 100 51}\n"})
    assert "warn" in check(tree).lines[0]


def test_a_tree_names_only_what_it_changes(tree: Path) -> None:
    before = palette_of(BASE)
    write(tree, {TOKENS: ACCENT.format(light="#1d4f91", dark="#9dc3f5", ink="95 60 0 25")})
    after = palette_of(tree)
    changed = {token for token, paint in after.paints.items() if paint.swatch != before.paints[token].swatch}
    assert changed == {"accent"}
    assert after.inks["#1d4f91"] == (0.95, 0.6, 0, 0.25)


def test_phases_and_kinds_have_the_colours_that_the_settings_give(tree: Path) -> None:
    settings = (tree / SETTINGS).read_text(encoding="utf-8") if (tree / SETTINGS).exists() else "languages: [fi, sv, en]\n"
    own = '{light: "#1d4f91", dark: "#9dc3f5", ink: 95 60 0 25}\n'
    write(tree, {SETTINGS: f"{settings}colours:\n  phases:\n    kasvu: {own}  kinds:\n    case: {own}"})
    palette = palette_of(tree)
    assert palette.light["phase-kasvu"] == palette.light["kind-case"] == "#1d4f91"
    assert palette.light["phase-kaynnistys"] == series().colours[0].light
    assert check(tree).status == 0
    write(tree, {SETTINGS: f"{settings}colours:\n  phases:\n    kasvo: {own}  kinds:\n    cases: {own}"})
    said = check(tree)
    assert [line.split(": ")[0].split(":")[0] for line in said.lines[:2]] == [SETTINGS, SETTINGS]
    assert "kasvu?" in said.lines[0]
    assert "case?" in said.lines[1]


def test_the_sheet_says_each_colour_and_each_tone_once() -> None:
    palette = palette_of(BASE)
    assert re.findall(r"--([\w-]+):#", palette.sheet) == list(palette.paints)
    assert ".tone-phase-kasvu{--tone:var(--phase-kasvu)}" in palette.sheet
    assert ".tone-kind-recipe{--tone:var(--kind-recipe)}" in palette.sheet
    assert ".tone-accent" not in palette.sheet


def test_no_phase_is_named_in_the_generator() -> None:
    """The first edition's phases are its own: only examples of rules name some, since the small tree of tests has them."""
    phases = r"\b(tunnistus|kaynnistys|kasvu|vakiintuminen|uudistuminen)\b"
    files = [path for folder in ("src", "theme", "print") for path in (PROJECT / folder).rglob("*") if path.is_file()]
    texts = {
        path: path.read_bytes().decode("utf-8", "replace") for path in files if path.suffix not in (".ttf", ".woff2", ".icc")
    }
    named = [path for path, text in texts.items() if re.search(phases, text)]
    assert [path for path in named if "src/cookbook/rules" not in path.as_posix() and "__pycache__" not in path.parts] == []
