"""What a browser keeps for reading without a network: the worker, and for each language what the whole cookbook is made of."""

from __future__ import annotations

import json

from cookbook.disk.opening import read_text
from cookbook.editions.holding import Holding
from cookbook.editions.keeping import write_anew
from cookbook.editions.site.parted_words import words_file
from cookbook.load.tree import SourceTree
from cookbook.model.book import Book
from cookbook.model.page import OWN_MENU, SEARCH
from cookbook.where.urls import Urls

WORKER = "worker.js"
"""At the root of the site: a worker is in charge of what lies below it."""
LIST = "offline.json"
PLANNED = ("assets/cookbook/js/", "assets/cookbook/lists.css", "assets/cookbook/plan.css")
"""What the own plan needs besides its page and what every page needs."""
READ = (".html", ".css", ".js", ".json", ".woff2", ".svg", ".webp", ".png", ".jpg")
"""What pages are made of; everything else is downloaded."""
SHARED = ("assets/", "images/")
"""What all languages have in common."""
APART = ("404.html", "assets/cookbook/img/og-", "data/", "downloads/", "images/og-", "source/")
"""What no page needs, or what other editions write."""


def worker(tree: SourceTree) -> str:
    """The script that answers where there is no network."""
    return read_text(tree.home / "theme/offline/worker.js")


def write_lists(site: Holding, book: Book) -> None:
    """Write beside the search page of each language which files its pages are, how many bytes they have, and the own plan's."""
    roots = {lang: Urls(book, lang).root for lang in book.languages}
    files = [name for name in site.names if name.endswith(READ) and not name.startswith(APART)]
    for lang in book.languages:
        urls = Urls(book, lang)
        others = tuple(root for other, root in roots.items() if other != lang and root)
        own = [name for name in files if not name.startswith(others) and name.startswith((urls.root, *SHARED))]
        kept = sorted(set(map(_address, own)) - {WORKER})
        plan = urls.of(("tool", OWN_MENU))
        listed = {
            "bytes": sum(map(site.size, own)),
            "files": kept,
            "own": [name for name in kept if name.startswith((plan, words_file(lang), *PLANNED))],
        }
        write_anew(site.stage / site.below / f"{urls.of(('tool', SEARCH))}{LIST}", json.dumps(listed).encode())


def _address(name: str) -> str:
    return name.removesuffix("index.html")
