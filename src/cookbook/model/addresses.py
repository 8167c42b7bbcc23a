"""Addresses that settings name: of a site, and of those who can be reached."""

from __future__ import annotations

import re

from pydantic_core import PydanticCustomError

from cookbook.model.text import Line

WEB = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")
RESERVED = re.compile(r"(.*\.)?(example|invalid|example\.(com|org|net))")
"""Names of servers that lead nowhere."""


class PublicAddress(Line):
    """An address on the web that settings name."""

    @classmethod
    def check(cls, value: str) -> None:
        if not WEB.fullmatch(value):
            raise PydanticCustomError("url-scheme", "no such address", {"found": value})


class ChannelAddress(PublicAddress):
    """Where somebody can be reached: a page, or a mailbox of an organisation."""

    @classmethod
    def check(cls, value: str) -> None:
        if not re.fullmatch(r"mailto:[^\s@]+@[^\s@]+", value):
            super().check(value)
