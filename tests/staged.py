"""An output made by hand: a folder to fill, published when the block ends well."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from cookbook.problems import Problems
from cookbook.publish import renewing


@contextmanager
def staging(
    out: Path,
    replaced: Collection[str] | None = None,
    keeps: Callable[[], Collection[str]] = tuple,
    source: Path | None = None,
    problems: Problems | None = None,
) -> Iterator[Path]:
    """As the command line publishes; what is no longer known to be ours is noted in `problems`."""
    with renewing(out, replaced, keeps, source) as stage:
        yield stage.folder
    if problems is not None:
        stage.note_left(problems, out)
