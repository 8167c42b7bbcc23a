"""MiniSearch as it does best without us: Snowball's stems on both sides, of the documents and of the queries."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from search_rivals import fetch_package

from cookbook.language.tokens import fold, snowball, words
from cookbook.link import LinkedBook
from cookbook.search.findable import documents
from cookbook.search.index import head
from cookbook.where.urls import Urls

SCRIPT = Path(__file__).with_name("search_stemmed.mjs")


def ask_stemmed(work: Path, linked: LinkedBook, asked: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The addresses of the first ten documents for each pair of language and query."""
    module = fetch_package("minisearch", work) / "dist/es/index.js"
    found = {}
    for lang in sorted({lang for lang, _ in asked}):
        queries = [_stemmed(query, lang) for own, query in asked if own == lang]
        given = json.dumps({"documents": _rows(linked, lang), "queries": queries})
        line = [Path(sys.executable).with_name("node"), SCRIPT, module]
        done = subprocess.run(line, input=given, capture_output=True, text=True, check=True)
        found[lang] = iter(json.loads(done.stdout))
    return [next(found[lang]) for lang, _ in asked]


def _rows(linked: LinkedBook, lang: str) -> list[dict[str, Any]]:
    address = Urls(linked.book, lang).of
    prior = {kind["name"]: kind["prior"] for kind in head(linked, lang, address)["kinds"]}  # type: ignore[attr-defined]
    rows = []
    for number, one in enumerate(documents(linked, lang, address)):
        texts: dict[str, list[str]] = defaultdict(list)
        for passage in one.passages:
            field = {"title": "title", "summary": "summary", "body": "body", "named": "body"}.get(passage.field, "names")
            texts[field].append(_stemmed(passage.text, passage.lang))
        rows.append(
            {"id": number, "url": one.url, "prior": prior[one.key[0]], **{key: " ".join(said) for key, said in texts.items()}}
        )
    return rows


def _stemmed(text: str, lang: str) -> str:
    return " ".join(fold(snowball(word.lower(), lang)) for word in words(text))
