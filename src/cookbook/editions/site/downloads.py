"""Where other editions put their files on the site."""

from __future__ import annotations

DATA = "data"
"""The folder of the open data."""


def scorecard(key: tuple[str, str], lang: str) -> str:
    """The address of an entry's scorecard, from the root of the whole site."""
    return f"{DATA}/scorecards/{lang}/{key[0]}-{key[1]}.xlsx"
