"""Addresses of links as they are written: what they lead to, and what is wrong with one."""

from __future__ import annotations

import re
from urllib.parse import unquote

from cookbook.model.text import HIDDEN

WEB_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
LINK = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):(?P<rest>[\s\S]*)")
AUTHORITY = re.compile(r"//[^\s/?#@:\[\]]+(:[0-9]+)?([/?#]|$)")
"""A host and perhaps a port; a name before the host would make one address look like another."""
MACHINE = re.compile(r"file:|[A-Za-z]:[\\/]|\\\\", re.IGNORECASE)
"""How the address of a file on somebody's own computer begins."""
FILE = re.compile(r"(?:\./)?[\w-]+\.(?:ya?ml|md)", re.IGNORECASE)
"""A file of content without its folder."""


def entry_of(href: str) -> tuple[str, str] | None:
    """The (kind, id) that a link names, or None for an address of the web."""
    found = LINK.fullmatch(href)
    return (found["scheme"], found["rest"]) if found and found["scheme"] not in WEB_SCHEMES else None


def fault_of(href: str, kinds: frozenset[str]) -> str | None:
    """What is wrong with the address of a link, if anything is; `kinds` are the prefixes that name entries."""
    decoded = unquote(href)
    if MACHINE.match(decoded):
        return "link-machine"
    if re.search(r"[\x00-\x1f\\]", decoded) or HIDDEN.search(decoded):
        return "link-characters"
    found = LINK.fullmatch(decoded)
    if not decoded or (found and not found["rest"].strip("/")):
        return "link-nowhere"
    if not found or not href.startswith(f"{found['scheme']}:"):
        return "link-file" if FILE.fullmatch(decoded) else "link-scheme-missing"
    scheme = found["scheme"]
    if scheme in ("http", "https"):
        return None if AUTHORITY.match(found["rest"]) else "link-host-missing"
    return None if scheme in WEB_SCHEMES or scheme in kinds else "link-scheme"
