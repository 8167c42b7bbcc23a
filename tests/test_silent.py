"""What was once accepted in silence: each is told by its rule, as gravely as was decided, or is rightly fine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mistaken import USUAL, Mistake, edit, make, mistakes, said
from PIL import Image
from trees import write

from cookbook.rules.content import OTHER

pytestmark = pytest.mark.many
FIGURES = "metrics/data/kokeilujen-maara.csv"
HEAD = "period,area,value,status,source\n"
MEASURE = re.compile(r"^measure:\n(?: .*\n)+", re.MULTILINE)
PICTURE = "  - file: {file}\n    alt: {alt}\n    credit: Toimitus\n    licence: CC BY 4.0\n"


@pytest.mark.parametrize("mistake", mistakes("said/silent"))
def test_it_is_told_or_rightly_fine(mistake: Mistake, tree: Path) -> None:
    file = lay(tree, mistake)
    told = [(one["file"], place(one), one["code"], one["severity"]) for one in said(tree)]
    if "why" in mistake:
        assert told == []
    else:
        assert told == [(file, mistake.get("at", ""), mistake["code"], mistake["grave"])]


def place(one: Mistake) -> str:
    return f"{one['line']}:{one['column']}" if one["line"] else ""


def lay(tree: Path, mistake: Mistake) -> str:
    """What a row of the table says, in a tree; gives the file that is spoken of."""
    file = make(tree, mistake)
    if "figures" in mistake:  # Of a metric that is typed in: what one counts has its unit from that.
        metric = tree / "metrics/kokeilujen-maara.yml"
        metric.write_text(MEASURE.sub("", metric.read_text("utf-8")), "utf-8")
        write(tree, {FIGURES: HEAD + mistake["figures"]})
        return FIGURES
    if "recipe" in mistake:
        field = mistake["recipe"].split(":")[0]
        lines = [mistake["recipe"] if line.startswith(f"{field}:") else line for line in OTHER.splitlines(keepends=True)]
        write(tree, {"recipes/uusi.yml": "".join(lines)})
    if "pictures" in mistake:
        show(tree, mistake)
    return file


def show(tree: Path, mistake: Mistake) -> None:
    """Draw the pictures of a row; the first of them is named by an entry."""
    for name, (width, height, *frames) in mistake["pictures"].items():
        (tree / "images").mkdir(exist_ok=True)
        drawn = [Image.new("RGB", (width, height), (100 * number, 90, 90)) for number in range(*(frames or [1]))]
        drawn[0].save(tree / "images" / name, **({"save_all": True, "append_images": drawn[1:]} if frames else {}))
    first, *_ = mistake["pictures"]
    named = [PICTURE.format(file=first, alt=mistake.get("alt", "Ryhmä pöydän ääressä"))]
    named += [f"    caption: {mistake['caption']}\n"] if "caption" in mistake else []
    named += [PICTURE.format(file=mistake["again"], alt="Ryhmä seisoo")] if "again" in mistake else []
    edit(tree, USUAL, "images:\n" + "".join(named))
