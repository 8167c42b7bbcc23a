"""What mkdocs.yml says of where the site and its sources are; nothing else of it is read, and nothing in it can run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlparse

from cookbook.load import nodes
from cookbook.load.decoding import read_text
from cookbook.load.source import NodeSource
from cookbook.load.tree import SourceTree
from cookbook.problems import Problems

FILE = "mkdocs.yml"
KEYS = ("site_url", "repo_url", "edit_uri")
"""What is read, by MkDocs' own names."""
ADDRESS = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")


@dataclass(frozen=True, slots=True)
class Hosting:
    """Where the site and its sources are; empty where nobody knows it yet."""

    site_url: str = ""
    """The address of the whole site, with a slash at its end."""
    repo_url: str = ""
    edit_uri: str = ""

    @property
    def path(self) -> str:
        """The path of the whole site on its server."""
        return urlparse(self.site_url).path.rstrip("/") + "/"


def hosting(site_url: str | None, repo_url: str | None, edit_uri: str | None) -> Hosting:
    """The record of values as MkDocs has them."""
    return Hosting(f"{site_url.rstrip('/')}/" if site_url else "", repo_url or "", edit_uri or "")


def read_hosting(tree: SourceTree, problems: Problems) -> Hosting:
    """What the tree's mkdocs.yml says, or the project's own where it has none; faults are noted at their line."""
    path = tree.find(FILE)
    if path.is_symlink():  # Refused with the content.
        return Hosting()
    own = Problems()
    text = read_text(path, tree.name(path), own)
    node = nodes.parse(text, tree.name(path), own) if text is not None else None
    found = {key: _text(node, key) for key in KEYS}
    for key in ("site_url", "repo_url"):
        if node and found[key] and not ADDRESS.fullmatch(found[key]):
            own.note(NodeSource(tree.name(path), node).place((key,)), "url-scheme", found=found[key])
    for problem in own.errors:  # What an editor should look at in content is how MkDocs' users write this file.
        problems.add(problem)
    return hosting(*(found[key] for key in KEYS))


def _text(node: nodes.Node | None, key: str) -> str:
    value = node.values.get(key) if isinstance(node, nodes.MappingNode) else None
    return value.text if isinstance(value, nodes.ScalarNode) else ""
