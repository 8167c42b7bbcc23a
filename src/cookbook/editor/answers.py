"""Reads what somebody answered under the headings of questions, in an issue or on a worksheet, as the values of an entry."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cookbook.editor.forms import Description
from cookbook.editor.questions import Asking, asked_of
from cookbook.language.apostrophes import curled
from cookbook.language.tokens import fold
from cookbook.link.titled import Titled, Titles

HEADING = re.compile(r"(?m)^#{1,6}[ \t]+(.+?)[ \t#]*$")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
EMPTY = ("_no response_", "no response")
"""What hosts write where nothing was answered."""
BULLET = re.compile(r"^\s*(?:[-*+•]|\d{1,2}[.)])\s+")
BOX = re.compile(r"^\s*(?:[-*+]\s+)?\[([ xX])\]\s+")
MARKED = re.compile(r"\s*\((?:\w+)\)\s*$|\s*\*\s*$")
"""What stands behind a heading that must be answered."""


@dataclass(frozen=True)
class AnswerReader:
    """Reads answers in the words of a book; texts and quantities stay in the language that somebody answered in."""

    titles: Titles
    paragraphs: bool = False
    """Whether every line is a paragraph, as in a Word file."""

    def values(self, text: str, asked: Sequence[Asking]) -> Mapping[str, Any]:
        """What was answered, as the file of the entry says it; what was left open is left out."""
        found: dict[str, Any] = {}
        for question, answer in answers(text, asked):
            value = self._value(question.form, answer)
            if value not in ("", [], {}):
                *above, name = question.path
                inside = found
                for part in above:
                    inside = inside.setdefault(part, {})
                inside[name] = value
        return found

    def _value(self, form: Description, answer: str) -> Any:
        if form["type"] == "list":
            return [
                value for part in _parts(form["item"], answer) if (value := self._item(form["item"], part)) not in ("", [], {})
            ]
        return self._single(form, answer if form["type"] == "prose" else " ".join(answer.split()))

    def _item(self, form: Description, part: str) -> Any:
        return self._record(form, part.splitlines()) if form["type"] == "record" else self._value(form, part)

    def _single(self, form: Description, answer: str) -> str:
        if form["type"] == "choice":
            ways = {fold(way): word for word, meaning in form["words"] for way in (word, meaning) if way}
            return str(ways.get(fold(answer), answer))
        if form["type"] == "reference":
            near = self.titles.meant(form["of"], answer)
            return near.id if isinstance(near, Titled) and _same(answer, near) else answer
        is_apart = self.paragraphs and form["type"] == "prose" and not any(BULLET.match(line) for line in answer.splitlines())
        said = re.sub(r"\n+", "\n\n", answer) if is_apart else answer
        return curled(said) if form["type"] in ("line", "prose") and "web" not in form else said

    def _record(self, form: Description, lines: Sequence[str]) -> Mapping[str, Any]:
        """One of several: lines that begin with the name of a field, and others for its fields in their order."""
        fields = {_key(one["title"]): one for one in asked_of(form)}
        said: dict[str, list[str]] = {}
        free: list[str] = []
        at = ""
        for line in lines:
            head, colon, rest = line.partition(":")
            if colon and _key(head) in fields:
                at = _key(head)
                said[at] = [rest.strip()]
            elif at and fields[at]["type"] == "prose":
                said[at].append(line.strip())
            else:
                free.append(line.strip())
        open_fields = [key for key, one in fields.items() if key not in said and one["type"] != "list"]
        for key in open_fields:
            if not free:
                break
            is_rest = fields[key]["type"] == "prose"
            said[key] = free if is_rest else free[:1]
            free = [] if is_rest else free[1:]
        values = {key: self._value(fields[key], _listed(fields[key], text)) for key, text in said.items()}
        return {one["name"]: values[key] for key, one in fields.items() if values.get(key) not in (None, "", [])}


def answers(text: str, asked: Sequence[Asking]) -> list[tuple[Asking, str]]:
    """Each question with what stands below its heading, in the order of the questions."""
    said = {key: below for key, below in _below(text).items() if below and below.lower() not in EMPTY}
    return [(one, said[_key(one.title)]) for one in asked if _key(one.title) in said]


def best(text: str, asked: Mapping[str, Sequence[Asking]]) -> str:
    """The kind whose questions stand in the text, by its name; empty where none was answered."""
    there = _below(text).keys()
    count = {name: sum(_key(one.title) in there for one in of_kind) for name, of_kind in asked.items()}
    most = max(asked, key=lambda name: (count[name], -len(asked[name])), default="")
    return most if most and answers(text, asked[most]) else ""


def _below(text: str) -> Mapping[str, str]:
    """What stands below each heading."""
    clean = COMMENT.sub("", text.replace("\r\n", "\n"))
    heads = list(HEADING.finditer(clean))
    ends = [*(found.start() for found in heads), len(clean)][1:]
    return {_key(found[1]): clean[found.end() : end].strip() for found, end in zip(heads, ends, strict=False)}


def _parts(form: Description, answer: str) -> list[str]:
    """The items of a list: ticked boxes, bullets, lines, or paragraphs."""
    lines = answer.splitlines()
    if any(BOX.match(line) for line in lines):
        return [BOX.sub("", line) for line in lines if (box := BOX.match(line)) and box[1] != " "]
    if form["type"] == "record":
        return _records(form, [part for part in re.split(r"\n\s*\n", answer) if part.strip()])
    if any(BULLET.match(line) for line in lines):
        return [" ".join(BULLET.sub("", part).split()) for part in re.split(r"\n(?=\s*(?:[-*+•]|\d{1,2}[.)])\s)", answer)]
    if form["type"] == "prose" and re.search(r"\n\s*\n", answer):
        return re.split(r"\n\s*\n", answer)
    if len(lines) == 1 and form["type"] in ("choice", "reference"):
        return [part.strip() for part in answer.split(",")]
    return [line.strip() for line in lines]


def _records(form: Description, blocks: Sequence[str]) -> list[str]:
    """Paragraphs as items; where the name of the first field begins some of them, the others go on with the one above."""
    first = _key(asked_of(form)[0]["title"])
    if not any(_key(block.partition(":")[0]) == first for block in blocks):
        return list(blocks)
    items: list[str] = []
    for block in blocks:
        if _key(block.partition(":")[0]) == first or not items:
            items.append(block)
        else:
            items[-1] += f"\n\n{block}"
    return items


def _listed(form: Description, text: Sequence[str]) -> str:
    """What was written of a field of a record: a list in it is told apart by commas."""
    joined = "\n".join(text).strip()
    return "\n".join(part.strip() for part in joined.split(",")) if form["type"] == "list" else joined


def _same(answer: str, near: Titled) -> bool:
    return _key(answer) in (_key(near.title), _key(near.id))


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(MARKED.sub("", text)))
