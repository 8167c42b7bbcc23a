"""A small tree with funders, or with none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from trees import write

FUND = """\
  - name: Rahasto
    text: Rahaston osarahoittama
    statement: Hanke saa rahoitusta rahastosta.
    colour: "#003399"
    emblem:
      file: rahasto.svg
      alternative: Rahaston tunnus
      height: 14
      inks: {"#003399": 100 80 0 0}
"""
FOUNDATION = """\
  - name: Säätiö
    emblem: {file: saatio.png, alternative: Säätiön tunnus, height: 9}
"""
REGION = """\
  - name: Maakunta
    url: https://maakunta.example/
    emblem: {file: rahasto.svg, alternative: Maakunnan tunnus, height: 10}
"""
EMBLEM = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40" width="60" height="40">
<rect width="60" height="40" fill="#003399"/></svg>"""


def funded(tree: Path, *funders: str) -> Path:
    """The tree with these funders, in their order, and no translation of what it says of itself."""
    path = tree / "cookbook.yml"
    text = re.sub(r"funders:\n(?:  .*\n)+", _listed(funders), path.read_text(encoding="utf-8"))
    write(tree, {"cookbook.yml": text})
    if "rahasto.svg" in text:
        write(tree, {"images/rahasto.svg": EMBLEM})
    if "saatio.png" in text:
        (tree / "images").mkdir(exist_ok=True)
        Image.new("RGB", (600, 600), (20, 120, 60)).save(tree / "images/saatio.png")
    for translation in tree.glob("cookbook.*.yml"):
        translation.unlink()
    return tree


def _listed(funders: Sequence[str]) -> str:
    return f"funders:\n{''.join(funders)}" if funders else ""
