"""Reads the book's own YAML without the code under test."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import yaml

from cookbook.load.tree import HOME

__all__ = ["HERE", "HOME", "plain_yaml", "text_of"]
HERE = Path(__file__).parent


def plain_yaml(path: Path) -> Any:
    """A YAML file with every scalar as text."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


def text_of(markup: str) -> str:
    """The words of HTML, white space folded."""
    bare = html.unescape(re.sub(r"<[^>]+>", "", markup)).replace("\u00a0", " ").replace("\u00ad", "")
    return re.sub(r"\s+", " ", bare)
