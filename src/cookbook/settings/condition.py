"""What a printing condition has to bring before anything is laid out: a PDF variant that we write, and its ICC profile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from cookbook.disk.opening import is_plain, read_bytes
from cookbook.load.tree import SourceTree
from cookbook.problems import Place, Problem
from cookbook.settings.profile import Profile

VARIANTS = ("PDF/X-4", "PDF/X-1a:2003", "PDF/X-3:2003")
FOLDER = "print/icc"
"""The only folder that ICC profiles are read from."""
SUFFIXES = (".icc", ".icm")
ICC_MISSING = "icc-missing"


def icc_profiles(tree: SourceTree) -> dict[str, Path]:
    """The ICC profiles of the writer's tree, and the project's own, by the name that a printing condition calls them."""
    found = {}
    for base in (tree.home, tree.root):
        for path in sorted((base / FOLDER).glob("*")):
            if path.suffix.lower() in SUFFIXES and is_plain(path):
                found[f"{FOLDER}/{path.name}"] = path
    return found


def faults_of(tree: SourceTree, profile: Profile, place: Callable[[str], Place]) -> Iterator[Problem]:
    """What keeps us from printing so; `place` finds a setting of the profile."""
    if profile.variant not in VARIANTS:
        yield Problem(place("variant"), "unknown-variant", {"found": profile.variant, "known": ", ".join(VARIANTS)})
    path = icc_profiles(tree).get(profile.icc)
    if path is None:
        named = {name.rpartition("/")[2].lower(): name for name in icc_profiles(tree)}
        near = named.get(profile.icc.rpartition("/")[2].lower(), "")
        yield Problem(place("icc"), ICC_MISSING, {"found": profile.icc, "folder": FOLDER, "near": near})
    elif not _is_cmyk_output(path):
        yield Problem(place("icc"), "icc-unfit", {"found": profile.icc})


def _is_cmyk_output(path: Path) -> bool:
    """Whether the header says an output profile for CMYK, of the ICC's versions 2 to 4, as large as the file."""
    head = read_bytes(path, 128)
    size, version = int.from_bytes(head[:4], "big"), head[8:9]
    right = head[12:20] == b"prtrCMYK" and head[36:40] == b"acsp"
    return right and size == path.stat().st_size and version in (b"\x02", b"\x04")
