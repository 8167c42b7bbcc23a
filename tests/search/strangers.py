"""Another cookbook for the search: the pages of other.yml as a source tree, each text in the field that its kind asks for."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import yaml
from asking import HERE
from trees import grow, write

KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "recipe": (
        "problem",
        {
            "serving": {
                "duration": "6–9 kk", "effort": "40–80 htp", "cost": "1 000–8 000 €", "group": "4–8 yritystä", "difficulty": 2,
            },
            "phases": ["kaynnistys"], "ingredients": ["Tila"], "roles": [{"role": "orkestroija", "task": "Pitää langat."}],
            "steps": [{"title": f"Vaihe {n}", "text": "Sopikaa.", "duration": "1–2 kk"} for n in (1, 2, 3)],
            "metrics": [{"metric": "kokeilujen-maara", "use": "monitoring"}],
            "evidence": [{"case": "mallihanke", "kind": "done", "finding": "Toimi.", "source": "raportti"}],
        },
    ),
    "method": (
        "use_when",
        {
            "type": "workshop", "serving": {"duration": "1 h", "difficulty": 1}, "output": "Muistio.",
            "agenda": [{"title": "Alku", "duration": "15 min"}, {"title": "Työ", "duration": "45 min"}],
        },
    ),
    "metric": (
        "definition",
        {
            "level": "tuotos", "question": "Paljonko?", "formula": "luku", "unit": "count", "direction": "up", "interval": "year",
            "data_sources": [{"name": "Lista", "access": "own"}], "limits": "Luku ei kerro laadusta.",
        },
    ),
    "case": (
        "goal",
        {
            "type": "project", "state": "ended", "start": "2016-02", "end": "2018", "implementers": ["kaupunki"],
            "results": [{"claim": "Se tehtiin.", "source": "raportti"}], "recipes": ["kokeiluohjelma"],
        },
    ),
    "challenge": ("background", {"example": True, "state": "open", "owner": "kaupunki", "recipes": ["kokeiluohjelma"]}),
    "menu": ("gate", {"title": "Alku", "phase": "kaynnistys", "months": "1–9", "recipes": ["kokeiluohjelma"]}),
}  # fmt: skip
"""Of each kind the field that takes the text, and what it needs besides; a menu has them in its one course."""


def strangers(target: Path) -> Path:
    """The tree of the other cookbook at `target`."""
    tree = grow(target)
    pages: dict[str, Any] = yaml.load((HERE / "other.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    for id, page in pages.items():
        field, more = KINDS[page["kind"]]
        finnish, *others = page["titles"]
        texts = {**more, field: page["text"]}
        content = {
            "title": finnish, "summary": page["summary"], "synonyms": page.get("synonyms", []),
            **({} if page["kind"] == "case" else {"status": "draft"}),
            **({"courses": [texts]} if page["kind"] == "menu" else texts),
            "authors": ["Toimitus"], "reviewed": date.today().isoformat(),
        }  # fmt: skip
        path = f"{page['kind']}s/{id}"
        files = {f"{path}.yml": content}
        files |= {f"{path}.{lang}.yml": {"title": title} for lang, title in zip(("sv", "en"), others, strict=True)}
        write(tree, {name: yaml.safe_dump(values, allow_unicode=True, sort_keys=False) for name, values in files.items()})
    return tree
