"""What every edition is handed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from cookbook.asked import Asked
from cookbook.disk.made import LastOutput
from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree
from cookbook.problems import Problems
from cookbook.progress import Progress, Silent
from cookbook.settings import Settings
from cookbook.store import Store
from cookbook.where.press import printed_in


@dataclass(frozen=True)
class Job:
    """What to make, of what, and where to put it."""

    linked: LinkedBook
    tree: SourceTree
    settings: Settings
    stage: Path
    """The folder that becomes the output when everything went well."""
    downloads: frozenset[str] = frozenset()
    """The addresses of the PDFs that the site has once this run ends."""
    asked: Asked = field(default_factory=Asked)
    progress: Progress = field(default_factory=Silent)
    store: Store = field(default_factory=Store)
    """What was made before."""
    last: LastOutput = field(default_factory=lambda: LastOutput(Path()))
    """The output that the stage takes the place of."""
    problems: Problems = field(default_factory=Problems)
    """Where an edition notes what an editor should look at."""

    @property
    def lang(self) -> str:
        """The language of the print products."""
        return printed_in(self.linked.book, self.asked)
