"""Figures out of observations, as the description of a metric says; the formulas of workbooks follow the same rules."""

from cookbook.counting.figures import Counted, count, whole
from cookbook.counting.rows import Observation, Observations, Value
from cookbook.counting.sound import Misfit, faults, is_sound
from cookbook.counting.spans import Period, later, period_of

__all__ = [
    "Counted",
    "Misfit",
    "Observation",
    "Observations",
    "Period",
    "Value",
    "count",
    "faults",
    "is_sound",
    "later",
    "period_of",
    "whole",
]
