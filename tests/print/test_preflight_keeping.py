"""What a compositor keeps together, on pages laid out for it: each fault found, and what is just good enough let be."""

from __future__ import annotations

from pathlib import Path

import pytest
from press_page import rendering
from printing import LayOut

import preflight
from preflight import Order

RULES = """
@page { size: 100mm 140mm; margin: 13mm 10mm }
html { font: 10pt/12pt "Source Serif 4" }
h1, h2, p, ul { margin: 0; padding: 0; font-size: 10pt; orphans: 1; widows: 1 }
h1, h2 { font-weight: 600; break-after: auto }
.cut { break-after: page }
.box { background: #eee; padding: 3mm; box-decoration-break: clone }
.half { width: 35mm; float: left }
"""
LINE = "Tämä on yksi rivi tekstiä.<br>"
FULL = LINE * 24
"""As many lines as a page nearly holds."""


def page(inner: str, after: str = FULL) -> str:
    return f'<div class="cut">{inner}</div><div>{after}</div>'


def columns(left: str) -> str:
    return page(FULL, f'<div class="half">{left}</div><div class="half" style="margin-left: 45mm; float: none">{LINE * 9}</div>')


def box(above: int, below: int) -> str:
    """A box of so many lines on a page and so many on the next."""
    return f'{LINE * (22 - above)}<div class="box"><div class="cut">{LINE * above}</div>{LINE * below}</div>{LINE * 18}'


LONG = "Kaupungin kokeilu jatkuu hankintana"
MUCH = LINE * 14
KEPT = {
    "labels": (page(f"{FULL}<h2>Otsikko</h2>"), page(f"{FULL}<h2>Otsikko</h2><p>{LINE}</p>")),
    "panels": (box(1, 5), box(3, 5)),
    "columns": (columns("&nbsp;"), columns(LINE)),
    "last-lines": (f"{MUCH}<p>{LONG}<br>työ.</p>", f"{MUCH}<p>{LONG}<br>työpaja.</p>"),
    "room": (
        f"{MUCH}<p>{LONG}</p><p>Lyhyt kaupun-<br>kiin.</p><p>{LONG}</p>",
        f"{MUCH}<p>{LONG}</p><p>{LONG} kaupun-<br>kilaisille.</p><p>{LONG}</p>",
    ),
    "heads": (f"{FULL}<h2>Saata-<br>vuus</h2><p>{LINE}</p>", f"{FULL}<h2>TKI-<br>hanke</h2><p>{LINE}</p>"),
    "halves": (page(LINE * 11), page(LINE * 13)),
}


PASSED_OVER = {
    "columns": columns('<div style="height: 60mm; background: #cde"></div>'),
    "last-lines": f"{MUCH}<p>{LONG} <br>129</p>",
}
"""What a page may have that looks like a fault: a picture beside a column, and a number that ends a list of them."""


@pytest.mark.parametrize("check", PASSED_OVER)
def test_what_only_looks_like_a_fault_is_let_be(check: str, tmp_path: Path, typesets: LayOut) -> None:
    made = rendering(tmp_path, None, PASSED_OVER[check], RULES)
    assert typesets(made).problems == ()
    (result,) = preflight.look(made.target, Order(None, "book", checks=(check,))).results
    assert result.groups == {}


@pytest.mark.parametrize(("check", "is_fault"), [(check, fault) for check in KEPT for fault in (True, False)])
def test_what_is_to_be_kept_together_is(check: str, is_fault: bool, tmp_path: Path, typesets: LayOut) -> None:
    made = rendering(tmp_path, None, KEPT[check][0 if is_fault else 1], RULES)
    assert typesets(made).problems == ()
    (result,) = preflight.look(made.target, Order(None, "book", checks=(check,))).results
    assert [group.first.code for group in result.groups.values()] == ([f"preflight-{check.rstrip('s')}"] if is_fault else [])


def test_only_books_are_composed_of_pages_that_follow_each_other(tmp_path: Path, typesets: LayOut) -> None:
    made = rendering(tmp_path, None, KEPT["labels"][0], RULES)
    typesets(made)
    (result,) = preflight.look(made.target, Order(None, "cards", checks=("labels",))).results
    assert result.groups == {}
