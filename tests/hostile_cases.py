"""What strangers may send: the folders of tests/hostile as source trees, one by one or all good ones in one book."""

from __future__ import annotations

import os
import re
import resource
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from PIL import Image
from trees import TESTS, grow

from cookbook.rules.png import beginning

CASES = sorted(path.parent for path in (TESTS / "hostile").glob("*/*/case.yml"))
CHALLENGE = "challenges/hukkalampo.yml"
"""The file that nearly every case is written in."""
SECONDS = 8
"""Of the processor, for one layout: the dearest case takes 3 to 5 of them, as much as others use of its core."""
MEGABYTES = 500


def name_of(case: Path) -> str:
    return f"{case.parent.name}/{case.name}"


def case_id(case: Path) -> str:
    """What the case's challenge is called where all of them are in one tree."""
    return re.sub("[^a-z0-9]+", "-", name_of(case))


@cache
def wanted_of(case: Path) -> Mapping[str, Any]:
    """What is expected of the case."""
    found: Mapping[str, Any] = yaml.load((case / "case.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    return found


def is_refused(case: Path) -> bool:
    return bool(wanted_of(case)["expect"] == "reject")


def is_printable(case: Path) -> bool:
    """Whether the case is accepted, and by the book as well."""
    return wanted_of(case)["expect"] in ("accept", "warn") and "print" not in wanted_of(case)


def tree_of(case: Path, target: Path) -> Path:
    """The base tree with the case laid over it."""
    tree = grow(target, case)
    for part in wanted_of(case).get("make", ()):
        make(tree, part)
    return tree


def merged(target: Path, *, printable: bool) -> Path:
    """One tree with every accepted case: the challenge of each under a name of its own."""
    cases = [case for case in CASES if wanted_of(case)["expect"] in ("accept", "warn")]
    cases = [case for case in cases if is_printable(case) or not printable]
    tree = grow(target, *cases)
    good = (grow(target.with_name("base")) / CHALLENGE).read_bytes()
    for case in cases:
        for part in wanted_of(case).get("make", ()):
            make(tree, part)
        written = (tree_of(case, target.with_name("alone")) / CHALLENGE).read_bytes()
        if written != good:
            (tree / CHALLENGE).with_name(f"{case_id(case)}.yml").write_bytes(written)
    (tree / CHALLENGE).write_bytes(good)
    return tree


@contextmanager
def limits() -> Iterator[None]:
    """At most so many seconds of processor time, and so much more memory than now."""
    began = os.times()
    now = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (now + MEGABYTES * 1_000_000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
    ended = os.times()
    assert ended.user + ended.system - began.user - began.system < SECONDS


def make(tree: Path, part: dict[str, Any]) -> None:
    """Write a file that the repository does not hold."""
    name = os.fsdecode(bytes.fromhex(part["file_hex"])) if "file_hex" in part else part["file"]
    path = tree / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if "symlink" in part:
        path.symlink_to(part["symlink"])
    elif "pipe" in part:
        os.mkfifo(path)
    elif "picture" in part:
        Image.linear_gradient("L").resize((1600, 1200)).save(path, part["picture"])
        data = path.read_bytes()[: part.get("cut")]
        path.write_bytes(data + bytes(part.get("pad", 0)))
    elif "png_header" in part:
        path.write_bytes(beginning(*part["png_header"]))
    elif "hex" in part:
        path.write_bytes(bytes.fromhex(part["hex"]))
    else:
        path.write_bytes(text_of(part).encode())


def text_of(part: dict[str, Any]) -> str:
    unit, count = part.get("repeat", ("", 0))
    numbered, numbers = part.get("lines", ("", 0))
    indented, times = part.get("indent", ("", 0))
    lines = "".join(numbered.replace("{n}", str(number)) + "\n" for number in range(numbers))
    block = "  " + indented * times + "\n" if times else ""
    text: str = part.get("text", "")
    return text.replace("background: |-\n", "background: |-\n" + block) + unit * count + lines + part.get("end", "")
