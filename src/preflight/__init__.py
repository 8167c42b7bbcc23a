"""Looks at a PDF as a print shop does before it prints: what is wrong, where, and what is allowed.

    report = look(Path("book.pdf"), Order(Condition(ink=280)))
    print(as_text(report, "en"))

Any PDF may be looked at, and nothing in it is trusted.
"""

from __future__ import annotations

from preflight.opening import UnreadableError
from preflight.order import SCREEN, Condition, Order
from preflight.remarks import CheckResult, Location, Remark, RemarkGroup, Report, Verdict
from preflight.report import as_json, as_text
from preflight.run import UnknownCheckError, is_for_screen, look
from preflight.wording import LANGUAGES, sentence

__all__ = [
    "LANGUAGES",
    "SCREEN",
    "CheckResult",
    "Condition",
    "Location",
    "Order",
    "Remark",
    "RemarkGroup",
    "Report",
    "UnknownCheckError",
    "UnreadableError",
    "Verdict",
    "as_json",
    "as_text",
    "is_for_screen",
    "look",
    "sentence",
]
