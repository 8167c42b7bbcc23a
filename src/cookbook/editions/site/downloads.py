"""Where other editions put their files on the site."""

from __future__ import annotations

from cookbook.editions.site.addresses import Key

DATA = "data"
"""The folder of the open data."""
WITH_SCORECARD = ("recipe", "menu")
"""The kinds whose every entry has a scorecard workbook."""


def scorecard(key: Key, lang: str) -> str:
    """The address of an entry's scorecard, from the root of the whole site."""
    return f"{DATA}/scorecards/{lang}/{key[0]}-{key[1]}.xlsx"
