"""The structure of a painted page as PDF/UA has it: what WeasyPrint leaves out of its tags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pydyf  # type: ignore[import-untyped]

ITEMS = ("/LI", "/L", "/Caption")
"""What may stand in a list as it is."""


class PageTree:
    """The structure elements of a page by their references, below one that is no page's."""

    def __init__(self, tray: Any, root: Any) -> None:
        self.tray = tray
        self._elements = {one.reference: one for one in (root, *_typed(tray, "/StructElem"))}
        self._links = {one.reference for one in _typed(tray, "/OBJR")}

    def mend(self) -> frozenset[int]:
        """True lists of terms, links that own their areas, a scope on table headers, and no figure that says nothing.

        Gives the marks of content that no element has any more, which is there for the eye alone.
        """
        marks: set[int] = set()
        for one in list(self._elements.values()):
            if one["S"] == "/Figure" and "Alt" not in one:
                marks.update(one["K"])
                self._take_out(one)
        for one in list(self._elements.values()):
            if one["S"] == "/TH" and "A" in one:
                one["A"]["Scope"] = "/Column"
            elif one["S"] == "/L":
                self._mend_list(one)
                self._mend_items(one)
            elif one["S"] == "/Span" and self._links.intersection(one["K"]):
                one["S"] = "/Link"  # Words of another language within a link have an area of their own.
        return frozenset(marks)

    def _take_out(self, element: Any) -> None:
        """Take an element out of its parent, and the parent as well where it holds nothing else."""
        parent = self._elements[element["P"]]
        parent["K"] = pydyf.Array([kid for kid in parent["K"] if kid != element.reference])
        if not parent["K"] and "P" in parent:
            self._take_out(parent)

    def _mend_list(self, found: Any) -> None:
        """HTML groups a term and what it means in a `div`; in a PDF that is an item with a label and a body."""
        for group in self._kids(found):
            if group["S"] == "/Div":
                parts = [part for item in self._kids(group) for part in (self._kids(item) if item["S"] == "/LI" else [item])]
                for number, part in enumerate(parts):
                    part["S"] = "/Lbl" if number == 0 and len(parts) > 1 else "/LBody"
                    part["P"] = group.reference
                group["S"], group["K"] = "/LI", _references(parts)

    def _mend_items(self, found: Any) -> None:
        """What else stands in a list is an item with a body; what stands in an item beside its label is of its body."""
        found["K"] = pydyf.Array([self._as_item(found, kid) for kid in found["K"]])
        for item in self._kids(found):
            bodies = [part for part in self._kids(item) if part["S"] == "/LBody"]
            if item["S"] == "/LI" and bodies and any(part["S"] not in ("/Lbl", "/LBody") for part in self._kids(item)):
                labels = [part.reference for part in self._kids(item) if part["S"] == "/Lbl"]
                parts = [kid for kid in item["K"] if kid not in labels]
                of_body = _references(bodies)
                within = [inner for kid in parts for inner in (self._elements[kid]["K"] if kid in of_body else [kid])]
                for inner in within:
                    if inner in self._elements:
                        self._elements[inner]["P"] = bodies[0].reference
                bodies[0]["K"], item["K"] = pydyf.Array(within), pydyf.Array([*labels, bodies[0].reference])

    def _as_item(self, found: Any, kid: Any) -> Any:
        element = self._elements.get(kid)
        if element is None or element["S"] in ITEMS:
            return kid
        item = self._add("/LI", found, ())
        body = self._add("/LBody", item, [kid])
        item["K"].append(body.reference)
        element["P"] = body.reference
        return item.reference

    def _add(self, tag: str, parent: Any, kids: Sequence[Any]) -> Any:
        made = pydyf.Dictionary({"Type": "/StructElem", "S": tag, "K": pydyf.Array(kids), "P": parent.reference})
        self.tray.add_object(made)
        self._elements[made.reference] = made
        return made

    def _kids(self, element: Any) -> list[Any]:
        """The structure elements below one; marked content and links are none."""
        return [self._elements[kid] for kid in element["K"] if kid in self._elements]


def unmark(stream: Any, marks: frozenset[int]) -> None:
    """Make an artifact of content that a stream marks with these numbers, so that no reader is told of it."""
    parts = stream.stream
    for at, part in enumerate(parts):
        if isinstance(part, dict) and part.get("MCID") in marks:
            parts[at - 1 : at + 2] = ["/Artifact", b"", b"BMC"]


def _typed(tray: Any, kind: str) -> list[Any]:
    return [one for one in tray.objects if isinstance(one, dict) and one.get("Type") == kind]


def _references(elements: Sequence[Any]) -> Any:
    return pydyf.Array([one.reference for one in elements])
