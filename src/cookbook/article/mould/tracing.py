"""Templates that tell, beside what they print, on which fields that hangs and what is repeated for each item of a list."""

from __future__ import annotations

import json
from typing import Any, cast

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Undefined

from cookbook.article.environment import Compiled
from cookbook.article.mould.specimen import PATH, Choosable, Nothing, path_of
from cookbook.article.sandbox import Sandbox

MARKED = Compiled("mould")
"""What templates were compiled to with their marks."""
Hanging = str | list[Any] | bool
"""A path, which is there or not; a word and what it is said of; or what is known already."""


def mark(sort: str, said: object = "") -> str:
    """A mark in a page: `?` a condition, `:` or else, `*` a repetition, `,` the next item, `.` the end of either."""
    return f"\ue002{sort}{json.dumps(said) if said else ''}\ue003"


class Known:
    """What hangs on a value that is not there yet, as a condition."""

    def __init__(self, said: list[Any]) -> None:
        self.said = said


class TracingGenerator(CodeGenerator):
    """Writes the marks around what hangs on a condition and around what is repeated."""

    def visit_If(self, node: nodes.If, frame: Frame) -> None:  # noqa: N802 - Jinja's own name
        if node.elif_:
            first, *others = node.elif_
            node.else_ = [nodes.If(first.test, first.body, others, node.else_, lineno=first.lineno)]
            node.elif_ = []
        test = _spelt(cast("nodes.Expr", node.test))
        self.visit(_told("mould_begun", test), frame)
        super().visit_If(nodes.If(_call("mould_holds", test), node.body, [], [], lineno=node.lineno), frame)
        self.visit(_told("mould_else", test), frame)
        if node.else_:
            super().visit_If(nodes.If(_call("mould_fails", test), node.else_, [], [], lineno=node.lineno), frame)
        self.visit(_told("mould_ended", test), frame)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802 - Jinja's own name
        items = cast("nodes.Expr", node.iter)
        self.visit(_told("mould_each", items), frame)
        node.body = [*node.body, _told("mould_next", items)]
        super().visit_For(node, frame)
        self.visit(_told("mould_done", items), frame)

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:  # noqa: N802 - Jinja's own name
        if len(node.ops) == 1 and node.ops[0].op in ("in", "eq", "ne"):
            self.visit(_call("mould_compared", nodes.Const(node.ops[0].op), node.expr, node.ops[0].expr), frame)
        else:
            super().visit_Compare(node, frame)


def _spelt(test: nodes.Expr) -> nodes.Expr:
    """A test with its parts apart, each to be asked for its path."""
    if isinstance(test, (nodes.And, nodes.Or)):
        word = "and" if isinstance(test, nodes.And) else "or"
        return nodes.List([nodes.Const(word), _spelt(test.left), _spelt(test.right)])
    if isinstance(test, nodes.Not):
        return nodes.List([nodes.Const("not"), _spelt(test.node)])
    return nodes.List([nodes.Const("leaf"), test])


def _call(name: str, *args: nodes.Expr) -> nodes.Call:
    return nodes.Call(nodes.EnvironmentAttribute(name), list(args), [], None, None)


def _told(name: str, *args: nodes.Expr) -> nodes.Output:
    return nodes.Output([_call(name, *args)])


class Tracing(Sandbox):
    """The templates of the theme with marks in what they print."""

    code_generator_class = TracingGenerator

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """What is not there gives nothing away."""
        return isinstance(obj, Nothing) or super().is_safe_attribute(obj, attr, value)

    def mould_begun(self, test: list[Any]) -> str:
        found = condition(test)
        return "" if isinstance(found, bool) else mark("?", found)

    def mould_holds(self, test: list[Any]) -> bool:
        return condition(test) is not False

    def mould_else(self, test: list[Any]) -> str:
        return "" if isinstance(condition(test), bool) else mark(":")

    def mould_fails(self, test: list[Any]) -> bool:
        return condition(test) is not True

    def mould_ended(self, test: list[Any]) -> str:
        return "" if isinstance(condition(test), bool) else mark(".")

    def mould_each(self, items: object) -> str:
        return mark("+") if isinstance(items, Choosable) else mark("*", _list(items)) if _list(items) else ""

    def mould_next(self, items: object) -> str:
        return mark(",") if isinstance(items, Choosable) or _list(items) else ""

    def mould_done(self, items: object) -> str:
        return mark(".") if isinstance(items, Choosable) or _list(items) else ""

    def mould_compared(self, sort: str, left: Any, right: Any) -> object:
        """Whether two values are alike, or one among others; where they are not known yet, the condition."""
        if sort == "in":
            return Known(["has", path, left]) if (path := _list(right)) and not path_of(left) else left in right
        path, other = (path_of(left), right) if path_of(left) else (path_of(right), left)
        if path and isinstance(other, str):
            same = ["is", path, other] if not path_of(other) else ["same", path, path_of(other)]
            return Known(same if sort == "eq" else ["not", same])
        return (left == right) is (sort == "eq")


def _list(items: object) -> str:
    return str(getattr(items, PATH, "")) if isinstance(items, tuple) else ""


def condition(test: list[Any]) -> Hanging:
    """What a test comes to, as far as it is known."""
    word, *parts = test
    if word == "leaf":
        return _leaf(parts[0])
    found = [condition(part) for part in parts]
    if word == "not":
        return not found[0] if isinstance(found[0], bool) else ["not", found[0]]
    ends = bool(word == "or")
    if any(part is ends for part in found):
        return ends
    unknown: list[str | list[Any]] = [part for part in found if not isinstance(part, bool)]
    return not ends if not unknown else unknown[0] if len(unknown) == 1 else [word, *unknown]


def _leaf(value: object) -> Hanging:
    if isinstance(value, Undefined):
        return False
    if isinstance(value, Known):
        return list(value.said)
    path = path_of(value)
    return path if path else bool(value)
