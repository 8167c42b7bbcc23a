"""Links that lead to the cookbook's own site by a whole address, which leads readers of the book and of a copy away."""

from __future__ import annotations

from collections.abc import Iterator

from cookbook import prose
from cookbook.language.speech import speech
from cookbook.model import ENTRY_KINDS
from cookbook.model.languages import LANGUAGES
from cookbook.prose import Fault


def in_prose(text: str, site: str) -> Iterator[Fault]:
    """Every link to a page of the site, whose address is without its scheme; none where there is no site yet."""
    if site and site in text:
        for link in prose.links(text):
            if _without_scheme(link.href).startswith(site):
                yield Fault("link-own", link.href, link.line)


def meant(href: str, site: str) -> str:
    """The link to an entry that leads to the same page, or nothing."""
    path = _without_scheme(href).removeprefix(site).partition("#")[0]
    parts = [part for part in path.split("/") if part not in ("", "index.html", *LANGUAGES)]
    slugs = {speech(lang).kind(kind, "slug"): kind.name for lang in LANGUAGES for kind in ENTRY_KINDS}
    return f"{slugs[parts[0]]}:{parts[1]}" if len(parts) == 2 and parts[0] in slugs else ""


def _without_scheme(address: str) -> str:
    return address.partition("://")[2]
