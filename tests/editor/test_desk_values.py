"""The writing desk agrees with `check` and with the loader: what it writes is read as it was, what it refuses is refused."""

from __future__ import annotations

import json
import re
import shutil
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from desks import Filled, as_read, desk_of, fill, judge, line, raw_of
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from test_rules import EXAMPLES, lay
from trees import BASE, PROJECT, TESTS, check, grow, in_finnish, review_today

from cookbook import prose
from cookbook.editor.desk import SEEN
from cookbook.link.remarks.stray import in_prose
from cookbook.load import PREFIXES
from cookbook.model import ENTRY_KINDS
from cookbook.rules import RULES, Example

KINDS = {kind.path: kind.name for kind in ENTRY_KINDS}
MARKS = [
    "[",
    "](",
    ") ",
    "<b>",
    "<",
    ">",
    "> ",
    "- ",
    "1. ",
    "*",
    "`",
    "!",
    "\\",
    "\n",
    "\n\n",
    "    ",
    "# ",
    "https://a.fi",
    "recipe:x",
]
LEFT = (
    "svg-heavy",
    "story-zone",
    "story-filled-twice",
    "story-choice",
    "story-figure",
    "story-sum",
    "story-gate-contradicts",
    "gate-",
)
"""What a browser leaves to `check`: weights of drawings, worksheets, and what is counted or summed."""
BESIDE = {"evidence-planned", "course-short", "phase-opened", "letter-not-printed"}
"""What hangs on other entries, or on the letters of the printed faces."""
CAUSES = {"vocabulary-lacks", "ids-together", "id-address"}
"""What `check` tells in place of an unknown id: why it is none. The desk says that it is unknown."""


@dataclass(frozen=True)
class Mistake:
    """A bad example opened in the desk: its file in a tree, and the tree before it."""

    code: str
    file: str
    tree: Path

    @property
    def asked(self) -> dict[str, Any]:
        folder, _, name = self.file.partition("/")
        raw = raw_of(self.tree / "bad" / self.file)
        return {"kind": KINDS[folder], "id": name.removesuffix(".yml"), "raw": raw}

    def told(self, filled: Filled) -> list[dict[str, str]]:
        """The errors that `check` tells of the file as the desk writes it."""
        (self.tree / "bad" / self.file).write_text(filled.yaml, encoding="utf-8")
        found = json.loads(check(self.tree / "bad", "--format", "json", "--lang", "fi").out)["problems"]
        return [one for one in found if one["severity"] == "error" and one["file"] == self.file]


def mistakes(folder: Path) -> Iterator[Mistake]:
    """Every error of the catalogue that stands in the file of an entry, in the language of the cookbook."""
    for rule, example in EXAMPLES:
        file = example.at or example.file
        is_entry = file.split("/")[0] in KINDS and file.endswith(".yml") and file.count(".") == 1 and file.count("/") == 1
        if rule.severity == "error" and is_entry and not example.named:
            yield Mistake(rule.code, file, _laid(folder / rule.code, example))


def _laid(tree: Path, example: Example) -> Path:
    for name, lines in (("bad", example.fault), ("good", example.cure)):
        shutil.copytree(BASE, tree / name)
        lay(tree / name, example, example.file, lines)
        review_today(tree / name)
    return tree


@pytest.mark.many
@pytest.mark.program
def test_mistakes_are_seen_and_nothing_is_refused_that_check_takes(tmp_path: Path) -> None:
    """Of what can be written in the desk at all; it writes no YAML that cannot be read, and names its files itself."""
    found = [one for one in mistakes(tmp_path) if (one.tree / "bad" / one.file).is_file() and _is_read(one)]
    known = [desk_of(one.tree / "good") for one in found]
    asked = [one.asked | {"known": desk["known"]} for one, desk in zip(found, known, strict=True)]
    gone, seen, unseen, differing, false = [], [], [], [], []
    for one, filled in zip(found, fill(known[0], asked), strict=True):
        told = one.told(filled)
        codes = {problem["code"] for problem in told}
        if codes & CAUSES and "unknown-id" in filled.codes:
            seen.append(one.code)
            continue
        if not set(filled.codes) <= codes:
            false.append((one.code, filled.codes, codes))
        if not codes:
            gone.append(one.code)
        elif codes & set(filled.codes):
            seen.append(one.code)
            said = {_without_hint(problem["said"]) for problem in filled.problems}
            if not said <= {_without_hint(problem["message"]) for problem in told}:
                differing.append((one.code, said, told))
        else:
            unseen.append(one.code)
    assert false == []
    assert differing == []
    assert [code for code in unseen if not code.startswith(LEFT) and code not in BESIDE] == []
    assert len(seen) + len(gone) >= 0.9 * len(found), (len(seen), len(gone), len(unseen))


def _is_read(one: Mistake) -> bool:
    try:
        return isinstance(raw_of(one.tree / "bad" / one.file), dict)
    except UnicodeError:
        return False


def _without_hint(sentence: str) -> str:
    """A sentence without what was meant, which the desk's boxes leave no room for."""
    return re.sub(r" Tarkoititko .*", "", sentence).partition(": ")[0]


@pytest.mark.program
@pytest.mark.parametrize("case", ["base", "rich"])
def test_every_entry_comes_back_as_it_was(case: str, tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree", *([TESTS / case] if case != "base" else []))
    paths = [path for folder in KINDS for path in sorted((tree / folder).glob("*.yml")) if path.name.count(".") == 1]
    asked = [{"kind": KINDS[path.parent.name], "id": path.stem, "raw": raw_of(path)} for path in paths]
    before = json.loads(check(tree, "--format", "json").out)["problems"]
    for path, one, filled in zip(paths, asked, fill(desk_of(tree), asked), strict=True):
        assert filled.codes == [], path
        path.write_text(filled.yaml, encoding="utf-8")
        assert raw_of(path) == one["raw"], path
    after = json.loads(check(tree, "--format", "json").out)["problems"]
    assert sorted(one["code"] for one in after) == sorted(one["code"] for one in before)


@pytest.mark.program
@settings(max_examples=4, deadline=None, suppress_health_check=[*HealthCheck], phases=[Phase.generate])
@given(
    texts=st.lists(
        st.lists(st.one_of(st.sampled_from(MARKS), st.text(max_size=4)), max_size=9).map("".join), min_size=150, max_size=200
    )
)
def test_any_text_comes_back_tidy(texts: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("texts")
    known = _small()
    asked = [{"kind": "challenge", "id": "x", "raw": {"title": text, "background": text, "areas": [text, "a"]}} for text in texts]
    for text, filled in zip(texts, fill(known, asked), strict=True):
        (folder / "x.yml").write_text(filled.yaml, encoding="utf-8")
        tidy = _tidy(text)
        if "hidden-character" in filled.codes:
            continue
        found: Any = raw_of(folder / "x.yml")
        assert found.get("background", "") == tidy, filled.yaml
        assert found["areas"] == ([tidy, "a"] if tidy else ["a"]), filled.yaml


def _tidy(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    blank = re.sub(r"^ +$", "", plain, flags=re.MULTILINE)
    return re.sub(r"^[\s\ufeff]+|[\s\ufeff]+$", "", blank)  # A mark of byte order is a blank to a browser.


_KNOWN: dict[str, Any] = {}


def _small() -> dict[str, Any]:
    if not _KNOWN:
        _KNOWN.update(desk_of(BASE))
    return _KNOWN


@pytest.mark.program
def test_prose_is_refused_only_where_check_refuses_it() -> None:
    texts = ["".join(parts) for parts in product(MARKS, ["a", *MARKS], MARKS)]
    wrong = []
    for text, codes in zip(texts, judge(_small(), texts), strict=True):
        ours = {fault.code for fault in prose.faults(text.strip(), PREFIXES)} | _unmade(text)
        if not set(codes) <= ours:
            wrong.append((text, codes, ours))
    assert wrong == []


@pytest.mark.program
def test_prose_in_whole_paragraphs_reads_as_it_did() -> None:
    """Whatever stands in it: in the desk's boxes, in the file where nothing was changed, and broken into lines anew."""
    long = "sana " * 17
    marks = [*MARKS, "  \n", long, f"{long}- ", f"{long}1. "]
    texts = [text for parts in product(marks, ["a", *marks], marks) if (text := "".join(parts).strip())]
    sound = [text for text in texts if not prose.faults(text, PREFIXES)]
    for text, (written, kept, anew) in zip(sound, line(sound), strict=True):
        assert kept == text
        assert as_read(written) == as_read(anew) == as_read(text), text


def _unmade(text: str) -> set[str]:
    return {fault.code for fault in in_prose(text.strip())}


def test_what_the_scripts_say_has_sentences() -> None:
    """Every code that they name, and no other."""
    scripts = [path.read_text(encoding="utf-8") for path in (PROJECT / "theme/js").glob("desk-*.js")]
    named = {
        code for text in scripts for code in re.findall(r'"([a-z]+(?:-[a-z]+)+|date|flag|quantity|isbn)"', text) if code in RULES
    }
    made = {
        "status-tried",
        "status-established",
        "abbreviation",
        "decimal-number",
        "whole-number",
        "partial-date",
        "date",
        "flag",
        "footnote",
        "url-scheme",
    }
    told = {code for code in SEEN if code.startswith("image-")}  # What is wrong with a picture comes with it.
    assert named | made | told | {"unknown-choice"} >= set(SEEN) - {"out-of-range"}
    assert named <= set(SEEN)


def test_a_cookbook_in_one_language_has_a_desk(tmp_path: Path) -> None:
    tree = in_finnish(grow(tmp_path / "tree"))
    assert desk_of(tree)["known"]["lang"] == "fi"
