"""Addresses that settings name: of a site, and of those who can be reached."""

from __future__ import annotations

import re

from pydantic_core import PydanticCustomError

from cookbook.model.text import Alike

BARE = r"""\s<>"'`\\{}?#"""
"""What no address of a site has: blanks, brackets and quotation marks, and what begins a question or a part of a page."""
ADDRESS = rf"https?://[^{BARE}/@:\[\]]+(?::[1-9][0-9]{{0,4}})?(?:/[^{BARE}]*)?"
"""An address without a name before its server, which is called by a name or by four numbers."""
WEB = re.compile(ADDRESS)
BRANCH_NAME = rf"(?!\S*\.\.)[^{BARE}%~^:*\[\]@/.-][^{BARE}%~^:*\[\]@]*"
"""What a branch may be called in a repository and in an address."""
MEANT = re.compile(r"(?<![\w@.-])(?:https?://)?(?P<rest>(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:/[^\s<>\"'?#()]*)?)(?![\w@.-])")
MAILBOX = re.compile(r"[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+")
CLONED = re.compile(r"git@(?P<host>[\w.-]+):(?P<path>[\w./-]+?)(?:\.git)?")
"""How programs of repositories write the address of one."""
RESERVED = re.compile(r"(.*\.)?(example|invalid|example\.(com|org|net))")
"""Names of servers that lead nowhere."""


def address_meant(written: str) -> str:
    """The first address in what was written for one, without what does not belong to it; or nothing."""
    if cloned := CLONED.fullmatch(written.strip()):
        return f"https://{cloned['host']}/{cloned['path']}"
    found = MEANT.search(written)
    return f"https://{found['rest']}" if found else ""


class PublicAddress(Alike):
    """An address on the web that settings name."""

    @classmethod
    def check(cls, value: str) -> None:
        if not WEB.fullmatch(value):
            raise PydanticCustomError("url-scheme", "no such address", {"found": value})


class Branch(Alike):
    """The name of a branch of a repository."""

    @classmethod
    def check(cls, value: str) -> None:
        if not re.fullmatch(BRANCH_NAME, value):
            raise PydanticCustomError("branch-form", "no such branch", {"found": value})


class ChannelAddress(PublicAddress):
    """Where somebody can be reached: a page, or a mailbox of an organisation."""

    @classmethod
    def check(cls, value: str) -> None:
        if MAILBOX.fullmatch(value):
            raise PydanticCustomError("url-scheme", "no such address", {"found": value, "near": f"mailto:{value}"})
        if not re.fullmatch(r"mailto:[^\s@]+@[^\s@]+", value):
            super().check(value)
