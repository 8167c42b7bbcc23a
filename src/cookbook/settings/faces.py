"""The typefaces of a cookbook as values: what style sheets and layouts take of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cookbook.disk.opening import read_bytes
from cookbook.load.tree import HOME, THEME
from cookbook.store.digests import digest

FOLDER = f"{THEME}/fonts"
CUTS: Mapping[str, str] = {
    "regular": "font-weight:400",
    "italic": "font-weight:400;font-style:italic",
    "semibold": "font-weight:600",
    "bold": "font-weight:700",
}
"""The cuts of every family, and how style sheets ask for each."""
FILES = {"regular": "Regular", "italic": "It", "semibold": "Semibold", "bold": "Bold"}
OURS: Mapping[str, Mapping[str, str]] = {
    "sans": {"Source Sans 3": "SourceSans3", "Noto Sans": "NotoSans"},
    "serif": {"Source Serif 4": "SourceSerif4", "Noto Serif": "NotoSerif"},
}
"""For each role our families and what their files are called; the second lends what the first lacks."""


@dataclass(frozen=True)
class Typeface:
    """A typeface: its name, the files of its cuts, and that of its licence where it is a tree's own."""

    name: str
    cuts: Mapping[str, Path]
    licence: Path | None = None

    def nearest(self, cut: str) -> str:
        """The cut itself, or the bold one where there is no semibold."""
        return cut if cut in self.cuts else "bold"

    def called(self, cut: str) -> str:
        """What we call a file of a cut, without its ending: a name that an address, a style sheet and every disk can hold."""
        return f"{self.name.replace(' ', '-')}-{cut}"


@dataclass(frozen=True)
class Faces:
    """By its role, `sans` or `serif`, the families that are tried for a letter, in their order."""

    roles: Mapping[str, tuple[Typeface, ...]]

    @cached_property
    def made_of(self) -> str:
        """The digest of what each role has, and of all bytes in its files."""
        parts: list[str | bytes] = []
        for role, families in self.roles.items():
            for one in families:
                parts += [role, one.name, *(part for cut, path in one.cuts.items() for part in (cut, read_bytes(path)))]
        return digest(*parts)

    @property
    def families(self) -> Mapping[str, Typeface]:
        """Every family by its name."""
        return {family.name: family for families in self.roles.values() for family in families}

    @property
    def own(self) -> Mapping[str, Typeface]:
        """The tree's own family of each role that has one."""
        return {role: families[0] for role, families in self.roles.items() if families[0].licence}

    @property
    def files(self) -> Mapping[str, Path]:
        """The file of every cut by the name that style sheets of print call it."""
        return {f"fonts/{one.called(cut)}{path.suffix}": path for one in self.families.values() for cut, path in one.cuts.items()}

    @property
    def sheet(self) -> str:
        """The faces for print. One complete font file a style: families split by unicode-range draw garbage."""
        cuts = ((one, cut, path.suffix) for one in self.families.values() for cut, path in one.cuts.items())
        return "\n".join([*(face(one, CUTS[cut], f"fonts/{one.called(cut)}{ending}") for one, cut, ending in cuts), self.named])

    @property
    def named(self) -> str:
        """The tree's own families as properties of CSS, which style sheets put before ours."""
        return ":root {" + "".join(f'--own-{role}:"{family.name}";' for role, family in self.own.items()) + "}"


def face(family: Typeface, asked: str, url: str, more: str = "") -> str:
    """A rule of CSS for one cut of a family."""
    return f'@font-face {{font-family:"{family.name}";{asked};src:url("{url}"){more}}}'


def faces_of(own: Mapping[str, Typeface], home: Path = HOME) -> Faces:
    """A tree's own families by their roles, before those of the project; one name means one family everywhere."""
    known = {family.name: family for family in own.values()}

    def role(families: Iterable[Typeface]) -> tuple[Typeface, ...]:
        return tuple({one.name: known.get(one.name, one) for one in families}.values())

    ours = {name: [_ours(home, *pair) for pair in named.items()] for name, named in OURS.items()}
    return Faces({name: role([*([own[name]] if name in own else []), *families]) for name, families in ours.items()})


def _ours(home: Path, name: str, file: str) -> Typeface:
    return Typeface(name, {cut: home / FOLDER / f"{file}-{ending}.ttf" for cut, ending in FILES.items()})
