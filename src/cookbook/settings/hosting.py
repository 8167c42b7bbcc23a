"""Where the site and its sources are, by cookbook.yml and mkdocs.yml; nothing in either can run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlparse

from cookbook.load import nodes
from cookbook.load.decoding import read_text
from cookbook.load.identity import FILE as IDENTITY
from cookbook.load.parsing import parse
from cookbook.load.source import NodeSource
from cookbook.load.tree import SourceTree
from cookbook.model.addresses import WEB, address_meant
from cookbook.model.identity import Identity
from cookbook.model.walk import FieldPath
from cookbook.problems import Place, Problems

FILE = "mkdocs.yml"
KEYS = ("site_url", "repo_url", "edit_uri")
"""What is read, by MkDocs' own names."""
FOREIGN = ("INHERIT", "hooks")
"""What would bring in what is not of this folder, or run it."""
EDIT_PATH = re.compile(r"(?!//)(?!\S*\.\.)[^\s<>\"'`\\{}:]*")
"""The way from a repository to the page that edits a file of it: it leads to no other server and runs nothing."""
PLUGIN = "cookbook"


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

    def edit(self, file: str) -> str:
        """Where a change to a file of the tree is proposed; empty where nobody knows it."""
        if not self.repo_url or not self.edit_uri:
            return ""
        base = self.repo_url if self.edit_uri.startswith(("?", "#")) else f"{self.repo_url.rstrip('/')}/"
        return urljoin(base, f"{self.edit_uri.rstrip('/')}/{file}")


def hosting(site_url: str | None, repo_url: str | None, edit_uri: str | None) -> Hosting:
    """The record of values as MkDocs has them."""
    return Hosting(f"{site_url.rstrip('/')}/" if site_url else "", repo_url or "", edit_uri or "")


def read_hosting(tree: SourceTree, identity: Identity, problems: Problems) -> Hosting:
    """What cookbook.yml says, and beside it the tree's mkdocs.yml; faults are noted at their line.

    An address that leads nowhere, since it is reserved for examples, may be printed; the site does not claim it.
    """
    source = _read(tree, problems)
    if identity.address and not (identity.is_example or identity.repository or identity.channels):
        problems.note(Place(IDENTITY), "channels-none")
    site = "" if identity.is_example else identity.address
    repository = identity.repository
    own = (site, repository.address, repository.edit_uri) if repository else (site, None, None)
    if not source:
        return hosting(*own)
    for path in _foreign(source.node):
        problems.note(source.key_place(path), "mkdocs-foreign", found=str(path[-1]))
    found = {key: _text(source.node, key) for key in KEYS}
    for key in ("site_url", "repo_url"):
        if found[key] and not WEB.fullmatch(found[key]):
            problems.note(source.place((key,)), "url-scheme", found=found[key], near=address_meant(found[key] or ""))
    if not EDIT_PATH.fullmatch(found["edit_uri"] or ""):
        problems.note(source.place(("edit_uri",)), "edit-path", found=found["edit_uri"])
    theirs = hosting(found["site_url"], found["repo_url"], found["edit_uri"])
    if identity.address and WEB.fullmatch(theirs.site_url) and theirs.site_url != identity.address:
        problems.note(source.place(("site_url",)), "site-differs", found=theirs.site_url, own=identity.address)
    return hosting(theirs.site_url or own[0], theirs.repo_url or own[1], theirs.edit_uri or own[2])


def _read(tree: SourceTree, problems: Problems) -> NodeSource | None:
    """The tree's own mkdocs.yml, if it has one that can be read."""
    path = tree.root / FILE
    if path.is_symlink() or not path.exists():  # A link is refused with the content.
        return None
    own = Problems()
    text = read_text(path, FILE, own)
    node = parse(text, FILE, own) if text is not None else None
    for problem in own.errors:  # What an editor should look at in content is how MkDocs' users write this file.
        problems.add(problem)
    return NodeSource(FILE, node) if node else None


def _foreign(node: nodes.Node) -> Iterator[FieldPath]:
    """What we refuse rather than leave out: it changes what MkDocs makes of the folder, and may run what lies in it."""
    yield from ((key,) for key in FOREIGN if _at(node, key))
    if _at(_at(node, "theme"), "custom_dir"):
        yield ("theme", "custom_dir")
    plugins = _at(node, "plugins")
    if isinstance(plugins, nodes.MappingNode):
        yield from (("plugins", name) for name in plugins.values if name != PLUGIN)
    elif isinstance(plugins, nodes.SequenceNode):
        for index, plugin in enumerate(plugins.items):
            names = [plugin.text] if isinstance(plugin, nodes.ScalarNode) else getattr(plugin, "values", {})
            yield from (("plugins", index, name) for name in names if name != PLUGIN)


def _at(node: nodes.Node | None, key: str) -> nodes.Node | None:
    return node.values.get(key) if isinstance(node, nodes.MappingNode) else None


def _text(node: nodes.Node, key: str) -> str:
    value = _at(node, key)
    return value.text if isinstance(value, nodes.ScalarNode) else ""
