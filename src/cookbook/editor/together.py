"""What the fields of a record say together, as conditions of a schema: each marks the field that is to change."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from cookbook.editor.sentences import said
from cookbook.editor.values import Schema
from cookbook.model.content import CLAIMS, TRIES, Practice, Status
from cookbook.model.metric import Metric

PROOFS = {Status.TRIED: 1, Status.ESTABLISHED: 2}
"""How many findings a status needs at least."""


def together(model: type[BaseModel], lang: str) -> Iterator[Schema]:
    """The conditions of a record."""
    if issubclass(model, Practice) and "evidence" not in model.model_fields:
        yield _marked("status", said(lang, "status-without-evidence"), _is_one("status", *CLAIMS))
    elif issubclass(model, Practice):
        for status, least in PROOFS.items():
            shown = {"minItems": least, "contains": _is_one("kind", *TRIES)}
            proved = {"required": ["evidence"], "properties": {"evidence": shown}}
            yield _marked("status", said(lang, f"status-{status}"), {**_is_one("status", status), "not": proved})
    if issubclass(model, Metric):
        yield _marked("typed", said(lang, "measure-typed"), {"required": ["measure", "typed"]})


def _is_one(field: str, *words: str) -> Schema:
    """That a field has one of some words; a list of them would be offered for it."""
    return {"required": [field], "properties": {field: {"pattern": rf"^\s*(?:{'|'.join(words)})\s*$"}}}


def _marked(field: str, message: str, condition: Schema) -> Schema:
    return {"if": condition, "then": {"properties": {field: {"enum": [], "errorMessage": message}}}}
