"""Charts of figures: to scale, with targets, and nothing where there is nothing to compare."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from jobs import palette_of
from trees import BASE

from cookbook.drawing.charts import Charts, middle, nice
from cookbook.drawing.pen import Pen
from cookbook.language.speech import speech
from cookbook.model.book import Datum
from cookbook.problems import Place

PEN = Pen(palette_of(BASE).light)


def datum(period: str, value: str, status: str = "actual", area: str = "Vantaa") -> Datum:
    return Datum(period, area, Decimal(value), status, "x", Place("x.csv"))


def test_bars_are_to_scale() -> None:
    svg = str(Charts(speech("fi"), PEN).figures([datum("2020", "200"), datum("2021", "50", area="Espoo")]))
    assert [float(width) for width in re.findall(r'<rect [^>]*width="([\d.]+)"', svg)] == [300, 75]


def test_lines_with_a_target() -> None:
    rows = [datum("2022", "10"), datum("2023", "30"), datum("2024", "20"), datum("2026", "40", "planned")]
    svg = str(Charts(speech("fi"), PEN).figures(rows))
    centres = [(float(x), float(y)) for x, y in re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', svg)]
    assert centres == [(56, 157.5), (136, 72.5), (216, 115)]  # 320 wide over four years, 170 high up to 40
    assert "tavoite 40" in svg
    assert svg.count("<path") == 3  # two pieces of line and the target


def test_nothing_is_drawn_of_one_figure() -> None:
    assert Charts(speech("fi"), PEN).figures([datum("2022", "10")]) == ""


@pytest.mark.parametrize(("period", "year"), [("2018", 2018.5), ("2018/2019", 2019), ("2018Q1", 2018.125), ("2018-07", 2018.541)])
def test_middle_of_a_period(period: str, year: float) -> None:
    assert middle(period) == pytest.approx(year, abs=0.001)


@pytest.mark.parametrize(("most", "step"), [(40, 10), (5, 1), (1_558_294, 500_000), (0.9, 0.2)])
def test_nice_steps(most: float, step: float) -> None:
    assert nice(most) == pytest.approx(step)
