"""Text editors and `check` agree on tables of mistakes and on the examples of rules: what one takes or sees the other does."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from language_server import LanguageServer, Mark
from trees import BASE, TESTS

from cookbook.editor.schemas import write_schemas
from cookbook.model import ENTRY_KINDS
from cookbook.rules import RULES, Example

pytestmark = [pytest.mark.program, pytest.mark.many]
USUAL = "challenges/hukkalampo.yml"
SEEN = {
    "abbreviation", "block-indent", "colon-lookalike", "colon-space", "comma-in-braces", "comma-last", "dash-lookalike",
    "dash-missing", "dash-space", "date", "date-unreal", "date-unsaid", "duplicate-key", "empty", "empty-needed",
    "fields-again", "fields-expected", "file-web-page", "flag", "footnote", "heading-in-prose", "hidden-character",
    "id-address", "id-form", "id-named", "ids-together", "image-in-prose", "key-not-text", "line-foreign",
    "link-characters", "link-empty", "link-file", "link-host-missing", "link-machine", "link-nowhere", "link-scheme",
    "link-scheme-missing", "link-unmade", "list-expected", "list-in-text", "mapping-expected", "measure-typed",
    "merge-conflict", "missing-field", "name-marked", "names-missing", "one-line", "other-kind", "partial-date",
    "prose-too-deep", "prose-too-long", "quantity", "quantity-unsaid", "raw-html", "records-expected", "space-lookalike",
    "status-established", "status-tried", "status-without-evidence", "text-before-list", "text-expected", "text-in-braces",
    "text-in-brackets", "too-deep", "too-few", "too-long", "too-short", "translation-extra", "translation-not-text",
    "translation-whole", "unknown-choice", "unknown-field", "unknown-id", "url-scheme", "whole-number", "word-too-long",
    "yaml", "year-range",
}  # fmt: skip
"""Rules of what a schema can see, beside those of YAML itself. It knows no files, no sums and no order."""
UNSEEN = {"yaml-tag", "yaml-directive"}
"""What YAML has and we have not."""


@dataclass(frozen=True)
class Row:
    """What somebody writes over a part of a good file, and the rule that speaks; none where nothing is wrong."""

    file: str
    over: str
    written: str
    code: str


def rows() -> list[Row]:
    """Those of the tables that change one file of entries, but for numbers that are wrong together: a schema compares none."""
    found = []
    for name in ("slips", "fine"):
        table = [row for kind in _table(f"mistakes/{name}").values() for row in kind if not row.get("compared")]
        for row in (row for row in table if "written" in row or "without" in row):
            over, written = row.get("over", row.get("without", "")), row.get("written", "")
            found.append(Row(row.get("file", USUAL), over, written, row.get("code", "")))
    for files in _table("said/words").values():
        for file, lines in files.items():
            found += [Row(file, f"{over}\n", f"{new}\n", code) for over, given in lines.items() for new, code, _ in given]
    found += [row for rule in RULES.values() if isinstance(rule.example, Example) for row in _of_example(rule.code, rule.example)]
    folders = {kind.path for kind in ENTRY_KINDS}
    return [row for row in found if row.file.partition("/")[0] in folders and row.file.endswith(".yml")]


def _of_example(code: str, example: Example) -> list[Row]:
    """What a rule shows in a file of the good tree alone: the mistake and its cure."""
    path = BASE / example.file
    if example.command != "check" or example.beside or example.at or code == "not-utf-8" or not path.is_file():
        return []
    over = example.over or example.cure
    over = over if over in path.read_text("utf-8") else ""
    return [Row(example.file, over, example.fault, code), Row(example.file, over, example.cure, "")]


def _table(name: str) -> dict[str, dict[str, object]]:  # type: ignore[type-arg]
    return yaml.load((TESTS / f"{name}.yml").read_text("utf-8"), yaml.CSafeLoader)


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Row, list[Mark]]]:
    """Each row with its marks; the server looks at all at once, so that each has a file of its own."""
    tree = tmp_path_factory.mktemp("agreement") / "tree"
    shutil.copytree(BASE, tree)
    write_schemas(tree)
    files = {_own_file(tree, number, row): row for number, row in enumerate(rows())}
    with LanguageServer(tree, ("fi", "sv", "en")) as server:
        found = server.marks_of(tree / name for name in files)
    return [(row, found.get(name, [])) for name, row in files.items()]


def _own_file(tree: Path, number: int, row: Row) -> str:
    folder, _, name = row.file.partition("/")
    text = (tree / row.file).read_text("utf-8")
    assert row.over in text
    changed = text.replace(row.over, row.written, 1) if row.over else text + row.written
    path = tree / folder / f"row-{number}.{name.partition('.')[2]}"
    path.write_text(changed, encoding="utf-8", newline="")
    return path.relative_to(tree).as_posix()


def test_what_check_takes_has_no_marks(marked: list[tuple[Row, list[Mark]]]) -> None:
    assert [(row, marks) for row, marks in marked if not row.code and marks] == []


def _is_seen(code: str) -> bool:
    return code in SEEN or (code.startswith("yaml-") and code not in UNSEEN)


def test_what_a_schema_can_see_is_marked(marked: list[tuple[Row, list[Mark]]]) -> None:
    """A reference in running text is none to an editor."""
    seen = [(row, marks) for row, marks in marked if _is_seen(row.code)]
    assert [row for row, marks in seen if not marks and "](" not in row.written] == []
    assert len(seen) > 330
