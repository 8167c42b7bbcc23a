"""What a template raised, as its writer's problem at its line."""

from __future__ import annotations

import traceback
from pathlib import Path

from cookbook.load.tree import THEME, SourceTree
from cookbook.problems import CookbookError, Place, Problem


def told_of(error: Exception, tree: SourceTree) -> CookbookError | None:
    """What a template raised, as its writer's problem; None for a fault of ours."""
    from jinja2 import TemplateError  # Takes long to import, and `check` needs no templates.

    files = _templates(error)
    if not isinstance(error, TemplateError) and not any(_is_own(path, tree) for path, _ in files):
        return None
    path, line = files[-1] if files else (Path(THEME), 0)
    place = Place(tree.name(path), line, 1) if line else Place(THEME)
    return CookbookError([Problem(place, "template-failed", {"reason": str(error)})])


def _templates(error: Exception) -> list[tuple[Path, int]]:
    """File and line of every template on the way to an error, the one that it came from last."""
    from jinja2 import TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError):
        return [(Path(error.filename or error.name or ""), error.lineno)]
    frames = traceback.extract_tb(error.__traceback__)
    return [(Path(frame.filename), frame.lineno or 0) for frame in frames if frame.filename.endswith((".j2", ".html"))]


def _is_own(path: Path, tree: SourceTree) -> bool:
    return tree.root != tree.home and path.is_relative_to(tree.root)
