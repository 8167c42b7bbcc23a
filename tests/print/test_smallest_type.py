"""What is set small by its place is as large as any press asks for, however close its page is set."""

from __future__ import annotations

import pytest
from jobs import printing_of
from trees import BASE, PROJECT

from cookbook.editions.print.layout.copyfit import STEPS
from cookbook.editions.print.layout.inside import font_sizes
from cookbook.settings.profile import smallest_type

STYLES = ("text", "entries", "parts", "spreads")
FORMULA = '<article class="entry entry--metric {}"><p class="formula">N<sub>kokeilu</sub></p></article>'
POINT = 96 / 72


@pytest.mark.parametrize("step", STEPS)
def test_letters_below_the_line_of_a_formula(step: str) -> None:
    from weasyprint import CSS, HTML

    styles = [CSS(PROJECT / f"print/css/{name}.css") for name in STYLES]
    sizes = font_sizes(HTML(string=FORMULA.format(step)).render(stylesheets=styles))
    (found,) = (size / POINT for element, size in sizes.items() if element.tag == "sub")
    assert smallest_type(printing_of(BASE, name="on-demand").profile) <= found < 7
