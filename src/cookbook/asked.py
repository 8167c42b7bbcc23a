"""What the user asked for: one value, made by the command line and read by whoever needs a part of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

LANGUAGE = "fi"
"""The language of messages where neither the user nor the cookbook names one."""


@dataclass(frozen=True)
class Asked:
    """One command with its options, each under the name that it has on the command line."""

    command: str = "all"
    source: Path = Path()
    """The tree of content."""
    out: Path = Path("build")
    """The output folder; until the run ends well it holds the last output."""
    lang: str = LANGUAGE
    """The language of messages."""
    editions: tuple[str, ...] = ()
    """The outputs that the command makes, in the order in which they are made."""
    format: str = "text"
    engine: str = "html"
    """What writes the pages of the site."""
    product: tuple[str, ...] = ()
    """Print products; none named means all."""
    volume: tuple[str, ...] = ()
    """Volumes of print/volumes; none named means the whole book and those that are always made."""
    profile: str = ""
    """The printing condition; none named means the edition's own."""
    pictures: str = ""
    """The folder for pictures of pages that a preflight has something to say of."""
    edition_lang: str = ""
    """The language of the print products, none named means the book's own; the site and the data have all languages."""
    host: str = "127.0.0.1"
    """Where `serve` listens: nobody but this machine reaches the usual place."""
    port: int = 8000
    kind: str = ""
    id: str = ""
    fields: tuple[str, ...] = ()
    """What a new entry says, as `title=Aamukahvit`."""
    folder: str = ""
    """Where a new cookbook is to be."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """What is said of it, by the names of the options."""
    file: str = ""
    files: tuple[str, ...] = ()
    """The files and folders to check, as they were typed; none named means all."""
    since: date | None = None
    """The day after which changes are told; where there is none, that of the printing in hand."""
    fresh: bool = False
    """Whether nothing that was made before is used again."""
    timings: bool = False
    """Whether what each stage took is told at the end."""
    hints: bool = False
    """Whether `check` says what only editors see to."""
    show: bool = False
    """Whether `translated` shows what has changed, and stamps nothing."""
    before: Path | None = None
    """A copy of the cookbook as it was when it was translated, where no history of git has it."""
    stale: bool = False
    watch: bool = False
    use: str = "all"
    rest: tuple[str, ...] = ()

    @property
    def is_live(self) -> bool:
        """Whether a development server puts its own script into the pages."""
        return self.command == "serve"
