"""Figures out of observations, as the description of a metric says; the formulas of workbooks follow the same rules."""

from cookbook.counting.figures import Counted, count, whole
from cookbook.counting.rows import Row, Rows, Value
from cookbook.counting.sound import Fault, faults, is_sound
from cookbook.counting.spans import Span, later, span_of

__all__ = ["Counted", "Fault", "Row", "Rows", "Span", "Value", "count", "faults", "is_sound", "later", "span_of", "whole"]
