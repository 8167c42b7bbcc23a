"""The small changes of meaning that `mutants.py` makes, on the syntax tree of one module."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from typing import Any

Change = tuple[ast.AST, str, Any]
"""A node, one of its fields, and what that field holds in the mutant."""
COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.GtE), ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,), ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}  # fmt: skip
COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.FloorDiv,
    ast.BitAnd: ast.BitOr,
}  # fmt: skip
PAIRS = (
    "min max", "any all", "least most", "low high", "first last", "start end", "left right", "top bottom", "width height",
    "startswith endswith", "removeprefix removesuffix", "lower upper", "web_only print_only", "open_from open_to",
)  # fmt: skip
OTHER = {one: other for pair in PAIRS for one, other in (pair.split(), reversed(pair.split()))}
"""Names that are easily taken for each other."""
WORD = re.compile("[a-z][a-z_-]{1,20}")


def changes(tree: ast.Module) -> Iterator[tuple[int, Change]]:
    """Make each change in turn and take it back after the step: the line, and what is changed."""
    words = sorted({node.value for node in _nodes(tree) if _is_word(node)})
    names = {node.id for node in _nodes(tree) if isinstance(node, ast.Name)} | set(dir(builtins))
    for node in [*_nodes(tree)]:
        for change in _of(node, words, names):
            where, field, value = change
            kept = getattr(where, field)
            setattr(where, field, value)
            yield getattr(node, "lineno", 0), change
            setattr(where, field, kept)


def _nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Everything that runs: no annotations, no decorators, no sentences on the code."""
    yield node
    for name, value in ast.iter_fields(node):
        if name not in ("annotation", "returns", "decorator_list", "type_comment"):
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST) and not _is_said(child):
                    yield from _nodes(child)


def _is_said(node: ast.AST) -> bool:
    """Whether it is for readers and type checkers only."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("TypeVar", "cast")


def _is_word(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(WORD.fullmatch(node.value))


def _of(node: ast.AST, words: list[str], names: set[str]) -> Iterator[Change]:
    """The changes of one node."""
    yield from _of_statements(node)
    yield from _of_shapes(node)
    match node:
        case ast.Constant(value=bool(value)):
            yield node, "value", not value
        case ast.Constant(value=int(value) | float(value)):
            yield from ((node, "value", other) for other in (value + 1, value - 1, value * 10) if other != value)
        case ast.Constant(value=str(value)) if _is_word(node) and len(words) > 1:
            yield node, "value", words[(words.index(value) + 1) % len(words)]
        case ast.Name(id=name) if OTHER.get(name) in names:
            yield node, "id", OTHER[name]
        case ast.Attribute(attr=name) if name in OTHER:
            yield node, "attr", OTHER[name]
        case ast.BinOp(op=op) if type(op) in COUNTED:
            yield node, "op", COUNTED[type(op)]()
        case ast.Compare(ops=ops):
            for index, op in enumerate(ops):
                yield from ((node, "ops", [*ops[:index], other(), *ops[index + 1 :]]) for other in COMPARED[type(op)])


def _of_shapes(node: ast.AST) -> Iterator[Change]:
    """A part left out, turned, or in another's place."""
    match node:
        case ast.BoolOp(op=op, values=values):
            yield node, "op", ast.Or() if isinstance(op, ast.And) else ast.And()
            yield from _without_one(node, "values", values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield node, "operand", ast.UnaryOp(ast.Not(), operand)
        case ast.IfExp(test=test) | ast.If(test=test) | ast.While(test=test):
            yield node, "test", ast.UnaryOp(ast.Not(), test)
        case ast.Slice(lower=lower, upper=upper):
            yield from ((node, side, None) for side, end in (("lower", lower), ("upper", upper)) if end)
        case ast.comprehension(ifs=[_, *_]):
            yield node, "ifs", []
        case ast.Tuple(elts=[_, _, *_] as parts) | ast.Set(elts=[_, _, *_] as parts) | ast.List(elts=[_, _, *_] as parts):
            if all(isinstance(part, ast.Constant) for part in parts):
                yield from _without_one(node, "elts", parts)
        case ast.Call(args=args, keywords=keywords):
            if len(args) > 1 and not any(isinstance(part, ast.Constant | ast.Starred) for part in args):
                yield node, "args", [args[1], args[0], *args[2:]]
            yield from _without_one(node, "keywords", keywords)


def _without_one(node: ast.AST, field: str, parts: list[Any]) -> Iterator[Change]:
    yield from ((node, field, [*parts[:index], *parts[index + 1 :]]) for index in range(len(parts)))


def _of_statements(node: ast.AST) -> Iterator[Change]:
    """A statement left out, or nothing given back."""
    body = getattr(node, "body", None)
    for index, each in enumerate(body if isinstance(body, list) else []):
        is_call = isinstance(each, ast.Expr) and not isinstance(each.value, ast.Constant)
        if is_call or isinstance(each, ast.Raise | ast.Continue | ast.Break | ast.AugAssign):
            yield node, "body", [*body[:index], ast.copy_location(ast.Pass(), each), *body[index + 1 :]]
    if isinstance(node, ast.Return) and node.value and not isinstance(node.value, ast.Constant):
        yield node, "value", ast.Constant(None)
