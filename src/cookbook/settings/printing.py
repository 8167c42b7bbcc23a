"""Reads the settings of print/ with the same loader as content: every value typed, every fault with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from cookbook.load import nodes, overlay
from cookbook.load.entries import validate
from cookbook.load.source import NodeSource
from cookbook.load.text import read_text
from cookbook.load.tree import SourceTree
from cookbook.model.content import Named
from cookbook.model.text import SOURCE_LANGUAGE
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.settings.condition import check_condition, check_inks
from cookbook.settings.imprint import Imprint
from cookbook.settings.profile import Profile

EDITION = "print/edition"
PROFILES = "print/profiles"
T = TypeVar("T", bound=Named)


@dataclass(frozen=True)
class Settings:
    """The imprint in one language, the printing condition, and what is known of the products made before."""

    imprint: Imprint
    profile: Profile
    pages: Mapping[str, int] = field(default_factory=dict)
    """How many pages each product of before has, by its name."""


def read_settings(tree: SourceTree, profile: str, lang: str) -> Settings:
    """The settings, with the imprint's own profile where none is named. Raises CookbookError with every fault."""
    problems = Problems()
    imprint = read_record(tree, EDITION, Imprint, lang, problems)
    problems.stop_on_errors()
    known = sorted(path.stem for path in tree.find(PROFILES).glob("*.yml"))
    name = profile or (imprint.profile if imprint else "")
    if name not in known:
        raise CookbookError([Problem(Place(PROFILES), "unknown-profile", {"found": name, "known": ", ".join(known)})])
    condition = read_record(tree, f"{PROFILES}/{name}", Profile, SOURCE_LANGUAGE, problems)
    source = _source(tree, f"{PROFILES}/{name}.yml", problems)
    if condition and source:
        check_condition(tree, condition, lambda field: source.place((field,)), problems)
    check_inks(tree, problems)
    problems.stop_on_errors()
    if imprint is None or condition is None:
        raise TypeError("settings without a fault and without a value")
    return Settings(imprint, condition)


def read_record(tree: SourceTree, name: str, model: type[T], lang: str, problems: Problems) -> T | None:
    """One file as a record, in `lang` where a translation stands beside it."""
    source = _source(tree, f"{name}.yml", problems)
    if source is None:
        return None
    data = nodes.plain(source.node, SOURCE_LANGUAGE)
    base = validate(model, data, source, problems)
    translation = f"{name}.{lang}.yml"
    if base is None or lang == SOURCE_LANGUAGE or not tree.find(translation).exists():
        return base
    over = _source(tree, translation, problems)
    return validate(model, overlay.lay_over(data, base, over, lang, problems), over, problems) if over else base


def _source(tree: SourceTree, name: str, problems: Problems) -> NodeSource | None:
    path = tree.find(name)
    text = read_text(path, tree.name(path), problems)
    node = nodes.parse(text, tree.name(path), problems) if text is not None else None
    return NodeSource(tree.name(path), node, tuple((text or "").split("\n"))) if node else None
