"""A marked page as a tree that a script can fill in: elements with their places, conditions and repetitions."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from typing import Any

from cookbook.article.mould.specimen import PLACE

MouldPart = str | list[Any] | dict[str, Any]
"""A text, `[tag, attributes, *inside]`, a place, a condition or a repetition."""
DRAWN = {"viewbox": "viewBox"}
"""Names of attributes that are not all in small letters."""
ListOfWords = Callable[[str], Mapping[str, str]]
MARK = re.compile("\ue002([^\ue003]*)\ue003")
PIECE = re.compile(f"({PLACE.pattern.replace('(', '(?:')}|{MARK.pattern.replace('(', '(?:')})")
IN_TAG = re.compile(f"<[^<>]*{MARK.pattern}[^<>]*>")
SPACE = re.compile(r"\s+")
VOID = ("br", "hr", "img", "input", "path", "circle", "rect", "line", "ellipse", "polyline", "polygon", "use")
OTHERWISE = ("blanks", "formula")
"""Ways to show a text that are no list of words."""
LEFT_OUT = (
    "permalink",
    "actions",
    "printed",
    "portrait",
    "dish",
    "part--when",
    "part--totals",
    "part--onward",
    "part--counted",
    "filled",
    "tale__figures",
    "awaited",
    "download",
    "room",
)
"""The classes of what leads elsewhere, is worked by scripts, or hangs on the whole cookbook."""
UNKEPT = ("id", "href", "download")
"""Attributes that would lead to another place of the page, or name it twice."""


class _Sorter(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[list[Any]] = [["", {}]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = {
            DRAWN.get(name, name): value or "" for name, value in attrs if name not in UNKEPT and not name.startswith("data-")
        }
        node = [tag, kept]
        self.open[-1].append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and len(self.open) > 1:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].extend(part for part in PIECE.split(SPACE.sub(" ", data)) if part)


def nested(html: str, words: ListOfWords) -> list[MouldPart]:
    """The tree of a marked page; `words` gives those of a closed list."""
    reader = _Sorter()
    reader.feed(IN_TAG.sub(lambda tag: MARK.sub("", tag[0]), html))
    reader.close()
    return _folded(reader.open[0][2:], words)


def _folded(inside: list[Any], words: ListOfWords) -> list[MouldPart]:
    """What is inside an element, with what its marks hold together."""
    top: list[MouldPart] = []
    open: list[tuple[str, dict[str, Any], list[MouldPart]]] = [("", {}, top)]
    for node in inside:
        sort = node[1] if isinstance(node, str) and node[0] == "\ue002" else ""
        said = json.loads(node[2:-1]) if sort and len(node) > len("\ue002?\ue003") else ""
        if sort == "?":
            open.append((sort, {"if": said, "so": [], "else": []}, []))
            open[-1] = (sort, open[-1][1], open[-1][1]["so"])
        elif sort == "*":
            made: dict[str, Any] = {"each": said, "unit": [], "last": []}
            open.append((sort, made, made["unit"]))
        elif sort == "+":
            rows: list[list[MouldPart]] = [[]]
            open.append((sort, {"some": rows}, rows[0]))
        elif sort == "," and "some" in open[-1][1]:
            before, made, _ = open[-1]
            made["some"].append([])
            open[-1] = (before, made, made["some"][-1])
        elif sort in (":", ",") and len(open) > 1:
            before, made, _ = open[-1]
            open[-1] = (before, made, made["else" if sort == ":" else "last"])
        elif sort == "." and len(open) > 1:
            _, made, _ = open.pop()
            open[-1][2].append(_slim(made))
        elif not sort and (kept := _kept(node, words)) is not None:
            open[-1][2].append(kept)
    return top


def _kept(node: Any, words: ListOfWords) -> MouldPart | None:
    if isinstance(node, str):
        return _place(node[1:-1], words) if node[0] == "\ue000" else node
    tag, attributes, *inside = node
    classes = attributes.get("class", "").split()
    if "hidden" in attributes or any(name in LEFT_OUT for name in classes):
        return None
    made = [tag, attributes, *_folded(inside, words)]
    return None if "fact" in classes and not _hangs(made) else made


def _slim(made: dict[str, Any]) -> dict[str, Any]:
    """A condition without an else that is empty, a repetition whose last item is like the others, rows and what is between."""
    if "some" in made:
        *_, row, last, _ = made["some"]
        between = row[len(last) :]
        return {"some": [row[: len(row) - len(between)] for row in made["some"][:-1:2]], "between": between}
    if not made.get("else", True):
        del made["else"]
    if "last" in made and made["last"] == made["unit"]:
        del made["last"]
    return made


def _place(path: str, words: ListOfWords) -> MouldPart:
    name, _, way = path.partition("!")
    if not way or way in OTHERWISE:
        return {"v": name, **({way: True} if way else {})}
    return {"v": name, "words": True if name.rpartition(".")[2] == way else words(way)}


def _hangs(node: MouldPart) -> bool:
    """Whether anything in it is to be filled in."""
    if isinstance(node, list):
        return any(_hangs(one) for one in node[2:])
    return isinstance(node, dict)
