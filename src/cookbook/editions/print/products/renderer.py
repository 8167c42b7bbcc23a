"""The theme's renderer with the templates of print/ beside those of theme/."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from cookbook.article import Renderer
from cookbook.article.environment import environment
from cookbook.article.sandbox import Sandbox
from cookbook.load.tree import THEME


@dataclass(frozen=True)
class PrintRenderer(Renderer):
    """Renders articles and the templates of print/."""

    @cached_property
    def environment(self) -> Sandbox:
        return environment(self.tree, "print/templates", THEME)
